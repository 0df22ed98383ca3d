package org.orbsieve.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.companion.Companion;
import org.orbsieve.run.tally.CompanionTally;
import org.orbsieve.run.tally.LevelTally;

/** Whether a run reaches the level at which it must not end as if nothing were the matter. */
public final class LevelAlarm {

  /** Pairs in one message. */
  private static final int MOST_NAMED = 10;

  private LevelAlarm() {}

  /**
   * What reaches the level. Pairs that fly together count as long as no relation names them.
   *
   * @param result of a run
   * @return for a person, in one line; empty if nothing does, or no level was named
   */
  public static Optional<String> of(JobResult result) {
    return result.run().risk().failOn().flatMap(level -> of(result, level));
  }

  private static Optional<String> of(JobResult result, ActionLevel lowest) {
    CompanionTally together = result.tallies().get(CompanionTally.class);
    List<ActionLevel> levels = result.run().risk().levels();
    List<Companion> pairs =
        together.pairs().stream()
            .filter(
                pair ->
                    pair.track()
                        .highest(levels)
                        .filter(level -> level.minProbability() >= lowest.minProbability())
                        .isPresent())
            .toList();
    long events = result.tallies().get(LevelTally.class).from(lowest, together);
    if (events == 0 && pairs.isEmpty()) {
      return Optional.empty();
    }
    String told = String.format(Locale.ROOT, "%,d at the level %s or above", events, lowest.name());
    return Optional.of(pairs.isEmpty() ? told : told + ", and " + named(pairs));
  }

  private static String named(List<Companion> pairs) {
    List<String> names =
        pairs.stream()
            .limit(MOST_NAMED)
            .map(Companion::track)
            .map(t -> t.first().catalogNumber() + "-" + t.second().catalogNumber())
            .toList();
    int more = pairs.size() - names.size();
    return String.format(
        Locale.ROOT,
        "%,d %s (%s%s), which 'orbsieve relations RUN' proposes as known",
        pairs.size(),
        pairs.size() == 1 ? "pair that flies together" : "pairs that fly together",
        String.join(", ", names),
        more == 0 ? "" : String.format(Locale.ROOT, " and %,d more", more));
  }
}
