package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Opens the SQLite file. Its rollback journal makes a transaction whole or nothing, whenever the
 * process or the machine stops; a second process that writes waits for the first.
 */
final class IndexFile {

  /**
   * How long a run waits for another that writes [ms]: a run with messages writes until its end.
   */
  private static final int PATIENCE = 3_600_000;

  private IndexFile() {}

  /**
   * Opens a history to be written, which need not be there. A run that was killed while it wrote is
   * undone here.
   */
  static Connection write(Path file) throws IOException {
    Connection connection = connect(file, false);
    try {
      requireOurs(file, connection);
      return connection;
    } catch (IOException e) {
      close(connection);
      throw e;
    }
  }

  /** Opens a history to be read. Undoes a run that was killed while it wrote, if it may. */
  static Connection read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Connection connection = connect(file, !Files.isWritable(file));
    try {
      if (requireOurs(file, connection)) {
        throw new IndexException(file, "contains no run yet", null);
      }
      return connection;
    } catch (IOException e) {
      close(connection);
      throw e;
    }
  }

  /** Begins a transaction that no other run can write beside; makes the tables of a new file. */
  static void begin(Path file, Connection connection) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      if (number(statement, "PRAGMA user_version") == 0) {
        for (String table : Schema.TABLES) {
          statement.execute(table);
        }
        statement.execute("PRAGMA application_id = " + Schema.APPLICATION);
        statement.execute("PRAGMA user_version = " + Schema.VERSION);
      }
      Seal.require(file, connection);
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    }
  }

  private static Connection connect(Path file, boolean readOnly) throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.DELETE);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE);
    config.setReadOnly(readOnly);
    try {
      return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw new IndexException(
          file,
          "SQLite cannot be loaded (" + e.getMessage() + "); is java.io.tmpdir mounted noexec?",
          e);
    }
  }

  /** Refuses what is no history, is of another version, or is damaged; says whether it is empty. */
  private static boolean requireOurs(Path file, Connection connection) throws IOException {
    try (Statement statement = connection.createStatement()) {
      if (number(statement, "PRAGMA page_count") == 0) {
        return true;
      }
      if (number(statement, "PRAGMA application_id") != Schema.APPLICATION) {
        throw new IndexException(file, "is not a history of runs", null);
      }
      long version = number(statement, "PRAGMA user_version");
      if (version != Schema.VERSION) {
        throw new IndexException(file, "is a history of version " + version, null);
      }
      try (ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
        String problem = found.next() ? found.getString(1) : "no answer";
        if (!problem.equals("ok")) {
          throw new IndexException(
              file, "is damaged (" + problem + "); rebuild it from its runs", null);
        }
      }
      return false;
    } catch (SQLException e) {
      throw IndexException.of(file, e);
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  /** What has not been committed is undone. */
  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing is lost: the journal undoes what was not committed.
    }
  }
}
