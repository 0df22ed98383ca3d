package org.orbsieve.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A history that cannot be used, in words for a person. */
final class IndexException extends IOException {

  private static final long serialVersionUID = 1L;

  IndexException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }

  /** What went wrong in SQLite. */
  static IndexException of(Path file, SQLException e) {
    return new IndexException(file, reason(e), e);
  }

  private static String reason(SQLException e) {
    // The primary code is in the low byte of an extended one.
    return switch (e.getErrorCode() & 0xff) {
      case 5, 6 -> "another run has been writing to it for too long";
      case 8 -> "cannot be written";
      case 11 -> "is damaged (" + e.getMessage() + "); rebuild it from its runs";
      case 13 -> "the disk is full";
      case 14 -> "cannot be opened";
      case 26 -> "is not a history of runs, or is damaged";
      default -> e.getMessage();
    };
  }
}
