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
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.gp.OtherFormats;
import org.orbsieve.catalog.text.BoundedText;
import org.orbsieve.catalog.text.ServerWords;

/**
 * Reads operators' ephemerides: OEM in KVN and XML (CCSDS 502.0-B), alone or in an NDM, and the
 * 'modified ITC' text of large constellations; each plain or gzipped, recognised by the content.
 *
 * <p>A damaged message is refused as a whole, with place and reason: unlike a catalogue, it has no
 * records that could be trusted when others cannot. Of several messages in a file, only the damaged
 * one is refused.
 */
public final class EphemerisReader {

  /** The first word of messages in KVN, of which some may be OEMs. */
  private static final String KVN = "CCSDS_";

  /** First elements of XML that may hold ephemerides. */
  private static final Set<String> ROOTS = Set.of("oem", "ndm");

  private EphemerisReader() {}

  /**
   * Reads one stream to its end and leaves it open. Anything that cannot be used ends the reading.
   *
   * @param context time scales and frames
   * @param in plain or gzipped
   * @param source its name in orbits and messages; the name of an ITC file identifies the object
   * @return an orbit per object
   * @throws CatalogReadException if it is not an ephemeris, or a damaged one
   */
  public static List<TabulatedOrbit> read(AstroContext context, InputStream in, String source)
      throws CatalogReadException {
    EphemerisContents contents = readAll(context, in, source);
    if (!contents.rejects().isEmpty()) {
      throw refused(contents.rejects().get(0));
    }
    return contents.orbits();
  }

  /**
   * Reads one stream to its end and leaves it open. Of several messages or objects, those that
   * cannot be used are rejected, and cost no other.
   *
   * @param context time scales and frames
   * @param in plain or gzipped
   * @param source its name in orbits and messages; the name of an ITC file identifies the object
   * @return one orbit at least
   * @throws CatalogReadException if it is no ephemeris, or nothing in it can be used
   */
  public static EphemerisContents readAll(AstroContext context, InputStream in, String source)
      throws CatalogReadException {
    try {
      EphemerisContents contents = contents(context, text(in, source), source);
      if (contents.orbits().isEmpty()) {
        throw refused(contents.rejects().get(0));
      }
      return contents;
    } catch (CatalogReadException e) {
      throw e;
    } catch (RecordProblem e) {
      throw new CatalogReadException(source, e.getMessage(), e);
    } catch (IOException e) {
      throw CatalogReader.unreadable(source, e);
    }
  }

  private static CatalogReadException refused(Reject reject) {
    return new CatalogReadException(reject.source(), reject.reason());
  }

  private static EphemerisContents contents(AstroContext context, String text, String source)
      throws CatalogReadException, RecordProblem {
    String beginning = Messages.withoutPreface(text);
    if (beginning.startsWith("<")) {
      return new OemReader(context, source).read(xml(text, beginning, source));
    }
    if (OtherFormats.isItc(beginning)) {
      return new EphemerisContents(List.of(new ItcReader(context, source).read(text)), List.of());
    }
    List<Messages.Message> messages = beginning.startsWith(KVN) ? Messages.ofKvn(text) : List.of();
    if (messages.isEmpty()) {
      throw new CatalogReadException(
          source, "neither OEM in KVN or XML nor an ITC ephemeris" + ServerWords.quoted(beginning));
    }
    return new OemReader(context, source).read(messages);
  }

  private static List<Messages.Message> xml(String text, String beginning, String source)
      throws CatalogReadException {
    if (ServerWords.isPage(beginning)) {
      throw new CatalogReadException(
          source, "is a page in HTML, not an ephemeris" + ServerWords.quoted(beginning));
    }
    requireHarmless(text, source);
    String root = firstElement(beginning);
    if (!ROOTS.contains(root)) {
      throw new CatalogReadException(
          source, "XML, but neither an OEM nor an NDM" + ServerWords.quoted(beginning));
    }
    List<Messages.Message> messages = Messages.ofXml(text);
    if (messages.isEmpty()) {
      throw new CatalogReadException(source, "contains no OEM");
    }
    return messages;
  }

  /** Whether a text that is not XML begins as an ephemeris does. */
  static boolean isLike(String beginning) {
    String first = Messages.withoutPreface(beginning);
    return first.startsWith("CCSDS_OEM_VERS") || OtherFormats.isItc(first);
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
