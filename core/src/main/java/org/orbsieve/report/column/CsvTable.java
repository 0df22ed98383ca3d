package org.orbsieve.report.column;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orekit.time.AbsoluteDate;

/**
 * Writes rows as CSV (RFC 4180, lines end with a line feed). Not for use by several threads.
 *
 * @param <R> rows
 */
public final class CsvTable<R> {

  /** Separates the texts of a cell that has several. */
  public static final String SEPARATOR = ";";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /** Prints one cell. */
  @FunctionalInterface
  private interface Cell<R> {
    void print(CSVPrinter printer, R row) throws IOException;
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
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (Column<R> column : columns) {
      printer.print(column.definition().name());
    }
    printer.println();
  }

  /**
   * Writes rows.
   *
   * @param out where to; is not flushed
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public void append(Writer out, Iterable<? extends R> rows) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (R row : rows) {
      for (Cell<R> cell : cells) {
        cell.print(printer, row);
      }
      printer.println();
    }
  }

  /**
   * Writes header and rows.
   *
   * @param out where to; is not flushed
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out, Iterable<? extends R> rows) throws IOException {
    begin(out);
    append(out, rows);
  }

  private static <R> Cell<R> cell(Column<R> column, UtcText utc) {
    Value<R> value = column.value();
    if (value instanceof Value.Text<R> text) {
      return (printer, row) -> printer.print(orEmpty(text.of(row)));
    } else if (value instanceof Value.Real<R> real) {
      return real(column.definition(), real);
    } else if (value instanceof Value.Whole<R> whole) {
      return (printer, row) -> printer.print(digits(whole.of(row)));
    } else if (value instanceof Value.Time<R> time) {
      Function<AbsoluteDate, String> text = text(column.definition().notation(), utc);
      return (printer, row) -> {
        AbsoluteDate date = time.of(row);
        printer.print(date == null ? "" : text.apply(date));
      };
    } else if (value instanceof Value.Flag<R> flag) {
      return (printer, row) -> {
        Boolean set = flag.of(row);
        printer.print(set == null ? "" : set.toString());
      };
    } else if (value instanceof Value.Texts<R> texts) {
      return (printer, row) -> {
        List<String> all = texts.of(row);
        printer.print(all == null ? "" : String.join(SEPARATOR, all));
      };
    }
    throw new IllegalArgumentException("a CSV has no vectors");
  }

  private static <R> Cell<R> real(Definition definition, Value.Real<R> real) {
    Unit unit = definition.unit();
    DoubleFunction<String> digits =
        definition.notation() == Notation.SCIENTIFIC ? Decimals::scientific3 : Decimals::fixed3;
    return (printer, row) -> {
      double si = real.of(row);
      printer.print(Double.isNaN(si) ? "" : digits.apply(unit.fromSi(si)));
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
