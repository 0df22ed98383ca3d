package org.orbsieve.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as maps that keep their order, lists, strings, booleans, {@link Long} and {@link Double}.
 * What was written is read as it was, but for numbers that are not finite, which become strings. A
 * null, which we never write, is read as such.
 */
final class JsonTree {

  /** Deeper nesting is no file of ours. */
  private static final int MAX_DEPTH = 16;

  private JsonTree() {}

  static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  /** Reads the value whose first token is the current one. */
  static Object read(JsonParser json) throws IOException {
    return read(json, 0);
  }

  private static Object read(JsonParser json, int depth) throws IOException {
    JsonToken token = json.currentToken();
    if (token == null || depth > MAX_DEPTH) {
      throw new JsonParseException(json, "unexpected structure");
    }
    return switch (token) {
      case START_OBJECT -> readMap(json, depth);
      case START_ARRAY -> readList(json, depth);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> whole(json);
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new JsonParseException(json, "unexpected " + token);
    };
  }

  /** A whole number; the nearest double of one that a long cannot hold, which we never write. */
  private static Number whole(JsonParser json) throws IOException {
    return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? (Number) json.getDoubleValue()
        : (Number) json.getLongValue();
  }

  private static Map<String, Object> readMap(JsonParser json, int depth) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      map.put(name, read(json, depth + 1));
    }
    return map;
  }

  private static List<Object> readList(JsonParser json, int depth) throws IOException {
    List<Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(json, depth + 1));
    }
    return list;
  }
}
