package org.orbsieve.run.checkpoint;

import java.util.List;

/**
 * What an output keeps besides the rows that it wrote.
 *
 * @param characters characters that were written
 * @param groups passes of co-orbiting pairs that wait for the end of the run
 */
public record OutputState(long characters, List<PassState> groups) {

  /**
   * Takes an immutable copy.
   *
   * @param characters characters that were written
   * @param groups passes of co-orbiting pairs that wait for the end of the run
   */
  public OutputState {
    groups = List.copyOf(groups);
  }
}
