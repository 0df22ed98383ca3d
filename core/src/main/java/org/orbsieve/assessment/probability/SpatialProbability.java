package org.orbsieve.assessment.probability;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer of the three-dimensional methods, where the planar ones are not proved to hold. */
public final class SpatialProbability {

  private SpatialProbability() {}

  /**
   * The expected number of collisions, else a sampled share. Errors so large that no ellipse leads
   * from one object to the other, and that no sample collides, leave the planar estimate: where
   * that is diluted, the bound of 0 hits would be far above anything that the errors allow.
   *
   * @param encounter states and errors
   * @param shortly the encounter as if it were short; empty where it has no plane
   * @param remarks receives what a person should know of the answer
   * @return empty where none of them has an answer
   */
  public static Optional<Probability> of(
      Encounter encounter, Optional<ShortEncounter> shortly, List<String> remarks) {
    if (encounter.radius().metres() == 0) {
      return Optional.of(Probability.of(PcMethod.HALL, 0));
    }
    Optional<Double> number = ExpectedCollisions.of(encounter, shortly);
    if (number.isPresent()) {
      if (number.get() > 1) {
        remarks.add(String.format(Locale.ROOT, "%.2f collisions are to be expected", number.get()));
      }
      return Optional.of(Probability.of(PcMethod.HALL, Math.min(1, number.get())));
    }
    Optional<Probability> sampled = sampled(encounter);
    boolean hit = sampled.isPresent() && ((Probability.Known) sampled.get()).value() > 0;
    return hit || shortly.isEmpty()
        ? sampled
        : estimate(encounter, shortly.get(), remarks, sampled);
  }

  private static Optional<Probability> sampled(Encounter encounter) {
    double span =
        0.5
            * Math.min(
                ShortEncounter.period(encounter.primaryState()),
                ShortEncounter.period(encounter.secondaryState()));
    return Double.isFinite(span)
        ? SampledCollisions.of(encounter, -span, span, SampledCollisions.DEFAULT_SAMPLES)
        : Optional.empty();
  }

  /** The planar estimate where it is diluted, else what the sampling gave. */
  private static Optional<Probability> estimate(
      Encounter encounter,
      ShortEncounter shortly,
      List<String> remarks,
      Optional<Probability> sampled) {
    double radius = encounter.radius().metres();
    if (!DilutionSearch.of(shortly.geometry(), radius).isDiluted()) {
      return sampled;
    }
    remarks.add(
        "planar estimate, diluted: the errors are too large for the three-dimensional methods"
            + (sampled.isPresent()
                ? ", and none of " + SampledCollisions.DEFAULT_SAMPLES + " samples collides"
                : ""));
    return Optional.of(
        Probability.of(PcMethod.FOSTER, DiscIntegral.probability(shortly.geometry(), radius)));
  }
}
