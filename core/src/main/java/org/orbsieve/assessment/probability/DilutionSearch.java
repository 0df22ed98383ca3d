package org.orbsieve.assessment.probability;

/**
 * Finds the scale of the errors that makes the probability largest, by the exact integral.
 *
 * <p>With a constant density over the disc the probability is proportional to exp(-m^2 / 2k^2) /
 * k^2, with m the Mahalanobis distance and k the scale, which is largest at k = m / sqrt 2 (Alfano
 * 2005). The logarithm of the exact one is nearly a parabola in log k there; three points of it
 * give the next guess.
 */
public final class DilutionSearch {

  private static final double STEP = 0.05;
  private static final double SETTLED = 2e-3;
  private static final int MAX_STEPS = 40;

  private DilutionSearch() {}

  /**
   * The largest probability over all scales.
   *
   * @param geometry the encounter plane at scale 1
   * @param radius combined hard-body radius [m]
   */
  public static Dilution of(EncounterGeometry geometry, double radius) {
    if (geometry.missDistance() <= radius) {
      return new Dilution(1, 0);
    }
    double lowest = EncounterGeometry.MIN_SIGMA / geometry.sigmaMinor();
    double highest = EncounterGeometry.MAX_LENGTH / geometry.sigmaMajor();
    double guess = Math.max(geometry.mahalanobisDistance() / Math.sqrt(2), lowest);
    double log = Math.log(Math.min(guess, highest));
    double middle = probability(geometry, radius, log);
    if (middle == 0) {
      return new Dilution(0, Math.exp(log));
    }
    for (int i = 0; i < MAX_STEPS; i++) {
      double before = Math.log(probability(geometry, radius, log - STEP) / middle);
      double after = Math.log(probability(geometry, radius, log + STEP) / middle);
      double curvature = before + after;
      // At most a few steps at once; uphill where there is no parabola with a top.
      double move =
          curvature < 0 ? 0.5 * STEP * (before - after) / curvature : STEP * (after - before);
      move = Math.max(-4 * STEP, Math.min(4 * STEP, move));
      if (Math.abs(move) < SETTLED) {
        // The value at the top of the parabola: exact to third order.
        double top =
            middle * Math.exp(curvature < 0 ? -move * move * curvature / 2 / STEP / STEP : 0);
        return new Dilution(Math.min(1, top), Math.exp(log + move));
      }
      log = Math.max(Math.log(lowest), Math.min(Math.log(highest), log + move));
      middle = probability(geometry, radius, log);
    }
    return new Dilution(middle, Math.exp(log));
  }

  private static double probability(EncounterGeometry geometry, double radius, double log) {
    double scale = Math.exp(log);
    double minor = Math.max(EncounterGeometry.MIN_SIGMA, scale * geometry.sigmaMinor());
    double major =
        Math.max(minor, Math.min(EncounterGeometry.MAX_LENGTH, scale * geometry.sigmaMajor()));
    return DiscIntegral.probability(
        new EncounterGeometry(
            major, Math.min(minor, major), geometry.missMajor(), geometry.missMinor()),
        radius);
  }
}
