package org.orbsieve.report.column;

import java.util.Objects;

/**
 * What a column is, without the rows: all that a reader, a header or the documentation needs.
 *
 * @param name header of the column in a CSV; empty where a CSV does not have it
 * @param field name of the JSON field with the names of the objects around it, such as {@code
 *     primary.epoch}; a unit is part of the name; empty where JSON does not have it
 * @param type of the values
 * @param unit of the values in a CSV
 * @param notation of the values in a CSV
 * @param description one sentence for the documentation, in Markdown
 */
public record Definition(
    String name, String field, Type type, Unit unit, Notation notation, String description) {

  /** Validates that the column is in a CSV or in JSON, and described. */
  public Definition {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(notation, "notation");
    if (name.isEmpty() && field.isEmpty()) {
      throw new IllegalArgumentException("a column has a name, a JSON field or both");
    }
    if (description.isBlank()) {
      throw new IllegalArgumentException("column " + name + field + " has no description");
    }
    boolean time = notation.compareTo(Notation.MILLISECONDS) >= 0;
    boolean number = notation == Notation.FIXED || notation == Notation.SCIENTIFIC;
    if (time != (type == Type.TIME) || (number && type != Type.REAL)) {
      throw new IllegalArgumentException("column " + name + field + " has a wrong notation");
    }
  }

  /**
   * Whether a CSV has the column.
   *
   * @return whether it has a name
   */
  public boolean isInCsv() {
    return !name.isEmpty();
  }

  /**
   * Whether JSON has the column.
   *
   * @return whether it has a field
   */
  public boolean isInJson() {
    return !field.isEmpty();
  }
}
