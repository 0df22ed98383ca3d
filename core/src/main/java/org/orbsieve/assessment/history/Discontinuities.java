package org.orbsieve.assessment.history;

import java.util.Comparator;
import java.util.List;

/**
 * Finds where a history breaks: manoeuvres, and element sets that are wrong. Across a break the
 * difference of two sets says nothing about the errors of either.
 *
 * <p>The rule: the step from a set to the next one is a break if its difference along any axis
 * exceeds {@link #LIMIT} robust standard deviations of the steps of about the same length, that is
 * of the {@link #NEIGHBOURS} steps nearest in the order of length; a deviation under {@link
 * #RESOLUTION} counts as that. A step longer than the longest propagation has no difference and is
 * no break; no pair spans it anyway. A wrong set has a break on either side and so compares with
 * nothing.
 */
final class Discontinuities {

  /**
   * Robust standard deviations. Were the errors normal, one step in half a billion would exceed it;
   * their tails are longer than that, and anything beyond it is no longer usual.
   */
  static final double LIMIT = 6.0;

  /**
   * Least robust standard deviation [m]. The last digit of an angle in a TLE, 1e-4 degrees, is 12 m
   * in a low orbit: below that, differences are rounding.
   */
  static final double RESOLUTION = 10.0;

  /** Number of steps that define what is usual at some length. */
  static final int NEIGHBOURS = 51;

  private Discontinuities() {}

  /**
   * Numbers the sets by the stretch without a break in which they lie.
   *
   * @param sets number of sets
   * @param steps differences of consecutive sets
   * @return for each set the number of its stretch, from 0
   */
  static int[] segments(int sets, List<PairDifference> steps) {
    boolean[] breakBefore = new boolean[sets];
    List<PairDifference> byAge =
        steps.stream().sorted(Comparator.comparingDouble(PairDifference::age)).toList();
    for (int i = 0; i < byAge.size(); i++) {
      int first = Math.max(0, Math.min(i - NEIGHBOURS / 2, byAge.size() - NEIGHBOURS));
      int last = Math.min(byAge.size(), first + NEIGHBOURS);
      if (isBreak(byAge.get(i), byAge.subList(first, last))) {
        breakBefore[byAge.get(i).to()] = true;
      }
    }
    int[] segments = new int[sets];
    for (int i = 1; i < sets; i++) {
      segments[i] = segments[i - 1] + (breakBefore[i] ? 1 : 0);
    }
    return segments;
  }

  private static boolean isBreak(PairDifference step, List<PairDifference> usual) {
    for (int axis = 0; axis < 3; axis++) {
      int along = axis;
      double scale = RobustScale.ofHalf(usual.stream().mapToDouble(s -> s.rtn()[along]).toArray());
      if (Math.abs(step.rtn()[axis]) > LIMIT * Math.max(scale, RESOLUTION)) {
        return true;
      }
    }
    return false;
  }
}
