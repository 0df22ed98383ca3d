package org.orbsieve.assessment.cdm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The keywords of one part of a message with their values as written. Filled by the lexers. */
final class CdmFields {

  /** What stands for "nothing known" in messages as they are. */
  private static final Set<String> NOTHING =
      Set.of("", "N/A", "NA", "NAN", "NULL", "NONE", "UNKNOWN", "TBD", "TBA");

  /**
   * A value.
   *
   * @param text as written, without its unit
   * @param unit as written; empty where there is none
   */
  record Field(String text, String unit) {

    /** Whether it says anything. */
    boolean isKnown() {
      return !NOTHING.contains(text.toUpperCase(Locale.ROOT));
    }
  }

  /** The three parts of a message: what both objects share, then each of them. */
  record Parts(CdmFields common, CdmFields first, CdmFields second) {}

  private static final Field ABSENT = new Field("", "");

  private final Map<String, Field> fields = new HashMap<>();
  private final List<String> comments = new ArrayList<>();

  /** Adds a keyword; of several, the first counts. */
  void put(String key, String text, String unit) {
    fields.putIfAbsent(key, new Field(text.strip(), unit.strip()));
  }

  void comment(String text) {
    comments.add(text.strip());
  }

  /** The value of a keyword; one that says nothing where it is not there. */
  Field get(String key) {
    return fields.getOrDefault(key, ABSENT);
  }

  /** The text of a keyword; empty where it says nothing. */
  String text(String key) {
    Field field = get(key);
    return field.isKnown() ? field.text() : "";
  }

  List<String> comments() {
    return comments;
  }

  /** Number of keywords that are there and say nothing. */
  long empty() {
    return fields.values().stream().filter(field -> !field.isKnown()).count();
  }
}
