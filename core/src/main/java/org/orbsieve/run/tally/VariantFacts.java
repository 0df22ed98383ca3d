package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.orbsieve.assessment.variant.Approach;
import org.orbsieve.assessment.variant.FormApproaches;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.assessment.variant.VariantOutcome;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;

/** What the manifest says of variants. */
public final class VariantFacts {

  private VariantFacts() {}

  /**
   * The objects that have variants, each with what it is and the best of them.
   *
   * @param comparisons by object
   * @param risk whether probabilities are those of collision, not the largest that they could be
   * @return facts of each object
   */
  public static List<Object> of(List<VariantComparison> comparisons, boolean risk) {
    List<Object> facts = new ArrayList<>();
    for (VariantComparison comparison : comparisons) {
      VariantOutcome best = comparison.ranked().get(0);
      SpaceObject object = best.form().record().object();
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("catalogNumber", object.catalogNumber());
      fact.put("name", object.name());
      fact.put("variants", comparison.ranked().size());
      comparison.baseline().ifPresent(form -> fact.put("asItFlies", form(form, risk)));
      Map<String, Object> first = form(best.form(), risk);
      first.put("kept", best.kept().size());
      first.put("removed", best.removed().size());
      first.put("added", best.added().size());
      first.put("unknown", best.unknown().size());
      fact.put("best", first);
      facts.add(fact);
    }
    return facts;
  }

  private static Map<String, Object> form(FormApproaches form, boolean risk) {
    Map<String, Object> fact = new LinkedHashMap<>();
    if (form.record().object().isVariant()) {
      fact.put("variant", form.record().object().variant());
    }
    fact.put("source", form.record().source());
    fact.put("conjunctions", form.conjunctions().size());
    form.closest().map(Approach::missDistance).ifPresent(range -> fact.put("closest_m", range));
    form.likeliest()
        .map(Approach::probability)
        .ifPresent(highest -> fact.put(risk ? "highestPc" : "highestMaxProbability", highest));
    return fact;
  }

  /**
   * The number of forms that are compared.
   *
   * @param comparisons by object
   * @return variants and their objects
   */
  public static long forms(List<VariantComparison> comparisons) {
    return comparisons.stream()
        .mapToLong(c -> c.ranked().size() + (c.baseline().isPresent() ? 1 : 0))
        .sum();
  }

  /**
   * The names of a catalogue's objects.
   *
   * @param catalog the objects
   * @return names by catalogue number
   */
  public static IntFunction<String> names(Catalog catalog) {
    Map<Integer, String> names = new HashMap<>();
    catalog
        .records()
        .forEach(r -> names.putIfAbsent(r.object().catalogNumber(), r.object().displayName()));
    return names::get;
  }
}
