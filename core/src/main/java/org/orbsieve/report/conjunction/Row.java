package org.orbsieve.report.conjunction;

import java.util.Objects;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.PlaneView;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.catalog.OrbitShape;
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
  private Optional<PlaneView> plane;
  private final OrbitShape[] shapes = new OrbitShape[Side.values().length];

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

  /** The orbit of one of the two. */
  OrbitShape shape(Side side) {
    OrbitShape shape = shapes[side.ordinal()];
    if (shape == null) {
      shape = OrbitShape.of(side.of(this).elements());
      shapes[side.ordinal()] = shape;
    }
    return shape;
  }

  /** The encounter plane as it is looked at; null without errors, or without such a plane. */
  PlaneView plane() {
    if (plane == null) {
      plane =
          risk == null || risk.geometry().isEmpty()
              ? Optional.empty()
              : risk.primaryCovariance()
                  .flatMap(one -> risk.secondaryCovariance().flatMap(two -> plane(one, two)));
    }
    return plane.orElse(null);
  }

  private Optional<PlaneView> plane(SourcedCovariance first, SourcedCovariance second) {
    return PlaneView.of(
        conjunction.primaryState(),
        first.covariance(),
        conjunction.secondaryState(),
        second.covariance());
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
