package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotTable;

/**
 * The objects in the sieve's order: which row each is, how exact its polynomials are, and how long
 * its orbit lasts. Shared by all threads and only read while they search.
 */
public final class Roster {

  private final int[] row;
  private final double[] eps;
  private final InterpolationBound[] bounds;
  private final double[] validUntil;

  /** Begin of each object's first rough interval [s]: spares most of them the look-up. */
  private final double[] firstRough;

  /**
   * A roster.
   *
   * @param row catalogue row of each object
   * @param eps of each object, the bound of the distance between its polynomial and the theory's
   *     position during a step that is not rough [m]; infinite when there is no such bound
   * @param bounds of each object, the bound that {@code eps} comes from: it knows the rough
   *     intervals
   * @param validUntil of each <em>row</em>, the time at which its orbit ends [s], infinite when it
   *     outlasts the period; kept, not copied, since it becomes known as the period advances
   */
  public Roster(int[] row, double[] eps, InterpolationBound[] bounds, double[] validUntil) {
    if (row.length != eps.length || row.length != bounds.length || row.length > validUntil.length) {
      throw new IllegalArgumentException("a roster's arrays must have one entry per object");
    }
    this.row = row.clone();
    this.eps = eps.clone();
    this.bounds = bounds.clone();
    this.validUntil = validUntil;
    this.firstRough =
        Arrays.stream(this.bounds).mapToDouble(InterpolationBound::firstRough).toArray();
  }

  /** Number of objects. */
  public int size() {
    return row.length;
  }

  /** Catalogue row of an object. */
  public int row(int object) {
    return row[object];
  }

  /** Bound of an object's position error during any step [m]; infinite when there is none. */
  public double eps(int object) {
    return eps[object];
  }

  /** Whether no bound holds for an object in a step [s]. */
  public boolean isRough(int object, double begin, double end) {
    return end + KnotTable.SIDE * (end - begin) >= firstRough[object]
        && bounds[object].isRough(begin, end);
  }

  /**
   * How far an object can be from where it is {@code duration} seconds away, in a rough step [m];
   * infinite when there is no bound.
   */
  public double stray(int object, double duration) {
    return bounds[object].stray(duration);
  }

  /** Whether an object's orbit ended at or before a time [s]. */
  public boolean isOver(int object, double time) {
    return validUntil[row[object]] <= time;
  }
}
