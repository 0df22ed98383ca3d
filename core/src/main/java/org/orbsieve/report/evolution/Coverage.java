package org.orbsieve.report.evolution;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbsieve.report.read.RunRecord;

/**
 * Why a run may not have an event that another run has, other than that there is none: it did not
 * screen an object, the time, the pair or the distance. What is within {@link EventMatcher#WINDOW}
 * of an end of its period counts as not covered, since the event may have moved beyond it.
 */
final class Coverage {

  private final ScreenedRun run;
  private final RunScope mine;
  private final RunScope theirs;

  /** Objects that are in a row, for a run that does not list its orbits. */
  private final Set<String> seen;

  /**
   * What a run covers.
   *
   * @param run the run
   * @param other the run that has the events
   */
  Coverage(ScreenedRun run, ScreenedRun other) {
    this.run = run;
    this.mine = RunScope.of(run.record());
    this.theirs = RunScope.of(other.record());
    this.seen =
        run.orbits().isListed()
            ? Set.of()
            : run.events().stream()
                .flatMap(event -> Stream.of(event.one(), event.other()))
                .map(Participant::designator)
                .collect(Collectors.toSet());
  }

  /** Why the run may not have an event of the other one; empty if it would have it. */
  Optional<String> gap(Sighting event) {
    return object(event.one())
        .or(() -> object(event.other()))
        .or(() -> time(event))
        .or(() -> request())
        .or(() -> distance(event));
  }

  private Optional<String> object(Participant object) {
    String designator = object.designator();
    String reject = run.rejects().get(designator);
    if (reject != null) {
      return Optional.of(designator + " is rejected: " + reject);
    }
    if (run.orbits().isListed()) {
      return run.orbits().has(designator)
          ? Optional.empty()
          : Optional.of(designator + " is not in the catalogue");
    }
    return seen.contains(designator)
        ? Optional.empty()
        : Optional.of("not known whether " + designator + " was screened: no list of objects");
  }

  private Optional<String> time(Sighting event) {
    RunRecord.Period period = run.period();
    double sinceStart = event.span().last().durationFrom(period.start());
    double untilStop = period.stop().durationFrom(event.span().first());
    if (sinceStart < 0) {
      return Optional.of("before the period");
    }
    if (untilStop < 0) {
      return Optional.of("after the period");
    }
    if (Math.min(sinceStart, untilStop) <= EventMatcher.WINDOW) {
      return Optional.of("within 20 min of an end of the period");
    }
    return Optional.empty();
  }

  private Optional<String> request() {
    if (!mine.pairs().equals(theirs.pairs())) {
      return Optional.of("other pairs were screened");
    }
    return mine.filters().equals(theirs.filters())
        ? Optional.empty()
        : Optional.of("other filters or known pairs");
  }

  private Optional<String> distance(Sighting event) {
    if (!mine.volume().equals(theirs.volume())) {
      return Optional.of("another screening volume");
    }
    return event.miss().distance() > mine.threshold()
        ? Optional.of(String.format(Locale.ROOT, "beyond %.3f km", mine.threshold() / 1000))
        : Optional.empty();
  }
}
