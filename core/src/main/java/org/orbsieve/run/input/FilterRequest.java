package org.orbsieve.run.input;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.request.ObjectFilter;

/**
 * Objects to screen, and conjunctions to report.
 *
 * @param objects selects the objects to screen
 * @param minSpeed smallest relative speed that is reported [m/s]; 0 for all
 * @param relations file of known pairs that are not reported
 * @param groupPasses whether the passes of co-orbiting pairs are one row
 */
public record FilterRequest(
    ObjectFilter objects, double minSpeed, Optional<Path> relations, boolean groupPasses) {

  /** All objects, and everything that is found. */
  public static final FilterRequest NONE =
      new FilterRequest(ObjectFilter.NONE, 0, Optional.empty(), false);

  /**
   * Validates that nothing is null.
   *
   * @param objects selects the objects to screen
   * @param minSpeed smallest relative speed that is reported [m/s]
   * @param relations file of known pairs that are not reported
   * @param groupPasses whether the passes of co-orbiting pairs are one row
   */
  public FilterRequest {
    Objects.requireNonNull(objects, "objects");
    Objects.requireNonNull(relations, "relations");
  }

  /**
   * Whether some findings are not reported.
   *
   * @return whether anything is suppressed
   */
  public boolean suppresses() {
    return relations.isPresent() || minSpeed > 0;
  }
}
