package org.orbsieve.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orbsieve.catalog.Reject;

/**
 * Counts rejects by reason. Reasons that differ only by numbers, such as dates, are one; a number
 * is written {@code #}.
 */
final class RejectReasons {

  /** Reasons that are counted one by one. */
  private static final int MOST = 20;

  private static final String OTHERS = "other reasons";

  private RejectReasons() {}

  /** The counts, the most frequent reason first. */
  static Map<String, Long> of(List<Reject> rejects) {
    Map<String, Long> counts = new TreeMap<>();
    for (Reject reject : rejects) {
      counts.merge(reject.reason().replaceAll("\\d[\\d.,:TZ-]*(?<=[\\dZ])", "#"), 1L, Long::sum);
    }
    List<Map.Entry<String, Long>> ordered = new ArrayList<>(counts.entrySet());
    ordered.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    Map<String, Long> most = new LinkedHashMap<>();
    for (Map.Entry<String, Long> one : ordered) {
      most.merge(most.size() < MOST ? one.getKey() : OTHERS, one.getValue(), Long::sum);
    }
    return most;
  }
}
