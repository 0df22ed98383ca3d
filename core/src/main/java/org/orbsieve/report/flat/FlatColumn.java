package org.orbsieve.report.flat;

import java.util.Objects;
import org.orbsieve.report.column.Type;

/**
 * A column of a flat table.
 *
 * @param name lower case with underscores, such as {@code miss_distance_m}; ends with the unit
 * @param type {@link Type#TEXT}, {@link Type#WHOLE}, {@link Type#REAL}, {@link Type#TIME} or {@link
 *     Type#FLAG}
 * @param description one sentence for the documentation, in Markdown
 */
public record FlatColumn(String name, Type type, String description) {

  /**
   * Validates the name and the type.
   *
   * @param name lower case with underscores
   * @param type of the values
   * @param description one sentence for the documentation, in Markdown
   * @throws IllegalArgumentException if a component is invalid
   */
  public FlatColumn {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not the name of a flat column: " + name);
    }
    if (type == Type.TEXTS || type == Type.VECTOR) {
      throw new IllegalArgumentException("a flat column has no " + type.inJson());
    }
  }
}
