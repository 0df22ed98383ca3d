package org.orbsieve.run.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.probability.Probability;

/** Counts conjunctions per action level as they come. */
public final class LevelTally implements Tally<LevelTally.State> {

  private static final String BELOW = "below all levels";
  private static final String UNKNOWN = "no probability";

  private final List<ActionLevel> levels;
  private final boolean hasRisk;

  /** The lowest level first, then what has none. */
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /**
   * What is known so far.
   *
   * @param counts conjunctions by level
   */
  public record State(Map<String, Long> counts) {}

  LevelTally(Scene scene) {
    this(
        scene.settings().assessor().risk().map(RiskAssessor::levels).orElse(List.of()),
        scene.hasRisk());
  }

  /**
   * Nothing counted yet.
   *
   * @param levels the lowest first
   */
  public LevelTally(List<ActionLevel> levels) {
    this(levels, true);
  }

  private LevelTally(List<ActionLevel> levels, boolean hasRisk) {
    this.levels = levels;
    this.hasRisk = hasRisk;
    levels.forEach(level -> counts.put(level.name(), 0L));
    counts.put(BELOW, 0L);
    counts.put(UNKNOWN, 0L);
  }

  @Override
  public String name() {
    return "levels";
  }

  @Override
  public void add(AssessedConjunction row) {
    if (Tally.isConjunction(row)) {
      add(row.risk());
    }
  }

  /**
   * Counts one.
   *
   * @param risk of a conjunction; one that is empty is no probability
   */
  public void add(Optional<RiskAssessment> risk) {
    counts.merge(risk.map(LevelTally::level).orElse(UNKNOWN), 1L, Long::sum);
  }

  private static String level(RiskAssessment risk) {
    return risk.probability() instanceof Probability.Known
        ? risk.level().map(ActionLevel::name).orElse(BELOW)
        : UNKNOWN;
  }

  /** {@return number of conjunctions per level} */
  public Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  /**
   * Number of conjunctions per level, without those of pairs that fly together.
   *
   * @param together the pairs
   * @return the numbers, in the order of {@link #counts}
   */
  public Map<String, Long> events(CompanionTally together) {
    Map<String, Long> events = counts();
    long unknown = together.rows();
    for (Map.Entry<String, Long> rows : together.rowsPerLevel().entrySet()) {
      String level = rows.getKey().isEmpty() ? BELOW : rows.getKey();
      events.merge(level, -rows.getValue(), Long::sum);
      unknown -= rows.getValue();
    }
    events.merge(UNKNOWN, -unknown, Long::sum);
    return events;
  }

  /**
   * Number of conjunctions at a level or a higher one.
   *
   * @param lowest level that counts
   * @return the number
   */
  public long from(ActionLevel lowest) {
    return from(lowest, counts);
  }

  /**
   * Number of conjunctions at a level or a higher one, without those of pairs that fly together.
   *
   * @param lowest level that counts
   * @param together the pairs
   * @return the number
   */
  public long from(ActionLevel lowest, CompanionTally together) {
    return from(lowest, events(together));
  }

  private long from(ActionLevel lowest, Map<String, Long> numbers) {
    return levels.stream()
        .filter(level -> level.minProbability() >= lowest.minProbability())
        .mapToLong(level -> numbers.get(level.name()))
        .sum();
  }

  @Override
  public List<Fact> facts() {
    return hasRisk
        ? List.of(new Fact(Fact.Section.RISK, "conjunctionsPerLevel", counts()))
        : List.of();
  }

  @Override
  public State state() {
    return new State(counts());
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    counts.putAll(state.counts());
  }
}
