package org.orbsieve.report.column;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The objects of a JSON line that are open; opens one when its first field comes. */
final class JsonObjects {

  private final JsonGenerator json;
  private final List<String> open = new ArrayList<>();

  /** The objects around the field that came last; null where they were closed since. */
  private String[] around;

  JsonObjects(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Opens the objects around a field, and closes all others.
   *
   * @param path their names from the outermost; the same array for fields of the same object saves
   *     comparing names
   * @return where the field goes
   */
  @SuppressWarnings("ArrayEquals") // the same array is the common case; others are compared by name
  JsonGenerator enter(String[] path) throws IOException {
    if (path != around) {
      int same = 0;
      while (same < open.size() && same < path.length && open.get(same).equals(path[same])) {
        same++;
      }
      closeTo(same);
      for (int depth = same; depth < path.length; depth++) {
        json.writeObjectFieldStart(path[depth]);
        open.add(path[depth]);
      }
      around = path;
    }
    return json;
  }

  /** Closes all of them. */
  void close() throws IOException {
    closeTo(0);
    around = null;
  }

  private void closeTo(int depth) throws IOException {
    while (open.size() > depth) {
      open.remove(open.size() - 1);
      json.writeEndObject();
    }
  }
}
