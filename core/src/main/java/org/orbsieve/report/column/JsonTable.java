package org.orbsieve.report.column;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orekit.time.AbsoluteDate;

/**
 * Writes rows as JSON lines: one object per line, numbers in SI units with all digits. An object
 * within a line is there where one of its fields is. Not for use by several threads.
 *
 * @param <R> rows
 */
public final class JsonTable<R> {

  /**
   * The same shortest digits on every JDK; those of {@code Double.toString} changed with JDK 19.
   */
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .rootValueSeparator("")
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final List<JsonField<R>> fields;

  /**
   * A table.
   *
   * @param columns in their order; those that JSON does not have are left out
   * @param utc writes instants
   * @param epochs writes epochs of objects, which are not near the other instants
   */
  public JsonTable(List<Column<R>> columns, UtcText utc, UtcText epochs) {
    Map<String, String[]> objects = new HashMap<>();
    Function<AbsoluteDate, String> epoch = JsonField.remembering(epochs);
    fields =
        Column.json(columns).stream().map(column -> field(column, objects, utc, epoch)).toList();
  }

  private static <R> JsonField<R> field(
      Column<R> column,
      Map<String, String[]> objects,
      UtcText utc,
      Function<AbsoluteDate, String> epoch) {
    String field = column.definition().field();
    String object = field.substring(0, Math.max(0, field.lastIndexOf('.')));
    String[] around =
        objects.computeIfAbsent(
            object, names -> names.isEmpty() ? new String[0] : names.split("\\.", -1));
    boolean isEpoch = column.definition().notation() == Notation.EPOCH;
    return new JsonField<>(column, around, isEpoch ? epoch : utc::iso);
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
    try (JsonGenerator json = JSON.createGenerator(out)) {
      JsonObjects objects = new JsonObjects(json);
      for (S other : others) {
        R made = row.apply(other);
        json.writeStartObject();
        for (JsonField<R> field : fields) {
          field.write(objects, made);
        }
        objects.close();
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }
}
