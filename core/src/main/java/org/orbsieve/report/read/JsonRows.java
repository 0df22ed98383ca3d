package org.orbsieve.report.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.column.Definition;
import org.orekit.time.TimeScale;

/**
 * The rows of JSON lines of ours. Fields that are not defined are passed over, so that a later
 * version may add some.
 */
final class JsonRows implements RowSource {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(16).maxNumberLength(400).build())
          .build();

  private final ResultText text;
  private final BufferedReader lines;
  private final Schema schema;
  private final FieldTree fields;
  private final UtcParser utc;
  private long line;

  /**
   * Reads nothing yet.
   *
   * @param defined the columns, of which those in JSON are read
   */
  JsonRows(ResultText text, List<Definition> defined, TimeScale utc) {
    this.text = text;
    this.lines = new BufferedReader(text);
    List<Definition> columns = defined.stream().filter(Definition::isInJson).toList();
    this.schema = new Schema(columns, defined);
    this.fields = FieldTree.of(columns);
    this.utc = new UtcParser(utc);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public TableRow next() throws IOException, RecordProblem {
    line++;
    String found = lines.readLine();
    text.recordDone();
    if (text.isCutOff()) {
      line = 0;
      throw new RecordProblem(ResultText.CUT_OFF);
    }
    if (found == null) {
      return null;
    }
    Object[] values = new Object[schema.definitions().size()];
    try (JsonParser json = JSON.createParser(found)) {
      expect(json.nextToken() == JsonToken.START_OBJECT, "it is not a JSON object");
      readObject(json, fields, values);
      expect(json.nextToken() == null, "there is something after the JSON object");
    } catch (JsonProcessingException e) {
      throw new RecordProblem("invalid JSON: " + RecordProblem.told(e.getOriginalMessage()));
    }
    return new TableRow(schema, values);
  }

  private void readObject(JsonParser json, FieldTree object, Object[] values)
      throws IOException, RecordProblem {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      FieldTree field = object.field(json.currentName());
      JsonToken token = json.nextToken();
      if (field == null) {
        json.skipChildren();
      } else if (field.place() >= 0) {
        Definition column = schema.definitions().get(field.place());
        expect(values[field.place()] == null, column.field() + " occurs twice");
        values[field.place()] = value(json, column);
      } else {
        expect(token == JsonToken.START_OBJECT, json.currentName() + " is not a JSON object");
        readObject(json, field, values);
      }
    }
  }

  private Object value(JsonParser json, Definition column) throws IOException, RecordProblem {
    JsonToken token = json.currentToken();
    boolean whole = token == JsonToken.VALUE_NUMBER_INT;
    boolean fits =
        switch (column.type()) {
          case TEXT, TIME -> token == JsonToken.VALUE_STRING;
          case WHOLE -> whole;
          case REAL -> whole || token == JsonToken.VALUE_NUMBER_FLOAT;
          case FLAG -> token.isBoolean();
          case TEXTS, VECTOR -> token == JsonToken.START_ARRAY;
        };
    expect(fits, column.field() + " is not " + column.type().inJson());
    return switch (column.type()) {
      case TEXT -> json.getText();
      case TIME -> utc.parse(json.getText());
      case WHOLE -> json.getLongValue();
      case REAL -> finite(json, column);
      case FLAG -> json.getBooleanValue();
      case TEXTS -> texts(json, column);
      case VECTOR -> vector(json, column);
    };
  }

  private static double finite(JsonParser json, Definition column)
      throws IOException, RecordProblem {
    double value = json.getDoubleValue();
    expect(Double.isFinite(value), column.field() + " is not a finite number");
    return value;
  }

  private static List<String> texts(JsonParser json, Definition column)
      throws IOException, RecordProblem {
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken() == JsonToken.VALUE_STRING, column.field() + " is not all text");
      texts.add(json.getText());
    }
    return List.copyOf(texts);
  }

  private static Vector3D vector(JsonParser json, Definition column)
      throws IOException, RecordProblem {
    double[] numbers = new double[3];
    for (int i = 0; i < numbers.length; i++) {
      JsonToken token = json.nextToken();
      expect(token != null && token.isNumeric(), column.field() + " is not three numbers");
      numbers[i] = finite(json, column);
    }
    expect(json.nextToken() == JsonToken.END_ARRAY, column.field() + " is not three numbers");
    return new Vector3D(numbers);
  }

  private static void expect(boolean condition, String problem) throws RecordProblem {
    if (!condition) {
      throw new RecordProblem(problem);
    }
  }
}
