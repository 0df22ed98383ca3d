package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
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
   * Builds the file from runs, whatever it is now. It takes the place of the old one when it is
   * complete.
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
   * The events with their trends.
   *
   * @param wanted which of them
   * @return in the order of their latest TCA
   * @throws IOException if there is no such file, or it is damaged
   */
  public List<EventTrend> trends(EventQuery wanted) throws IOException {
    Connection connection = IndexFile.read(file);
    try {
      return new TrendReader(file, connection).trends(wanted);
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    } finally {
      IndexFile.close(connection);
    }
  }
}
