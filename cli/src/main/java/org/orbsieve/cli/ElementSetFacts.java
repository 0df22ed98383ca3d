package org.orbsieve.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.ElementSetSuccession;
import org.orbsieve.request.ElementAges;

/** What the manifest says of the element sets of a run: how old they are, and which are used. */
final class ElementSetFacts {

  private static final double DAY = 86_400.0;

  private ElementSetFacts() {}

  static Map<String, Object> of(ScreenRun run) {
    Map<String, Object> facts = new LinkedHashMap<>();
    List<ElementSetSuccession> successive = run.catalog().successions();
    int sets = successive.stream().mapToInt(one -> one.sets().size()).sum();
    facts.put("objectsWithSuccessiveSets", successive.size());
    facts.put("successiveSets", sets);
    facts.put("cutOff", run.input().cutOff());
    run.ages().ifPresent(ages -> facts.put("ages", ages(ages, run.oldRows())));
    return facts;
  }

  private static Map<String, Object> ages(ElementAges ages, long oldRows) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("newest_d", ages.newest() / DAY);
    facts.put("median_d", ages.median() / DAY);
    facts.put("oldest_d", ages.oldest() / DAY);
    facts.put("oldFrom_d", ElementAges.OLD / DAY);
    facts.put("oldObjects", ages.old());
    facts.put("conjunctionsOnOld", oldRows);
    return facts;
  }
}
