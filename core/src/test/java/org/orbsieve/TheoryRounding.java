package org.orbsieve;

import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.MotionKernel;
import org.orekit.time.AbsoluteDate;

/**
 * The bound of the rounding of a theory's position as docs/completeness.md states it: extrema of a
 * distance that differ by less are not told apart.
 */
final class TheoryRounding {

  /** Twice the Earth's rotation, which resonance adds [rad/s]. */
  private static final double RESONANCE = 4 * 7.3e-5;

  private static final double DEEP_SPACE = 2 * Math.PI / (225 * 60);

  private TheoryRounding() {}

  /** The bound at a time after the start of a period [m]. */
  static double of(SpaceObject object, AbsoluteDate start, double t) {
    double e = Math.min(0.999999, object.elements().eccentricity());
    double n = object.elements().meanMotion();
    double axis = Math.cbrt(MotionKernel.MU / (n * n));
    double since = Math.abs(t - object.epoch().durationFrom(start));
    // mean anomaly, perigee and node turn by a hundredth more than the mean motion in all
    double angles = 16 * Math.PI + since * (2.02 * n + (n <= DEEP_SPACE ? RESONANCE : 0));
    double anomaly = 1e-12 + Math.scalb(angles, -48);
    return axis * (1.12 * Math.sqrt((1 + e) / (1 - e)) * anomaly + (1 + e) * 0x1p-40);
  }
}
