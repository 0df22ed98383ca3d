package org.orbsieve.report.column;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The objects of a JSON line that are open; opens one when its first field comes. */
final class JsonObjects {

  private final JsonGenerator json;
  private final List<String> open = new ArrayList<>();

  JsonObjects(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Starts a field.
   *
   * @param path names of the objects around it, from the outermost, then its own
   * @return where its value goes
   */
  JsonGenerator field(String[] path) throws IOException {
    int last = path.length - 1;
    int same = 0;
    while (same < open.size() && same < last && open.get(same).equals(path[same])) {
      same++;
    }
    closeTo(same);
    for (int depth = same; depth < last; depth++) {
      json.writeObjectFieldStart(path[depth]);
      open.add(path[depth]);
    }
    json.writeFieldName(path[last]);
    return json;
  }

  /** Closes all but the outermost {@code depth} of them. */
  void closeTo(int depth) throws IOException {
    while (open.size() > depth) {
      open.remove(open.size() - 1);
      json.writeEndObject();
    }
  }
}
