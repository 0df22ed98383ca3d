package org.orbsieve.ephemeris;

import java.util.Arrays;

/**
 * Knots: positions of a group of objects at equidistant times, for a slice of consecutive steps.
 * All objects of a group share one spacing, the step width divided by {@code 2^level}; the knots of
 * step {@code k} are its centre and the three knots before and after, so that one step's polynomial
 * needs no other step's velocity or model.
 *
 * <p>Arrays are time-major, {@code [knot * objects + object]}, metres in TEME: the loops over
 * objects that make polynomials run through memory. NaN marks a time at which the theory gives
 * nothing.
 */
public final class KnotTable {

  /** Knots on each side of a step's centre that its polynomial passes through. */
  public static final int SIDE = 3;

  /** Number of coordinates. */
  static final int COORDINATES = 3;

  private final int level;
  private final int objects;
  private final TimeGrid grid;

  /** Positions by coordinate. */
  private final double[][] columns = new double[COORDINATES][0];

  private long first;
  private int knots;

  /** Number of first knots taken over from the steps before. */
  private int kept;

  /** Which knot the first of them was there. */
  private int keptFrom;

  /**
   * An empty table for {@code objects} objects with knots every {@code grid.width() / 2^level}
   * seconds.
   */
  public KnotTable(TimeGrid grid, int level, int objects) {
    this.grid = grid;
    this.level = level;
    this.objects = objects;
  }

  /** Makes room for the steps {@code fromStep} (inclusive) to {@code toStep} (exclusive). */
  public void prepare(int fromStep, int toStep) {
    turnTo(fromStep, toStep);
    for (int coordinate = 0; coordinate < COORDINATES; coordinate++) {
      makeRoom(coordinate);
    }
  }

  /**
   * Turns to the steps that follow those before, all of whose knots are sampled: the knots that
   * both have are kept, if sampling them anew would be at the same times to the last bit. {@link
   * #makeRoom} follows, once for each coordinate.
   */
  void follow(int fromStep, int toStep) {
    double oldStart = time(0);
    long ahead = centreIndex(fromStep) - SIDE - first;
    int common = (int) Math.max(0, knots - ahead);
    turnTo(fromStep, toStep);
    if (ahead > 0 && common > 0 && common < knots && isInTime(oldStart, (int) ahead, common)) {
      kept = common;
      keptFrom = (int) ahead;
    }
  }

  private void turnTo(int fromStep, int toStep) {
    first = centreIndex(fromStep) - SIDE;
    knots = (int) (centreIndex(toStep - 1) + SIDE - first + 1);
    kept = 0;
    keptFrom = 0;
  }

  /** Makes room for a coordinate of the knots, and keeps what is kept of it. */
  void makeRoom(int coordinate) {
    int size = Math.multiplyExact(knots, objects);
    double[] old = columns[coordinate];
    if (old.length < size) {
      columns[coordinate] = new double[size];
    }
    System.arraycopy(old, keptFrom * objects, columns[coordinate], 0, kept * objects);
  }

  /** Whether knots have the same times counted from one start or another. */
  private boolean isInTime(double oldStart, int ahead, int common) {
    for (int knot = 0; knot < knots; knot++) {
      double anew = time(0) + knot * spacing();
      double time =
          knot < common
              ? oldStart + (ahead + knot) * spacing()
              : time(common) + (knot - common) * spacing();
      if (time != anew) {
        return false;
      }
    }
    return true;
  }

  /**
   * Samples consecutive objects at all knots of the prepared steps that were not kept.
   *
   * @param object the first
   * @param rows rows of the ephemeris
   * @param from index into {@code rows} of the first object
   * @param to index after the last
   * @param ephemeris where they are
   */
  public void sample(int object, int[] rows, int from, int to, Ephemeris ephemeris) {
    PositionBlock out = new PositionBlock(x(), y(), z(), object + kept * objects, objects);
    ephemeris.positions(rows, from, to, new SampleTimes(time(kept), spacing(), knots - kept), out);
  }

  /**
   * Smallest distances from the Earth's centre among the knots of objects [m]; NaN where one is
   * NaN.
   *
   * @param object the first object
   * @param count number of objects
   * @param out receives the distances
   * @param at place of the first
   */
  public void lowest(int object, int count, double[] out, int at) {
    Arrays.fill(out, at, at + count, Double.POSITIVE_INFINITY);
    for (int knot = 0; knot < knots; knot++) {
      lower(knot * objects + object, count, out, at);
    }
    for (int i = at; i < at + count; i++) {
      out[i] = Math.sqrt(out[i]);
    }
  }

  /** A loop of its own becomes vector instructions. */
  private void lower(int from, int count, double[] square, int at) {
    double[] x = x();
    double[] y = y();
    double[] z = z();
    for (int i = 0; i < count; i++) {
      int k = from + i;
      square[at + i] = Math.min(square[at + i], x[k] * x[k] + y[k] * y[k] + z[k] * z[k]);
    }
  }

  /** Offset in the arrays of the first object at the centre of a step. */
  public int centre(int step) {
    return (int) (centreIndex(step) - first) * objects;
  }

  /** Distance between knots [s]. */
  public double spacing() {
    return Math.scalb(grid.width(), -level);
  }

  /** Time of a knot of the prepared steps [s]. */
  public double time(int knot) {
    return (first + knot + (level == 0 ? 0.5 : 0.0)) * spacing();
  }

  /** Number of knots of the prepared steps. */
  public int knots() {
    return knots;
  }

  /** Number of objects. */
  public int objects() {
    return objects;
  }

  /** First coordinates [m]. */
  public double[] x() {
    return columns[0];
  }

  /** Second coordinates [m]. */
  public double[] y() {
    return columns[1];
  }

  /** Third coordinates [m]. */
  public double[] z() {
    return columns[2];
  }

  /**
   * Index of the knot at a step's centre, counted from the start of the period in spacings (for
   * level 0 from half a step after it, because the spacing is then the step itself).
   */
  private long centreIndex(int step) {
    return level == 0 ? step : ((long) step << level) + (1L << (level - 1));
  }
}
