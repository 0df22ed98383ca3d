package org.orbsieve.report.column;

import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * How a row gives the value of a column, without boxing numbers. A row without the value gives
 * {@code null}, NaN or {@link #NO_NUMBER}: the cell of a CSV is then empty and the JSON field is
 * left out. Text that is present and empty is a JSON field.
 *
 * @param <R> rows
 */
public sealed interface Value<R> {

  /** What {@link Whole} gives for a row without the value. */
  long NO_NUMBER = Long.MIN_VALUE;

  /**
   * The type of the values.
   *
   * @return the type
   */
  Type type();

  /**
   * A text.
   *
   * @param <R> rows
   */
  @FunctionalInterface
  non-sealed interface Text<R> extends Value<R> {
    /**
     * The value of a row.
     *
     * @param row the row
     * @return the text, or null
     */
    String of(R row);

    @Override
    default Type type() {
      return Type.TEXT;
    }
  }

  /**
   * A whole number.
   *
   * @param <R> rows
   */
  @FunctionalInterface
  non-sealed interface Whole<R> extends Value<R> {
    /**
     * The value of a row.
     *
     * @param row the row
     * @return the number, or {@link Value#NO_NUMBER}
     */
    long of(R row);

    @Override
    default Type type() {
      return Type.WHOLE;
    }
  }

  /**
   * A number.
   *
   * @param <R> rows
   */
  @FunctionalInterface
  non-sealed interface Real<R> extends Value<R> {
    /**
     * The value of a row.
     *
     * @param row the row
     * @return the number in SI units, or NaN
     */
    double of(R row);

    @Override
    default Type type() {
      return Type.REAL;
    }
  }

  /**
   * An instant.
   *
   * @param <R> rows
   */
  @FunctionalInterface
  non-sealed interface Time<R> extends Value<R> {
    /**
     * The value of a row.
     *
     * @param row the row
     * @return the instant, or null
     */
    AbsoluteDate of(R row);

    @Override
    default Type type() {
      return Type.TIME;
    }
  }

  /**
   * True or false.
   *
   * @param <R> rows
   */
  @FunctionalInterface
  non-sealed interface Flag<R> extends Value<R> {
    /**
     * The value of a row.
     *
     * @param row the row
     * @return the flag, or null
     */
    Boolean of(R row);

    @Override
    default Type type() {
      return Type.FLAG;
    }
  }

  /**
   * Several texts.
   *
   * @param <R> rows
   */
  @FunctionalInterface
  non-sealed interface Texts<R> extends Value<R> {
    /**
     * The value of a row.
     *
     * @param row the row
     * @return the texts, or null; an empty list is a JSON field
     */
    List<String> of(R row);

    @Override
    default Type type() {
      return Type.TEXTS;
    }
  }

  /**
   * Three numbers.
   *
   * @param <R> rows
   */
  @FunctionalInterface
  non-sealed interface Vector<R> extends Value<R> {
    /**
     * The value of a row.
     *
     * @param row the row
     * @return three numbers in SI units, or null
     */
    double[] of(R row);

    @Override
    default Type type() {
      return Type.VECTOR;
    }
  }
}
