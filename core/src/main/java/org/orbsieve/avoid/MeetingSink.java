package org.orbsieve.avoid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.ConjunctionSink;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;

/** Keeps what each form of one object meets. */
final class MeetingSink implements ConjunctionSink {

  private final int object;

  /** By name of the form. */
  private final Map<String, List<Meeting>> meetings = new HashMap<>();

  MeetingSink(int object) {
    this.object = object;
  }

  @Override
  public void accept(List<AssessedConjunction> found) {
    for (AssessedConjunction row : found) {
      Conjunction conjunction = row.conjunction();
      if (conjunction.kind() == Conjunction.Kind.MINIMUM) {
        SpaceObject primary = conjunction.primary();
        SpaceObject secondary = conjunction.secondary();
        boolean first = primary.catalogNumber() == object;
        SpaceObject form = first ? primary : secondary;
        SpaceObject other = first ? secondary : primary;
        meetings
            .computeIfAbsent(form.variant(), name -> new ArrayList<>())
            .add(meeting(row, other.catalogNumber()));
      }
    }
  }

  static Meeting meeting(AssessedConjunction row, int other) {
    Optional<Dilution> dilution = row.risk().flatMap(RiskAssessment::dilution);
    Meeting.State state =
        dilution
            .map(d -> d.isDiluted() ? Meeting.State.DILUTED : Meeting.State.ROBUST)
            .orElse(Meeting.State.UNKNOWN);
    return new Meeting(
        other,
        row.conjunction().tca(),
        row.conjunction().missDistance(),
        row.conjunction().relativeSpeed(),
        row.bestProbability().orElse(Double.NaN),
        dilution.map(Dilution::maxProbability).orElse(Double.NaN),
        state);
  }

  /** What a form meets, in the order of time. */
  List<Meeting> of(String variant) {
    return meetings.getOrDefault(variant, List.of());
  }
}
