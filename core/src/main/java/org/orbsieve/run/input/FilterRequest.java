package org.orbsieve.run.input;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.request.ObjectFilter;

/**
 * Which objects are screened, and which conjunctions are reported.
 *
 * @param objects which objects are screened
 * @param minSpeed smallest relative speed that is reported [m/s]; 0 for all
 * @param relations file of known pairs that are not reported
 * @param groupPasses whether the passes of co-orbiting pairs are one row
 * @param changes table of changes of orbit; elements from before one are marked as old
 */
public record FilterRequest(
    ObjectFilter objects,
    double minSpeed,
    Optional<Path> relations,
    boolean groupPasses,
    Optional<Path> changes) {

  /** All objects, and everything that is found. */
  public static final FilterRequest NONE =
      new FilterRequest(ObjectFilter.NONE, 0, Optional.empty(), false, Optional.empty());

  /**
   * Validates that nothing is null.
   *
   * @param objects which objects are screened
   * @param minSpeed smallest relative speed that is reported [m/s]; 0 for all
   * @param relations file of known pairs that are not reported
   * @param groupPasses whether the passes of co-orbiting pairs are one row
   * @param changes table of changes of orbit; elements from before one are marked as old
   */
  public FilterRequest {
    Objects.requireNonNull(objects, "objects");
    Objects.requireNonNull(relations, "relations");
    Objects.requireNonNull(changes, "changes");
  }

  /** {@return whether some of what is found is not reported} */
  public boolean suppresses() {
    return relations.isPresent() || minSpeed > 0;
  }
}
