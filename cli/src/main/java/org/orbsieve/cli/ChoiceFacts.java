package org.orbsieve.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.catalog.select.KnownPairs;
import org.orbsieve.request.AgeLimit;
import org.orbsieve.request.FilteredCatalog;

/**
 * What the manifest says of filters, known pairs and passes: what was asked for, and its effect.
 */
final class ChoiceFacts {

  private ChoiceFacts() {}

  static Map<String, Object> of(ScreenRun run) {
    Map<String, Object> facts = new LinkedHashMap<>();
    FilteredCatalog filtered = run.choice().filtered();
    for (FilteredCatalog.Rule rule : filtered.rules()) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("asked", rule.words().toString());
      counts.put("objects", rule.met());
      counts.put("leftOut", rule.leftOut());
      counts.put("unknown", rule.unknown());
      counts.put("keepsUnknown", rule.keepsUnknown());
      facts.put(rule.name(), counts);
    }
    run.choice().choice().objects().age().ifPresent(age -> facts.put("maxAge", age(age, filtered)));
    if (!run.choice().suppression().rules().isEmpty()) {
      facts.put("minSpeed_mps", run.choice().choice().minSpeed());
      facts.put("suppressed", suppressed(run));
    }
    if (run.choice().choice().groupPasses()) {
      Map<String, Object> passes = new LinkedHashMap<>();
      passes.put("belowSpeed_mps", PassGroups.CO_ORBITING);
      passes.put("withinRevolutions", PassGroups.REVOLUTIONS);
      passes.put("folded", run.folded());
      facts.put("groupPasses", passes);
    }
    return facts;
  }

  private static Map<String, Object> age(AgeLimit limit, FilteredCatalog filtered) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("limit_s", limit.seconds());
    facts.put("action", limit.rejects() ? "reject" : "flag");
    facts.put("objects", limit.rejects() ? filtered.tooOld().size() : filtered.old().size());
    return facts;
  }

  private static List<Object> suppressed(ScreenRun run) {
    List<KnownPairs.Found> relations = run.choice().suppression().known().relations();
    List<Object> rules = new ArrayList<>();
    for (SuppressionTally.Count count : run.suppressed().counts()) {
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
    return rules;
  }
}
