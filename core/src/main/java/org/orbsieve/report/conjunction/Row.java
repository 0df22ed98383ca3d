package org.orbsieve.report.conjunction;

import java.util.Objects;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;

/**
 * A conjunction as its columns see it. What several columns need is computed when the first of them
 * asks for it.
 */
public final class Row {

  private final AssessedConjunction assessed;
  private final Conjunction conjunction;
  private final RiskAssessment risk;
  private final Probability shortEncounter;
  private final VolumePassage passage;
  private Optional<RelativeState> relative;
  private Optional<Vector3D> fromCentre;

  /**
   * A row.
   *
   * @param assessed the conjunction with its risk
   */
  public Row(AssessedConjunction assessed) {
    this.assessed = Objects.requireNonNull(assessed, "assessed");
    this.conjunction = assessed.conjunction();
    this.risk = assessed.risk().orElse(null);
    this.passage = conjunction.passage().orElse(null);
    boolean isAnswer = risk == null || risk.shortEncounter().equals(risk.probability());
    this.shortEncounter = isAnswer ? null : risk.shortEncounter();
  }

  /**
   * The conjunction with its risk.
   *
   * @return as given
   */
  public AssessedConjunction assessed() {
    return assessed;
  }

  /**
   * The conjunction.
   *
   * @return as given
   */
  public Conjunction conjunction() {
    return conjunction;
  }

  /** Secondary minus primary in the primary's RTN frame; null without such a frame. */
  RelativeState relative() {
    if (relative == null) {
      relative = RelativeState.rtn(conjunction);
    }
    return relative.orElse(null);
  }

  /** The risk; null where it was not asked for. */
  RiskAssessment risk() {
    return risk;
  }

  /** The probability of collision; null where it was not asked for. */
  Probability probability() {
    return risk == null ? null : risk.probability();
  }

  /** What the method asked for gave; null where that is the answer. */
  Probability shortEncounter() {
    return shortEncounter;
  }

  /** The passage through a volume; null where there is none. */
  VolumePassage passage() {
    return passage;
  }

  /** The passage through the volume of the centre; null where there is none. */
  VolumeVisit visit() {
    return passage == null ? null : passage.leading();
  }

  /**
   * Position of the other object in the RTN frame of the one whose volume counts; null without a
   * passage or such a frame.
   */
  Vector3D fromCentre() {
    if (passage == null) {
      return null;
    }
    if (fromCentre == null) {
      boolean second = passage.centre() == VolumePassage.Centre.SECONDARY;
      StateVector primary = conjunction.primaryState();
      StateVector secondary = conjunction.secondaryState();
      fromCentre =
          (second ? RelativeState.rtn(secondary, primary) : RelativeState.rtn(primary, secondary))
              .map(RelativeState::position);
    }
    return fromCentre.orElse(null);
  }
}
