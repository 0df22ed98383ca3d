package org.orbsieve.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.report.evolution.KnownEvent;
import org.orekit.time.AbsoluteDate;

/** Events that earlier runs found, each as the latest of these runs has it. */
final class KnownEvents {

  private static final String LATEST =
      Sightings.SELECT.replace(" FROM ", ", m.id, m.created FROM ")
          + "LEFT JOIN message m ON m.event = s.event AND m.run ="
          + " (SELECT max(run) FROM message n WHERE n.event = s.event) WHERE e.last_tca >= ? AND s.run ="
          + " (SELECT max(run) FROM sighting l WHERE l.event = s.event)";

  /** Place of the message in a row. */
  private static final int MESSAGE = 31;

  private final Connection connection;

  KnownEvents(Connection connection) {
    this.connection = connection;
  }

  /** Those that are not over. */
  List<KnownEvent> since(AbsoluteDate date) throws SQLException {
    List<KnownEvent> known = new ArrayList<>();
    try (PreparedStatement find = connection.prepareStatement(LATEST)) {
      find.setLong(1, Times.of(date));
      try (ResultSet found = find.executeQuery()) {
        while (found.next()) {
          Sightings.Row row = Sightings.row(found);
          known.add(new KnownEvent(row.id(), row.sighting(), message(found)));
        }
      }
    }
    return known;
  }

  private static Optional<KnownEvent.Message> message(ResultSet found) throws SQLException {
    String id = found.getString(MESSAGE);
    return id == null
        ? Optional.empty()
        : Optional.of(new KnownEvent.Message(id, Times.date(found.getLong(MESSAGE + 1))));
  }
}
