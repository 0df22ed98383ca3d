package org.orbsieve.avoid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the object meets after a time up to the horizon.
 *
 * @param event the event; empty if the two objects do not come within the threshold any more
 * @param others all other conjunctions, in the order of time
 * @param kept conjunctions that the object has without the burn as well, after the same time
 * @param removed conjunctions that the object has only without the burn
 * @param added conjunctions that the object has only with the burn
 * @param screened whether there were states up to the horizon
 */
public record Outcome(
    Optional<Meeting> event,
    List<Meeting> others,
    int kept,
    int removed,
    int added,
    boolean screened) {

  /**
   * Takes an immutable copy.
   *
   * @param event the event
   * @param others all other conjunctions
   * @param kept conjunctions that the object has without the burn as well
   * @param removed conjunctions that the object has only without the burn
   * @param added conjunctions that the object has only with the burn
   * @param screened whether there were states up to the horizon
   */
  public Outcome {
    others = List.copyOf(others);
  }

  /**
   * Probability of a collision with any of the others, their conjunctions taken as independent.
   *
   * @return the probability; those that are unknown are left out, see {@link #unknown}
   */
  public double othersPc() {
    return together(others);
  }

  /**
   * Probability of any collision, the conjunctions taken as independent.
   *
   * @return the probability; those that are unknown are left out
   */
  public double totalPc() {
    double left = -Math.expm1(Math.log1p(-othersPc()) + Math.log1p(-eventPc()));
    return Math.max(left, Math.max(othersPc(), eventPc()));
  }

  /** The probability of the event, 0 beyond the threshold or where it is unknown. */
  private double eventPc() {
    return event.filter(Meeting::isKnown).map(Meeting::pc).orElse(0.0);
  }

  private static double together(List<Meeting> meetings) {
    double survival =
        meetings.stream().filter(Meeting::isKnown).mapToDouble(m -> Math.log1p(-m.pc())).sum();
    // plus zero: no conjunction is not minus nothing
    return -Math.expm1(survival) + 0.0;
  }

  /**
   * The other conjunction with the highest probability, the first of several.
   *
   * @return the worst; empty if none has a known probability
   */
  public Optional<Meeting> worst() {
    return others.stream()
        .filter(Meeting::isKnown)
        .max(
            Comparator.comparingDouble(Meeting::pc)
                .thenComparing(Comparator.comparing(Meeting::tca).reversed()));
  }

  /**
   * Number of conjunctions whose probability is unknown.
   *
   * @return the number, the event among them
   */
  public long unknown() {
    return others.stream().filter(m -> !m.isKnown()).count()
        + event.filter(m -> !m.isKnown()).stream().count();
  }

  /**
   * Whether the event meets the goal. What is unknown does not.
   *
   * @param goal the goal
   * @return whether it does
   */
  public boolean eventMeets(Goal goal) {
    return screened && event.map(m -> m.isKnown() && m.pc() <= goal.probability()).orElse(true);
  }

  /**
   * Whether every conjunction meets the goal. What is unknown does not.
   *
   * @param goal the goal
   * @return whether all do
   */
  public boolean allMeet(Goal goal) {
    return eventMeets(goal)
        && others.stream().allMatch(m -> m.isKnown() && m.pc() <= goal.probability());
  }

  /**
   * How a cell of a map shows it.
   *
   * @param goal the goal
   * @return the verdict
   */
  public Verdict verdict(Goal goal) {
    if (!screened || event.filter(m -> !m.isKnown()).isPresent()) {
      return Verdict.UNKNOWN;
    }
    if (eventPc() >= goal.red()) {
      return Verdict.RED;
    }
    if (!eventMeets(goal)) {
      return Verdict.ABOVE;
    }
    return allMeet(goal) ? Verdict.MET : Verdict.OTHER;
  }
}
