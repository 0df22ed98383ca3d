package org.orbsieve.run.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.orbsieve.ScreeningCheckpoint;
import org.orbsieve.report.ContentDigest;

/**
 * What a run leaves on the disk in order to be resumed.
 *
 * @param run all that the bytes of the output depend on, by name
 * @param written length and hash of the rows that are in the partial file
 * @param rows number of these rows
 * @param output what the output keeps besides the rows
 * @param tallies the state of each tally, by its name
 * @param screening where the screening stands
 */
public record RunCheckpoint(
    Map<String, Object> run,
    ContentDigest written,
    long rows,
    OutputState output,
    Map<String, Object> tallies,
    ScreeningCheckpoint screening) {

  /**
   * Takes immutable copies.
   *
   * @param run all that the bytes of the output depend on, by name
   * @param written length and hash of the rows that are in the partial file
   * @param rows number of these rows
   * @param output what the output keeps besides the rows
   * @param tallies the state of each tally, by its name
   * @param screening where the screening stands
   */
  public RunCheckpoint {
    run = Collections.unmodifiableMap(new LinkedHashMap<>(run));
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(output, "output");
    tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
    Objects.requireNonNull(screening, "screening");
  }
}
