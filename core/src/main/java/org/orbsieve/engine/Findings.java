package org.orbsieve.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.orbsieve.ScreeningStats;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * Puts what was found in order, since the order in which it was found is up to the threads. What
 * could still have predecessors is kept until they are known.
 */
final class Findings {

  /** Conjunctions that are assessed and handed on at a time: a slice can have millions. */
  private static final int PART = 8_192;

  private final ArrayList<Conjunction> pending = new ArrayList<>();
  private Conjunction[] ready = {};
  private int taken;
  private long minima;
  private long boundaryCases;
  private long coincidences;

  /** Takes what was found, in any order. */
  void addAll(Collection<Conjunction> found) {
    pending.addAll(found);
  }

  /**
   * Goes on where so many had been taken in an interrupted run: among them is all that is known
   * from the start and comes before the time at which it goes on.
   */
  void goOn(AbsoluteDate time, ScreeningStats earlier) {
    pending.removeIf(found -> found.tca().compareTo(time) < 0);
    minima = earlier.minima();
    boundaryCases = earlier.boundaryCases();
    coincidences = earlier.coincidentPairs();
  }

  /** Keeps what is known from the start and comes at or after one time and before another. */
  void keepWithin(AbsoluteDate from, AbsoluteDate to) {
    pending.removeIf(found -> found.tca().compareTo(from) < 0 || found.tca().compareTo(to) >= 0);
  }

  /** Makes ready what comes before a time, at and after which more may be found. */
  void readyBefore(AbsoluteDate end) {
    pending.sort(Conjunction.BY_TCA);
    int count = pending.size();
    while (count > 0 && pending.get(count - 1).tca().compareTo(end) >= 0) {
      count--;
    }
    ready(count);
  }

  /** Makes ready all that there is. */
  void readyAll() {
    pending.sort(Conjunction.BY_TCA);
    ready(pending.size());
  }

  private void ready(int count) {
    List<Conjunction> first = pending.subList(0, count);
    ready = first.toArray(Conjunction[]::new);
    taken = 0;
    first.clear();
    pending.trimToSize();
  }

  /** Takes the next of what is ready; empty when all is taken. */
  List<Conjunction> take() {
    List<Conjunction> part = new ArrayList<>();
    for (; taken < ready.length && part.size() < PART; taken++) {
      Conjunction one = ready[taken];
      ready[taken] = null;
      part.add(one);
      switch (one.kind()) {
        case MINIMUM -> minima++;
        case START, STOP -> boundaryCases++;
        case COINCIDENT -> coincidences++;
      }
    }
    return part;
  }

  /** Whether all that was found has been taken. */
  boolean isEmpty() {
    return pending.isEmpty() && taken == ready.length;
  }

  /** Minima taken. */
  long minima() {
    return minima;
  }

  /** Pairs that move as one taken; one that does so again is counted again. */
  long coincidences() {
    return coincidences;
  }

  /** Cases at an end of the period taken. */
  long boundaryCases() {
    return boundaryCases;
  }
}
