package org.orbsieve.report.column;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

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
    fields =
        Column.json(columns).stream()
            .map(
                column ->
                    new JsonField<>(
                        column,
                        column.definition().notation() == Notation.EPOCH
                            ? JsonField.remembering(epochs)
                            : utc::iso))
            .toList();
  }

  /**
   * Writes rows.
   *
   * @param out where to; is not flushed
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public void append(Writer out, Iterable<? extends R> rows) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      JsonObjects objects = new JsonObjects(json);
      for (R row : rows) {
        json.writeStartObject();
        for (JsonField<R> field : fields) {
          field.write(objects, row);
        }
        objects.closeTo(0);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }
}
