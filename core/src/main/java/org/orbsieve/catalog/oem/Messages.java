package org.orbsieve.catalog.oem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.text.TextLine;

/**
 * Finds the OEMs in a text: one or several, alone, in a row, in an NDM, or among messages of other
 * kinds, which are left out.
 */
final class Messages {

  private static final Pattern KVN_VERSION =
      Pattern.compile("^[ \\t]*CCSDS_([A-Z]{3})_VERS[ \\t]*=", Pattern.MULTILINE);

  private static final Pattern XML_MARKUP =
      Pattern.compile(
          "<!--|<!\\[CDATA\\[|<(?:[\\w.-]+:)?oem(?=[\\s/>])|</(?:[\\w.-]+:)?oem\\s*>",
          Pattern.CASE_INSENSITIVE);

  private static final String XML_DECLARATION = "<?xml version=\"1.0\"?>";

  private static final Pattern PREFIX = Pattern.compile("(</?)[\\w.-]+:(?=[\\w.-])");

  /**
   * A message.
   *
   * @param text of its own
   * @param linesBefore lines of the file before it
   */
  record Message(String text, int linesBefore) {}

  /** Most messages in a file: each costs a parser. */
  private static final int MOST = 20_000;

  private Messages() {}

  private static void add(List<Message> messages, Message one) {
    if (messages.size() == MOST) {
      throw new IllegalArgumentException("more than " + MOST + " messages");
    }
    messages.add(one);
  }

  /** The text after lines that are blank or remarks. */
  static String withoutPreface(String text) {
    int start = 0;
    int end = endOfLine(text, start);
    while (end < text.length() && isRemark(text.substring(start, end))) {
      start = end + 1;
      end = endOfLine(text, start);
    }
    return text.substring(start).stripLeading();
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static boolean isRemark(String line) {
    return TextLine.isIgnorable(line) || line.strip().split("\\s", 2)[0].equals("COMMENT");
  }

  /** A message without the remarks at its end, which belong to the one after it. */
  private static String withoutTrail(String text) {
    int end = text.length();
    int start = end;
    while (start > 0 && isRemark(text.substring(start, end))) {
      end = start;
      do {
        start--;
      } while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r');
    }
    return text.substring(0, end);
  }

  /** The OEMs of a text in KVN. */
  static List<Message> ofKvn(String text) {
    List<Message> messages = new ArrayList<>();
    Lines lines = new Lines(text);
    Matcher version = KVN_VERSION.matcher(text);
    boolean more = version.find();
    while (more) {
      int start = version.start();
      boolean oem = version.group(1).equals("OEM");
      more = version.find();
      String own = text.substring(start, more ? version.start() : text.length());
      if (oem) {
        String message = more ? withoutTrail(own) : own;
        add(messages, new Message(message, lines.before(start)));
      }
    }
    return messages;
  }

  /** The OEMs of a text in XML, without prefixes of namespaces. */
  static List<Message> ofXml(String text) {
    List<Message> messages = new ArrayList<>();
    Lines lines = new Lines(text);
    int start = -1;
    Matcher markup = XML_MARKUP.matcher(text);
    for (int at = 0; at <= text.length() && markup.find(at); ) {
      at = markup.end();
      String found = markup.group();
      if (found.startsWith("<!")) {
        at = endOf(found.equals("<!--") ? "-->" : "]]>", text, at);
      } else if (found.startsWith("</") && start >= 0) {
        add(messages, xml(text.substring(start, at), lines.before(start)));
        start = -1;
      } else if (!found.startsWith("</")) {
        if (start >= 0) {
          // the one before has no end, and the parser will say so
          add(messages, xml(text.substring(start, markup.start()), lines.before(start)));
        }
        start = markup.start();
      }
    }
    if (start >= 0) {
      add(messages, xml(text.substring(start), lines.before(start)));
    }
    return messages;
  }

  private static int endOf(String mark, String text, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  private static Message xml(String text, int linesBefore) {
    Matcher prefix = PREFIX.matcher(text);
    String plain = prefix.find() ? prefix.replaceAll("$1") : text;
    // by which Orekit's parser recognises XML
    return new Message(XML_DECLARATION + plain, linesBefore);
  }

  /** Counts lines on the way through a text. */
  private static final class Lines {
    private final String text;
    private int at;
    private int count;

    Lines(String text) {
      this.text = text;
    }

    int before(int place) {
      for (; at < place; at++) {
        char c = text.charAt(at);
        boolean second = c == '\n' && at > 0 && text.charAt(at - 1) == '\r';
        count += c == '\r' || (c == '\n' && !second) ? 1 : 0;
      }
      return count;
    }
  }
}
