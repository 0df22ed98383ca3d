package org.orbsieve.ephemeris;

import java.util.Locale;
import org.orbsieve.catalog.Wgs72;

/**
 * When an orbit ends: the first moment at which the theory gives no finite position or one inside
 * the Earth. SGP4 as published stops there (error 6, decayed); Orekit goes on without a word, so
 * this looks itself.
 *
 * <p>Between two samples {@code RESOLUTION} apart the radius can dip unseen by at most {@code 9.81
 * m/s^2 RESOLUTION^2 / 8}, some 120 m: less than SGP4 knows of such an orbit.
 */
public final class OrbitLifetime {

  /** Equatorial radius of the theory's Earth (WGS-72) [m]. */
  public static final double EARTH_RADIUS = Wgs72.EARTH_RADIUS;

  /**
   * Largest speed of an object above ground of whose motion nothing else is known [m/s]: assumption
   * A2 of docs/completeness.md, reasoned there in section 9.
   */
  public static final double MAX_SPEED = 12_500;

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

  /** Looks at the orbits of {@code ephemeris}. */
  public OrbitLifetime(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
  }

  /**
   * Whether an object can have been below ground between samples of which the lowest has this
   * radius.
   *
   * @param lowest radius of the lowest sample [m]; NaN when a sample has none
   * @param spacing time between samples [s]
   */
  public static boolean isSuspect(double lowest, double spacing) {
    return !(lowest > EARTH_RADIUS + MAX_RADIAL_ACCELERATION * spacing * spacing / 8);
  }

  /** Distance from the Earth's centre [m]; NaN where the theory gives no position. */
  public double radius(int row, double t) {
    ephemeris.state(row, t, state);
    return Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
  }

  /** Whether the theory gives a position above ground. */
  public boolean isValid(int row, double t) {
    ephemeris.state(row, t, state);
    double square = state[0] * state[0] + state[1] * state[1] + state[2] * state[2];
    return square >= EARTH_RADIUS * EARTH_RADIUS && square < Double.POSITIVE_INFINITY;
  }

  /** What is wrong with an orbit at a time at which it is not valid. */
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
   * The time in {@code [from, to]} at which an orbit ends [s], to a millisecond; infinite when it
   * does not.
   *
   * @param row row of the object
   * @param from begin of the search [s]
   * @param to end of the search [s]
   */
  public double end(int row, double from, double to) {
    int count = (int) Math.max(1, Math.ceil((to - from) / RESOLUTION));
    double valid = from;
    for (int l = 0; l <= count; l++) {
      double t = l == count ? to : from + l * ((to - from) / count);
      if (!isValid(row, t)) {
        return l == 0 ? from : bisect(row, valid, t);
      }
      valid = t;
    }
    return Double.POSITIVE_INFINITY;
  }

  private double bisect(int row, double valid, double invalid) {
    double lo = valid;
    double hi = invalid;
    while (hi - lo > PRECISION) {
      double middle = 0.5 * (lo + hi);
      if (isValid(row, middle)) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return lo;
  }
}
