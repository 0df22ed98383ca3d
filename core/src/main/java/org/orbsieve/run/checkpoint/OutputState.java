package org.orbsieve.run.checkpoint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an output keeps besides the rows that it wrote.
 *
 * @param characters characters that were written; of a table, rows
 * @param groups passes of co-orbiting pairs that wait for the end of the run
 * @param table what the writer of a table needs to go on; empty for text
 */
public record OutputState(long characters, List<PassState> groups, Optional<String> table) {

  /**
   * Takes an immutable copy.
   *
   * @param characters characters that were written
   * @param groups passes of co-orbiting pairs that wait for the end of the run
   * @param table what the writer of a table needs to go on; empty for text
   */
  public OutputState {
    groups = List.copyOf(groups);
    Objects.requireNonNull(table, "table");
  }

  /**
   * The state of an output of text.
   *
   * @param characters characters that were written
   * @return the state, without groups
   */
  public static OutputState ofText(long characters) {
    return new OutputState(characters, List.of(), Optional.empty());
  }

  /**
   * The state of an output of a table.
   *
   * @param rows rows that were written
   * @param table what its writer needs to go on
   * @return the state, without groups
   */
  public static OutputState ofTable(long rows, String table) {
    return new OutputState(rows, List.of(), Optional.of(table));
  }

  /**
   * The same with groups.
   *
   * @param waiting passes that wait for the end of the run
   * @return the state
   */
  public OutputState with(List<PassState> waiting) {
    return new OutputState(characters, waiting, table);
  }
}
