package org.orbsieve.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.SuppressedPair;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.Suppression;

/** Counts what is not reported, by rule and by pair. */
final class SuppressionTally {

  /**
   * What a rule suppressed.
   *
   * @param rule the rule
   * @param pairs pairs of objects; 0 for the rule about speed where no list is asked for
   * @param conjunctions minima
   * @param otherCases cases without a minimum
   */
  record Count(Suppression.Rule rule, long pairs, long conjunctions, long otherCases) {}

  private final List<Suppression.Rule> rules;
  private final boolean all;
  private final UtcFormat utc;
  private final long[] conjunctions;
  private final long[] otherCases;

  /** By rule and the two catalogue numbers: a rule may name a pair only at times. */
  private final Map<SuppressedPair.Key, SuppressedPair> pairs = new HashMap<>();

  /**
   * Nothing counted yet.
   *
   * @param all whether each pair is to be listed; else slow ones, of which there may be millions,
   *     are counted only
   */
  SuppressionTally(Suppression suppression, boolean all, UtcFormat utc) {
    this.rules = suppression.rules();
    this.all = all;
    this.utc = utc;
    this.conjunctions = new long[rules.size()];
    this.otherCases = new long[rules.size()];
  }

  void add(SuppressedConjunction one) {
    Suppression.Rule rule = one.rule();
    Conjunction conjunction = one.conjunction();
    boolean minimum = conjunction.kind() == Conjunction.Kind.MINIMUM;
    (minimum ? conjunctions : otherCases)[rule.number()]++;
    if (all || !rule.name().equals(Suppression.MIN_SPEED)) {
      SuppressedPair pair = SuppressedPair.of(rule.number(), conjunction, utc);
      pairs.merge(pair.key(), pair, SuppressedPair::and);
    }
  }

  /** What each rule suppressed, in their order. */
  List<Count> counts() {
    long[] ofRule = new long[rules.size()];
    pairs.keySet().forEach(key -> ofRule[key.rule()]++);
    return rules.stream()
        .map(
            rule ->
                new Count(
                    rule,
                    ofRule[rule.number()],
                    conjunctions[rule.number()],
                    otherCases[rule.number()]))
        .toList();
  }

  /** The pairs in the order of rules and catalogue numbers. */
  List<SuppressedPair> pairs() {
    return pairs.values().stream().sorted(Comparator.comparing(SuppressedPair::key)).toList();
  }

  /** All that is known, for a checkpoint. */
  Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    List<Object> counts = new ArrayList<>();
    for (int k = 0; k < conjunctions.length; k++) {
      counts.add(List.of(conjunctions[k], otherCases[k]));
    }
    state.put("rules", counts);
    state.put("pairs", pairs().stream().map(SuppressedPair::toList).toList());
    return state;
  }

  /** Goes on with what an earlier run knew. */
  void restore(Map<?, ?> state) {
    List<?> counts = (List<?>) state.get("rules");
    for (int k = 0; k < conjunctions.length; k++) {
      conjunctions[k] = (Long) ((List<?>) counts.get(k)).get(0);
      otherCases[k] = (Long) ((List<?>) counts.get(k)).get(1);
    }
    for (Object fields : (List<?>) state.get("pairs")) {
      SuppressedPair pair = SuppressedPair.of((List<?>) fields);
      pairs.put(pair.key(), pair);
    }
  }
}
