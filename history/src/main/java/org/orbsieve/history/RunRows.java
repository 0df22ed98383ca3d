package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the events of a run and checks that they are as they were written. */
final class RunRows {

  private RunRows() {}

  static List<Sightings.Row> checked(Path file, Connection connection, int run)
      throws SQLException, IOException {
    List<Sightings.Row> rows = new ArrayList<>();
    long checksum = 0;
    try (PreparedStatement find =
        connection.prepareStatement(Sightings.SELECT + "WHERE s.run = ?")) {
      find.setInt(1, run);
      try (ResultSet found = find.executeQuery()) {
        while (found.next()) {
          Sightings.Row row = Sightings.row(found);
          rows.add(row);
          checksum += row.mark();
        }
      }
    } catch (IllegalArgumentException e) {
      throw damaged(file, run, e);
    }
    if (checksum != expected(connection, run)) {
      throw damaged(file, run, null);
    }
    return rows;
  }

  private static long expected(Connection connection, int run) throws SQLException {
    try (PreparedStatement find =
        connection.prepareStatement("SELECT checksum FROM run WHERE id = ?")) {
      find.setInt(1, run);
      try (ResultSet found = find.executeQuery()) {
        return found.next() ? found.getLong(1) : 0;
      }
    }
  }

  private static IndexException damaged(Path file, int run, Exception cause) {
    return new IndexException(
        file,
        "is damaged (the events of run " + run + " changed); rebuild it from its runs",
        cause);
  }
}
