package org.orbsieve.report.read;

import java.util.List;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.SafeCells;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Definition;
import org.orekit.time.TimeScale;

/** Reads the cells of a CSV. */
final class CellParser {

  /** Digits of the largest double with three decimals, and some more. */
  private static final int MAX_DIGITS = 330;

  /** Digits that a long holds whatever they are. */
  private static final int MAX_WHOLE = 18;

  private final UtcParser utc;

  CellParser(TimeScale utc) {
    this.utc = new UtcParser(utc);
  }

  /**
   * The value of a cell; null where it is empty.
   *
   * @throws RecordProblem if it is not of the column's type
   */
  Object parse(Definition column, String cell) throws RecordProblem {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> SafeCells.restored(cell);
      case TEXTS -> List.of(SafeCells.restored(cell).split(CsvTable.SEPARATOR, -1));
      case TIME -> utc.parse(cell);
      case WHOLE -> whole(column, cell);
      case REAL -> real(column, cell);
      case FLAG -> flag(column, cell);
      case VECTOR -> throw new RecordProblem(column.name() + " cannot be in a CSV");
    };
  }

  private static Long whole(Definition column, String cell) throws RecordProblem {
    int digits = cell.charAt(0) == '-' ? 1 : 0;
    boolean fits = cell.length() > digits && cell.length() - digits <= MAX_WHOLE;
    for (int i = digits; i < cell.length() && fits; i++) {
      fits = isDigit(cell.charAt(i));
    }
    if (!fits) {
      throw invalid(column, cell, "a whole number");
    }
    return Long.valueOf(cell);
  }

  private static Double real(Definition column, String cell) throws RecordProblem {
    boolean fits = cell.length() <= MAX_DIGITS;
    for (int i = 0; i < cell.length() && fits; i++) {
      fits = isDigit(cell.charAt(i)) || "+-.eE".indexOf(cell.charAt(i)) >= 0;
    }
    try {
      double value = fits ? column.unit().toSi(Double.parseDouble(cell)) : Double.NaN;
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw invalid(column, cell, "a finite number");
  }

  private static Boolean flag(Definition column, String cell) throws RecordProblem {
    return switch (cell) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw invalid(column, cell, "true or false");
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static RecordProblem invalid(Definition column, String cell, String wanted) {
    return new RecordProblem(
        column.name() + " is " + RecordProblem.quote(cell) + ", not " + wanted);
  }
}
