package org.orbsieve.report.evolution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.report.UsedOrbit;
import org.orbsieve.report.UtcFormat;

/**
 * What changed between two runs: the state of every event that one of them has.
 *
 * @param before the earlier run
 * @param after the later run
 * @param changes in the order of TCA, then of pairs
 */
public record RunDifference(ScreenedRun before, ScreenedRun after, List<EventChange> changes) {

  private static final Comparator<EventChange> ORDER =
      Comparator.comparing((EventChange change) -> change.latest().span().tca())
          .thenComparing(change -> change.latest().pair())
          .thenComparing(EventChange::state);

  /**
   * Takes an immutable copy.
   *
   * @param before the earlier run
   * @param after the later run
   * @param changes in the order of TCA, then of pairs
   */
  public RunDifference {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    changes = List.copyOf(changes);
  }

  /**
   * Compares two runs.
   *
   * @param before the earlier run
   * @param after the later run
   * @return all events of both, each once
   */
  public static RunDifference of(ScreenedRun before, ScreenedRun after) {
    Rules rules = new Rules(before, after);
    List<EventChange> changes = new ArrayList<>();
    BitSet matchedBefore = new BitSet();
    BitSet matchedAfter = new BitSet();
    for (EventMatcher.Match match : EventMatcher.match(before.events(), after.events())) {
      matchedBefore.set(match.before());
      matchedAfter.set(match.after());
      changes.add(
          rules.both(before.events().get(match.before()), after.events().get(match.after())));
    }
    for (int i = 0; i < before.events().size(); i++) {
      if (!matchedBefore.get(i)) {
        changes.add(rules.gone(before.events().get(i)));
      }
    }
    for (int j = 0; j < after.events().size(); j++) {
      if (!matchedAfter.get(j)) {
        changes.add(rules.come(after.events().get(j)));
      }
    }
    changes.sort(ORDER);
    return new RunDifference(before, after, changes);
  }

  /**
   * The same with the changes of orbit that lie between the elements of both runs as a reason.
   *
   * @param known changes of orbit
   * @param utc writes times
   * @return the difference
   */
  public RunDifference explainedBy(KnownChanges known, UtcFormat utc) {
    return new RunDifference(
        before, after, changes.stream().map(change -> change.explainedBy(known, utc)).toList());
  }

  /**
   * How many events are in each state.
   *
   * @param slow whether pairs that fly together are counted, or else all other pairs
   * @return every state, in their order
   */
  public Map<EventState, Long> counts(boolean slow) {
    Map<EventState, Long> counts = new EnumMap<>(EventState.class);
    for (EventState state : EventState.values()) {
      counts.put(state, 0L);
    }
    changes.stream()
        .filter(change -> change.latest().isSlow() == slow)
        .forEach(change -> counts.merge(change.state(), 1L, Long::sum));
    return counts;
  }

  /** What the two runs say of an event. */
  private static final class Rules {

    /** More than the rounding of an age in a row without the epoch, a thousandth of a day [s]. */
    private static final double AGE_DIGIT = 100;

    private final ScreenedRun before;
    private final ScreenedRun after;
    private final StateRule rule;
    private final Coverage earlier;
    private final Coverage later;

    Rules(ScreenedRun before, ScreenedRun after) {
      this.before = before;
      this.after = after;
      rule = StateRule.of(before.record(), after.record());
      earlier = new Coverage(before, after);
      later = new Coverage(after, before);
    }

    EventChange both(Sighting early, Sighting late) {
      return new EventChange(
          rule.state(early, late),
          Optional.of(early),
          Optional.of(late),
          new Cause(
              change(early.one(), late.one(), early, late, true),
              change(early.other(), late.other(), early, late, true)),
          "");
    }

    EventChange gone(Sighting early) {
      boolean over = early.span().last().isBefore(after.period().start());
      Optional<String> gap = over ? Optional.empty() : later.gap(early);
      EventState state =
          over ? EventState.PASSED : gap.isPresent() ? EventState.LOST : EventState.CLEARED;
      return new EventChange(
          state, Optional.of(early), Optional.empty(), cause(early), gap.orElse(""));
    }

    EventChange come(Sighting late) {
      String reason = earlier.gap(late).map(gap -> "the earlier run: " + gap).orElse("");
      return new EventChange(
          EventState.NEW, Optional.empty(), Optional.of(late), cause(late), reason);
    }

    private Cause cause(Sighting event) {
      return new Cause(
          change(event.one(), event.one(), event, event, false),
          change(event.other(), event.other(), event, event, false));
    }

    private Cause.Change change(
        Participant was, Participant is, Sighting early, Sighting late, boolean inBoth) {
      String object = was.designator();
      Optional<UsedOrbit> old = before.orbits().at(object, early.span().tca());
      Optional<UsedOrbit> now = after.orbits().at(object, late.span().tca());
      return new Cause.Change(object, kind(was, is, old, now, inBoth), old, now);
    }

    private Cause.Kind kind(
        Participant was,
        Participant is,
        Optional<UsedOrbit> old,
        Optional<UsedOrbit> now,
        boolean inBoth) {
      if (old.isPresent() && now.isPresent()) {
        return old.equals(now) ? Cause.Kind.SAME : Cause.Kind.CHANGED;
      }
      if (before.orbits().isListed() && after.orbits().isListed()) {
        return now.isPresent() ? Cause.Kind.APPEARED : Cause.Kind.GONE;
      }
      if (inBoth && was.epoch().isPresent() && is.epoch().isPresent()) {
        double shift = Math.abs(was.epoch().get().durationFrom(is.epoch().get()));
        return shift > AGE_DIGIT ? Cause.Kind.CHANGED : Cause.Kind.SAME;
      }
      return Cause.Kind.UNKNOWN;
    }
  }
}
