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
 * Puts what was found in order, since the order in which it was found is up to the threads, and
 * assesses it. What could still have predecessors is kept until they are known.
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
   * Goes on where so many had been taken in an interrupted run: among them is all that is known
   * from the start.
   */
  void goOn(long earlierMinima, long earlierBoundaryCases) {
    pending.clear();
    minima = earlierMinima;
    boundaryCases = earlierBoundaryCases;
  }

  /** What comes before a time, at and after which more may be found; it is forgotten here. */
  List<AssessedConjunction> takeBefore(AbsoluteDate end) {
    pending.sort(ORDER);
    int count = pending.size();
    while (count > 0 && pending.get(count - 1).tca().compareTo(end) >= 0) {
      count--;
    }
    return take(pending.subList(0, count));
  }

  /** The rest. */
  List<AssessedConjunction> takeAll() {
    pending.sort(ORDER);
    return take(pending);
  }

  private List<AssessedConjunction> take(List<Conjunction> ready) {
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
    return assessed;
  }

  /** Whether all that was found has been taken. */
  boolean isEmpty() {
    return pending.isEmpty();
  }

  /** Minima taken. */
  long minima() {
    return minima;
  }

  /** Cases at an end of the period taken. */
  long boundaryCases() {
    return boundaryCases;
  }
}
