package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.run.RunHistory;

/** A SQLite file that knows which events each run had. */
public final class RunIndex implements RunHistory {

  private final Path file;

  /**
   * An index.
   *
   * @param file SQLite; made when the first run is added
   */
  public RunIndex(Path file) {
    this.file = Objects.requireNonNull(file, "file");
  }

  @Override
  public Path place() {
    return file;
  }

  @Override
  public void check() throws IOException {
    if (Files.exists(file)) {
      IndexFile.close(IndexFile.write(file));
    } else {
      org.orbsieve.report.AtomicFile.check(file);
    }
  }

  @Override
  public Entry begin(AstroContext context) throws IOException {
    Connection connection = IndexFile.write(file);
    try {
      IndexFile.begin(file, connection);
      return new IndexEntry(file, connection, context);
    } catch (IOException e) {
      IndexFile.close(connection);
      throw e;
    }
  }

  /**
   * Adds runs that exist.
   *
   * @param manifests of the runs, in any order
   * @param context time scales
   * @return number of the runs that were not there yet
   * @throws IOException if a run cannot be read or the file not be written; then none is added
   */
  public int add(List<Path> manifests, AstroContext context) throws IOException {
    int added = 0;
    List<Path> ordered = RunOrder.of(manifests, context);
    try (Entry entry = begin(context)) {
      IndexEntry index = (IndexEntry) entry;
      for (Path manifest : ordered) {
        added += index.put(manifest) ? 1 : 0;
      }
      index.commit();
    }
    return added;
  }

  /**
   * Builds the file from runs, whatever its present state. The new file replaces the old one once
   * it is complete.
   *
   * @param manifests of the runs, in any order
   * @param context time scales
   * @return number of the runs
   * @throws IOException if a run cannot be read or the file not be written; then the file is as it
   *     was
   */
  public int rebuild(List<Path> manifests, AstroContext context) throws IOException {
    Path fresh = file.resolveSibling(".orbsieve-" + java.util.UUID.randomUUID() + ".tmp");
    try {
      int added = new RunIndex(fresh).add(manifests, context);
      // The journal belongs to the file that is replaced.
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-journal"));
      try {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return added;
    } finally {
      Files.deleteIfExists(fresh);
      Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + "-journal"));
    }
  }

  /**
   * Copies the history as it was when a run was the latest.
   *
   * @param sha256 hash of the manifest of that run
   * @param target a file that is not there
   * @throws IOException if the file cannot be read, or does not have that run
   */
  public void copyUntil(String sha256, Path target) throws IOException {
    Connection whole = IndexFile.read(file);
    try (PreparedStatement copy = whole.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, target.toString());
      copy.executeUpdate();
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    } finally {
      IndexFile.close(whole);
    }
    Connection part = IndexFile.write(target);
    try (Statement statement = part.createStatement();
        PreparedStatement find = part.prepareStatement("SELECT id FROM run WHERE sha256 = ?")) {
      find.setString(1, sha256);
      int last;
      try (ResultSet found = find.executeQuery()) {
        if (!found.next()) {
          throw new IndexException(file, "does not have the run before that one", null);
        }
        last = found.getInt(1);
      }
      for (String table : List.of("sighting", "absence", "message", "latest")) {
        statement.executeUpdate("DELETE FROM " + table + " WHERE run > " + last);
      }
      statement.executeUpdate("DELETE FROM run WHERE id > " + last);
      Seal.set(part);
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    } finally {
      IndexFile.close(part);
    }
  }

  @Override
  public List<EventTrend> trends() throws IOException {
    // empty until the first run is complete
    return Files.exists(file) && Files.size(file) > 0
        ? trends(new EventQuery(true, Optional.empty(), List.of()))
        : List.of();
  }

  /**
   * The events with their trends.
   *
   * @param wanted which of them
   * @return in the order of their latest TCA
   * @throws IOException if there is no such file, or it is damaged
   */
  public List<EventTrend> trends(EventQuery wanted) throws IOException {
    Connection connection = IndexFile.read(file);
    try {
      Seal.require(file, connection);
      return new TrendReader(file, connection).trends(wanted);
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    } finally {
      IndexFile.close(connection);
    }
  }
}
