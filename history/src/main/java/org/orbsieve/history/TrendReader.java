package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbsieve.report.evolution.EventState;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.report.evolution.TrendPoint;
import org.orekit.time.AbsoluteDate;

/** Reads the trends of events. */
final class TrendReader {

  private static final String OPEN =
      "WHERE s.event IN (SELECT event FROM sighting WHERE run IN (SELECT run FROM latest)"
          + " UNION SELECT event FROM absence WHERE run IN (SELECT run FROM latest)) ";

  private static final Comparator<EventTrend> ORDER =
      Comparator.comparing((EventTrend trend) -> trend.latest().event().span().tca())
          .thenComparing(EventTrend::id);

  /** A run by its number. */
  private record Run(String manifest, AbsoluteDate start) {}

  /** That a run did not have an event. */
  private record Absence(int run, EventState state, String note) {}

  private final Path file;
  private final Connection connection;

  TrendReader(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  List<EventTrend> trends(EventQuery wanted) throws SQLException, IOException {
    Map<Integer, Run> runs = runs();
    Set<Integer> latest = new HashSet<>(numbers("SELECT run FROM latest"));
    Set<Integer> checked = wanted.open() ? latest : runs.keySet();
    for (int run : checked) {
      RunRows.checked(file, connection, run);
    }
    Map<Integer, Absence> absences = absences();
    Map<Integer, List<Sightings.Row>> byEvent = rows(wanted);
    List<EventTrend> trends = new ArrayList<>();
    byEvent.forEach((event, rows) -> trends.add(trend(rows, runs, latest, absences.get(event))));
    trends.sort(ORDER);
    return trends;
  }

  private static EventTrend trend(
      List<Sightings.Row> rows, Map<Integer, Run> runs, Set<Integer> latest, Absence absence) {
    List<TrendPoint> points = new ArrayList<>();
    for (Sightings.Row row : rows) {
      Run run = runs.get(row.run());
      points.add(
          new TrendPoint(run.start(), run.manifest(), row.state(), row.sighting(), row.note()));
    }
    points.sort(Comparator.comparing(TrendPoint::made));
    Sightings.Row last = rows.get(rows.size() - 1);
    if (absence != null && absence.run() > last.run()) {
      return new EventTrend(last.id(), absence.state(), absence.note(), points);
    }
    return latest.contains(last.run())
        ? new EventTrend(last.id(), last.state(), last.note(), points)
        : new EventTrend(last.id(), EventState.PASSED, "", points);
  }

  private Map<Integer, List<Sightings.Row>> rows(EventQuery wanted) throws SQLException {
    Map<Integer, List<Sightings.Row>> rows = new LinkedHashMap<>();
    try (PreparedStatement find =
            connection.prepareStatement(
                Sightings.SELECT + (wanted.open() ? OPEN : "") + "ORDER BY s.event, s.run");
        ResultSet found = find.executeQuery()) {
      while (found.next()) {
        Sightings.Row row = Sightings.row(found);
        if (wanted.admits(row.id(), row.sighting())) {
          rows.computeIfAbsent(row.event(), any -> new ArrayList<>()).add(row);
        }
      }
    }
    return rows;
  }

  private Map<Integer, Run> runs() throws SQLException {
    Map<Integer, Run> runs = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT id, manifest, start FROM run")) {
      while (found.next()) {
        runs.put(found.getInt(1), new Run(found.getString(2), Times.date(found.getLong(3))));
      }
    }
    return runs;
  }

  /** The latest absence of each event. */
  private Map<Integer, Absence> absences() throws SQLException {
    Map<Integer, Absence> absences = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT event, run, state, note FROM absence ORDER BY run")) {
      while (found.next()) {
        absences.put(
            found.getInt(1),
            new Absence(
                found.getInt(2), EventState.valueOf(found.getString(3)), found.getString(4)));
      }
    }
    return absences;
  }

  private List<Integer> numbers(String query) throws SQLException {
    List<Integer> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        numbers.add(found.getInt(1));
      }
    }
    return numbers;
  }
}
