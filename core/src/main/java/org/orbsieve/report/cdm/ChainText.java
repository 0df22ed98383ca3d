package org.orbsieve.report.cdm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orbsieve.report.UtcFormat;

/**
 * Puts the keywords of a chain into the text of a message, at their places in version 2.0 of the
 * standard: Orekit reads them and does not write them.
 */
final class ChainText {

  private static final String FIRST = "TCA";

  private ChainText() {}

  /** A message with its place in the chain. */
  static String with(String message, CdmFormat format, MessageChain.Link link, UtcFormat utc) {
    StringBuilder text = new StringBuilder(message);
    Map<String, String> previous = new LinkedHashMap<>();
    link.previous()
        .ifPresent(
            one -> {
              previous.put("PREVIOUS_MESSAGE_ID", one.id());
              previous.put("PREVIOUS_MESSAGE_EPOCH", utc.iso(one.created()).replace("Z", ""));
            });
    String end = format == CdmFormat.XML ? "</relativeMetadataData>" : "OBJECT ";
    previous.forEach((key, value) -> insert(text, end, format, key, value));
    String begin = format == CdmFormat.XML ? "<" + FIRST + ">" : FIRST + " ";
    insert(text, begin, format, "CONJUNCTION_ID", link.conjunctionId());
    return text.toString();
  }

  /** Inserts a line before the first line that begins so. */
  private static void insert(
      StringBuilder text, String before, CdmFormat format, String key, String value) {
    int place = lineOf(text, before);
    String blanks = text.substring(lineStart(text, place), place);
    String plain = CdmText.plain(value);
    String line =
        format == CdmFormat.XML
            ? blanks
                + (before.startsWith("</") ? "  " : "")
                + "<"
                + key
                + ">"
                + plain
                + "</"
                + key
                + ">\n"
            : String.format("%-28s = %s%n", key, plain).replace("\r", "");
    text.insert(lineStart(text, place), line);
  }

  private static int lineOf(StringBuilder text, String begin) {
    int place = text.indexOf(begin);
    while (place >= 0 && !text.substring(lineStart(text, place), place).isBlank()) {
      place = text.indexOf(begin, place + 1);
    }
    if (place < 0) {
      throw new IllegalStateException("a message without " + begin);
    }
    return place;
  }

  private static int lineStart(StringBuilder text, int place) {
    return text.lastIndexOf("\n", place - 1) + 1;
  }
}
