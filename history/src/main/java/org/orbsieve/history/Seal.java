package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * A sum over the rows of the tables other than {@code sighting}, whose rows have a sum for each
 * run: SQLite notices a damaged structure and not a damaged value.
 */
final class Seal {

  private static final List<String> TABLES = List.of("run", "event", "absence", "message");

  private Seal() {}

  /** Writes the sum of what is there. */
  static void set(Connection connection) throws SQLException {
    try (PreparedStatement put =
        connection.prepareStatement("INSERT OR REPLACE INTO seal VALUES(1, ?)")) {
      put.setLong(1, sum(connection));
      put.executeUpdate();
    }
  }

  /** Refuses a file in which something changed. */
  static void require(Path file, Connection connection) throws SQLException, IOException {
    long expected;
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT checksum FROM seal WHERE id = 1")) {
      expected = found.next() ? found.getLong(1) : 0;
    }
    if (sum(connection) != expected) {
      throw new IndexException(
          file, "is damaged (its content changed); rebuild it from its runs", null);
    }
  }

  private static long sum(Connection connection) throws SQLException {
    long sum = 0;
    for (String table : TABLES) {
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
        Object[] values = new Object[found.getMetaData().getColumnCount()];
        while (found.next()) {
          for (int i = 0; i < values.length; i++) {
            values[i] = found.getString(i + 1);
          }
          sum += (31L * table.hashCode() + Arrays.hashCode(values)) * 0x9e3779b97f4a7c15L;
        }
      }
    }
    return sum;
  }
}
