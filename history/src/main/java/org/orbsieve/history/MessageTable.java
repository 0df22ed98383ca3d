package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.cdm.MessageName;
import org.orbsieve.report.evolution.ScreenedRun;
import org.orbsieve.report.evolution.Sighting;
import org.orekit.errors.OrekitException;
import org.orekit.time.AbsoluteDate;

/** The table {@code message}: the latest message about each event. */
final class MessageTable {

  private MessageTable() {}

  private record Event(int number, Sighting sighting) {}

  /** The messages of a run, if it wrote any; their names say which event they are about. */
  static void put(Connection connection, ScreenedRun run, int number, AstroContext context)
      throws SQLException, IOException {
    if (!(run.record().manifest().facts().get("messages") instanceof Map<?, ?> facts
        && facts.get("folder") instanceof String folder
        && facts.get("created") instanceof String created)) {
      return;
    }
    Path place = run.record().folder().resolve(folder);
    if (!Files.isDirectory(place)) {
      return;
    }
    long made = Times.of(date(created, context));
    Map<Sighting.Pair, List<Event>> events = events(connection, number);
    try (Stream<Path> files = Files.list(place);
        PreparedStatement insert =
            connection.prepareStatement("INSERT OR REPLACE INTO message VALUES(?,?,?,?)")) {
      // In the order of time: of the passes of one event, the last message counts.
      for (String id : files.map(MessageTable::id).sorted().toList()) {
        MessageName name = MessageName.parse(id, context).orElse(null);
        if (name == null) {
          continue;
        }
        for (Event event : events.getOrDefault(pair(name), List.of())) {
          if (isAbout(event.sighting(), name.tca())) {
            insert.setInt(1, event.number());
            insert.setInt(2, number);
            insert.setString(3, id);
            insert.setLong(4, made);
            insert.executeUpdate();
          }
        }
      }
    }
  }

  /** The row may be rounded to a millisecond. */
  private static boolean isAbout(Sighting event, AbsoluteDate tca) {
    return tca.durationFrom(event.span().first()) > -0.002
        && tca.durationFrom(event.span().last()) < 0.002;
  }

  private static Sighting.Pair pair(MessageName name) {
    int smaller = Math.min(name.primary(), name.secondary());
    int larger = Math.max(name.primary(), name.secondary());
    return new Sighting.Pair(Integer.toString(smaller), Integer.toString(larger));
  }

  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  private static AbsoluteDate date(String text, AstroContext context) throws IOException {
    try {
      return new AbsoluteDate(text, context.utc());
    } catch (OrekitException e) {
      throw new IOException("the creation date of its messages is no date: " + text, e);
    }
  }

  private static Map<Sighting.Pair, List<Event>> events(Connection connection, int run)
      throws SQLException {
    Map<Sighting.Pair, List<Event>> events = new HashMap<>();
    try (PreparedStatement find =
        connection.prepareStatement(Sightings.SELECT + "WHERE s.run = ?")) {
      find.setInt(1, run);
      try (ResultSet found = find.executeQuery()) {
        while (found.next()) {
          Sightings.Row row = Sightings.row(found);
          events
              .computeIfAbsent(row.sighting().pair(), any -> new ArrayList<>(1))
              .add(new Event(row.event(), row.sighting()));
        }
      }
    }
    return events;
  }
}
