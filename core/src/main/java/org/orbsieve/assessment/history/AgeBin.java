package org.orbsieve.assessment.history;

import java.util.List;

/**
 * The differences of one range of ages.
 *
 * @param age median age [s]
 * @param pairs number of pairs of element sets; each gives several differences
 * @param sigma magnitude that 68 % of the differences do not exceed, along radial, transverse,
 *     normal [m]
 * @param tail share of the differences that exceed three of these along some axis; 0.8 % if the
 *     errors were normal and uncorrelated
 */
public record AgeBin(double age, int pairs, List<Double> sigma, double tail) {

  private static final double TAIL = 3.0;

  /**
   * Takes an immutable copy and checks that there are three axes.
   *
   * @param age median age [s]
   * @param pairs number of pairs of element sets
   * @param sigma magnitude that 68 % of the differences do not exceed, along radial, transverse,
   *     normal [m]
   * @param tail share of the differences that exceed three of these along some axis
   * @throws IllegalArgumentException if a component is invalid
   */
  public AgeBin {
    sigma = List.copyOf(sigma);
    if (sigma.size() != 3) {
      throw new IllegalArgumentException("three standard deviations: radial, transverse, normal");
    }
  }

  /** The bin of some differences, at least one. */
  static AgeBin of(List<PairDifference> differences) {
    double age =
        RobustScale.quantile(differences.stream().mapToDouble(PairDifference::age).toArray(), 0.5);
    double[] sigma = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      int along = axis;
      sigma[axis] =
          RobustScale.oneSigma(differences.stream().mapToDouble(d -> d.rtn()[along]).toArray());
    }
    long beyond = differences.stream().filter(d -> exceeds(d.rtn(), sigma)).count();
    long pairs = differences.stream().map(d -> List.of(d.from(), d.to())).distinct().count();
    return new AgeBin(
        age,
        (int) pairs,
        List.of(sigma[0], sigma[1], sigma[2]),
        (double) beyond / differences.size());
  }

  private static boolean exceeds(double[] rtn, double[] sigma) {
    for (int axis = 0; axis < 3; axis++) {
      if (Math.abs(rtn[axis]) > TAIL * sigma[axis]) {
        return true;
      }
    }
    return false;
  }
}
