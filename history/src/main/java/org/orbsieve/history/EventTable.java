package org.orbsieve.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.orbsieve.report.evolution.Sighting;

/** The table {@code event}. */
final class EventTable {

  /** An event as it is known in the file. */
  record Named(int number, String id) {}

  private final PreparedStatement see;

  EventTable(Connection connection) throws SQLException {
    see =
        connection.prepareStatement(
            "INSERT INTO event(id, one, other, one_name, other_name, last_tca)"
                + " VALUES(?,?,?,?,?,?) ON CONFLICT(id)"
                + " DO UPDATE SET last_tca = max(last_tca, excluded.last_tca) RETURNING number");
  }

  /** The event of an id, made if it is not there; its latest time is kept. */
  Named see(String id, Sighting event) throws SQLException {
    see.setString(1, id);
    see.setString(2, event.one().designator());
    see.setString(3, event.other().designator());
    see.setString(4, event.one().name());
    see.setString(5, event.other().name());
    see.setLong(6, Times.of(event.span().last()));
    try (ResultSet number = see.executeQuery()) {
      number.next();
      return new Named(number.getInt(1), id);
    }
  }
}
