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
   * Bound of the distance between an object's positions at any two times of an interval [m];
   * infinite when there is none. Not asked about objects that an operator's ephemeris gives.
   *
   * @param row row of the object
   * @param from begin of the interval [s]
   * @param to its end [s]
   */
  default double stray(int row, double from, double to) {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * The motion of an object that an operator's ephemeris gives; null where a theory does. Its
   * knots, the positions above, are continued a little beyond the ends of what is stated.
   */
  default TabulatedMotion tabulated(int row) {
    return null;
  }

  /** An independent instance of the same ephemeris for another thread. */
  Ephemeris fork();
}
