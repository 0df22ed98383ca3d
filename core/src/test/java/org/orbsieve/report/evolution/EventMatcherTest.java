package org.orbsieve.report.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventMatcherTest {

  private static Sighting at(int one, int other, double tca) {
    return Scenes.sighting(one, other, tca, 500, 14_000, Odds.UNKNOWN);
  }

  /**
   * Drifting encounters half a revolution apart or more: each is found again, whichever others are
   * missing from either run.
   */
  @Test
  void driftingEncountersFindThemselves() {
    Random random = new Random(19);
    for (int trial = 0; trial < 300; trial++) {
      List<Sighting> before = new ArrayList<>();
      List<Sighting> after = new ArrayList<>();
      List<Integer> trueBefore = new ArrayList<>();
      List<Integer> trueAfter = new ArrayList<>();
      int number = 0;
      for (int pair = 0; pair < 5; pair++) {
        double drift = (random.nextDouble() - 0.5) * 2 * 1_199;
        double tca = random.nextDouble() * 10_000;
        for (int k = 0; k < 12; k++, number++) {
          tca += 2_600 + random.nextDouble() * 5_000;
          if (random.nextInt(4) > 0) {
            before.add(at(pair, 100 + pair, tca));
            trueBefore.add(number);
          }
          if (random.nextInt(4) > 0) {
            after.add(at(pair, 100 + pair, tca + drift));
            trueAfter.add(number);
          }
        }
      }
      Set<Integer> both = new HashSet<>(trueBefore);
      both.retainAll(trueAfter);
      List<EventMatcher.Match> matches = EventMatcher.match(before, after);
      long right =
          matches.stream()
              .filter(m -> trueBefore.get(m.before()).equals(trueAfter.get(m.after())))
              .count();
      assertEquals(both.size(), right, "every encounter that both runs have");
    }
  }

  @Test
  void eachEventMatchesOnceAndTheNearestFirst() {
    List<Sighting> before = List.of(at(1, 2, 0), at(1, 2, 700));
    List<Sighting> after = List.of(at(1, 2, 600));
    assertEquals(List.of(new EventMatcher.Match(1, 0)), EventMatcher.match(before, after));
    assertEquals(
        Set.of(new EventMatcher.Match(0, 1), new EventMatcher.Match(1, 0)),
        new HashSet<>(EventMatcher.match(before, List.of(at(1, 2, 600), at(1, 2, -1_000)))));
  }

  @Test
  void twentyMinutesAreTheLimit() {
    assertEquals(1, EventMatcher.match(List.of(at(1, 2, 0)), List.of(at(1, 2, 1_200))).size());
    assertTrue(EventMatcher.match(List.of(at(1, 2, 0)), List.of(at(1, 2, 1_200.001))).isEmpty());
  }

  @Test
  void otherPairsNeverMatch() {
    assertTrue(EventMatcher.match(List.of(at(1, 2, 0)), List.of(at(1, 3, 0))).isEmpty());
    assertFalse(EventMatcher.match(List.of(at(1, 2, 0)), List.of(at(1, 2, 0))).isEmpty());
  }
}
