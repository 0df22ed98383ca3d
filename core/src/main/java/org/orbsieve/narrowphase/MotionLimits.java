package org.orbsieve.narrowphase;

import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.PieceBounds;

/**
 * What is known of a pair's relative motion in an interval without a break, besides what is seen of
 * it: the bounds that {@link RangeMinima} needs.
 *
 * @param residual bound of the relative acceleration beyond a central one [m/s^2]; infinite when
 *     there is none
 * @param jerk bound of what ephemerides add to the second derivative of the relative velocity
 *     [m/s^3]
 * @param defect bound of how far their velocities are from the derivatives of their positions [m/s]
 * @param rate least rate of the central acceleration that goes with {@code residual} [1/s^2]
 * @param speed how fast the two can part, at most [m/s]
 */
public record MotionLimits(double residual, double jerk, double defect, double rate, double speed) {

  /**
   * The sieve's bound takes the radius of a polynomial for that of the motion: as many parts of it
   * stand for their difference, at most 100 km of an object that is not exempt.
   */
  private static final double POLYNOMIAL = 1.02;

  /** Two objects that a theory gives. */
  static MotionLimits ofTheory(double residual) {
    return new MotionLimits(residual, 0, 0, 0, 2 * OrbitLifetime.MAX_SPEED);
  }

  /**
   * One object that a theory gives and one from an ephemeris.
   *
   * @param residual what the sieve says of the pair; infinite when that is nothing
   * @param piece what the ephemeris says, for the rate of the step's middle knot
   */
  static MotionLimits ofMixed(double residual, PieceBounds piece) {
    return new MotionLimits(
        POLYNOMIAL * residual + piece.residual(),
        piece.jerk(),
        piece.defect(),
        piece.rate(),
        OrbitLifetime.MAX_SPEED + piece.speed());
  }

  /**
   * Two objects from ephemerides. With {@code p1'' = -k1 p1 + e1} and the same of the other, {@code
   * x'' = -k2 x + (k1 - k2) p1 + e2 - e1}.
   */
  static MotionLimits ofTabulated(PieceBounds a, PieceBounds b) {
    double radius = Math.min(a.radius(), b.radius());
    double speed = Math.min(a.speed(), b.speed());
    double difference = Math.abs(a.rate() - b.rate());
    return new MotionLimits(
        difference * radius + a.residual() + b.residual(),
        difference * speed + a.jerk() + b.jerk(),
        a.defect() + b.defect(),
        Math.max(a.rate(), b.rate()),
        a.speed() + b.speed());
  }
}
