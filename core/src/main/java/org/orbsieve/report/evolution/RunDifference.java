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
    Integer[] partners = new Integer[after.events().size()];
    BitSet matched = new BitSet();
    for (EventMatcher.Match match : EventMatcher.match(before.events(), after.events())) {
      matched.set(match.before());
      partners[match.after()] = match.before();
    }
    // Both parts are in the order of TCA, or nearly: so little is left to sort.
    List<EventChange> changes = new ArrayList<>();
    for (int j = 0; j < partners.length; j++) {
      Sighting late = after.events().get(j);
      changes.add(
          partners[j] == null
              ? rules.come(late)
              : rules.both(before.events().get(partners[j]), late));
    }
    for (int i = matched.nextClearBit(0);
        i < before.events().size();
        i = matched.nextClearBit(i + 1)) {
      changes.add(rules.gone(before.events().get(i)));
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

    private final ScreenedRun after;
    private final OrbitComparison orbits;
    private final StateRule rule;
    private final Coverage earlier;
    private final Coverage later;

    Rules(ScreenedRun before, ScreenedRun after) {
      this.after = after;
      orbits = new OrbitComparison(before.orbits(), after.orbits());
      rule = StateRule.of(before.record(), after.record());
      earlier = new Coverage(before, after);
      later = new Coverage(after, before);
    }

    EventChange both(Sighting early, Sighting late) {
      return new EventChange(
          rule.state(early, late),
          Optional.of(early),
          Optional.of(late),
          orbits.cause(early, late),
          "");
    }

    EventChange gone(Sighting early) {
      boolean over = early.span().last().isBefore(after.period().start());
      Optional<String> gap = over ? Optional.empty() : later.gap(early);
      EventState state =
          over ? EventState.PASSED : gap.isPresent() ? EventState.LOST : EventState.CLEARED;
      return new EventChange(
          state, Optional.of(early), Optional.empty(), orbits.cause(early), gap.orElse(""));
    }

    EventChange come(Sighting late) {
      String reason = earlier.gap(late).map(gap -> "the earlier run: " + gap).orElse("");
      return new EventChange(
          EventState.NEW, Optional.empty(), Optional.of(late), orbits.cause(late), reason);
    }
  }
}
