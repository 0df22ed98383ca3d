package org.orbsieve.ephemeris;

/**
 * Where the objects of a catalogue are: positions and states by row and time. Times are seconds
 * since the start of the screening period (continuous SI seconds), positions metres and velocities
 * metres per second in TEME. A time at which the theory gives nothing yields NaN, never an
 * exception.
 *
 * <p>An instance belongs to one thread: implementations may keep scratch. {@link #fork()} gives
 * another one.
 */
public interface Ephemeris {

  /** Number of rows. */
  int size();

  /**
   * State of an object.
   *
   * @param row row of the object
   * @param t time [s]
   * @param out receives x, y, z [m], vx, vy, vz [m/s]
   */
  void state(int row, double t, double[] out);

  /**
   * Positions of one object at equidistant times.
   *
   * @param row row of the object
   * @param t0 first time [s]
   * @param dt spacing [s]
   * @param count number of times
   * @param x receives the first coordinate of time {@code l} at {@code offset + l * stride} [m]
   * @param y likewise the second coordinate [m]
   * @param z likewise the third coordinate [m]
   * @param offset place of the first value
   * @param stride distance between values
   */
  void positions(
      int row,
      double t0,
      double dt,
      int count,
      double[] x,
      double[] y,
      double[] z,
      int offset,
      int stride);

  /**
   * Positions of several objects at equidistant times: the same numbers as one by one, for an
   * implementation that has a faster way to many.
   *
   * @param rows rows of objects
   * @param from first index into {@code rows}
   * @param to index after the last
   * @param t0 first time [s]
   * @param dt spacing [s]
   * @param count number of times
   * @param x receives the first coordinate of {@code rows[i]} at time {@code l} at {@code offset +
   *     (i - from) + l * stride} [m]
   * @param y likewise the second coordinate [m]
   * @param z likewise the third coordinate [m]
   * @param offset place of the first value
   * @param stride distance from one time to the next, at least {@code to - from}
   */
  default void positions(
      int[] rows,
      int from,
      int to,
      double t0,
      double dt,
      int count,
      double[] x,
      double[] y,
      double[] z,
      int offset,
      int stride) {
    for (int i = from; i < to; i++) {
      positions(rows[i], t0, dt, count, x, y, z, offset + i - from, stride);
    }
  }

  /**
   * The motion of an object that an operator's ephemeris gives; null where a theory does. Its
   * knots, the positions above, are continued a little beyond the ends of what is stated.
   */
  default TabulatedMotion tabulated(int row) {
    return null;
  }

  /**
   * The next time at which a theory goes over to another formula, so that its position jumps or has
   * a kink; in between it is smooth. What an operator's ephemeris does is its own matter, {@link
   * TabulatedMotion#pieceEnd}.
   *
   * @param row row of the object
   * @param from time after which a change counts [s]
   * @param to time up to which one does [s]
   * @return the first time at which the new formula holds [s]; infinite if there is none
   */
  default double nextBreak(int row, double from, double to) {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Bound of the rounding error of a position [m]: closer than this nothing is known of two
   * objects.
   *
   * @param row row of the object
   * @param t time [s]
   */
  default double rounding(int row, double t) {
    double[] state = new double[6];
    state(row, t, state);
    return 0x1p-40 * Math.hypot(Math.hypot(state[0], state[1]), state[2]);
  }

  /** An independent instance of the same ephemeris for another thread. */
  Ephemeris fork();
}
