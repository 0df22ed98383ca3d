package org.orbsieve.broadphase;

import org.orbsieve.ephemeris.MotionTable;

/**
 * What the sieve needs of each object in a step before it looks at pairs: computed once per object,
 * not once per shell that it touches, in plain loops over arrays. One entry per object in the
 * sieve's order.
 */
final class Footprints {

  /** Magnitude of the velocity at the step's centre [m/s]. */
  final double[] speed;

  /** Largest {@code mu / r^3} during the step [1/s^2], see {@link EncounterBound#rate}. */
  final double[] rate;

  /** Largest change of the central acceleration with the radius [1/s^2]. */
  final double[] kappa;

  /**
   * The object's term in {@code A} of {@link EncounterBound} is {@code beta (steady + kappa
   * radial)} plus {@link #rounding} [m, m s^2, m].
   */
  final double[] steady;

  final double[] radial;

  /** See {@link EncounterBound#rounding} [m]. */
  final double[] rounding;

  /** See {@link Longitude} [rad]. */
  final double[] longitude;

  Footprints(int objects) {
    speed = new double[objects];
    rate = new double[objects];
    kappa = new double[objects];
    steady = new double[objects];
    radial = new double[objects];
    rounding = new double[objects];
    longitude = new double[objects];
  }

  /** Measures all objects at a step of half width {@code tau} [s]. */
  void measure(MotionTable motion, Roster roster, double tau) {
    for (int i = 0; i < speed.length; i++) {
      speed[i] = EncounterBound.speed(motion, i);
    }
    for (int i = 0; i < speed.length; i++) {
      rate[i] = EncounterBound.rate(motion, i);
      kappa[i] = EncounterBound.kappa(motion, i);
    }
    double half = 0.5 * tau * tau;
    for (int i = 0; i < speed.length; i++) {
      double eps = roster.eps(i);
      steady[i] = eps + half * motion.residual[i];
      radial[i] = half * (eps + motion.radialMotion[i]);
      rounding[i] = EncounterBound.rounding(motion.radius[i], speed[i], tau);
    }
    Longitude.of(motion.x, motion.y, longitude);
  }

  /**
   * An object's term in {@code A} [m] with {@code kappa} and {@code beta} not below its own,
   * rounding to single precision included.
   */
  double missTerm(int i, double largestKappa, double beta) {
    return beta * (steady[i] + largestKappa * radial[i]) + rounding[i];
  }
}
