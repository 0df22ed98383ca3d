package org.orbsieve.catalog.gp;

import java.util.regex.Pattern;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogReadException.Hint;

/** Texts of the field that are not catalogues of element sets, and are named when given as one. */
public final class OtherFormats {

  private static final Pattern ITC_HEADER =
      Pattern.compile("created\\s*:|ephemeris_start\\s*:|ephemeris_source\\s*:");

  private OtherFormats() {}

  /** Whether a text begins like an ephemeris in the modified ITC format. */
  public static boolean isItc(String beginning) {
    return ITC_HEADER.matcher(beginning).lookingAt();
  }

  /** The refusal of an ITC ephemeris. */
  static CatalogReadException itc(String source) {
    return new CatalogReadException(
        source, "is an ITC ephemeris, not a catalogue of element sets", Hint.READ_AS_EPHEMERIS);
  }

  /**
   * The refusal of a message that has no element set in it.
   *
   * @param kind of message, three letters
   * @param source name for messages
   */
  static CatalogReadException message(String kind, String source) {
    String article = "AEIOMNRS".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ";
    String reason = "is " + article + kind + ", not a catalogue of element sets";
    return switch (kind) {
      case "OEM" -> new CatalogReadException(source, reason, Hint.READ_AS_EPHEMERIS_OR_VARIANT);
      case "CDM" -> new CatalogReadException(source, reason, Hint.READ_AS_MESSAGE);
      default -> new CatalogReadException(source, reason);
    };
  }
}
