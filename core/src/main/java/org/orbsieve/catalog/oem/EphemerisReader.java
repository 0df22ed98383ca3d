package org.orbsieve.catalog.oem;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.gp.OtherFormats;
import org.orbsieve.catalog.text.BoundedText;

/**
 * Reads operators' ephemerides: OEM in KVN and XML (CCSDS 502.0-B), alone or in an NDM, and the
 * 'modified ITC' text of large constellations; each plain or gzipped, told by its content.
 *
 * <p>A damaged ephemeris is refused as a whole, with place and reason: unlike a catalogue, it has
 * no records that could be trusted when others cannot.
 */
public final class EphemerisReader {

  private static final String KVN = "CCSDS_OEM_VERS";

  /** First elements of XML that may hold ephemerides. */
  private static final Set<String> ROOTS = Set.of("oem", "ndm");

  private EphemerisReader() {}

  /**
   * Reads one stream to its end and leaves it open.
   *
   * @param context time scales and frames
   * @param in plain or gzipped
   * @param source its name in orbits and messages; the name of an ITC file tells the object
   * @return an orbit per object
   * @throws CatalogReadException if it is no ephemeris, or a damaged one
   */
  public static List<TabulatedOrbit> read(AstroContext context, InputStream in, String source)
      throws CatalogReadException {
    try {
      String text = text(in, source);
      String beginning = text.stripLeading();
      if (beginning.startsWith("<")) {
        requireHarmless(text, source);
        String root = firstElement(beginning);
        if (!ROOTS.contains(root)) {
          throw new CatalogReadException(source, "XML, but neither an OEM nor an NDM");
        }
        return new OemReader(context, source).read(text, root.equals("ndm"));
      }
      if (beginning.startsWith(KVN)) {
        return new OemReader(context, source).read(text, false);
      }
      if (OtherFormats.isItc(beginning)) {
        return List.of(new ItcReader(context, source).read(text));
      }
      throw new CatalogReadException(source, "neither OEM in KVN or XML nor an ITC ephemeris");
    } catch (CatalogReadException e) {
      throw e;
    } catch (RecordProblem e) {
      throw new CatalogReadException(source, e.getMessage(), e);
    } catch (IOException e) {
      throw CatalogReader.unreadable(source, e);
    }
  }

  /** Whether a text that is not XML begins as an ephemeris does. */
  static boolean isLike(String beginning) {
    return beginning.startsWith(KVN) || OtherFormats.isItc(beginning);
  }

  private static String text(InputStream in, String source) throws IOException {
    StringBuilder text = new StringBuilder();
    Reader reader = new BoundedText(BoundedText.decoded(in), source, false);
    char[] buffer = new char[1 << 16];
    for (int n = reader.read(buffer, 0, buffer.length);
        n >= 0;
        n = reader.read(buffer, 0, buffer.length)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }

  /** Entities, which can name files or grow without end, are declared only there. */
  private static void requireHarmless(String text, String source) throws CatalogReadException {
    int at = text.toUpperCase(Locale.ROOT).indexOf("<!DOCTYPE");
    if (at >= 0 || text.contains("<!ENTITY")) {
      throw new CatalogReadException(
          source, "XML with a document type declaration or entities is refused");
    }
  }

  /** Name of the first element, in lower case and without its namespace. */
  private static String firstElement(String xml) {
    String rest = xml;
    while (rest.startsWith("<?") || rest.startsWith("<!--")) {
      String end = rest.startsWith("<?") ? "?>" : "-->";
      int at = rest.indexOf(end);
      rest = at < 0 ? "" : rest.substring(at + end.length()).stripLeading();
    }
    String name = rest.replaceFirst("(?s)^<([^\\s>/]*).*", "$1");
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
