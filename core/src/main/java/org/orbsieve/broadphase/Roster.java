package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotTable;

/**
 * The objects in the sieve's order: which row each is, how exact its polynomials are, and how long
 * its orbit lasts. Shared by all threads and only read while they search, but for a {@link #fork},
 * which is one thread's: it knows in addition what holds of some objects in one step only.
 */
public final class Roster {

  private final int[] row;
  private final double[] eps;
  private final InterpolationBound[] bounds;
  private final double[] validUntil;

  /** The same in the sieve's order, which spares reading all over memory at each step. */
  private final double[] until;

  /** Begin of each object's first rough interval [s]: spares most of them the look-up. */
  private final double[] firstRough;

  private final PairScope scope;
  private final boolean[] primary;
  private final boolean hasSecondaries;

  /**
   * What holds in the step at work: how far each object strays [m], NaN where nothing is set; null
   * but in a fork.
   */
  private final double[] stepStray;

  /** Whether an object is nowhere in the step at work; null but in a fork. */
  private final boolean[] absent;

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
    this.until = new double[row.length];
    updateEnds();
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
    this.stepStray = null;
    this.absent = null;
  }

  private Roster(Roster original) {
    this.row = original.row;
    this.eps = original.eps.clone();
    this.bounds = original.bounds;
    this.validUntil = original.validUntil;
    this.until = original.until;
    this.firstRough = original.firstRough;
    this.stepStray = new double[row.length];
    Arrays.fill(stepStray, Double.NaN);
    this.absent = new boolean[row.length];
    this.scope = original.scope;
    this.primary = original.primary;
    this.hasSecondaries = original.hasSecondaries;
  }

  /** The same for one thread, which may tell it what holds in the step at work. */
  public Roster fork() {
    return new Roster(this);
  }

  /** Whether this is a fork. */
  public boolean isFork() {
    return absent != null;
  }

  /**
   * Tells a fork what holds of an object in the step at work.
   *
   * @param error bound of the distance between its polynomial and its position [m], see {@link
   *     #eps}
   * @param stray how far it can be from its place at the step's centre [m]
   */
  public void setStep(int object, double error, double stray) {
    eps[object] = error;
    stepStray[object] = stray;
    absent[object] = false;
  }

  /** Tells a fork that an object is nowhere in the step at work. */
  public void setAbsent(int object) {
    absent[object] = true;
  }

  /** Tells a fork whether an object is somewhere in the step at work; else as it was. */
  public void setPresent(int object, boolean isPresent) {
    absent[object] = !isPresent;
  }

  /** Takes over the ends of orbits that were found: for this roster and its forks. */
  public void updateEnds() {
    for (int i = 0; i < row.length; i++) {
      until[i] = validUntil[row[i]];
    }
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

  /**
   * Bound of an object's position error during any step, or the one at work [m]; infinite when
   * there is none.
   */
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

  /**
   * How far an object can be from its place at the centre of the step at work, where that is known
   * from the object itself [m]; NaN where it is not.
   */
  public double stepStray(int object) {
    return stepStray == null ? Double.NaN : stepStray[object];
  }

  /**
   * Whether an object's orbit ended at or before a time, the begin of the step at work [s], or it
   * is nowhere in that step.
   */
  public boolean isOver(int object, double time) {
    return until[object] <= time || (absent != null && absent[object]);
  }
}
