package org.orbsieve.bench;

import java.util.Objects;

/**
 * One measured number.
 *
 * @param group what it belongs to: {@code screen}, {@code phases}, {@code counts} ...
 * @param name what was measured
 * @param value the number; never NaN, since what was not measured is left out
 * @param unit its unit
 * @param note what has to be known to read it; empty for nothing
 */
public record Figure(String group, String name, double value, String unit, String note) {

  /**
   * Validates that it is a number.
   *
   * @param group what it belongs to: {@code screen}, {@code phases}, {@code counts} ...
   * @param name what was measured
   * @param value the number; never NaN, since what was not measured is left out
   * @param unit its unit
   * @param note what has to be known to read it; empty for nothing
   * @throws IllegalArgumentException if the value is not finite
   */
  public Figure {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(note, "note");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a number: " + group + " " + name);
    }
  }

  /**
   * A figure without a note.
   *
   * @param group what it belongs to
   * @param name what was measured
   * @param value the number
   * @param unit its unit
   */
  public Figure(String group, String name, double value, String unit) {
    this(group, name, value, unit, "");
  }
}
