package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.evolution.Cause;
import org.orbsieve.report.evolution.EventChange;
import org.orbsieve.report.evolution.EventMatcher;
import org.orbsieve.report.evolution.EventState;
import org.orbsieve.report.evolution.KnownEvent;
import org.orbsieve.report.evolution.RunDifference;
import org.orbsieve.report.evolution.RunScope;
import org.orbsieve.report.evolution.ScreenedRun;
import org.orbsieve.report.evolution.Sighting;
import org.orekit.time.AbsoluteDate;

/** Writes a run: its events with their states since the latest run of the same series. */
final class RunWriter {

  private final Path file;
  private final Connection connection;
  private final AstroContext context;
  private final UtcFormat utc;

  RunWriter(Path file, Connection connection, AstroContext context) {
    this.file = file;
    this.connection = connection;
    this.context = context;
    this.utc = new UtcFormat(context);
  }

  void write(ScreenedRun run, byte[] manifest, ContentDigest digest)
      throws SQLException, IOException {
    String series = RunScope.of(run.record()).toString();
    IdentityHashMap<Sighting, Sightings.Row> rows = new IdentityHashMap<>();
    List<EventChange> changes = changes(series, run, rows);
    int number = register(run, series, digest);
    EventTable events = new EventTable(connection);
    IdentityHashMap<Sighting, String> known = back(run, changes, rows);
    Sightings sightings = new Sightings(connection);
    Set<String> used = new HashSet<>();
    long checksum = 0;
    try (PreparedStatement absence =
        connection.prepareStatement("INSERT INTO absence VALUES(?,?,?,?)")) {
      for (EventChange change : changes) {
        Optional<Sighting> after = change.after();
        if (after.isEmpty()) {
          if (change.state() != EventState.PASSED) {
            absence.setInt(1, rows.get(change.before().orElseThrow()).event());
            absence.setInt(2, number);
            absence.setString(3, change.state().name());
            absence.setString(4, note(change));
            absence.executeUpdate();
          }
          continue;
        }
        Sighting event = after.get();
        String id =
            change
                .before()
                .map(before -> rows.get(before).id())
                .or(() -> Optional.ofNullable(known.get(event)))
                .orElseGet(() -> KnownEvent.id(event.pair(), utc.socrates(event.span().first())));
        EventTable.Named named = events.see(unused(id, used), event);
        Sightings.Row row =
            new Sightings.Row(
                named.number(), named.id(), number, event, change.state(), note(change));
        sightings.add(row);
        checksum += row.mark();
      }
    }
    MessageTable.put(connection, run, number, context);
    finish(number, checksum);
    LatestRun.put(connection, series, number, manifest, run);
  }

  /** An event that moved may have left its first time, and so its name, to another one. */
  private static String unused(String id, Set<String> used) {
    String name = id;
    for (int copy = 2; !used.add(name); copy++) {
      name = id + "-" + copy;
    }
    return name;
  }

  /** All events, with their states since the latest run of the series. */
  private List<EventChange> changes(
      String series, ScreenedRun run, IdentityHashMap<Sighting, Sightings.Row> rows)
      throws SQLException, IOException {
    Optional<Integer> latest = LatestRun.number(connection, series);
    if (latest.isEmpty()) {
      return run.events().stream().map(RunWriter::first).toList();
    }
    List<Sighting> before = new ArrayList<>();
    for (Sightings.Row row : RunRows.checked(file, connection, latest.get())) {
      before.add(row.sighting());
      rows.put(row.sighting(), row);
    }
    ScreenedRun previous = LatestRun.get(connection, series, before, context);
    return RunDifference.of(previous, run).changes();
  }

  private static EventChange first(Sighting event) {
    Cause unknown =
        new Cause(unknown(event.one().designator()), unknown(event.other().designator()));
    return new EventChange(
        EventState.NEW, Optional.empty(), Optional.of(event), unknown, "first run of its kind");
  }

  private static Cause.Change unknown(String object) {
    return new Cause.Change(object, Cause.Kind.UNKNOWN, Optional.empty(), Optional.empty());
  }

  /** The events that the latest run of the series did not have, but an earlier or another one. */
  private IdentityHashMap<Sighting, String> back(
      ScreenedRun run, List<EventChange> changes, IdentityHashMap<Sighting, Sightings.Row> rows)
      throws SQLException {
    Set<String> taken = new HashSet<>();
    List<Sighting> fresh = new ArrayList<>();
    for (EventChange change : changes) {
      if (change.after().isPresent() && change.before().isPresent()) {
        taken.add(rows.get(change.before().get()).id());
      } else {
        change.after().ifPresent(fresh::add);
      }
    }
    AbsoluteDate since = run.period().start().shiftedBy(-EventMatcher.WINDOW);
    List<KnownEvent> known =
        new KnownEvents(connection)
            .since(since).stream().filter(event -> !taken.contains(event.id())).toList();
    IdentityHashMap<Sighting, String> ids = new IdentityHashMap<>();
    List<Sighting> last = known.stream().map(KnownEvent::last).toList();
    for (EventMatcher.Match match : EventMatcher.match(last, fresh)) {
      ids.put(fresh.get(match.after()), known.get(match.before()).id());
    }
    return ids;
  }

  /** The reason of the state, and the objects whose orbit changed. */
  private static String note(EventChange change) {
    List<String> parts = new ArrayList<>();
    if (!change.reason().isEmpty()) {
      parts.add(change.reason());
    }
    if (!change.cause().objects().isEmpty()) {
      parts.add("orbit of " + String.join(" and ", change.cause().objects()));
    }
    return String.join("; ", parts);
  }

  private int register(ScreenedRun run, String series, ContentDigest digest) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO run(manifest, bytes, sha256, created, start, stop, series, checksum)"
                + " VALUES(?,?,?,?,?,?,?,0)",
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, Path.of(run.name()).toAbsolutePath().normalize().toString());
      insert.setLong(2, digest.bytes());
      insert.setString(3, digest.sha256());
      insert.setString(4, run.record().created().orElse(""));
      insert.setLong(5, Times.of(run.period().start()));
      insert.setLong(6, Times.of(run.period().stop()));
      insert.setString(7, series);
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return key.getInt(1);
      }
    }
  }

  private void finish(int number, long checksum) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE run SET checksum = ? WHERE id = ?")) {
      update.setLong(1, checksum);
      update.setInt(2, number);
      update.executeUpdate();
    }
  }
}
