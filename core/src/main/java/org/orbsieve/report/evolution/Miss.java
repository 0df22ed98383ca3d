package org.orbsieve.report.evolution;

import java.util.Objects;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * How close the objects of an event come.
 *
 * @param distance miss distance at TCA [m], at least 0
 * @param rtn the miss vector in the RTN frame of the first object [m]: radial, in-track,
 *     cross-track; empty where the run or message does not have it
 * @param sigmas one-sigma errors of these components [m]; empty where they are not known
 * @param speed relative speed at TCA [m/s], at least 0
 */
public record Miss(
    double distance, Optional<Vector3D> rtn, Optional<Vector3D> sigmas, double speed) {

  /**
   * Validates ranges.
   *
   * @param distance miss distance at TCA [m], at least 0
   * @param rtn the miss vector in the RTN frame of the first object [m]
   * @param sigmas one-sigma errors of these components [m]
   * @param speed relative speed at TCA [m/s], at least 0
   * @throws IllegalArgumentException if a component is invalid
   */
  public Miss {
    Objects.requireNonNull(rtn, "rtn");
    Objects.requireNonNull(sigmas, "sigmas");
    if (!(distance >= 0 && speed >= 0)) {
      throw new IllegalArgumentException("the miss distance or relative speed is negative");
    }
  }
}
