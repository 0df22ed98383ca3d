package org.orbsieve.report.orbit;

import java.util.List;
import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * What the messages of a run have in common.
 *
 * @param created CREATION_DATE
 * @param originator ORIGINATOR
 * @param comments one line each, such as what the states rest on
 */
public record OrbitHeading(AbsoluteDate created, String originator, List<String> comments) {

  /**
   * Takes an immutable copy.
   *
   * @param created CREATION_DATE
   * @param originator ORIGINATOR
   * @param comments one line each
   */
  public OrbitHeading {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(originator, "originator");
    comments = List.copyOf(comments);
  }
}
