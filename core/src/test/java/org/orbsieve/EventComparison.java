package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.engine.OrbitWatch;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/** Compares what the screener found with what there is. */
final class EventComparison {

  /** Largest difference of range [m] of an event that both have. */
  private static final double RANGE = 1e-3;

  /** Doubt of the time at which an orbit ends [s]. */
  private static final double BOUNDARY = 2e-3;

  private static final double MINUTE = 60;

  private EventComparison() {}

  /** A screener's rows as events, minima first; their doubt is that of time in one period. */
  static List<Event> events(ScreeningResult result, AbsoluteDate start) {
    List<Event> events = new ArrayList<>();
    for (List<AssessedConjunction> rows : List.of(result.conjunctions(), result.boundaryCases())) {
      for (AssessedConjunction row : rows) {
        Conjunction c = SmallerFirst.of(row.conjunction());
        events.add(
            new Event(
                c.kind(),
                c.primary().catalogNumber(),
                c.secondary().catalogNumber(),
                c.tca().durationFrom(start),
                c.missDistance(),
                c.relativeSpeed(),
                0,
                true));
      }
    }
    return events;
  }

  /**
   * The same of two runs that are compared with each other: a time is in doubt by what the rounding
   * of positions does to it, and a minimum is certain if its time is known within a minute.
   */
  static List<Event> eventsWithDoubts(ScreeningResult result, AbsoluteDate start) {
    List<Event> events = new ArrayList<>();
    for (List<AssessedConjunction> rows : List.of(result.conjunctions(), result.boundaryCases())) {
      for (AssessedConjunction row : rows) {
        events.add(withDoubt(SmallerFirst.of(row.conjunction()), start));
      }
    }
    return events;
  }

  /** By how much the rounding of positions can move a minimum [s]. */
  static double timeDoubt(Conjunction c, AbsoluteDate start) {
    return withDoubt(SmallerFirst.of(c), start).timeDoubt();
  }

  private static Event withDoubt(Conjunction c, AbsoluteDate start) {
    double time = c.tca().durationFrom(start);
    double rounding =
        c.primary().isTabulated() || c.secondary().isTabulated()
            ? 1e-6
            : TheoryRounding.of(c.primary(), start, time)
                + TheoryRounding.of(c.secondary(), start, time);
    double speed = c.relativeSpeed();
    double bend = c.approach().flatness().orElse(speed * speed / c.missDistance());
    boolean isMinimum = c.kind() == Conjunction.Kind.MINIMUM;
    // a position may be off by the rounding, and a derivative by as much per second
    double doubt = 1e-6 + rounding * (speed / c.missDistance() + 1) / bend;
    return new Event(
        c.kind(),
        c.primary().catalogNumber(),
        c.secondary().catalogNumber(),
        time,
        c.missDistance(),
        speed,
        isMinimum ? doubt : BOUNDARY,
        !isMinimum || doubt < MINUTE);
  }

  /**
   * The events without those of objects that the screener knowingly leaves out, at least from some
   * time on, although the theory gives positions: under drag and far from the epoch it describes no
   * orbit any more.
   */
  static List<Event> ofOrbits(List<Event> events, Catalog catalog, ScreeningResult result) {
    Set<Integer> left =
        result.rejects().stream()
            .filter(reject -> reject.reason().startsWith(OrbitWatch.NO_ORBIT))
            .map(reject -> Integer.parseInt(reject.catalogNumber()))
            .collect(Collectors.toSet());
    for (CatalogRecord record : catalog.records()) {
      if (left.contains(record.object().catalogNumber())
          && record.object().elements().bstar() == 0) {
        throw new AssertionError("an orbit without drag is one at any time: " + record);
      }
    }
    return new ArrayList<>(
        events.stream().filter(e -> !left.contains(e.i()) && !left.contains(e.j())).toList());
  }

  /**
   * The differences, in words; none when every certain event is found once and everything that is
   * certainly found exists.
   */
  static List<String> differences(List<Event> expected, List<Event> found) {
    List<String> differences = new ArrayList<>();
    List<Event> free = new ArrayList<>(found);
    List<Event> open = new ArrayList<>(expected);
    open.sort((a, b) -> Boolean.compare(b.isCertain(), a.isCertain()));
    for (Event event : open) {
      Event match = nearest(event, free);
      if (match != null) {
        free.remove(match);
        if (!hasRange(match, event)) {
          differences.add("range " + match.range() + " of " + text(event));
        }
      } else if (event.isCertain()) {
        differences.add("missed " + text(event));
      }
    }
    free.stream()
        .filter(Event::isCertain)
        .forEach(event -> differences.add("extra " + text(event)));
    return differences;
  }

  private static boolean hasRange(Event found, Event wanted) {
    double doubt = RANGE + wanted.timeDoubt() * boundarySpeed(wanted);
    return Math.abs(found.range() - wanted.range()) <= doubt;
  }

  /** At a minimum the range stands still, at the end of an orbit it does not. */
  private static double boundarySpeed(Event event) {
    return event.kind() == Conjunction.Kind.MINIMUM ? 0 : event.speed();
  }

  private static Event nearest(Event wanted, List<Event> found) {
    Event best = null;
    double least = Math.max(1e-9, wanted.timeDoubt());
    for (Event one : found) {
      double distance = Math.abs(one.time() - wanted.time());
      if (one.i() == wanted.i()
          && one.j() == wanted.j()
          && one.kind() == wanted.kind()
          && (wanted.isCertain() || hasRange(one, wanted))
          && distance <= least) {
        best = one;
        least = distance;
      }
    }
    return best;
  }

  private static String text(Event e) {
    return String.format(
        Locale.ROOT,
        "%s %d/%d t=%.7f s range=%.4f m speed=%.6f m/s doubt=%.2g s certain=%s",
        e.kind(),
        e.i(),
        e.j(),
        e.time(),
        e.range(),
        e.speed(),
        e.timeDoubt(),
        e.isCertain());
  }
}
