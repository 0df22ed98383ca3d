package org.orbsieve.report.evolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.report.read.RunRecord;

/**
 * Whether an event that both runs have is worse, better or the same: by the action level first,
 * then by the probability, then by the miss distance. The first that differs decides.
 *
 * <ul>
 *   <li>Levels count if both runs have the same.
 *   <li>Probabilities count if both runs have one, and differ if their decimal logarithms do by
 *       {@value #DECADES} or more. What is below {@value #NEGLIGIBLE} counts as that.
 *   <li>Distances differ if the smaller is less than {@value #SHARE} of the larger, and by {@value
 *       #METRES} m at least.
 * </ul>
 *
 * <p>An event without a probability in only one of the runs is compared by its distance.
 */
public final class StateRule {

  /** Smallest difference of the decimal logarithms of probabilities. */
  public static final double DECADES = 0.5;

  /** Smaller probabilities are not distinguished. */
  public static final double NEGLIGIBLE = 1e-10;

  /** Largest ratio of two miss distances that differ. */
  public static final double SHARE = 0.8;

  /** Smallest difference of two miss distances [m]. */
  public static final double METRES = 10;

  private final Map<?, ?> before;
  private final Map<?, ?> after;

  private StateRule(Map<?, ?> before, Map<?, ?> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The rule for two runs.
   *
   * @param before manifest of the earlier run
   * @param after manifest of the later run
   * @return the rule
   */
  static StateRule of(RunRecord before, RunRecord after) {
    return new StateRule(levels(before), levels(after));
  }

  /**
   * The rule for assessments with the same levels.
   *
   * @param levels action levels
   * @return the rule
   */
  static StateRule of(List<ActionLevel> levels) {
    Map<String, Double> thresholds = new LinkedHashMap<>();
    levels.forEach(level -> thresholds.put(level.name(), level.minProbability()));
    return new StateRule(thresholds, thresholds);
  }

  private static Map<?, ?> levels(RunRecord run) {
    return run.manifest().facts().get("risk") instanceof Map<?, ?> risk
            && risk.get("levels") instanceof Map<?, ?> levels
        ? levels
        : Map.of();
  }

  /** The state of an event. */
  EventState state(Sighting early, Sighting late) {
    int order = byLevel(early.odds().level(), late.odds().level());
    if (order == 0) {
      order = byProbability(early.odds().probability(), late.odds().probability());
    }
    if (order == 0) {
      order = byDistance(early.miss().distance(), late.miss().distance());
    }
    return order > 0 ? EventState.WORSE : order < 0 ? EventState.BETTER : EventState.SAME;
  }

  private int byLevel(String early, String late) {
    if (before.isEmpty() || !before.equals(after)) {
      return 0;
    }
    return Double.compare(threshold(late), threshold(early));
  }

  private double threshold(String level) {
    return after.get(level) instanceof Number number ? number.doubleValue() : -1;
  }

  private static int byProbability(OptionalDouble early, OptionalDouble late) {
    if (early.isEmpty() || late.isEmpty()) {
      return 0;
    }
    double change = decades(late.getAsDouble()) - decades(early.getAsDouble());
    return Math.abs(change) >= DECADES ? (int) Math.signum(change) : 0;
  }

  private static double decades(double probability) {
    return Math.log10(Math.max(NEGLIGIBLE, probability));
  }

  private static int byDistance(double early, double late) {
    boolean differ =
        Math.min(early, late) < SHARE * Math.max(early, late) && Math.abs(early - late) >= METRES;
    return differ ? (int) Math.signum(early - late) : 0;
  }
}
