package org.orbsieve.assessment.companion;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * How near and how slow two objects pass each other.
 *
 * @param closest smallest miss distance [m]
 * @param closestTca when that is
 * @param farthest largest miss distance [m]
 * @param fastest largest relative speed [m/s]
 */
public record Closeness(double closest, AbsoluteDate closestTca, double farthest, double fastest) {

  /**
   * Validates ranges.
   *
   * @param closest smallest miss distance [m]
   * @param closestTca when that is
   * @param farthest largest miss distance [m]
   * @param fastest largest relative speed [m/s]
   * @throws IllegalArgumentException if a component is invalid
   */
  public Closeness {
    Objects.requireNonNull(closestTca, "closestTca");
    if (!(closest >= 0 && farthest >= closest && fastest >= 0)) {
      throw new IllegalArgumentException("a distance or speed is negative");
    }
  }

  Closeness and(Closeness later) {
    boolean closer = later.closest < closest;
    return new Closeness(
        closer ? later.closest : closest,
        closer ? later.closestTca : closestTca,
        Math.max(farthest, later.farthest),
        Math.max(fastest, later.fastest));
  }
}
