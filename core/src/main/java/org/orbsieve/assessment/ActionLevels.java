package org.orbsieve.assessment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
   * Reads levels from a user's file: a CSV with the columns {@code level} and {@code
   * min_probability}.
   *
   * @param file the file
   * @return the levels, the lowest one first
   * @throws IOException if it cannot be read or has another form
   */
  public static List<ActionLevel> read(Path file) throws IOException {
    KeyedTable table = KeyedTable.read(file, "level", List.of("min_probability"), 1);
    if (table.rows().isEmpty()) {
      throw new IOException("it contains no level");
    }
    try {
      return table.rows().entrySet().stream()
          .map(row -> new ActionLevel(row.getKey(), row.getValue()[0]))
          .sorted(Comparator.comparingDouble(ActionLevel::minProbability))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
