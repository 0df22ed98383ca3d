package org.orbsieve.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadius;

/**
 * What is said of the risk of one encounter.
 *
 * @param probability the statement of risk: by the method asked for; by quadrature where that one
 *     fails for these sizes; by a three-dimensional one where the encounter is not short; or the
 *     reason why there is none
 * @param shortEncounter what the method asked for gave, or why it does not hold; equal to {@code
 *     probability} for most encounters
 * @param radius combined hard-body radius and its source
 * @param primaryCovariance errors of the primary and their source, as used; absent where no source
 *     knows them
 * @param secondaryCovariance errors of the secondary
 * @param geometry encounter plane; absent where there is none
 * @param dilution how the probability depends on the size of the errors; absent where there is no
 *     encounter plane
 * @param duration time during which the encounter matters [s], after Coppola 2012; NaN where
 *     unknown
 * @param level the highest action level that is reached; absent where none is, or none were asked
 * @param remarks what else a person should know, such as a repaired covariance; may be empty
 */
public record RiskAssessment(
    Probability probability,
    Probability shortEncounter,
    HardBodyRadius radius,
    Optional<SourcedCovariance> primaryCovariance,
    Optional<SourcedCovariance> secondaryCovariance,
    Optional<EncounterGeometry> geometry,
    Optional<Dilution> dilution,
    double duration,
    Optional<ActionLevel> level,
    List<String> remarks) {

  /** Validates that nothing is null. */
  public RiskAssessment {
    Objects.requireNonNull(probability, "probability");
    Objects.requireNonNull(shortEncounter, "shortEncounter");
    Objects.requireNonNull(radius, "radius");
    Objects.requireNonNull(primaryCovariance, "primaryCovariance");
    Objects.requireNonNull(secondaryCovariance, "secondaryCovariance");
    Objects.requireNonNull(geometry, "geometry");
    Objects.requireNonNull(dilution, "dilution");
    Objects.requireNonNull(level, "level");
    remarks = List.copyOf(remarks);
  }
}
