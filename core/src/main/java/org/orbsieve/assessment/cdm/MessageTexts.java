package org.orbsieve.assessment.cdm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file into the texts of its messages: in KVN from one version line to the next, in XML from
 * one element {@code cdm} to the next, whatever contains them ({@code ndm}) and whatever their
 * namespace is. Comments before a version line belong to what follows.
 */
final class MessageTexts {

  private static final Pattern VERSION = Pattern.compile("(?m)^\\h*CCSDS_[A-Z]+_VERS\\h*=");
  private static final Pattern CDM = Pattern.compile("\\h*CCSDS_CDM_VERS\\h*=");
  private static final Pattern IGNORABLE = Pattern.compile("\\h*(?:COMMENT\\b.*)?\\R?");
  private static final Pattern ELEMENT = Pattern.compile("<(/?)(?:[\\w.-]+:)?cdm(?=[\\s/>])");
  private static final Pattern ROOT = Pattern.compile("<([\\w.:-]+)");
  private static final Pattern HIDDEN =
      Pattern.compile("<!--.*?(?:-->|\\z)|<!\\[CDATA\\[.*?(?:]]>|\\z)", Pattern.DOTALL);

  private MessageTexts() {}

  /**
   * The texts.
   *
   * @return at least one; each for one message, be it none
   * @throws CdmReadException if there is none in the file
   */
  static List<String> of(String file) throws CdmReadException {
    return file.stripLeading().startsWith("<") ? elements(file.strip()) : blocks(file);
  }

  /** Text of a message without the comments before its version line, which Orekit refuses. */
  static String fromVersion(String text) {
    Matcher version = VERSION.matcher(text);
    return version.find() ? text.substring(version.start()) : text;
  }

  private static List<String> blocks(String file) throws CdmReadException {
    List<Integer> starts = new ArrayList<>();
    Matcher version = VERSION.matcher(file);
    int end = 0;
    while (version.find()) {
      starts.add(withComments(file, end, version.start()));
      end = version.end();
    }
    if (starts.isEmpty() || !file.substring(0, starts.get(0)).isBlank()) {
      throw new CdmReadException("not a conjunction data message");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : file.length();
      texts.add(file.substring(starts.get(i), to));
    }
    return texts;
  }

  /** Where the comments and blank lines begin that end before a place. */
  private static int withComments(String file, int least, int place) {
    int start = place;
    while (start > least) {
      int before = file.lastIndexOf('\n', start - 2) + 1;
      if (before < least || !IGNORABLE.matcher(file.substring(before, start)).matches()) {
        break;
      }
      start = before;
    }
    return start;
  }

  /** Whether a text begins as a conjunction data message in KVN does. */
  static boolean isCdm(String block) {
    return CDM.matcher(fromVersion(block)).lookingAt();
  }

  private static List<String> elements(String file) throws CdmReadException {
    // Blanks of the same length for what is no markup, so that places stay.
    String visible = HIDDEN.matcher(file).replaceAll(m -> " ".repeat(m.group().length()));
    List<String> texts = new ArrayList<>();
    int start = -1;
    Matcher tag = ELEMENT.matcher(visible);
    if (visible.contains("<!DOCTYPE")) {
      throw new CdmReadException("a document type is refused");
    }
    while (tag.find()) {
      boolean closes = !tag.group(1).isEmpty();
      int close = visible.indexOf('>', tag.end());
      boolean empty = close > 0 && visible.charAt(close - 1) == '/';
      if (start >= 0 && !closes) {
        texts.add(file.substring(start, tag.start()));
      }
      int end = close < 0 ? file.length() : close + 1;
      if (closes ? start >= 0 : empty) {
        texts.add(file.substring(closes ? start : tag.start(), end));
        start = -1;
      } else {
        start = closes ? -1 : tag.start();
      }
    }
    if (start >= 0) {
      texts.add(file.substring(start));
    }
    if (texts.isEmpty()) {
      Matcher root = ROOT.matcher(visible);
      String name = root.find() ? root.group(1) : "";
      throw new CdmReadException(
          "it contains no <cdm>; its root is <"
              + name.substring(0, Math.min(40, name.length()))
              + ">");
    }
    return texts;
  }

  /** An element {@code cdm} without namespaces, as Orekit reads it. */
  static String withoutNamespaces(String element) {
    int end = element.indexOf('>');
    if (end < 0) {
      return element;
    }
    String head = element.substring(0, end + 1);
    Matcher version = Pattern.compile("\\bversion\\s*=\\s*[\"'][\\w.]+[\"']").matcher(head);
    String plain =
        "<?xml version=\"1.0\"?>\n<cdm id=\"CCSDS_CDM_VERS\""
            + (version.find() ? " " + version.group() : "")
            + ">";
    String rest = element.substring(end + 1);
    return plain + Pattern.compile("<(/?)[\\w.-]+:(?=[\\w.-])").matcher(rest).replaceAll("<$1");
  }
}
