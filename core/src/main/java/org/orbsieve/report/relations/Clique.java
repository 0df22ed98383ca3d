package org.orbsieve.report.relations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orbsieve.report.read.CompanionRecord;

/** Objects of which each flies with each other one. */
final class Clique {

  private Clique() {}

  /**
   * The pairs of a clique that contains the first pair: objects join it as long as they fly with
   * all that are in it, in the same way.
   *
   * @param pairs at least one
   * @return some of the pairs
   */
  static List<CompanionRecord> of(List<CompanionRecord> pairs) {
    CompanionRecord first = pairs.get(0);
    Set<Integer> members = new LinkedHashSet<>(first.objects());
    List<CompanionRecord> clique = new ArrayList<>(List.of(first));
    for (CompanionRecord pair : pairs) {
      for (int object : pair.objects()) {
        List<CompanionRecord> joining = with(object, members, pairs, first.relation());
        if (!members.contains(object) && joining.size() == members.size()) {
          members.add(object);
          clique.addAll(joining);
        }
      }
    }
    return clique;
  }

  private static List<CompanionRecord> with(
      int object, Set<Integer> members, List<CompanionRecord> pairs, String relation) {
    return pairs.stream()
        .filter(pair -> pair.relation().equals(relation) && pair.objects().contains(object))
        .filter(pair -> members.contains(other(pair, object)))
        .toList();
  }

  private static int other(CompanionRecord pair, int object) {
    return pair.objects().get(pair.objects().get(0) == object ? 1 : 0);
  }
}
