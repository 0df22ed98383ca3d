package org.orbsieve.engine;

import org.orbsieve.ephemeris.KnotSampler;

/**
 * How the period is cut: into steps for the sieve, and slices of steps whose knots are in memory at
 * one time. The conjunctions do not depend on either, as far as the orbits last.
 *
 * @param stepWidth largest width of a step [s]
 * @param leastSteps fewest steps of a slice, however many objects there are: every slice samples
 *     knots beyond its ends anew
 * @param mostSteps most steps of a slice, however few objects there are
 */
public record Slicing(double stepWidth, int leastSteps, int mostSteps) {

  /**
   * What a screening uses. The width balances propagation, which long steps save, against pair
   * checks, which short ones do.
   */
  public static final Slicing DEFAULT = new Slicing(270, 8, 64);

  /** Memory for the knots of a slice, where the fewest steps do not need more [bytes]. */
  private static final long BYTES = 64L << 20;

  /** The same with steps of another width. */
  public Slicing withStepWidth(double width) {
    return new Slicing(width, leastSteps, mostSteps);
  }

  /**
   * Number of steps of a slice: the same in every run of the same catalogue and period, so that a
   * run that is continued has the seams of one that was not interrupted.
   */
  int steps(KnotSampler knots) {
    return (int) Math.max(leastSteps, Math.min(mostSteps, BYTES / knots.bytesPerStep()));
  }
}
