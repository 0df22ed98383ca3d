package org.orbsieve.report.flat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.Type;
import org.orbsieve.report.column.Value;
import org.orekit.time.AbsoluteDate;

/**
 * Makes flat rows of rows. Numbers are in SI units with all digits; several texts are one, with
 * semicolons between them, as in a CSV. Not for use by several threads.
 *
 * @param <R> rows
 */
public final class FlatTable<R> {

  /** Puts the value of a row at its place, or the values at their places. */
  @FunctionalInterface
  private interface Cell<R> {
    void fill(Object[] values, R row);
  }

  private final List<FlatColumn> columns = new ArrayList<>();
  private final List<Cell<R>> cells = new ArrayList<>();

  /**
   * A table.
   *
   * @param columns in their order; those that JSON does not have are left out
   * @param utc counts instants
   * @throws IllegalArgumentException if two columns have one name
   */
  public FlatTable(List<Column<R>> columns, UtcMicros utc) {
    for (Column<R> column : Column.json(columns)) {
      int place = this.columns.size();
      Definition definition = column.definition();
      FlatNames.of(definition)
          .forEach(
              name ->
                  this.columns.add(
                      new FlatColumn(name, type(definition.type()), definition.description())));
      cells.add(cell(column.value(), place, utc));
    }
    Set<String> names = new HashSet<>();
    for (FlatColumn column : this.columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns " + column.name());
      }
    }
  }

  private static Type type(Type type) {
    return switch (type) {
      case TEXTS -> Type.TEXT;
      case VECTOR -> Type.REAL;
      case TEXT, WHOLE, REAL, TIME, FLAG -> type;
    };
  }

  /**
   * The columns.
   *
   * @return in their order
   */
  public List<FlatColumn> columns() {
    return List.copyOf(columns);
  }

  /**
   * The values of a row.
   *
   * @param row the row
   * @return in the order of the columns: String, Long, Double, Boolean, microseconds as {@link
   *     UtcMicros} counts them, or null
   */
  public Object[] values(R row) {
    Object[] values = new Object[columns.size()];
    for (Cell<R> cell : cells) {
      cell.fill(values, row);
    }
    return values;
  }

  private static <R> Cell<R> cell(Value<R> value, int place, UtcMicros utc) {
    if (value instanceof Value.Text<R> text) {
      return (values, row) -> values[place] = text.of(row);
    } else if (value instanceof Value.Real<R> real) {
      return (values, row) -> values[place] = number(real.of(row));
    } else if (value instanceof Value.Whole<R> whole) {
      return (values, row) -> {
        long number = whole.of(row);
        values[place] = number == Value.NO_NUMBER ? null : (Long) number;
      };
    } else if (value instanceof Value.Time<R> time) {
      return (values, row) -> {
        AbsoluteDate date = time.of(row);
        values[place] = date == null ? null : (Long) utc.of(date);
      };
    } else if (value instanceof Value.Flag<R> flag) {
      return (values, row) -> values[place] = flag.of(row);
    } else if (value instanceof Value.Texts<R> texts) {
      return (values, row) -> {
        List<String> all = texts.of(row);
        values[place] = all == null ? null : String.join(CsvTable.SEPARATOR, all);
      };
    } else if (value instanceof Value.Vector<R> vector) {
      return (values, row) -> {
        double[] all = vector.of(row);
        for (int i = 0; all != null && i < all.length; i++) {
          values[place + i] = number(all[i]);
        }
      };
    }
    throw new IllegalArgumentException("not flat: " + value.type());
  }

  private static Double number(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }
}
