package org.orbsieve.report.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.Value;
import org.orekit.time.AbsoluteDate;

/** Which of the columns that are defined a file has. */
public final class Schema {

  private final List<Definition> columns;

  /** By header and by field; -1 for those that are defined, but not in the file. */
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * The columns of a file.
   *
   * @param columns in the order of the file
   * @param defined all that such a file can have
   */
  Schema(List<Definition> columns, List<Definition> defined) {
    this.columns = List.copyOf(columns);
    for (Definition definition : defined) {
      places.put(definition.name(), -1);
      places.put(definition.field(), -1);
    }
    for (int i = 0; i < columns.size(); i++) {
      places.put(columns.get(i).name(), i);
      places.put(columns.get(i).field(), i);
    }
    places.remove("");
  }

  /**
   * The columns of the file that are defined.
   *
   * @return in the order of the file
   */
  public List<Definition> definitions() {
    return columns;
  }

  /**
   * Whether the file has a column.
   *
   * @param column header in a CSV or JSON field
   * @return whether rows can have a value in it
   * @throws IllegalArgumentException if no such column is defined
   */
  public boolean has(String column) {
    return place(column) >= 0;
  }

  /**
   * The columns of the file with the values of rows that were read, to write them again.
   *
   * @return in the order of the file
   */
  public List<Column<TableRow>> columns() {
    List<Column<TableRow>> result = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      result.add(new Column<>(columns.get(i), value(columns.get(i), i)));
    }
    return result;
  }

  /** Place of a column's values in a row; -1 if the file does not have it. */
  int place(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException("no column " + column + " is defined");
    }
    return place;
  }

  @SuppressWarnings("unchecked")
  private static Value<TableRow> value(Definition definition, int place) {
    return switch (definition.type()) {
      case TEXT -> (Value.Text<TableRow>) row -> (String) row.value(place);
      case WHOLE ->
          (Value.Whole<TableRow>)
              row -> row.value(place) == null ? Value.NO_NUMBER : (Long) row.value(place);
      case REAL ->
          (Value.Real<TableRow>)
              row -> row.value(place) == null ? Double.NaN : (Double) row.value(place);
      case TIME -> (Value.Time<TableRow>) row -> (AbsoluteDate) row.value(place);
      case FLAG -> (Value.Flag<TableRow>) row -> (Boolean) row.value(place);
      case TEXTS -> (Value.Texts<TableRow>) row -> (List<String>) row.value(place);
      case VECTOR ->
          (Value.Vector<TableRow>)
              row -> row.value(place) == null ? null : ((Vector3D) row.value(place)).toArray();
    };
  }
}
