package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.SuppressedConjunction;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.select.KnownPairs;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.SuppressedPair;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.Suppression;

/** Counts what is not reported, by rule and by pair. */
public final class SuppressionTally implements Tally<SuppressionTally.State> {

  /**
   * What a rule suppressed.
   *
   * @param rule the rule
   * @param pairs pairs of objects; 0 for the rule about speed where no list is asked for
   * @param conjunctions minima
   * @param otherCases cases without a minimum
   */
  public record Count(Suppression.Rule rule, long pairs, long conjunctions, long otherCases) {}

  /**
   * What is known of a rule so far.
   *
   * @param conjunctions minima
   * @param otherCases cases without a minimum
   */
  public record RuleState(long conjunctions, long otherCases) {}

  /**
   * What is known so far.
   *
   * @param rules in their order
   * @param pairs that are listed
   */
  public record State(List<RuleState> rules, List<SuppressedPair> pairs) {}

  private final Suppression suppression;
  private final boolean all;
  private final UtcFormat utc;
  private final long[] conjunctions;
  private final long[] otherCases;

  /** By rule and the two catalogue numbers: a rule may name a pair only at times. */
  private final Map<SuppressedPair.Key, SuppressedPair> pairs = new HashMap<>();

  /** Each pair is listed if that is asked for; else slow ones, which may be millions, are not. */
  SuppressionTally(Scene scene) {
    this.suppression = scene.settings().suppression();
    this.all = scene.listsSuppressed();
    this.utc = new UtcFormat(scene.context());
    this.conjunctions = new long[suppression.rules().size()];
    this.otherCases = new long[suppression.rules().size()];
  }

  @Override
  public String name() {
    return "suppressed";
  }

  @Override
  public void add(AssessedConjunction row) {
    // counts what is not reported
  }

  @Override
  public void suppressed(SuppressedConjunction one) {
    Suppression.Rule rule = one.rule();
    Conjunction conjunction = one.conjunction();
    boolean minimum = conjunction.kind() == Conjunction.Kind.MINIMUM;
    (minimum ? conjunctions : otherCases)[rule.number()]++;
    if (all || !rule.name().equals(Suppression.MIN_SPEED)) {
      SuppressedPair pair = SuppressedPair.of(rule.number(), conjunction, utc);
      pairs.merge(pair.key(), pair, SuppressedPair::and);
    }
  }

  /** {@return what each rule suppressed, in their order} */
  public List<Count> counts() {
    long[] ofRule = new long[conjunctions.length];
    pairs.keySet().forEach(key -> ofRule[key.rule()]++);
    return suppression.rules().stream()
        .map(
            rule ->
                new Count(
                    rule,
                    ofRule[rule.number()],
                    conjunctions[rule.number()],
                    otherCases[rule.number()]))
        .toList();
  }

  /** {@return the pairs in the order of rules and catalogue numbers} */
  public List<SuppressedPair> pairs() {
    return pairs.values().stream().sorted(Comparator.comparing(SuppressedPair::key)).toList();
  }

  @Override
  public List<Fact> facts() {
    if (suppression.rules().isEmpty()) {
      return List.of();
    }
    List<KnownPairs.Found> relations = suppression.known().relations();
    List<Object> rules = new ArrayList<>();
    for (Count count : counts()) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("rule", count.rule().name());
      if (count.rule().number() < relations.size()) {
        facts.put("place", count.rule().place());
        facts.put("knownPairs", relations.get(count.rule().number()).pairs());
        facts.put("pairs", count.pairs());
      }
      facts.put("conjunctions", count.conjunctions());
      facts.put("otherCases", count.otherCases());
      rules.add(facts);
    }
    return List.of(new Fact(Fact.Section.FILTERS, "suppressed", rules));
  }

  @Override
  public State state() {
    List<RuleState> rules = new ArrayList<>();
    for (int k = 0; k < conjunctions.length; k++) {
      rules.add(new RuleState(conjunctions[k], otherCases[k]));
    }
    return new State(rules, pairs());
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    for (int k = 0; k < conjunctions.length; k++) {
      conjunctions[k] = state.rules().get(k).conjunctions();
      otherCases[k] = state.rules().get(k).otherCases();
    }
    state.pairs().forEach(pair -> pairs.put(pair.key(), pair));
  }
}
