package org.orbsieve.ephemeris;

import java.util.Locale;
import java.util.function.DoublePredicate;
import org.orbsieve.catalog.Wgs72;

/**
 * Finds the end of an orbit: the first instant at which the theory gives no finite position or one
 * inside the Earth. SGP4 as published stops there (error 6, decayed); Orekit continues silently, so
 * this class checks it.
 *
 * <p>Between two samples {@code RESOLUTION} apart the radius can dip undetected by at most {@code
 * 9.81 m/s^2 RESOLUTION^2 / 8}, some 120 m, which is less than the accuracy of SGP4 for such an
 * orbit.
 */
public final class OrbitLifetime {

  /** Equatorial radius of the theory's Earth (WGS-72) [m]. */
  public static final double EARTH_RADIUS = Wgs72.EARTH_RADIUS;

  /** Largest part of the velocity by which it may differ from the derivative of the position. */
  private static final double MAX_CONTRADICTION = 0.25;

  /** Time over which the position is differentiated [s]. */
  private static final double SHORT = 0.25;

  /**
   * Largest outward acceleration of the radius [m/s^2]: attraction at the surface, since motion is
   * below escape speed.
   */
  private static final double MAX_RADIAL_ACCELERATION = 9.81;

  private static final double RESOLUTION = 10;

  /** Precision of the end of an orbit [s]. */
  public static final double PRECISION = 1e-3;

  private final Ephemeris ephemeris;
  private final double[] state = new double[6];
  private final double[] near = new double[6];

  /**
   * Examines the orbits of an ephemeris.
   *
   * @param ephemeris states of the objects
   */
  public OrbitLifetime(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
  }

  /**
   * Whether an object can have been below ground between samples, given the lowest of them.
   *
   * @param lowest radius of the lowest sample [m]; NaN if a sample has none
   * @param spacing time between samples [s]
   * @return whether the orbit needs a closer look
   */
  public static boolean isSuspect(double lowest, double spacing) {
    return !(lowest > EARTH_RADIUS + MAX_RADIAL_ACCELERATION * spacing * spacing / 8);
  }

  /**
   * Distance from the Earth's centre.
   *
   * @param row row of the object
   * @param t time [s since the start]
   * @return the distance [m]; NaN if the theory gives no position
   */
  public double radius(int row, double t) {
    ephemeris.state(row, t, state);
    return Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
  }

  /**
   * Whether the theory gives a position above ground.
   *
   * @param row row of the object
   * @param t time [s since the start]
   * @return whether the orbit exists at that time
   */
  public boolean isValid(int row, double t) {
    ephemeris.state(row, t, state);
    double square = state[0] * state[0] + state[1] * state[1] + state[2] * state[2];
    return square >= EARTH_RADIUS * EARTH_RADIUS && square < Double.POSITIVE_INFINITY;
  }

  /**
   * Whether the states about a time are those of a motion: the velocity, which the theory derives
   * from Kepler's laws, is the derivative of the position up to a quarter. Drag terms that are far
   * from nature, or far from their epoch, let positions move at speeds that no orbit has. A jump,
   * as deep-space theory has them, is on one side of the time only.
   *
   * @param row row of the object
   * @param t time [s]
   * @return true if the velocity is the derivative of the position, to a quarter
   */
  public boolean isMotion(int row, double t) {
    ephemeris.state(row, t, state);
    return follows(row, t, SHORT) || follows(row, t, -SHORT);
  }

  private boolean follows(int row, double t, double later) {
    ephemeris.state(row, t + later, near);
    double difference = 0;
    double speed = 0;
    for (int axis = 0; axis < 3; axis++) {
      double off = (near[axis] - state[axis]) / later - state[3 + axis];
      difference += off * off;
      speed += state[3 + axis] * state[3 + axis];
    }
    return difference <= MAX_CONTRADICTION * MAX_CONTRADICTION * speed;
  }

  /**
   * Why an orbit is invalid at a time.
   *
   * @param row row of the object
   * @param t time at which the orbit is invalid [s]
   * @return the reason, for a person
   */
  public String reason(int row, double t) {
    ephemeris.state(row, t, state);
    double radius = Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
    if (!Double.isFinite(radius)) {
      return "propagation error: SGP4 gives no position";
    }
    double depth = (EARTH_RADIUS - radius) / 1000;
    return depth < 1
        ? "decayed: below ground"
        : String.format(Locale.ROOT, "decayed: %.0f km below ground", depth);
  }

  /**
   * Finds the time in {@code [from, to]} at which an orbit ends, to a millisecond.
   *
   * @param row row of the object
   * @param from start of the search [s]
   * @param to end of the search [s]
   * @return the time [s]; infinite if it does not end
   */
  public double end(int row, double from, double to) {
    return first(from, to, t -> isValid(row, t));
  }

  /**
   * The time in {@code [from, to]} from which a row's states are those of no motion, {@link
   * #isMotion} [s], to a millisecond; infinite when there is none.
   *
   * @param row row of the object
   * @param from begin of the search [s]
   * @param to end of the search [s]
   * @return the time [s]
   */
  public double motionEnd(int row, double from, double to) {
    return first(from, to, t -> isMotion(row, t));
  }

  private static double first(double from, double to, DoublePredicate valid) {
    int count = (int) Math.max(1, Math.ceil((to - from) / RESOLUTION));
    double last = from;
    for (int l = 0; l <= count; l++) {
      double t = l == count ? to : from + l * ((to - from) / count);
      if (!valid.test(t)) {
        return l == 0 ? from : bisect(valid, last, t);
      }
      last = t;
    }
    return Double.POSITIVE_INFINITY;
  }

  private static double bisect(DoublePredicate valid, double from, double to) {
    double lo = from;
    double hi = to;
    while (hi - lo > PRECISION) {
      double middle = 0.5 * (lo + hi);
      if (valid.test(middle)) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return lo;
  }
}
