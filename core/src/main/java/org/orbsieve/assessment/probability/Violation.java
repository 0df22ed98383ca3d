package org.orbsieve.assessment.probability;

import java.util.Locale;
import java.util.Optional;

/**
 * Says whether an encounter is a short one. The criteria are those of NASA CARA's test of usage
 * violations of the two-dimensional method (D. T. Hall, L. Baars and S. Casali, <em>A Multistep
 * Probability of Collision Algorithm</em>, AAS 23-398, 2023), with its recommended limits for the
 * first two:
 *
 * <ul>
 *   <li>extended: the encounter takes more than 2 % of an orbital period;
 *   <li>offset: it begins or ends more than 1 % of a period from TCA;
 *   <li>slow: at its relative speed the secondary needs more than 2 % of a period for the miss
 *       distance, so that the geometry at TCA says little of the rest of the encounter.
 * </ul>
 *
 * <p>One that is short is still not proved to be straight: that is what {@link PlanarBound} is for.
 */
public final class Violation {

  static final double MAX_EXTENSION = 0.02;
  static final double MAX_OFFSET = 0.01;
  static final double MAX_SLOWNESS = 0.02;

  private Violation() {}

  /**
   * Why the two-dimensional method does not hold.
   *
   * @param encounter the encounter as if it were short
   * @return the reason; empty where it is short
   */
  public static Optional<String> of(ShortEncounter encounter) {
    if (encounter.extension() > MAX_EXTENSION) {
      return reason("the encounter takes %.1f %% of an orbital period", encounter.extension());
    }
    if (encounter.offset() > MAX_OFFSET) {
      return reason("the encounter reaches %.1f %% of a period from TCA", encounter.offset());
    }
    if (encounter.slowness() > MAX_SLOWNESS) {
      return reason(
          "low relative speed, the miss distance takes %.1f %% of a period", encounter.slowness());
    }
    return Optional.empty();
  }

  private static Optional<String> reason(String format, double fraction) {
    return Optional.of(String.format(Locale.ROOT, format, 100 * Math.min(fraction, 10)));
  }
}
