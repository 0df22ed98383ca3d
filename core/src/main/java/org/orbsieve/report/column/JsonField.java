package org.orbsieve.report.column;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orekit.time.AbsoluteDate;

/** Writes the values of one column as JSON. */
final class JsonField<R> {

  /** Writes the value of a row, if there is one. */
  @FunctionalInterface
  private interface Step<R> {
    void write(JsonObjects objects, R row) throws IOException;
  }

  private final SerializedString name;
  private final String[] around;
  private final Step<R> step;

  /**
   * A field.
   *
   * @param around names of the objects around it, from the outermost
   * @param utc writes instants
   */
  JsonField(Column<R> column, String[] around, Function<AbsoluteDate, String> utc) {
    String field = column.definition().field();
    this.name = new SerializedString(field.substring(field.lastIndexOf('.') + 1));
    this.around = around;
    step = step(column.value(), utc);
  }

  /** Writes epochs; an object has the same one in all its rows. */
  static Function<AbsoluteDate, String> remembering(UtcText utc) {
    Map<AbsoluteDate, String> known = new HashMap<>();
    return date -> known.computeIfAbsent(date, utc::iso);
  }

  /** Writes the field of {@code row}; nothing where the row has no value. */
  void write(JsonObjects objects, R row) throws IOException {
    step.write(objects, row);
  }

  private Step<R> step(Value<R> value, Function<AbsoluteDate, String> utc) {
    if (value instanceof Value.Text<R> text) {
      return (objects, row) -> writeText(objects, text.of(row));
    } else if (value instanceof Value.Real<R> real) {
      return (objects, row) -> writeReal(objects, real.of(row));
    } else if (value instanceof Value.Whole<R> whole) {
      return (objects, row) -> writeWhole(objects, whole.of(row));
    } else if (value instanceof Value.Time<R> time) {
      return (objects, row) -> {
        AbsoluteDate date = time.of(row);
        writeText(objects, date == null ? null : utc.apply(date));
      };
    } else if (value instanceof Value.Flag<R> flag) {
      return (objects, row) -> writeFlag(objects, flag.of(row));
    } else if (value instanceof Value.Texts<R> texts) {
      return (objects, row) -> writeTexts(objects, texts.of(row));
    } else if (value instanceof Value.Vector<R> vector) {
      return (objects, row) -> writeVector(objects, vector.of(row));
    }
    throw new IllegalArgumentException("no JSON for " + value.type());
  }

  private JsonGenerator start(JsonObjects objects) throws IOException {
    JsonGenerator json = objects.enter(around);
    json.writeFieldName(name);
    return json;
  }

  private void writeText(JsonObjects objects, String text) throws IOException {
    if (text != null) {
      start(objects).writeString(text);
    }
  }

  private void writeReal(JsonObjects objects, double number) throws IOException {
    if (!Double.isNaN(number)) {
      start(objects).writeNumber(number);
    }
  }

  private void writeWhole(JsonObjects objects, long number) throws IOException {
    if (number != Value.NO_NUMBER) {
      start(objects).writeNumber(number);
    }
  }

  private void writeFlag(JsonObjects objects, Boolean flag) throws IOException {
    if (flag != null) {
      start(objects).writeBoolean(flag);
    }
  }

  private void writeTexts(JsonObjects objects, List<String> texts) throws IOException {
    if (texts != null) {
      JsonGenerator json = start(objects);
      json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }
  }

  private void writeVector(JsonObjects objects, double[] vector) throws IOException {
    if (vector != null) {
      start(objects).writeArray(vector, 0, vector.length);
    }
  }
}
