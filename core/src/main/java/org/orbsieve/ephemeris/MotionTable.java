package org.orbsieve.ephemeris;

/**
 * The motion of all objects during one step, as the sieve sees it: per object the polynomial {@code
 * q(s)} of degree 6 through seven knots, of which only the quantities needed by the bounds are
 * kept. {@code s} is the time from the step's centre, at most {@code tau} either way. One entry per
 * object in the sieve's order; metres and seconds, TEME. An object without a polynomial in this
 * step (a knot is NaN) has NaN in {@link #radius}.
 */
public final class MotionTable {

  /** First coordinate of the position {@code q(0)} [m]. */
  public final double[] x;

  /** Second coordinate of the position [m]. */
  public final double[] y;

  /** Third coordinate of the position [m]. */
  public final double[] z;

  /**
   * First coordinate of the velocity {@code q'(0)} [m/s]: the derivative of the positions, not
   * SGP4's velocity.
   */
  public final double[] vx;

  /** Second coordinate of the velocity [m/s]. */
  public final double[] vy;

  /** Third coordinate of the velocity [m/s]. */
  public final double[] vz;

  /** Distance from the Earth's centre {@code |q(0)|} [m]. */
  public final double[] radius;

  /**
   * Largest change of the distance from the Earth's centre during the step, bound of {@code ||q(s)|
   * - |q(0)||} [m].
   */
  public final double[] radialMotion;

  /**
   * Bound of {@code |q''(s) + (mu / |q(0)|^3) q(s)|} [m/s^2]: the acceleration beyond a central one
   * with the rate of the step's centre.
   */
  public final double[] residual;

  /** Scratch of {@link MotionKernel}: coefficients of even and odd powers of one object. */
  final double[] even = new double[12];

  final double[] odd = new double[9];

  /**
   * Allocates a table.
   *
   * @param objects number of objects
   */
  public MotionTable(int objects) {
    x = new double[objects];
    y = new double[objects];
    z = new double[objects];
    vx = new double[objects];
    vy = new double[objects];
    vz = new double[objects];
    radius = new double[objects];
    radialMotion = new double[objects];
    residual = new double[objects];
  }
}
