package org.orbsieve.report.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.evolution.EventChange;
import org.orbsieve.report.evolution.EventState;
import org.orbsieve.report.evolution.RunDifference;
import org.orbsieve.report.evolution.Sighting;
import org.orbsieve.report.html.chart.Figures;

/** What is new, raised, lowered and closed since the run before. */
final class ChangePart {

  /** Changes of each kind in the table: none may crowd out the others. */
  private static final int LISTED = 2;

  private static final Map<EventState, String> WORDS =
      Map.of(
          EventState.NEW, "new",
          EventState.WORSE, "raised",
          EventState.BETTER, "lowered",
          EventState.SAME, "unchanged",
          EventState.CLEARED, "closed",
          EventState.PASSED, "passed",
          EventState.LOST, "not comparable");

  private static final List<EventState> TABLE =
      List.of(
          EventState.NEW, EventState.WORSE, EventState.LOST, EventState.CLEARED, EventState.BETTER);

  private final BriefData data;
  private final UtcFormat utc;

  ChangePart(BriefData data, UtcFormat utc) {
    this.data = data;
    this.utc = utc;
  }

  Brief.Section section() {
    String title = "Since the run before";
    if (data.difference().isEmpty()) {
      return Brief.Section.of(title, List.of("There is no earlier run to compare with."));
    }
    RunDifference difference = data.difference().get();
    Map<EventState, Long> counts = difference.counts(false);
    List<String> parts = new ArrayList<>();
    for (EventState state : EventState.values()) {
      parts.add(Figures.count(counts.get(state)) + " " + WORDS.get(state));
    }
    List<String> said = new ArrayList<>();
    said.add("Events: " + String.join(", ", parts) + ".");
    List<EventChange> changes =
        difference.changes().stream()
            .filter(change -> TABLE.contains(change.state()) && !change.latest().isSlow())
            .sorted(
                Comparator.comparingInt((EventChange change) -> TABLE.indexOf(change.state()))
                    .thenComparingDouble(change -> -change.latest().odds().probability().orElse(2))
                    .thenComparingDouble(change -> change.latest().miss().distance()))
            .toList();
    if (changes.isEmpty()) {
      return Brief.Section.of(title, said);
    }
    List<EventChange> listed =
        TABLE.stream()
            .flatMap(state -> changes.stream().filter(one -> one.state() == state).limit(LISTED))
            .toList();
    if (changes.size() > listed.size()) {
      said.add(
          "The first of each kind, "
              + listed.size()
              + " of "
              + Figures.count(changes.size())
              + " changes:");
    }
    return new Brief.Section(
        title,
        said,
        List.of("Change", "TCA (UTC)", "Objects", "Miss distance", "Probability"),
        listed.stream().map(this::row).toList());
  }

  private List<String> row(EventChange change) {
    Sighting latest = change.latest();
    return List.of(
        WORDS.get(change.state()),
        utc.socrates(latest.span().tca()).substring(0, 19),
        latest.one().label() + " × " + latest.other().label(),
        both(change, sighting -> Figures.distance(sighting.miss().distance())),
        both(change, sighting -> chance(sighting.odds().probability())));
  }

  private static String chance(OptionalDouble value) {
    return value.isPresent() ? Figures.chance(value.getAsDouble()) : "unknown";
  }

  /** The value before and after, where both runs have the event. */
  private static String both(EventChange change, Function<Sighting, String> value) {
    String latest = value.apply(change.latest());
    if (change.before().isEmpty() || change.after().isEmpty()) {
      return latest;
    }
    String before = value.apply(change.before().get());
    return before.equals(latest) ? latest : before + " → " + latest;
  }
}
