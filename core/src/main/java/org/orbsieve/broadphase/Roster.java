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

  private final PairScope scope;
  private final boolean[] primary;
  private final boolean hasSecondaries;

  /**
   * A roster of objects that are screened all against all.
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
    // the sieve knows its distance: here it does not matter
    this(row, eps, bounds, validUntil, PairScope.all(0));
  }

  /**
   * A roster.
   *
   * @param row as above
   * @param eps as above
   * @param bounds as above
   * @param validUntil as above
   * @param scope which pairs of rows are screened
   */
  public Roster(
      int[] row, double[] eps, InterpolationBound[] bounds, double[] validUntil, PairScope scope) {
    if (row.length != eps.length || row.length != bounds.length || row.length > validUntil.length) {
      throw new IllegalArgumentException("a roster's arrays must have one entry per object");
    }
    this.row = row.clone();
    this.eps = eps.clone();
    this.bounds = bounds.clone();
    this.validUntil = validUntil;
    this.firstRough =
        Arrays.stream(this.bounds).mapToDouble(InterpolationBound::firstRough).toArray();
    this.scope = scope;
    this.primary = new boolean[row.length];
    int primaries = 0;
    for (int i = 0; i < row.length; i++) {
      primary[i] = scope.isPrimary(row[i]);
      primaries += primary[i] ? 1 : 0;
    }
    this.hasSecondaries = primaries < row.length;
  }

  /** Number of objects. */
  public int size() {
    return row.length;
  }

  /** Catalogue row of an object. */
  public int row(int object) {
    return row[object];
  }

  /** Whether an object is a primary: only pairs with one are screened. */
  public boolean isPrimary(int object) {
    return primary[object];
  }

  /** Whether there are objects that are none. */
  public boolean hasSecondaries() {
    return hasSecondaries;
  }

  /** Whether a pair of objects is screened. */
  public boolean hasPair(int i, int j) {
    return scope.has(row[i], row[j]);
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
