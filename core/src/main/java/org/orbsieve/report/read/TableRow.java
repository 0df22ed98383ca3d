package org.orbsieve.report.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;

/**
 * A row that was read: the values of its columns, numbers in SI units. A column is asked for by its
 * header in a CSV or by its JSON field, whichever of the two the file is; a column that the file
 * does not have has no values.
 */
public final class TableRow {

  private final Schema schema;

  /** String, Long, Double, AbsoluteDate, Boolean, list of String, Vector3D, or null. */
  private final Object[] values;

  /** A row that takes over {@code values}. */
  TableRow(Schema schema, Object[] values) {
    this.schema = schema;
    this.values = values;
  }

  /**
   * The columns of the file.
   *
   * @return the same for all rows of a file
   */
  public Schema schema() {
    return schema;
  }

  /**
   * A text.
   *
   * @param column header or JSON field
   * @return the value, if there is one
   * @throws IllegalArgumentException if no such column is defined
   */
  public Optional<String> text(String column) {
    return Optional.ofNullable((String) at(column));
  }

  /**
   * A whole number.
   *
   * @param column header or JSON field
   * @return the value, if there is one
   * @throws IllegalArgumentException if no such column is defined
   */
  public OptionalLong whole(String column) {
    Long value = (Long) at(column);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /**
   * A number in SI units.
   *
   * @param column header or JSON field
   * @return the value, finite, if there is one
   * @throws IllegalArgumentException if no such column is defined
   */
  public OptionalDouble real(String column) {
    Double value = (Double) at(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * An instant.
   *
   * @param column header or JSON field
   * @return the value, if there is one
   * @throws IllegalArgumentException if no such column is defined
   */
  public Optional<AbsoluteDate> time(String column) {
    return Optional.ofNullable((AbsoluteDate) at(column));
  }

  /**
   * A flag.
   *
   * @param column JSON field
   * @return the value, if there is one
   * @throws IllegalArgumentException if no such column is defined
   */
  public Optional<Boolean> flag(String column) {
    return Optional.ofNullable((Boolean) at(column));
  }

  /**
   * Several texts.
   *
   * @param column header or JSON field
   * @return the value; empty if there is none
   * @throws IllegalArgumentException if no such column is defined
   */
  @SuppressWarnings("unchecked")
  public List<String> texts(String column) {
    List<String> value = (List<String>) at(column);
    return value == null ? List.of() : value;
  }

  /**
   * Three numbers in SI units.
   *
   * @param column JSON field
   * @return the value, if there is one
   * @throws IllegalArgumentException if no such column is defined
   */
  public Optional<Vector3D> vector(String column) {
    return Optional.ofNullable((Vector3D) at(column));
  }

  Object value(int place) {
    return values[place];
  }

  private Object at(String column) {
    int place = schema.place(column);
    return place < 0 ? null : values[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableRow row
        && schema.definitions().equals(row.schema.definitions())
        && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
