package org.orbsieve.narrowphase;

import org.orbsieve.ephemeris.MotionKernel;
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
 * @param speed bound of the sum of the speeds of those that ephemerides give [m/s]; how far the
 *     others get, {@link RelativeMotion#stray} says
 * @param ofSieve whether {@code residual} is at least the bound that the sieve gives a pair, which
 *     holds for the rate at the step's centre
 */
public record MotionLimits(
    double residual, double jerk, double defect, double rate, double speed, boolean ofSieve) {

  /**
   * The sieve's bound takes the radius of a polynomial for that of the motion: as many parts of it
   * stand for their difference, at most 100 km of an object that is not exempt.
   */
  private static final double POLYNOMIAL = 1.02;

  /**
   * Bound of the rate {@code mu / r^3} of either object during a step [1/s^2]. The sieve's residual
   * is at least {@code 3 mu / r^3} times what radii can differ by in it, {@code r} that of either
   * object at the centre; so if {@code r} is seen, all are at least {@code r (1 - 2 g) / (1 + g)},
   * {@code g = residual r^2 / (3 mu)}. Infinite when there is no such bound.
   *
   * @param seen the larger rate of the two objects at a time of the step [1/s^2]
   * @return the bound [1/s^2]
   */
  public double rate(double seen) {
    if (!ofSieve) {
      return Math.max(seen, rate);
    }
    double g = residual / (3 * Math.cbrt(MotionKernel.MU * seen * seen));
    double inner = (1 - 2 * g) / (1 + g);
    return inner > 0 ? Math.max(seen / (inner * inner * inner), rate) : Double.POSITIVE_INFINITY;
  }

  /** Two objects that a theory gives. */
  static MotionLimits ofTheory(double residual) {
    return new MotionLimits(residual, 0, 0, 0, 0, true);
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
        piece.speed(),
        true);
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
        a.speed() + b.speed(),
        false);
  }
}
