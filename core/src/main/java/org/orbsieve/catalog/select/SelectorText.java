package org.orbsieve.catalog.select;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;

/** Takes the text of a selection apart, see {@link SelectorParser}. */
final class SelectorText {

  private SelectorText() {}

  /** The line up to a number sign at its beginning or after a blank, outside quotes. */
  static String withoutComment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == '#' && !quoted && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  /** The parts between commas outside quotes, without the quotes and blanks around. */
  static List<String> split(String text, String place) throws SelectionException {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && (!quoted || i == text.length())) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    if (quoted) {
      throw new SelectionException(place, "a quote is not closed: " + RecordProblem.quote(text));
    }
    if (parts.contains("")) {
      throw new SelectionException(
          place,
          text.isBlank()
              ? "selects no object: it is empty"
              : "an entry between commas is empty: " + RecordProblem.quote(text));
    }
    return parts;
  }
}
