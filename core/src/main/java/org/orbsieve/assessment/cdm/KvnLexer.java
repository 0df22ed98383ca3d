package org.orbsieve.assessment.cdm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a message in keyword = value notation apart, by its lines alone. */
final class KvnLexer {

  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Z][A-Z0-9_]*)\\s*=\\s*(.*?)\\s*(?:\\[([^\\[\\]]*)])?\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\s*COMMENT\\b(.*)");
  private static final int OBJECTS = 2;

  private KvnLexer() {}

  /** The parts of a message; {@code OBJECT = OBJECT1} begins that of the first object. */
  static CdmFields.Parts parts(String text) throws CdmReadException {
    CdmFields[] parts = {new CdmFields(), new CdmFields(), new CdmFields()};
    int part = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Matcher comment = COMMENT.matcher(line);
      Matcher entry = LINE.matcher(line);
      if (comment.matches()) {
        parts[part].comment(comment.group(1));
      } else if (entry.matches()) {
        if (entry.group(1).equals("OBJECT") && ++part > OBJECTS) {
          throw new CdmReadException("more than two objects in the message");
        }
        String unit = entry.group(3) == null ? "" : entry.group(3);
        parts[part].put(entry.group(1), entry.group(2), unit);
      } else if (!line.isBlank()) {
        throw new CdmReadException("neither KEYWORD = value nor a comment: " + shown(line));
      }
    }
    if (part < OBJECTS) {
      throw new CdmReadException("a message has two objects, this one " + part);
    }
    return new CdmFields.Parts(parts[0], parts[1], parts[2]);
  }

  /** Begin of a line, without what a terminal would obey. */
  private static String shown(String line) {
    String start = line.length() > 40 ? line.substring(0, 40) + "..." : line;
    return "\"" + start.replaceAll("\\P{Print}", "?") + "\"";
  }
}
