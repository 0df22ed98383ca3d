package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.evolution.EventMatcher;
import org.orbsieve.report.evolution.KnownEvent;
import org.orbsieve.report.evolution.ScreenedRun;
import org.orbsieve.report.evolution.ScreenedRunReader;
import org.orbsieve.run.RunHistory;
import org.orekit.time.AbsoluteDate;

/** One transaction: runs are added, or nothing is. */
final class IndexEntry implements RunHistory.Entry {

  private final Path file;
  private final Connection connection;
  private final AstroContext context;

  IndexEntry(Path file, Connection connection, AstroContext context) {
    this.file = file;
    this.connection = connection;
    this.context = context;
  }

  @Override
  public Optional<FileEntry> predecessor() {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT manifest, bytes, sha256 FROM run ORDER BY id DESC LIMIT 1")) {
      return found.next()
          ? Optional.of(
              new FileEntry(
                  found.getString(1), new ContentDigest(found.getLong(2), found.getString(3))))
          : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("the history was readable a moment ago", e);
    }
  }

  @Override
  public List<KnownEvent> known(AbsoluteDate start) throws IOException {
    try {
      return new KnownEvents(connection).since(start.shiftedBy(-EventMatcher.WINDOW));
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    }
  }

  @Override
  public void add(Path manifest) throws IOException {
    put(manifest);
    commit();
  }

  /** Adds a run to the transaction; false if it is there already. */
  boolean put(Path manifest) throws IOException {
    byte[] text = RunManifest.text(manifest);
    ContentDigest digest = ContentDigest.of(text);
    try {
      if (isThere(digest)) {
        return false;
      }
      ScreenedRun run = new ScreenedRunReader(context).read(manifest, text);
      new RunWriter(file, connection, context).write(run, text, digest);
      return true;
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    }
  }

  void commit() throws IOException {
    try (Statement statement = connection.createStatement()) {
      Seal.set(connection);
      statement.execute("COMMIT");
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    }
  }

  private boolean isThere(ContentDigest digest) throws SQLException {
    try (PreparedStatement find =
        connection.prepareStatement("SELECT 1 FROM run WHERE sha256 = ?")) {
      find.setString(1, digest.sha256());
      try (ResultSet found = find.executeQuery()) {
        return found.next();
      }
    }
  }

  @Override
  public void close() {
    IndexFile.close(connection);
  }
}
