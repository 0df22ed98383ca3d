package org.orbsieve.assessment.cdm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The keywords of one part of a message with their values as written. Filled by the lexers. */
final class CdmFields {

  /** Words for an unknown value in real messages. */
  private static final Set<String> NOTHING =
      Set.of("", "N/A", "NA", "NAN", "NULL", "NONE", "UNKNOWN", "TBD", "TBA");

  /**
   * A value.
   *
   * @param text as written, without its unit
   * @param unit as written; empty if there is none
   */
  record Field(String text, String unit) {

    /** Whether it has a value. */
    boolean isKnown() {
      return !NOTHING.contains(text.toUpperCase(Locale.ROOT));
    }
  }

  /** The three parts of a message: what both objects share, then each of them. */
  record Parts(CdmFields common, CdmFields first, CdmFields second) {}

  private static final Field ABSENT = new Field("", "");

  private final Map<String, Field> fields = new HashMap<>();
  private final List<String> comments = new ArrayList<>();

  /** Adds a keyword; if it occurs several times, the first one is used. */
  void put(String key, String text, String unit) {
    fields.putIfAbsent(key, new Field(text.strip(), unit.strip()));
  }

  void comment(String text) {
    comments.add(text.strip());
  }

  /** The value of a keyword; an empty one if it is absent. */
  Field get(String key) {
    return fields.getOrDefault(key, ABSENT);
  }

  /** The text of a keyword; empty if unknown. */
  String text(String key) {
    Field field = get(key);
    return field.isKnown() ? field.text() : "";
  }

  List<String> comments() {
    return comments;
  }

  /** Number of keywords without a value. */
  long empty() {
    return fields.values().stream().filter(field -> !field.isKnown()).count();
  }
}
