package org.orbsieve.run.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.orbsieve.report.conjunction.Row;
import org.orbsieve.report.flat.FlatFormat;
import org.orbsieve.report.flat.FlatTable;
import org.orbsieve.report.flat.FlatWriter;

/**
 * A table of conjunctions that is to be written.
 *
 * @param format of the file
 * @param rows makes its rows
 * @param properties what the file says of the run, in this order
 */
public record TableRequest(FlatFormat format, FlatTable<Row> rows, Map<String, String> properties) {

  /**
   * Takes an immutable copy.
   *
   * @param format of the file
   * @param rows makes its rows
   * @param properties what the file says of the run, in this order
   */
  public TableRequest {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(rows, "rows");
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  FlatWriter create(OutputStream out) throws IOException {
    return format.create(rows.columns(), properties, out);
  }

  FlatWriter resume(OutputStream out, String state) throws IOException {
    return format.resume(rows.columns(), properties, out, state);
  }
}
