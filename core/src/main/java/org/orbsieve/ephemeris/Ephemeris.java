package org.orbsieve.ephemeris;

/**
 * Positions and states of the objects of a catalogue by row and time. Times are seconds since the
 * start of the screening period (continuous SI seconds), positions metres and velocities metres per
 * second in TEME. A time without a state yields NaN, never an exception.
 *
 * <p>An instance belongs to one thread: implementations may keep scratch. {@link #fork()} gives
 * another one.
 */
public interface Ephemeris {

  /**
   * Number of rows.
   *
   * @return the number of rows
   */
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
   * @param times the times
   * @param out receives the positions, as of object 0 [m]
   */
  void positions(int row, SampleTimes times, PositionBlock out);

  /**
   * Positions of several objects at equidistant times: the same numbers as one by one, for an
   * implementation that has a faster way to many.
   *
   * @param rows rows of objects
   * @param from first index into {@code rows}
   * @param to index after the last
   * @param times the times
   * @param out receives the positions of {@code rows[i]} as of object {@code i - from} [m]
   */
  default void positions(int[] rows, int from, int to, SampleTimes times, PositionBlock out) {
    for (int i = from; i < to; i++) {
      positions(rows[i], times, out.from(i - from));
    }
  }

  /**
   * Bound of the distance between an object's positions at any two times of an interval. Not asked
   * about objects that an operator's ephemeris gives.
   *
   * @param row row of the object
   * @param from start of the interval [s]
   * @param to its end [s]
   * @return the bound
   */
  default Stray stray(int row, double from, double to) {
    return Stray.UNBOUNDED;
  }

  /**
   * The motion of an object with an operator's ephemeris. Its knots, the positions above, are
   * continued a little beyond the ends of the ephemeris.
   *
   * @param row row of the object
   * @return the motion; null if a theory defines it
   */
  default TabulatedMotion tabulated(int row) {
    return null;
  }

  /**
   * The next time at which a theory goes over to another formula, so that its position jumps or has
   * a kink; in between it is smooth. Breaks of an operator's ephemeris are not included, see {@link
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
   * Bound of the rounding error of a position: closer than this nothing is known of two objects.
   *
   * @param row row of the object
   * @param t time [s]
   * @return the bound [m]
   */
  default double rounding(int row, double t) {
    double[] state = new double[6];
    state(row, t, state);
    return 0x1p-40 * Math.hypot(Math.hypot(state[0], state[1]), state[2]);
  }

  /**
   * State of an object at a time at which its motion may break, as the limit from before: that of
   * the piece of an ephemeris, or of the element set, that ends there.
   *
   * @param row row of the object
   * @param t time [s]
   * @param out as in {@link #state}
   */
  default void stateBefore(int row, double t, double[] out) {
    state(row, t, out);
  }

  /**
   * The seams between the successive element sets of an object.
   *
   * @param row row of the object
   * @return the seams; null if the object has fewer than two element sets
   */
  default ElementSetSeams seams(int row) {
    return null;
  }

  /**
   * Whether the motion of an object consists of pieces between which it may jump.
   *
   * @param row row of the object
   * @return true if it may jump
   */
  default boolean canBreak(int row) {
    return tabulated(row) != null || seams(row) != null;
  }

  /**
   * An independent instance of the same ephemeris for another thread.
   *
   * @return the other instance
   */
  Ephemeris fork();
}
