package org.orbsieve.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.text.FileStream;
import org.orbsieve.catalog.text.KeyedTable;

/** Sets of action levels. */
public final class ActionLevels {

  /**
   * NASA CARA: watch from 1e-7, mitigate from 1e-4 (NASA Spacecraft Conjunction Assessment and
   * Collision Avoidance Best Practices Handbook).
   */
  public static final List<ActionLevel> CARA =
      List.of(new ActionLevel("watch", 1e-7), new ActionLevel("mitigate", 1e-4));

  /**
   * Spaceflight Safety Handbook for Satellite Operators, v1.7, 2023, near earth (secondary): basic
   * reporting from 1e-7, emergency from 1e-4. Its conditions on miss distance and lead time are not
   * applied.
   */
  public static final List<ActionLevel> HANDBOOK =
      List.of(new ActionLevel("report", 1e-7), new ActionLevel("emergency", 1e-4));

  private ActionLevels() {}

  /**
   * The highest level that a probability reaches.
   *
   * @param levels in any order
   * @param probability in [0, 1]
   * @return the level; empty below all of them
   */
  public static Optional<ActionLevel> reached(List<ActionLevel> levels, double probability) {
    return levels.stream()
        .filter(level -> probability >= level.minProbability())
        .max(Comparator.comparingDouble(ActionLevel::minProbability));
  }

  /**
   * Reads levels from a user's file: a CSV with the columns {@code level} and {@code
   * min_probability}.
   *
   * @param file the file
   * @return the levels, the lowest one first
   * @throws IOException if it cannot be read or has another form
   */
  public static List<ActionLevel> read(Path file) throws IOException {
    try (InputStream in = FileStream.open(file)) {
      return read(in);
    }
  }

  /**
   * Reads levels from a stream, as {@link #read(Path)}.
   *
   * @param in the stream, left open
   * @return the levels, the lowest one first
   * @throws IOException if it cannot be read or has another form
   */
  public static List<ActionLevel> read(InputStream in) throws IOException {
    KeyedTable table = KeyedTable.read(in, "level", List.of("min_probability"), 1);
    if (table.rows().isEmpty()) {
      throw new IOException("it contains no level");
    }
    try {
      return table.rows().entrySet().stream()
          .map(row -> new ActionLevel(row.getKey(), row.getValue()[0]))
          .sorted(Comparator.comparingDouble(ActionLevel::minProbability))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new IOException(RecordProblem.withoutControls(e.getMessage()), e);
    }
  }
}
