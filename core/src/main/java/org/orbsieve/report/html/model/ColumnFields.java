package org.orbsieve.report.html.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Value;
import org.orbsieve.report.conjunction.Row;
import org.orekit.time.AbsoluteDate;

/** The values of a conjunction of a run under way, by the columns that its files would have. */
public final class ColumnFields implements Fields {

  private final Map<String, Value<Row>> values;
  private final Row row;

  private ColumnFields(Map<String, Value<Row>> values, Row row) {
    this.values = values;
    this.row = row;
  }

  /**
   * Prepares the look-up of columns.
   *
   * @param columns all columns
   * @return values by field and by header
   */
  public static Map<String, Value<Row>> index(List<Column<Row>> columns) {
    Map<String, Value<Row>> values = new HashMap<>();
    for (Column<Row> column : columns) {
      values.put(column.definition().name(), column.value());
      values.put(column.definition().field(), column.value());
    }
    values.remove("");
    return values;
  }

  /**
   * The values of a conjunction.
   *
   * @param values as {@link #index} gave them
   * @param assessed the conjunction
   * @return its values
   */
  public static Fields of(Map<String, Value<Row>> values, AssessedConjunction assessed) {
    return new ColumnFields(values, new Row(assessed));
  }

  @Override
  public String text(String column) {
    Value<Row> value = values.get(column);
    String text = value == null ? null : ((Value.Text<Row>) value).of(row);
    return text == null ? "" : text;
  }

  @Override
  public double real(String column) {
    Value<Row> value = values.get(column);
    return value == null ? Double.NaN : ((Value.Real<Row>) value).of(row);
  }

  @Override
  public long whole(String column, long otherwise) {
    Value<Row> value = values.get(column);
    long number = value == null ? Value.NO_NUMBER : ((Value.Whole<Row>) value).of(row);
    return number == Value.NO_NUMBER ? otherwise : number;
  }

  @Override
  public Optional<AbsoluteDate> time(String column) {
    Value<Row> value = values.get(column);
    return value == null
        ? Optional.empty()
        : Optional.ofNullable(((Value.Time<Row>) value).of(row));
  }

  @Override
  public boolean flag(String column) {
    Value<Row> value = values.get(column);
    return value != null && Boolean.TRUE.equals(((Value.Flag<Row>) value).of(row));
  }

  @Override
  public Optional<Vector3D> vector(String column) {
    Value<Row> value = values.get(column);
    double[] of = value == null ? null : ((Value.Vector<Row>) value).of(row);
    return of == null ? Optional.empty() : Optional.of(new Vector3D(of));
  }

  @Override
  public List<String> texts(String column) {
    Value<Row> value = values.get(column);
    List<String> texts = value == null ? null : ((Value.Texts<Row>) value).of(row);
    return texts == null ? List.of() : texts;
  }
}
