package org.orbsieve.report.flat;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads a flat table row by row. Not for use by several threads. */
public interface FlatReader extends Closeable {

  /**
   * The columns of the file that are of a type that flat tables have; their descriptions are empty.
   *
   * @return in the order of the values
   */
  List<FlatColumn> columns();

  /**
   * What was written about the table.
   *
   * @return values by their names
   */
  Map<String, String> properties();

  /**
   * The next row.
   *
   * @return values in the order of the columns, as {@link FlatTable#values} gives them; null at the
   *     end
   * @throws IOException if the file cannot be read or is damaged
   */
  Object[] next() throws IOException;
}
