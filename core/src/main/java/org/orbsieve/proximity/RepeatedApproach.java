package org.orbsieve.proximity;

import java.util.Comparator;
import java.util.List;
import org.orbsieve.catalog.SpaceObject;

/**
 * That two objects approached each other several times.
 *
 * @param first the object with the smaller row
 * @param second the other one
 * @param approaches the minima within the limits, in the order of time; at least one
 */
public record RepeatedApproach(SpaceObject first, SpaceObject second, List<Approach> approaches) {

  /**
   * Takes an immutable copy.
   *
   * @param first the object with the smaller row
   * @param second the other one
   * @param approaches the minima within the limits
   * @throws IllegalArgumentException if there is no approach
   */
  public RepeatedApproach {
    approaches = List.copyOf(approaches);
    if (approaches.isEmpty()) {
      throw new IllegalArgumentException("no approach");
    }
  }

  /**
   * The closest of the approaches.
   *
   * @return the approach
   */
  public Approach closest() {
    return approaches.stream().min(Comparator.comparingDouble(Approach::range)).orElseThrow();
  }
}
