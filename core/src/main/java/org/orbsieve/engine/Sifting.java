package org.orbsieve.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.ConjunctionSink;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.request.Suppression;

/**
 * What was found, divided into what is reported and what is not.
 *
 * @param reported in the order found
 * @param suppressed in the order found
 */
record Sifting(List<Conjunction> reported, List<SuppressedConjunction> suppressed) {

  static Sifting of(List<Conjunction> found, Suppression suppression) {
    if (suppression.rules().isEmpty()) {
      return new Sifting(found, List.of());
    }
    List<Conjunction> reported = new ArrayList<>();
    List<SuppressedConjunction> suppressed = new ArrayList<>();
    for (Conjunction one : found) {
      Optional<Suppression.Rule> rule = suppression.rule(one);
      if (rule.isPresent()) {
        suppressed.add(new SuppressedConjunction(one, rule.get()));
      } else {
        reported.add(one);
      }
    }
    return new Sifting(reported, suppressed);
  }

  /** Hands both on; nothing of what is empty. */
  void handOn(List<AssessedConjunction> assessed, ConjunctionSink sink) {
    if (!suppressed.isEmpty()) {
      sink.suppressed(suppressed);
    }
    if (!assessed.isEmpty()) {
      sink.accept(assessed);
    }
  }
}
