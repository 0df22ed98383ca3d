package org.orbsieve.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Definition;

/** JSON Schema (draft 2020-12) of lines of JSON, made of the definitions of their columns. */
final class JsonSchema {

  private final Set<String> required;

  /**
   * A schema.
   *
   * @param required fields that each of the objects around them has
   */
  JsonSchema(Set<String> required) {
    this.required = required;
  }

  /** The schema as maps that keep their order. */
  Map<String, Object> of(String title, List<? extends Column<?>> columns) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.putAll(object());
    for (Column<?> column : columns) {
      Map<String, Object> at = schema;
      String[] path = column.definition().field().split("\\.", -1);
      StringBuilder field = new StringBuilder();
      for (String name : path) {
        field.append(field.isEmpty() ? "" : ".").append(name);
        boolean last = field.length() == column.definition().field().length();
        at = child(at, name, field.toString(), last ? value(column.definition()) : object());
      }
    }
    return schema;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> child(
      Map<String, Object> object, String name, String field, Map<String, Object> made) {
    Map<String, Object> properties = (Map<String, Object>) object.get("properties");
    if (!properties.containsKey(name)) {
      properties.put(name, made);
      if (required.contains(field)) {
        ((List<Object>) object.get("required")).add(name);
      }
    }
    return (Map<String, Object>) properties.get(name);
  }

  /** Unknown fields are allowed, since later versions may have more. */
  private static Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("required", new ArrayList<Object>());
    object.put("properties", new LinkedHashMap<String, Object>());
    return object;
  }

  private static Map<String, Object> value(Definition column) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("description", column.description());
    switch (column.type()) {
      case TEXT -> value.put("type", "string");
      case WHOLE -> value.put("type", "integer");
      case REAL -> value.put("type", "number");
      case FLAG -> value.put("type", "boolean");
      case TIME -> {
        value.put("type", "string");
        value.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z$");
      }
      case TEXTS -> array(value, "string");
      case VECTOR -> {
        array(value, "number");
        value.put("minItems", 3);
        value.put("maxItems", 3);
      }
    }
    return value;
  }

  private static void array(Map<String, Object> value, String items) {
    value.put("type", "array");
    value.put("items", Map.of("type", items));
  }
}
