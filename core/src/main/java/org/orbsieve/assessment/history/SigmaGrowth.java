package org.orbsieve.assessment.history;

import java.util.List;

/**
 * A one-sigma error that grows with the age of the element set along a straight line.
 *
 * @param atEpoch error at the epoch [m], &gt; 0
 * @param rate growth [m/s], at least 0
 */
public record SigmaGrowth(double atEpoch, double rate) {

  /**
   * Validates the ranges.
   *
   * @param atEpoch error at the epoch [m], &gt; 0
   * @param rate growth [m/s], at least 0
   * @throws IllegalArgumentException if a component is invalid
   */
  public SigmaGrowth {
    if (!(atEpoch > 0 && rate >= 0) || Double.isInfinite(atEpoch + rate)) {
      throw new IllegalArgumentException("an error is positive at epoch and does not shrink");
    }
  }

  /**
   * The error at an age.
   *
   * @param age age of the element set [s]
   * @return the one-sigma error [m]
   */
  public double at(double age) {
    return atEpoch + rate * age;
  }

  /**
   * The line through the deviations of some bins that fits best in relative terms: the standard
   * error of a bin's deviation is proportional to the deviation itself and to one over the root of
   * the number of pairs, so that the weights are pairs / sigma^2.
   *
   * <p>The line does not start below the deviation of the youngest bin. Differences vanish at age
   * zero whatever the errors are, because there a set is compared with itself or with one made from
   * nearly the same observations; the smallest error that a history shows is that of its youngest
   * bin. A line that would fall is replaced by a constant.
   *
   * @param bins at least two in the order of age, with deviations above zero
   * @param axis 0 radial, 1 transverse, 2 normal
   */
  static SigmaGrowth fit(List<AgeBin> bins, int axis) {
    double w = 0;
    double wt = 0;
    double wtt = 0;
    double ws = 0;
    double wts = 0;
    for (AgeBin bin : bins) {
      double sigma = bin.sigma().get(axis);
      double weight = bin.pairs() / (sigma * sigma);
      w += weight;
      wt += weight * bin.age();
      wtt += weight * bin.age() * bin.age();
      ws += weight * sigma;
      wts += weight * bin.age() * sigma;
    }
    double free = (ws * wtt - wts * wt) / (w * wtt - wt * wt);
    double start = Math.max(free, bins.get(0).sigma().get(axis));
    double rate = (wts - start * wt) / wtt;
    return rate > 0 ? new SigmaGrowth(start, rate) : new SigmaGrowth(Math.max(ws / w, start), 0);
  }
}
