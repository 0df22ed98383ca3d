package org.orbsieve.report.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.Type;
import org.orbsieve.report.flat.FlatColumn;
import org.orbsieve.report.flat.FlatNames;
import org.orbsieve.report.flat.FlatReader;
import org.orbsieve.report.flat.UtcMicros;
import org.orekit.time.TimeScale;

/**
 * The rows of a flat table of ours. Columns that are not defined are passed over, so that a later
 * version may add some.
 */
final class FlatRows implements RowSource {

  private final FlatReader reader;
  private final Schema schema;

  /** Per column that is defined, the places of its values in a row of the file. */
  private final List<int[]> places = new ArrayList<>();

  private final UtcMicros utc;
  private long line;

  /**
   * Finds the columns.
   *
   * @param defined the columns that the file may have
   * @param required names of those that it must have
   * @throws RecordProblem if it does not have them, or with other types
   */
  FlatRows(FlatReader reader, List<Definition> defined, List<String> required, TimeScale utc)
      throws RecordProblem {
    this.reader = reader;
    this.utc = new UtcMicros(utc);
    Map<String, Integer> names = new HashMap<>();
    for (FlatColumn column : reader.columns()) {
      names.put(column.name(), names.size());
    }
    List<Definition> columns = new ArrayList<>();
    for (Definition column : defined) {
      List<String> own = column.isInJson() ? FlatNames.of(column) : List.of();
      if (!own.isEmpty() && names.keySet().containsAll(own)) {
        int[] at = own.stream().mapToInt(names::get).toArray();
        requireType(column, reader.columns().get(at[0]));
        columns.add(column);
        places.add(at);
      }
    }
    schema = new Schema(columns, defined);
    for (String column : required) {
      if (!schema.has(column)) {
        throw new RecordProblem("no column " + column);
      }
    }
  }

  private static void requireType(Definition column, FlatColumn found) throws RecordProblem {
    Type wanted =
        switch (column.type()) {
          case TEXTS -> Type.TEXT;
          case VECTOR -> Type.REAL;
          case TEXT, WHOLE, REAL, TIME, FLAG -> column.type();
        };
    if (found.type() != wanted) {
      throw new RecordProblem(
          found.name() + " is of type " + found.type() + " instead of " + wanted);
    }
  }

  @Override
  public Schema schema() {
    return schema;
  }

  /** Number of the row, since there are no lines. */
  @Override
  public long line() {
    return line;
  }

  @Override
  public TableRow next() throws IOException, RecordProblem {
    line++;
    Object[] row = reader.next();
    if (row == null) {
      return null;
    }
    Object[] values = new Object[places.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(schema.definitions().get(i), row, places.get(i));
    }
    return new TableRow(schema, values);
  }

  private Object value(Definition column, Object[] row, int[] at) throws RecordProblem {
    Object value = row[at[0]];
    if (value == null) {
      return null;
    }
    return switch (column.type()) {
      case TEXT, WHOLE, FLAG -> value;
      case TIME -> utc.date((Long) value);
      case REAL -> finite(column, value);
      case TEXTS ->
          ((String) value).isEmpty()
              ? List.of()
              : List.of(((String) value).split(CsvTable.SEPARATOR, -1));
      case VECTOR ->
          new Vector3D(
              finite(column, value), finite(column, row[at[1]]), finite(column, row[at[2]]));
    };
  }

  private static Double finite(Definition column, Object value) throws RecordProblem {
    if (value instanceof Double number && Double.isFinite(number)) {
      return number;
    }
    throw new RecordProblem(column.field() + " is not a finite number");
  }
}
