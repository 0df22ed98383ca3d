package org.orbsieve.assessment.covariance;

/**
 * One-sigma errors of a position in its RTN frame that grow linearly with the age of what it was
 * computed from.
 *
 * @param radial at epoch [m]
 * @param transverse at epoch, in-track [m]
 * @param normal at epoch, cross-track [m]
 * @param radialPerDay growth [m/day]
 * @param transversePerDay growth [m/day]
 * @param normalPerDay growth [m/day]
 */
record ErrorGrowth(
    double radial,
    double transverse,
    double normal,
    double radialPerDay,
    double transversePerDay,
    double normalPerDay) {

  private static final double DAY = 86_400;

  /** The covariance at an age [s]; before the epoch errors grow as they do after it. */
  RtnCovariance at(double age) {
    double days = Math.abs(age) / DAY;
    return RtnCovariance.ofSigmas(
        radial + radialPerDay * days,
        transverse + transversePerDay * days,
        normal + normalPerDay * days);
  }
}
