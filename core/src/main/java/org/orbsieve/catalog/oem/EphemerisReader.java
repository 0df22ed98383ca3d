package org.orbsieve.catalog.oem;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

  /**
   * Largest ephemeris [characters]: a state every ten seconds over ten days, with covariances. Its
   * messages are held as they are read, so that the limit is lower than that of a catalogue.
   */
  private static final long MAX_TEXT = 64L << 20;

  /** Most lines of an ephemeris: a state a second over a week, and as much again. */
  private static final long MAX_LINES = 1_000_000;

  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);

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
      EphemerisContents contents =
          contents(context, BoundedText.whole(in, source, MAX_TEXT, MAX_LINES), source);
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
    } catch (RuntimeException e) {
      // of whatever kind: it costs this file and no other
      String why = RecordProblem.told(String.valueOf(e.getMessage()));
      throw new CatalogReadException(source, "no valid ephemeris: " + why, e);
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

  /** Entities, which can name files or grow without end, are declared only there. */
  private static void requireHarmless(String text, String source) throws CatalogReadException {
    if (DOCTYPE.matcher(text).find() || text.contains("<!ENTITY")) {
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
