package org.orbsieve.assessment.companion;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.narrowphase.Conjunction;

/**
 * What is known of a pair by its slow rows so far.
 *
 * @param first object 1
 * @param second object 2
 * @param revolution time that the slower one takes for a revolution [s]
 * @param passing how often they pass
 * @param closeness how near they pass
 * @param levels number of minima with a probability by action level; an empty name for those below
 *     all levels
 */
public record PairTrack(
    Member first,
    Member second,
    double revolution,
    Passing passing,
    Closeness closeness,
    Map<String, Long> levels) {

  /**
   * Validates that nothing is null.
   *
   * @param first object 1
   * @param second object 2
   * @param revolution time that the slower one takes for a revolution [s]
   * @param passing how often they pass
   * @param closeness how near they pass
   * @param levels number of minima by action level
   */
  public PairTrack {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(passing, "passing");
    Objects.requireNonNull(closeness, "closeness");
    levels = Map.copyOf(levels);
  }

  static PairTrack of(AssessedConjunction row) {
    Conjunction one = row.conjunction();
    boolean minimum = one.kind() == Conjunction.Kind.MINIMUM;
    boolean same = one.kind() == Conjunction.Kind.COINCIDENT;
    double distance = one.missDistance();
    double motion =
        Math.min(one.primary().elements().meanMotion(), one.secondary().elements().meanMotion());
    return new PairTrack(
        Member.of(one.primary()),
        Member.of(one.secondary()),
        2 * Math.PI / motion,
        new Passing(minimum ? 1 : 0, minimum || same ? 0 : 1, same, one.tca(), one.tca()),
        new Closeness(distance, one.tca(), distance, one.relativeSpeed()),
        level(row));
  }

  private static Map<String, Long> level(AssessedConjunction row) {
    return row.conjunction().kind() == Conjunction.Kind.MINIMUM
        ? row.risk()
            .filter(risk -> risk.probability() instanceof Probability.Known)
            .map(risk -> risk.level().map(ActionLevel::name).orElse(""))
            .map(name -> Map.of(name, 1L))
            .orElse(Map.of())
        : Map.of();
  }

  /**
   * The highest level that one of the minima reaches.
   *
   * @param all the action levels
   * @return the level; empty below all
   */
  public Optional<ActionLevel> highest(List<ActionLevel> all) {
    return all.stream()
        .filter(level -> levels.getOrDefault(level.name(), 0L) > 0)
        .max(Comparator.comparingDouble(ActionLevel::minProbability));
  }

  /** This and a later row of the same pair. */
  PairTrack and(PairTrack later) {
    Map<String, Long> all = new LinkedHashMap<>(levels);
    later.levels.forEach((name, count) -> all.merge(name, count, Long::sum));
    return new PairTrack(
        first, second, revolution, passing.and(later.passing), closeness.and(later.closeness), all);
  }
}
