package org.orbsieve.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.assessment.probability.DilutionSearch;
import org.orbsieve.assessment.probability.DiscIntegral;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.ExpectedCollisions;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.PlanarProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.probability.SampledCollisions;
import org.orbsieve.assessment.probability.ShortEncounter;
import org.orbsieve.assessment.probability.Violation;

/**
 * Assesses the risk of encounters. Immutable, used by several threads at once.
 *
 * @param method two-dimensional method to use where a short encounter can be assumed
 * @param levels action levels; none for none
 */
public record RiskAssessor(PcMethod method, List<ActionLevel> levels) {

  /** Negative variance, as a fraction of the largest one, that rounding may explain. */
  private static final double REPAIRABLE = 0.01;

  /** Largest variance that is considered [m^2], [m^2/s^2]: that of an error of 1e12 m. */
  private static final double MAX_VARIANCE = 1e24;

  /** Validates the method. */
  public RiskAssessor {
    Objects.requireNonNull(method, "method");
    levels = List.copyOf(levels);
    if (!method.isTwoDimensional()) {
      throw new IllegalArgumentException("a two-dimensional method is needed: " + PcMethod.names());
    }
  }

  /** The risk of an encounter. Never fails: what cannot be computed is absent with its reason. */
  public RiskAssessment assess(Encounter given) {
    List<String> remarks = new ArrayList<>();
    Encounter encounter = withoutBrokenVelocities(given, remarks);
    Optional<String> unusable = unusable(encounter);
    Optional<ShortEncounter> shortly =
        unusable.isPresent() ? Optional.empty() : ShortEncounter.of(encounter);
    if (shortly.isPresent() && shortly.get().defect() > REPAIRABLE) {
      unusable = Optional.of("the combined covariance is not positive definite, beyond repair");
    }
    if (unusable.isPresent()) {
      Probability absent = Probability.absent(unusable.get());
      return result(encounter, absent, absent, shortly, List.of());
    }
    if (shortly.isPresent() && shortly.get().repaired()) {
      remarks.add("combined covariance repaired: an eigenvalue was below (1e-4 radius)^2");
    }
    return shortly
        .map(flight -> assess(encounter, flight, remarks))
        .orElseGet(
            () -> notShort(encounter, "no relative velocity, hence no plane", shortly, remarks));
  }

  /**
   * The expected number of collisions, whether or not the encounter is a short one; at most 1.
   * Never fails: what cannot be computed is absent with its reason.
   */
  public Probability expectedCollisions(Encounter given) {
    Encounter encounter = withoutBrokenVelocities(given, new ArrayList<>());
    Optional<String> unusable = unusable(encounter);
    if (unusable.isPresent()) {
      return Probability.absent(unusable.get());
    }
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

  private RiskAssessment assess(Encounter encounter, ShortEncounter shortly, List<String> remarks) {
    double radius = encounter.radius().metres();
    double reference = DiscIntegral.probability(shortly.geometry(), radius);
    Optional<String> violation = Violation.of(shortly, reference);
    if (violation.isPresent()) {
      return notShort(encounter, violation.get(), Optional.of(shortly), remarks);
    }
    Probability quadrature = Probability.of(PcMethod.FOSTER, reference);
    Probability planar =
        method == PcMethod.FOSTER
            ? quadrature
            : PlanarProbability.of(method, shortly.geometry(), radius);
    Probability probability = planar instanceof Probability.Known ? planar : quadrature;
    return result(encounter, probability, planar, Optional.of(shortly), remarks);
  }

  private RiskAssessment notShort(
      Encounter encounter, String reason, Optional<ShortEncounter> shortly, List<String> remarks) {
    Probability planar = Probability.absent(reason);
    Probability probability = instead(encounter, planar, shortly, remarks);
    return result(encounter, probability, planar, shortly, remarks);
  }

  private RiskAssessment result(
      Encounter encounter,
      Probability probability,
      Probability planar,
      Optional<ShortEncounter> shortly,
      List<String> remarks) {
    Optional<Dilution> dilution =
        probability instanceof Probability.Known known && known.method().isTwoDimensional()
            ? shortly.map(s -> DilutionSearch.of(s.geometry(), encounter.radius().metres()))
            : Optional.empty();
    List<String> all = new ArrayList<>(remarks);
    if (probability instanceof Probability.Known known
        && known.upper() == 0
        && encounter.radius().metres() > 0) {
      all.add("the probability is 0 because it is below the smallest number, 1e-308");
    }
    return new RiskAssessment(
        probability,
        planar,
        encounter.radius(),
        Optional.of(encounter.primaryCovariance()),
        Optional.of(encounter.secondaryCovariance()),
        shortly.map(ShortEncounter::geometry),
        dilution,
        shortly.map(ShortEncounter::duration).orElse(Double.NaN),
        level(probability),
        all);
  }

  /** The answer where the method asked for has none. */
  private Probability instead(
      Encounter encounter,
      Probability planar,
      Optional<ShortEncounter> shortly,
      List<String> remarks) {
    if (encounter.radius().metres() == 0) {
      return Probability.of(PcMethod.HALL, 0);
    }
    Optional<Double> number = ExpectedCollisions.of(encounter, shortly);
    if (number.isPresent()) {
      if (number.get() > 1) {
        remarks.add(String.format(Locale.ROOT, "%.2f collisions are to be expected", number.get()));
      }
      return Probability.of(PcMethod.HALL, Math.min(1, number.get()));
    }
    double span =
        0.5
            * Math.min(
                ShortEncounter.period(encounter.primaryState()),
                ShortEncounter.period(encounter.secondaryState()));
    return Double.isFinite(span)
        ? SampledCollisions.of(encounter, -span, span, SampledCollisions.DEFAULT_SAMPLES)
            .orElse(planar)
        : planar;
  }

  /** The highest level that a probability reaches; that of a sampled one by its upper bound. */
  private Optional<ActionLevel> level(Probability probability) {
    return probability instanceof Probability.Known known
        ? levels.stream()
            .filter(level -> known.upper() >= level.minProbability())
            .max(Comparator.comparingDouble(ActionLevel::minProbability))
        : Optional.empty();
  }

  /**
   * An encounter without the covariance of a velocity that is none: messages have such beside a
   * sound one of the position, on which alone the two-dimensional methods depend.
   */
  private static Encounter withoutBrokenVelocities(Encounter given, List<String> remarks) {
    SourcedCovariance primary = sound(given.primaryCovariance(), "primary", remarks);
    SourcedCovariance secondary = sound(given.secondaryCovariance(), "secondary", remarks);
    return remarks.isEmpty()
        ? given
        : new Encounter(
            given.tca(),
            given.primaryState(),
            given.secondaryState(),
            primary,
            secondary,
            given.radius());
  }

  private static SourcedCovariance sound(
      SourcedCovariance given, String whose, List<String> remarks) {
    RtnCovariance covariance = given.covariance();
    if (!covariance.hasVelocity() || defect(covariance, 6).isEmpty()) {
      return given;
    }
    RtnCovariance position = covariance.ofPosition();
    if (defect(position, 3).isPresent()) {
      return given; // Of no use at all, which is said with its reason.
    }
    String defect = defect(covariance, 6).get();
    remarks.add(
        "the velocity's part of the covariance of the " + whose + " is not used: " + defect);
    return new SourcedCovariance(position, given.source(), given.assumed());
  }

  private static Optional<String> unusable(Encounter encounter) {
    return unusable("primary", encounter.primaryCovariance().covariance())
        .or(() -> unusable("secondary", encounter.secondaryCovariance().covariance()));
  }

  private static Optional<String> unusable(String whose, RtnCovariance covariance) {
    return defect(covariance, covariance.hasVelocity() ? 6 : 3)
        .map(defect -> "the covariance of the " + whose + " has " + defect);
  }

  /** What the first rows of a covariance have that no covariance has. */
  private static Optional<String> defect(RtnCovariance covariance, int rows) {
    for (int i = 0; i < rows; i++) {
      if (covariance.get(i, i) < 0) {
        return Optional.of("a negative variance");
      }
      if (covariance.get(i, i) > MAX_VARIANCE) {
        return Optional.of("a variance larger than any orbit");
      }
      for (int k = 0; k < i; k++) {
        double product = covariance.get(i, i) * covariance.get(k, k);
        if (covariance.get(i, k) * covariance.get(i, k) > product * (1 + REPAIRABLE)) {
          return Optional.of("a correlation above 1");
        }
      }
    }
    return Optional.empty();
  }
}
