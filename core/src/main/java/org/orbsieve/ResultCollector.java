package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.narrowphase.Conjunction;

/** Keeps all that is found, for those who want it as lists. */
final class ResultCollector implements ConjunctionSink {

  private final List<AssessedConjunction> minima = new ArrayList<>();
  private final List<AssessedConjunction> boundaryCases = new ArrayList<>();
  private final List<SuppressedConjunction> suppressed = new ArrayList<>();

  @Override
  public void accept(List<AssessedConjunction> found) {
    for (AssessedConjunction one : found) {
      (one.conjunction().kind() == Conjunction.Kind.MINIMUM ? minima : boundaryCases).add(one);
    }
  }

  @Override
  public void suppressed(List<SuppressedConjunction> found) {
    suppressed.addAll(found);
  }

  /** The lists with the rest. */
  ScreeningResult result(ScreeningSummary summary) {
    return new ScreeningResult(
        minima, boundaryCases, suppressed, summary.rejects(), summary.bounds(), summary.stats());
  }
}
