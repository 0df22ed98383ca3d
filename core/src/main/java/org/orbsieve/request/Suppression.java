package org.orbsieve.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.orbsieve.catalog.select.KnownPairs;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Findings that are not reported: conjunctions of known pairs, and slow ones. They are still found,
 * and handed to {@code ConjunctionSink.suppressed} with the rule that excludes them, but not
 * assessed. Nothing is suppressed by default.
 *
 * <p>The rules are the relations in their order, then the smallest speed; the first rule that
 * matches applies.
 */
public final class Suppression {

  /** Suppresses nothing. */
  public static final Suppression NONE = new Suppression(KnownPairs.NONE, 0);

  /** Name of the rule about speed. */
  public static final String MIN_SPEED = "min-speed";

  /**
   * A rule.
   *
   * @param number its position among the rules, from 0
   * @param name name of the relation, or {@value #MIN_SPEED}
   * @param place where it was written: file and line; empty for the rule about speed
   */
  public record Rule(int number, String name, String place) {}

  private final KnownPairs known;
  private final double minSpeed;
  private final List<Rule> rules = new ArrayList<>();

  /**
   * Suppresses known pairs and slow conjunctions.
   *
   * @param known pairs that are not reported
   * @param minSpeed smallest relative speed at TCA that is reported [m/s]; 0 for all
   * @throws IllegalArgumentException if the speed is negative or not finite
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

  /**
   * The rules in their order.
   *
   * @return the rules
   */
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  /**
   * The known pairs.
   *
   * @return the pairs
   */
  public KnownPairs known() {
    return known;
  }

  /**
   * The rule that suppresses a conjunction or boundary case.
   *
   * @param conjunction what was found
   * @return the first rule that matches; empty if it is reported
   */
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
