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
import org.orbsieve.catalog.SpaceObject;
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

  /**
   * A screener's rows as events, minima first. Each is claimed to exist; its time is in doubt by
   * what the rounding of positions does to it.
   */
  static List<Event> events(ScreeningResult result, AbsoluteDate start) {
    List<Event> events = eventsWithDoubts(result, start);
    events.replaceAll(EventComparison::claimed);
    return events;
  }

  private static Event claimed(Event event) {
    boolean isMinimum = event.kind() == Conjunction.Kind.MINIMUM;
    return new Event(
        event.kind(),
        event.i(),
        event.j(),
        event.time(),
        event.range(),
        event.speed(),
        isMinimum ? 2 * event.timeDoubt() : 0,
        true);
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
    double rounding = rounding(c.primary(), start, time) + rounding(c.secondary(), start, time);
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

  /** By how much a position may be off; one with an ephemeris has no theory that jumps [m]. */
  private static double rounding(SpaceObject object, AbsoluteDate start, double time) {
    return object.isTabulated() ? 1e-6 : TheoryRounding.of(object, start, time);
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
   * certainly found exists. Where the rounding of positions makes several minima of one, less apart
   * than the doubt of their times, one of them has to be found.
   */
  static List<String> differences(List<Event> expected, List<Event> found) {
    List<String> differences = new ArrayList<>();
    List<Event> free = new ArrayList<>(found);
    List<Event> seen = new ArrayList<>();
    List<Event> open = new ArrayList<>(expected);
    open.sort((a, b) -> Boolean.compare(b.isCertain(), a.isCertain()));
    for (Event event : open) {
      Event match = nearest(event, free);
      if (match != null) {
        free.remove(match);
        seen.add(event);
        if (!hasRange(match, event)) {
          differences.add("range " + match.range() + " of " + text(event));
        }
      } else if (event.isCertain() && nearest(event, seen) == null) {
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
    double least = Double.POSITIVE_INFINITY;
    for (Event one : found) {
      double distance = Math.abs(one.time() - wanted.time());
      double doubt = Math.max(1e-9, wanted.timeDoubt() + one.timeDoubt());
      if (one.i() == wanted.i()
          && one.j() == wanted.j()
          && one.kind() == wanted.kind()
          && (wanted.isCertain() || hasRange(one, wanted))
          && distance <= doubt
          && distance < least) {
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
