package org.orbsieve.report.column;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orekit.time.AbsoluteDate;

/**
 * Writes rows as CSV (RFC 4180, lines end with a line feed). Not for use by several threads.
 *
 * @param <R> rows
 */
public final class CsvTable<R> {

  /** Separates the texts of a cell that has several. */
  public static final String SEPARATOR = ";";

  /** The text of one cell. */
  @FunctionalInterface
  private interface Cell<R> {
    String of(R row);
  }

  private final List<Column<R>> columns;
  private final List<Cell<R>> cells;

  /**
   * A table.
   *
   * @param columns in their order; those that a CSV does not have are left out
   * @param utc writes instants
   */
  public CsvTable(List<Column<R>> columns, UtcText utc) {
    this.columns = Column.csv(columns);
    cells = this.columns.stream().map(column -> cell(column, utc)).toList();
  }

  /**
   * Writes the header.
   *
   * @param out where to; is not flushed
   * @throws IOException if {@code out} fails
   */
  public void begin(Writer out) throws IOException {
    CsvLine line = new CsvLine(out);
    for (Column<R> column : columns) {
      line.add(column.definition().name());
    }
    line.end();
  }

  /**
   * Writes rows.
   *
   * @param out where to; is not flushed
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public void append(Writer out, List<? extends R> rows) throws IOException {
    append(out, rows, row -> row);
  }

  /**
   * Writes rows that are made of others one by one.
   *
   * @param <S> others
   * @param out where to; is not flushed
   * @param others in their order
   * @param row makes a row
   * @throws IOException if {@code out} fails
   */
  public <S> void append(Writer out, List<? extends S> others, Function<S, ? extends R> row)
      throws IOException {
    CsvLine line = new CsvLine(out);
    for (S other : others) {
      R made = row.apply(other);
      for (Cell<R> cell : cells) {
        line.add(cell.of(made));
      }
      line.end();
    }
  }

  /**
   * Writes header and rows.
   *
   * @param out where to; is not flushed
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out, List<? extends R> rows) throws IOException {
    begin(out);
    append(out, rows);
  }

  private static <R> Cell<R> cell(Column<R> column, UtcText utc) {
    Value<R> value = column.value();
    if (value instanceof Value.Text<R> text) {
      return row -> orEmpty(text.of(row));
    } else if (value instanceof Value.Real<R> real) {
      return real(column.definition(), real);
    } else if (value instanceof Value.Whole<R> whole) {
      return row -> digits(whole.of(row));
    } else if (value instanceof Value.Time<R> time) {
      Function<AbsoluteDate, String> text = text(column.definition().notation(), utc);
      return row -> {
        AbsoluteDate date = time.of(row);
        return date == null ? "" : text.apply(date);
      };
    } else if (value instanceof Value.Flag<R> flag) {
      return row -> {
        Boolean set = flag.of(row);
        return set == null ? "" : set.toString();
      };
    } else if (value instanceof Value.Texts<R> texts) {
      return row -> {
        List<String> all = texts.of(row);
        return all == null ? "" : String.join(SEPARATOR, all);
      };
    }
    throw new IllegalArgumentException("a CSV has no vectors");
  }

  private static <R> Cell<R> real(Definition definition, Value.Real<R> real) {
    Unit unit = definition.unit();
    return definition.notation() == Notation.SCIENTIFIC
        ? row -> {
          double si = real.of(row);
          return Double.isNaN(si) ? "" : Decimals.scientific3(unit.fromSi(si));
        }
        : row -> {
          double si = real.of(row);
          return Double.isNaN(si) ? "" : Decimals.fixed3(unit.fromSi(si));
        };
  }

  private static Function<AbsoluteDate, String> text(Notation notation, UtcText utc) {
    if (notation == Notation.MILLISECONDS) {
      return utc::socrates;
    }
    if (notation == Notation.MICROSECONDS) {
      return utc::iso;
    }
    Map<AbsoluteDate, String> known = new HashMap<>();
    return date -> known.computeIfAbsent(date, utc::iso);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String digits(long number) {
    return number == Value.NO_NUMBER ? "" : Long.toString(number);
  }
}
