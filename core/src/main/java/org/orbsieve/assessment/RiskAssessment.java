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
 * Risk of one encounter.
 *
 * @param probability the probability of collision: by the requested method; by quadrature if that
 *     method fails for these sizes; by a three-dimensional method if the encounter is not short; or
 *     the reason why there is none
 * @param shortEncounter result of the requested method, or why it does not hold; equal to {@code
 *     probability} for most encounters
 * @param radius combined hard-body radius and its source
 * @param primaryCovariance errors of the primary and their source, as used; absent if no source
 *     knows them
 * @param secondaryCovariance errors of the secondary
 * @param geometry encounter plane; absent if there is none
 * @param dilution dependence of the probability on the size of the errors; absent if there is no
 *     encounter plane
 * @param duration time during which the encounter matters [s], after Coppola 2012; NaN if unknown
 * @param level highest action level that is reached; absent if none is, or if there are no levels
 * @param remarks further remarks for a person, such as a repaired covariance; may be empty
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

  /**
   * Validates that nothing is null.
   *
   * @param probability the probability of collision: by the requested method
   * @param shortEncounter result of the requested method, or why it does not hold
   * @param radius combined hard-body radius and its source
   * @param primaryCovariance errors of the primary and their source, as used
   * @param secondaryCovariance errors of the secondary
   * @param geometry encounter plane
   * @param dilution dependence of the probability on the size of the errors
   * @param duration time during which the encounter matters [s], after Coppola 2012
   * @param level highest action level that is reached
   * @param remarks further remarks for a person, such as a repaired covariance
   */
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
