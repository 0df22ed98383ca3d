package org.orbsieve.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.Probability;

/** Counts conjunctions per action level as they come. */
final class RiskTally {

  private static final String BELOW = "below all levels";
  private static final String UNKNOWN = "no probability";

  private final List<ActionLevel> levels;

  /** The lowest level first, then what has none. */
  private final Map<String, Long> counts = new LinkedHashMap<>();

  RiskTally(List<ActionLevel> levels) {
    this.levels = levels;
    levels.forEach(level -> counts.put(level.name(), 0L));
    counts.put(BELOW, 0L);
    counts.put(UNKNOWN, 0L);
  }

  /** Counts one; a risk that is not there is no probability. */
  void add(Optional<RiskAssessment> risk) {
    counts.merge(risk.map(RiskTally::name).orElse(UNKNOWN), 1L, Long::sum);
  }

  private static String name(RiskAssessment risk) {
    return risk.probability() instanceof Probability.Known
        ? risk.level().map(ActionLevel::name).orElse(BELOW)
        : UNKNOWN;
  }

  /** Number of conjunctions per level. */
  Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  /** Number of conjunctions at a level or a higher one. */
  long from(ActionLevel lowest) {
    return levels.stream()
        .filter(level -> level.minProbability() >= lowest.minProbability())
        .mapToLong(level -> counts.get(level.name()))
        .sum();
  }

  /** All that is known, for a checkpoint. */
  Map<String, Object> state() {
    return new LinkedHashMap<>(counts);
  }

  /** Goes on with what an earlier run knew. */
  void restore(Map<?, ?> state) {
    state.forEach((level, count) -> counts.put((String) level, (Long) count));
  }
}
