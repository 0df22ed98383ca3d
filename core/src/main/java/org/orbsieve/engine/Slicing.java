package org.orbsieve.engine;

import org.orbsieve.ephemeris.KnotSampler;

/**
 * Division of the period: into steps for the sieve, and slices of steps whose knots are in memory
 * at the same time. The conjunctions do not depend on either, as far as the orbits last.
 *
 * @param stepWidth largest width of a step [s]
 * @param leastSteps smallest number of steps of a slice, however many objects there are: every
 *     slice samples knots beyond its ends again
 * @param mostSteps largest number of steps of a slice, however few objects there are
 */
public record Slicing(double stepWidth, int leastSteps, int mostSteps) {

  /**
   * Default of a screening. The width balances propagation, for which long steps are better,
   * against pair checks, for which short ones are.
   */
  public static final Slicing DEFAULT = new Slicing(270, 8, 64);

  /** Memory for the knots of a slice, where the fewest steps do not need more [bytes]. */
  private static final long BYTES = 64L << 20;

  /**
   * This division with steps of another width.
   *
   * @param width largest width of a step [s]
   * @return the changed division
   */
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
