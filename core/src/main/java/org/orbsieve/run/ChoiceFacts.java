package org.orbsieve.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.request.AgeLimit;
import org.orbsieve.request.FilteredCatalog;
import org.orbsieve.run.input.FilterRequest;
import org.orbsieve.run.tally.Fact.Section;

/**
 * What the manifest says of filters, known pairs and passes: what was asked for, and its effect.
 */
final class ChoiceFacts {

  private ChoiceFacts() {}

  static Map<String, Object> of(JobResult result) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Prepared run = result.run();
    FilterRequest request = run.choice().choice().request();
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
    request.objects().age().ifPresent(age -> facts.put("maxAge", age(age, filtered)));
    if (!run.choice().suppression().rules().isEmpty()) {
      facts.put("minSpeed_mps", request.minSpeed());
    }
    facts.putAll(result.tallies().facts(Section.FILTERS));
    if (request.groupPasses()) {
      Map<String, Object> passes = new LinkedHashMap<>();
      passes.put("belowSpeed_mps", PassGroups.CO_ORBITING);
      passes.put("withinRevolutions", PassGroups.REVOLUTIONS);
      passes.put("folded", result.folded());
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
}
