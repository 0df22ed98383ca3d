package org.orbsieve.changes;

import java.util.Map;

/**
 * What speaks for a change in one gap.
 *
 * @param gains by how much the cost of the fit falls with a change, for each quantity
 * @param kink change of the rate along the orbit [m/s]
 * @param kinkSigma its standard deviation, of the noise of the sets alone [m/s]
 * @param place when the orbits before and after meet, from the middle of the gap [s]; within where
 *     the model allows a change
 */
record Evidence(Map<Quantity, Double> gains, double kink, double kinkSigma, double place) {

  double gain(Quantity quantity) {
    return Math.max(0, gains.getOrDefault(quantity, 0.0));
  }
}
