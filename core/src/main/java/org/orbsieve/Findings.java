package org.orbsieve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.orbsieve.assessment.AlfanoMaxProbability;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.HardBodyRadii;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * Puts what was found in order, since the order in which it was found is up to the threads,
 * assesses it and hands it on. What could still have predecessors is kept until they are known.
 */
final class Findings {

  private static final Comparator<Conjunction> ORDER =
      Comparator.comparing(Conjunction::tca)
          .thenComparingInt(c -> c.primary().catalogNumber())
          .thenComparingInt(c -> c.secondary().catalogNumber())
          .thenComparing(Conjunction::kind);

  private final HardBodyRadii radii;
  private final List<Conjunction> pending = new ArrayList<>();
  private long minima;
  private long boundaryCases;

  Findings(HardBodyRadii radii) {
    this.radii = radii;
  }

  /** Takes what was found, in any order. */
  void addAll(Collection<Conjunction> found) {
    pending.addAll(found);
  }

  /**
   * Goes on where an interrupted run had handed on so many: among them is all that is known from
   * the start.
   */
  void goOn(long earlierMinima, long earlierBoundaryCases) {
    pending.clear();
    minima = earlierMinima;
    boundaryCases = earlierBoundaryCases;
  }

  /** Hands on what comes before a time, at and after which more may be found. */
  void releaseBefore(AbsoluteDate end, ConjunctionSink sink) {
    pending.sort(ORDER);
    int count = pending.size();
    while (count > 0 && pending.get(count - 1).tca().compareTo(end) >= 0) {
      count--;
    }
    release(pending.subList(0, count), sink);
  }

  /** Hands on the rest. */
  void releaseAll(ConjunctionSink sink) {
    pending.sort(ORDER);
    release(pending, sink);
  }

  private void release(List<Conjunction> ready, ConjunctionSink sink) {
    List<AssessedConjunction> assessed = new ArrayList<>(ready.size());
    for (Conjunction one : ready) {
      assessed.add(new AssessedConjunction(one, AlfanoMaxProbability.of(one, radii)));
      switch (one.kind()) {
        case MINIMUM -> minima++;
        case START, STOP -> boundaryCases++;
        case COINCIDENT -> {
          // counted by pair, see CoincidentPairs
        }
      }
    }
    ready.clear();
    if (!assessed.isEmpty()) {
      sink.accept(assessed);
    }
  }

  /** Whether all that was found has been handed on. */
  boolean isEmpty() {
    return pending.isEmpty();
  }

  /** Minima handed on. */
  long minima() {
    return minima;
  }

  /** Cases at an end of the period handed on. */
  long boundaryCases() {
    return boundaryCases;
  }
}
