package org.orbsieve.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orbsieve.assessment.probability.DilutionSearch;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.probability.ShortEncounter;
import org.orbsieve.assessment.probability.SpatialProbability;

/** What is found of the risk of one encounter, step by step. */
final class RiskFindings {

  /** Ratio up to which a planar value is that of the three-dimensional answer. */
  private static final double CONFIRMED = 1.1;

  final Encounter encounter;
  final List<String> remarks;
  Optional<ShortEncounter> shortly = Optional.empty();
  Probability planar;
  Probability probability;

  RiskFindings(Encounter encounter, List<String> remarks) {
    this.encounter = encounter;
    this.remarks = new ArrayList<>(remarks);
  }

  void remarkRepair() {
    remarks.add("combined covariance repaired: an eigenvalue was below (1e-4 radius)^2");
  }

  /** The three-dimensional answer. */
  Optional<Probability> spatial() {
    return SpatialProbability.of(encounter, shortly, remarks);
  }

  /** Says why the planar value does not count. */
  void remarkUnproved(double reference) {
    double change = shortly.orElseThrow().bound().logarithm();
    String how =
        Double.isInfinite(change)
            ? "by an unknown factor"
            : String.format(Locale.ROOT, "by a factor of up to %.3g", Math.exp(change));
    remarks.add(
        String.format(
            Locale.ROOT,
            "%s, which may change the planar %.3E %s",
            shortly.get().bound().cause(),
            reference,
            how));
  }

  /** All of it. */
  RiskAssessment assessment(Optional<ActionLevel> level) {
    if (probability instanceof Probability.Known known
        && known.upper() == 0
        && encounter.radius().metres() > 0) {
      remarks.add("the probability is 0 because it is below the smallest number, 1e-308");
    }
    return new RiskAssessment(
        probability,
        planar,
        encounter.radius(),
        Optional.of(encounter.primaryCovariance()),
        Optional.of(encounter.secondaryCovariance()),
        shortly.map(ShortEncounter::geometry),
        isPlanar()
            ? shortly.map(s -> DilutionSearch.of(s.geometry(), encounter.radius().metres()))
            : Optional.empty(),
        shortly.map(ShortEncounter::duration).orElse(Double.NaN),
        level,
        remarks);
  }

  /**
   * Whether the picture in the plane is that of the answer: it is the answer, or is confirmed by
   * it.
   */
  private boolean isPlanar() {
    if (!(probability instanceof Probability.Known known)) {
      return false;
    }
    if (known.method().isTwoDimensional()) {
      return true;
    }
    return planar instanceof Probability.Known flat
        && known.value() > 0
        && flat.value() <= CONFIRMED * known.value()
        && known.value() <= CONFIRMED * flat.value();
  }
}
