package org.orbsieve.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.assessment.covariance.CovarianceSource;
import org.orbsieve.assessment.covariance.PublicElementsCovariance;
import org.orbsieve.assessment.covariance.RtnSigmas;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.AlfanoMaxProbability;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.assessment.radius.RadiusSource;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Says of a conjunction what is to be said of its risk. Immutable, used by several threads at once.
 *
 * @param radii hard-body radii
 * @param covariances errors of the objects; used where {@code risk} is there
 * @param risk computes probabilities of collision; empty where none are asked for
 */
public record ConjunctionAssessor(
    RadiusSource radii, CovarianceSource covariances, Optional<RiskAssessor> risk) {

  /** Validates that nothing is null. */
  public ConjunctionAssessor {
    Objects.requireNonNull(radii, "radii");
    Objects.requireNonNull(covariances, "covariances");
    Objects.requireNonNull(risk, "risk");
  }

  /** Gives Alfano's maximum probability only. */
  public static ConjunctionAssessor maximumOnly(RadiusSource radii) {
    return new ConjunctionAssessor(radii, new PublicElementsCovariance(), Optional.empty());
  }

  /** Assesses a conjunction. */
  public AssessedConjunction assess(Conjunction conjunction) {
    HardBodyRadius radius =
        radii.radius(conjunction.primary()).plus(radii.radius(conjunction.secondary()));
    MaxProbability maximum =
        AlfanoMaxProbability.of(conjunction, radius.metres(), RtnSigmas.SOCRATES);
    return new AssessedConjunction(
        conjunction, maximum, risk.map(assessor -> assess(assessor, conjunction, radius)));
  }

  private RiskAssessment assess(
      RiskAssessor assessor, Conjunction conjunction, HardBodyRadius radius) {
    Optional<SourcedCovariance> primary =
        covariances.of(conjunction.primary(), conjunction.tca(), conjunction.primaryState());
    Optional<SourcedCovariance> secondary =
        covariances.of(conjunction.secondary(), conjunction.tca(), conjunction.secondaryState());
    Optional<String> absent =
        switch (conjunction.kind()) {
          case COINCIDENT -> Optional.of("the two objects have the same motion");
          case START, STOP -> Optional.of("no closest approach inside the period");
          case MINIMUM -> missing(primary, secondary);
        };
    return absent
        .map(reason -> without(reason, radius, primary, secondary))
        .orElseGet(
            () ->
                assessor.assess(
                    new Encounter(
                        conjunction.tca(),
                        conjunction.primaryState(),
                        conjunction.secondaryState(),
                        primary.orElseThrow(),
                        secondary.orElseThrow(),
                        radius)));
  }

  private static Optional<String> missing(
      Optional<SourcedCovariance> primary, Optional<SourcedCovariance> secondary) {
    if (primary.isPresent() && secondary.isPresent()) {
      return Optional.empty();
    }
    return Optional.of("no covariance of the " + (primary.isPresent() ? "secondary" : "primary"));
  }

  private static RiskAssessment without(
      String reason,
      HardBodyRadius radius,
      Optional<SourcedCovariance> primary,
      Optional<SourcedCovariance> secondary) {
    Probability absent = Probability.absent(reason);
    return new RiskAssessment(
        absent,
        absent,
        radius,
        primary,
        secondary,
        Optional.empty(),
        Optional.empty(),
        Double.NaN,
        Optional.empty(),
        List.of());
  }
}
