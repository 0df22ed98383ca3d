package org.orbsieve.report.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.report.column.Definition;

/** The fields of a JSON object, and those of the objects in it. */
final class FieldTree {

  private final Map<String, FieldTree> fields = new HashMap<>();
  private int place = -1;

  private FieldTree() {}

  /** The fields of columns, which are all in JSON. */
  static FieldTree of(List<Definition> columns) {
    FieldTree root = new FieldTree();
    for (int i = 0; i < columns.size(); i++) {
      FieldTree at = root;
      for (String name : columns.get(i).field().split("\\.", -1)) {
        at = at.fields.computeIfAbsent(name, any -> new FieldTree());
      }
      at.place = i;
    }
    return root;
  }

  /** A field; null for one that is not defined. */
  FieldTree field(String name) {
    return fields.get(name);
  }

  /** Place of the column; -1 for an object of fields. */
  int place() {
    return place;
  }
}
