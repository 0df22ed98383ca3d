package org.orbsieve.assessment.probability;

import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.assessment.covariance.LocalError;
import org.orbsieve.assessment.covariance.Matrices;
import org.orbsieve.assessment.covariance.OrbitError;

/**
 * The relative state as a Gaussian where it counts: linearised about the two orbits that meet at
 * the place where the two objects' densities overlap most. D. T. Hall, <em>Expected Collision Rates
 * for Tracked Satellites</em>, Journal of Spacecraft and Rockets 58 (3), 2021, section on the peak
 * overlap point.
 *
 * @param primary orbit of the primary through the overlap, by its elements
 * @param secondary orbit of the secondary through the overlap
 * @param position mean of the relative position, secondary minus primary [m]
 * @param velocity mean of the relative velocity [m/s]
 * @param a covariance of the relative position [m^2]
 * @param inverse of {@code a}
 * @param gain regression of velocity on position, b a^-1 [1/s]
 * @param c covariance of the relative velocity given the relative position [m^2/s^2]
 */
record PeakOverlap(
    EquinoctialMotion primary,
    EquinoctialMotion secondary,
    double[] position,
    double[] velocity,
    double[] a,
    double[] inverse,
    double[] gain,
    double[] c) {

  private static final int MAX_ITERATIONS = 60;

  /** Iterations after which the place moves half the way only, against oscillations. */
  private static final int DAMPED = 12;

  /** Squared Mahalanobis distance by which the place may still move: Hall's. */
  private static final double TOLERANCE = 1e-6;

  /**
   * The relative state about the peak overlap at a time.
   *
   * @param radius combined hard-body radius [m], a scale of what matters
   * @param t time after TCA [s]
   * @param near the overlap at a time nearby, from which the iteration settles sooner; null for
   *     none
   * @return null where the iteration fails: no ellipse leads to the overlap, or it does not settle
   */
  static PeakOverlap at(
      OrbitError primary, OrbitError secondary, double radius, double t, PeakOverlap near) {
    PeakOverlap found =
        near == null
            ? null
            : settled(
                primary,
                secondary,
                LocalError.about(primary, near.primary, t),
                LocalError.about(secondary, near.secondary, t),
                radius,
                t);
    return found != null
        ? found
        : settled(
            primary,
            secondary,
            LocalError.about(primary, primary.mean(), t),
            LocalError.about(secondary, secondary.mean(), t),
            radius,
            t);
  }

  private static PeakOverlap settled(
      OrbitError primary,
      OrbitError secondary,
      LocalError firstStart,
      LocalError secondStart,
      double radius,
      double t) {
    LocalError first = firstStart;
    LocalError second = secondStart;
    double[] place = null;
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      double[] apart = minus(second.position(), first.position());
      double[] inverse = Matrices.inverse3(plus(first.a(), second.a()));
      double[] pull = Matrices.times(inverse, apart);
      double[] next = moved(first.position(), first.a(), pull, 1);
      if (place != null && distance2(place, next, first, inverse, radius) <= TOLERANCE) {
        return of(first, second, apart, inverse);
      }
      place = place != null && i > DAMPED ? middle(place, next) : next;
      first = LocalError.about(primary, place, moved(first.velocity(), first.b(), pull, 1), t);
      second =
          LocalError.about(secondary, place, moved(second.velocity(), second.b(), pull, -1), t);
      if (first == null || second == null || !Double.isFinite(place[0])) {
        return null;
      }
    }
    return null;
  }

  private static PeakOverlap of(
      LocalError first, LocalError second, double[] apart, double[] inverse) {
    double[] b = plus(first.b(), second.b());
    double[] gain = Matrices.product(b, inverse, 3);
    double[] c = plus(first.c(), second.c());
    double[] a = plus(first.a(), second.a());
    double[] explained = Matrices.congruence(gain, a, 3);
    for (int i = 0; i < 9; i++) {
      c[i] -= explained[i];
    }
    return new PeakOverlap(
        first.centre(),
        second.centre(),
        apart,
        minus(second.velocity(), first.velocity()),
        a,
        inverse,
        gain,
        c);
  }

  /** Squared distance of two places in terms of the overlap's own width, not less than the body. */
  private static double distance2(
      double[] from, double[] to, LocalError first, double[] inverse, double radius) {
    double[] product = Matrices.product(first.a(), inverse, 3);
    double[] width = new double[9];
    // A1 (A1 + A2)^-1 A2 = A1 - A1 (A1 + A2)^-1 A1
    double[] spent = Matrices.product(product, first.a(), 3);
    for (int i = 0; i < 9; i++) {
      width[i] = first.a()[i] - spent[i] + (i % 4 == 0 ? radius * radius : 0);
    }
    double[] step = minus(to, from);
    double[] scaled = Matrices.times(Matrices.inverse3(width), step);
    return step[0] * scaled[0] + step[1] * scaled[1] + step[2] * scaled[2];
  }

  private static double[] moved(double[] from, double[] covariance, double[] pull, int sign) {
    double[] to = Matrices.times(covariance, pull);
    for (int i = 0; i < 3; i++) {
      to[i] = from[i] + sign * to[i];
    }
    return to;
  }

  private static double[] middle(double[] one, double[] other) {
    return new double[] {
      0.5 * (one[0] + other[0]), 0.5 * (one[1] + other[1]), 0.5 * (one[2] + other[2])
    };
  }

  private static double[] plus(double[] one, double[] other) {
    double[] sum = new double[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i] + other[i];
    }
    return sum;
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = one[i] - other[i];
    }
    return difference;
  }
}
