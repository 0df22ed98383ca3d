package org.orbsieve.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.assessment.probability.DiscIntegral;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.ExpectedCollisions;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.PlanarProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.probability.ShortEncounter;
import org.orbsieve.assessment.probability.SoundEncounter;
import org.orbsieve.assessment.probability.Violation;

/**
 * Assesses the risk of encounters. Immutable and used by several threads at once.
 *
 * <p>The planar method of choice answers where it is proved to hold: where the encounter is a short
 * one ({@link Violation}) and its paths are straight enough ({@link ShortEncounter#change}).
 * Elsewhere the three-dimensional answer counts (SpatialProbability), for the level as for the
 * value.
 *
 * @param method two-dimensional method to use if a short encounter can be assumed
 * @param levels action levels; may be empty
 */
public record RiskAssessor(PcMethod method, List<ActionLevel> levels) {

  /** Change of the probability's logarithm within which a planar value is taken for proved. */
  private static final double MAX_CHANGE = 0.1;

  /** Probability that is of no concern, unless a level is near. */
  private static final double NO_CONCERN = 1e-10;

  /** Fraction of the lowest level that is of no concern. */
  private static final double BELOW_LEVELS = 0.01;

  /**
   * Validates the method.
   *
   * @param method two-dimensional method to use if a short encounter can be assumed
   * @param levels action levels
   * @throws IllegalArgumentException if a component is invalid
   */
  public RiskAssessor {
    Objects.requireNonNull(method, "method");
    levels = List.copyOf(levels);
    if (!method.isTwoDimensional()) {
      throw new IllegalArgumentException("a two-dimensional method is needed: " + PcMethod.names());
    }
  }

  /**
   * Assesses the risk of an encounter. Never fails: a quantity that cannot be computed is absent
   * with its reason.
   *
   * @param given the encounter
   * @return its risk
   */
  public RiskAssessment assess(Encounter given) {
    SoundEncounter sound = SoundEncounter.of(given);
    RiskFindings findings = new RiskFindings(sound.encounter(), sound.remarks());
    Optional<String> unusable = sound.unusable();
    if (unusable.isEmpty()) {
      findings.shortly = ShortEncounter.of(sound.encounter());
      unusable = findings.shortly.flatMap(RiskAssessor::beyondRepair);
    }
    if (unusable.isPresent()) {
      findings.planar = Probability.absent(unusable.get());
      findings.probability = findings.planar;
      return findings.assessment(Optional.empty());
    }
    findings.shortly.filter(ShortEncounter::repaired).ifPresent(s -> findings.remarkRepair());
    double cautious = decide(findings);
    return findings.assessment(level(findings.probability, cautious));
  }

  /**
   * What the method of choice gives, or why it does not hold, whatever the three-dimensional answer
   * is. Never fails.
   *
   * @param given the encounter
   * @return the probability, or the reason why there is none
   */
  public Probability planar(Encounter given) {
    SoundEncounter sound = SoundEncounter.of(given);
    if (sound.unusable().isPresent()) {
      return Probability.absent(sound.unusable().get());
    }
    Optional<ShortEncounter> shortly = ShortEncounter.of(sound.encounter());
    return shortly
        .flatMap(RiskAssessor::beyondRepair)
        .map(Probability::absent)
        .orElseGet(() -> planar(sound.encounter(), shortly));
  }

  private Probability planar(Encounter encounter, Optional<ShortEncounter> shortly) {
    Optional<String> violation =
        shortly.isEmpty()
            ? Optional.of("no relative velocity, hence no plane")
            : Violation.of(shortly.get());
    return violation
        .map(Probability::absent)
        .orElseGet(
            () ->
                PlanarProbability.of(
                    method, shortly.get().geometry(), encounter.radius().metres()));
  }

  private static Optional<String> beyondRepair(ShortEncounter shortly) {
    return shortly.defect() > SoundEncounter.REPAIRABLE
        ? Optional.of("the combined covariance is not positive definite, beyond repair")
        : Optional.empty();
  }

  /**
   * Computes the expected number of collisions, whether or not the encounter is a short one; at
   * most 1. Never fails: a result that cannot be computed is absent with its reason.
   *
   * @param given the encounter
   * @return the number, at most 1
   */
  public Probability expectedCollisions(Encounter given) {
    SoundEncounter sound = SoundEncounter.of(given);
    if (sound.unusable().isPresent()) {
      return Probability.absent(sound.unusable().get());
    }
    Encounter encounter = sound.encounter();
    if (encounter.radius().metres() == 0) {
      return Probability.of(PcMethod.HALL, 0);
    }
    return ExpectedCollisions.of(encounter, ShortEncounter.of(encounter))
        .map(number -> Probability.of(PcMethod.HALL, Math.min(1, number)))
        .orElseGet(
            () ->
                Probability.absent(
                    "no overlap of two ellipses, or errors too small to integrate over"));
  }

  /**
   * Finds the probability.
   *
   * @return the largest value that another method gives where this one is only approximate; 0 for
   *     none
   */
  private double decide(RiskFindings findings) {
    findings.planar = planar(findings.encounter, findings.shortly);
    boolean isShort = findings.shortly.filter(s -> Violation.of(s).isEmpty()).isPresent();
    if (!isShort) {
      findings.probability = findings.spatial().orElse(findings.planar);
      return 0;
    }
    ShortEncounter shortly = findings.shortly.get();
    double reference =
        DiscIntegral.probability(shortly.geometry(), findings.encounter.radius().metres());
    Probability quadrature = Probability.of(PcMethod.FOSTER, reference);
    if (isProved(shortly.change(findings.encounter, reference), reference)) {
      boolean answers = findings.planar instanceof Probability.Known;
      findings.probability = answers ? findings.planar : quadrature;
      return answers ? compared(findings, quadrature) : 0;
    }
    findings.probability = findings.spatial().orElse(quadrature);
    findings.remarkUnproved(reference);
    return 0;
  }

  /** Whether what the planar value may be off by is small, or leads to nothing of concern. */
  private boolean isProved(double change, double reference) {
    if (change <= MAX_CHANGE) {
      return true;
    }
    double lowest =
        levels.stream()
            .mapToDouble(ActionLevel::minProbability)
            .filter(threshold -> threshold > 0)
            .min()
            .orElse(1);
    return Math.max(reference, Double.MIN_NORMAL) * Math.exp(change)
        < Math.min(NO_CONCERN, BELOW_LEVELS * lowest);
  }

  /** Says by how much an approximation differs; the larger one of the two decides on the level. */
  private double compared(RiskFindings findings, Probability quadrature) {
    PlanarProbability.difference(method, findings.planar, quadrature)
        .ifPresent(findings.remarks::add);
    return quadrature instanceof Probability.Known known ? known.value() : 0;
  }

  /** The highest level that a probability reaches; that of a sampled one by its upper bound. */
  private Optional<ActionLevel> level(Probability probability, double cautious) {
    return probability instanceof Probability.Known known
        ? ActionLevels.reached(levels, Math.max(cautious, known.upper()))
        : Optional.empty();
  }
}
