package org.orbsieve.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.orbsieve.catalog.select.KnownPairs;
import org.orbsieve.narrowphase.Conjunction;

/**
 * What of the conjunctions that were found is not reported among the others: those of known pairs,
 * and slow ones. They are found all the same, and handed to {@link ConjunctionSink#suppressed} with
 * the rule that names them, without being assessed. Nothing is suppressed by default.
 *
 * <p>Rules are the relations in their order, then the smallest speed; the first that holds counts.
 */
public final class Suppression {

  /** Suppresses nothing. */
  public static final Suppression NONE = new Suppression(KnownPairs.NONE, 0);

  /** Name of the rule about speed. */
  public static final String MIN_SPEED = "min-speed";

  /**
   * A rule.
   *
   * @param number its place among the rules, from 0
   * @param name of the relation, or {@value #MIN_SPEED}
   * @param place where it was written: file and line; empty for the rule about speed
   */
  public record Rule(int number, String name, String place) {}

  private final KnownPairs known;
  private final double minSpeed;
  private final List<Rule> rules = new ArrayList<>();

  /**
   * Suppresses known pairs and slow conjunctions.
   *
   * @param known pairs of which nothing is reported
   * @param minSpeed smallest relative speed at TCA that is reported [m/s]; 0 for all
   */
  public Suppression(KnownPairs known, double minSpeed) {
    this.known = Objects.requireNonNull(known, "known");
    this.minSpeed = minSpeed;
    if (!(minSpeed >= 0) || Double.isInfinite(minSpeed)) {
      throw new IllegalArgumentException("the smallest relative speed must be 0 or more");
    }
    known
        .relations()
        .forEach(r -> rules.add(new Rule(rules.size(), r.relation().name(), r.relation().place())));
    if (minSpeed > 0) {
      rules.add(new Rule(rules.size(), MIN_SPEED, ""));
    }
  }

  /** The rules in their order. */
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** The known pairs. */
  public KnownPairs known() {
    return known;
  }

  /** The rule that suppresses a conjunction or boundary case; empty if it is reported. */
  public Optional<Rule> rule(Conjunction conjunction) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt relation =
        known.relation(
            conjunction.primary().catalogNumber(), conjunction.secondary().catalogNumber());
    if (relation.isPresent()) {
      return Optional.of(rules.get(relation.getAsInt()));
    }
    return conjunction.relativeSpeed() < minSpeed
        ? Optional.of(rules.get(rules.size() - 1))
        : Optional.empty();
  }
}
