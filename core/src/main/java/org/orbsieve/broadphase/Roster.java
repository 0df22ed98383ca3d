package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotTable;

/**
 * The objects in the sieve's order: their rows, the accuracy of their polynomials, and the ends of
 * their orbits. Shared by all threads and only read while they search. A {@link #fork} belongs to
 * one thread and also contains what holds for some objects in one step only.
 */
public final class Roster {

  private final int[] row;
  private final double[] eps;
  private final InterpolationBound[] bounds;
  private final double[] validUntil;

  /** The same in the sieve's order, which spares reading all over memory at each step. */
  private final double[] until;

  /** Start of each object's first rough interval [s]: spares most objects the look-up. */
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
   * @param bounds of each object, the bound from which {@code eps} was derived; it contains the
   *     rough intervals
   * @param validUntil of each <em>row</em>, the time at which its orbit ends [s], infinite when it
   *     outlasts the period; kept, not copied, since it becomes known as the period advances
   */
  public Roster(int[] row, double[] eps, InterpolationBound[] bounds, double[] validUntil) {
    // the sieve has its own distance: here it does not matter
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

  /**
   * A fork for one thread, which can be told what holds in the current step.
   *
   * @return the fork
   */
  public Roster fork() {
    return new Roster(this);
  }

  /** Whether this is a fork. */
  public boolean isFork() {
    return absent != null;
  }

  /**
   * Sets in a fork what holds for an object in the current step.
   *
   * @param error bound of the distance between its polynomial and its position [m], see {@link
   *     #eps}
   * @param stray largest distance from its position at the step's centre [m]
   * @param object the object
   */
  public void setStep(int object, double error, double stray) {
    eps[object] = error;
    stepStray[object] = stray;
    absent[object] = false;
  }

  /**
   * Sets in a fork that an object has no state in the current step.
   *
   * @param object the object
   */
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

  /**
   * Number of objects.
   *
   * @return the number
   */
  public int size() {
    return row.length;
  }

  /**
   * Catalogue row of an object.
   *
   * @param object the object
   * @return its row
   */
  public int row(int object) {
    return row[object];
  }

  /**
   * Whether an object is a primary; only pairs with one are screened.
   *
   * @param object the object
   * @return whether it is a primary
   */
  public boolean isPrimary(int object) {
    return primary[object];
  }

  /**
   * Whether there are objects that are not primaries.
   *
   * @return whether there are secondaries
   */
  public boolean hasSecondaries() {
    return hasSecondaries;
  }

  /**
   * Whether a pair of objects is screened.
   *
   * @param i an object
   * @param j another object
   * @return whether the pair is screened
   */
  public boolean hasPair(int i, int j) {
    return scope.has(row[i], row[j]);
  }

  /**
   * Bound of an object's position error during any step, or in a fork during the current one.
   *
   * @param object the object
   * @return the bound [m]; infinite if there is none
   */
  public double eps(int object) {
    return eps[object];
  }

  /**
   * Whether no bound holds for an object in a step.
   *
   * @param object the object
   * @param begin start of the step [s]
   * @param end end of the step [s]
   * @return whether the step is rough
   */
  public boolean isRough(int object, double begin, double end) {
    return end + KnotTable.SIDE * (end - begin) >= firstRough[object]
        && bounds[object].isRough(begin, end);
  }

  /**
   * Largest distance of an object from its position at the centre of the current step, if it is
   * known from the object itself.
   *
   * @param object the object
   * @return the distance [m]; NaN if unknown
   */
  public double stepStray(int object) {
    return stepStray == null ? Double.NaN : stepStray[object];
  }

  /**
   * Whether an object's orbit ended at or before a time, or it has no state in the current step.
   *
   * @param object the object
   * @param time start of the current step [s]
   * @return whether it takes no part in the step
   */
  public boolean isOver(int object, double time) {
    return until[object] <= time || (absent != null && absent[object]);
  }
}
