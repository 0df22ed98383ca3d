package org.orbsieve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.Reject;

class RejectReasonsTest {

  private static Reject reject(String reason) {
    return new Reject("file.csv", 1, "5", reason);
  }

  @Test
  void reasonsThatDifferByNumbersAreOne() {
    Map<String, Long> counts =
        RejectReasons.of(
            List.of(
                reject("eccentricity 1.2 is not below 1"),
                reject("decayed on 2024-10-30"),
                reject("decayed on 2024-10-31T23:59:59Z"),
                reject("decayed on 2024-10-29.")));
    assertEquals(
        List.of("decayed on #", "decayed on #.", "eccentricity # is not below #"),
        counts.keySet().stream().sorted().toList());
    assertEquals(2L, counts.get("decayed on #"));
    assertEquals("decayed on #", counts.keySet().iterator().next(), "the most frequent first");
  }

  /** However many reasons there are, all rejects are counted. */
  @Test
  void rareReasonsShareALine() {
    List<Reject> rejects = new ArrayList<>();
    for (char c = 'A'; c <= 'Z'; c++) {
      rejects.add(reject("reason " + c));
    }
    Map<String, Long> counts = RejectReasons.of(rejects);
    assertEquals(21, counts.size());
    assertEquals(6L, counts.get("other reasons"));
    assertEquals(26, counts.values().stream().mapToLong(Long::longValue).sum());
  }
}
