package org.orbsieve.report.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.report.evolution.Scenes.RunOf;

class RunDifferenceTest {

  private static final double HOUR = 3_600;

  /** Two objects that both runs have; the first has another element set in the later one. */
  private static RunOf early() {
    return new RunOf(0).object(1, -HOUR).object(2, -2 * HOUR);
  }

  private static RunOf late() {
    return new RunOf(6 * HOUR).object(1, 5 * HOUR).object(2, -2 * HOUR);
  }

  private static EventChange only(RunOf before, RunOf after) {
    List<EventChange> changes = RunDifference.of(before.run(), after.run()).changes();
    assertEquals(1, changes.size());
    return changes.get(0);
  }

  @Test
  void newEventNamesTheObjectWhoseOrbitChanged() {
    EventChange change = only(early(), late().event(1, 2, 10 * HOUR, 900));
    assertEquals(EventState.NEW, change.state());
    assertEquals(List.of("1"), change.cause().objects());
    assertEquals("", change.reason());
  }

  @Test
  void newEventOfWhichTheEarlierRunCouldNotKnowSaysSo() {
    EventChange change = only(early(), late().event(1, 2, 25 * HOUR, 900));
    assertEquals("the earlier run: after the period", change.reason());
    change = only(early(), late().object(3, 0).event(2, 3, 10 * HOUR, 900));
    assertEquals("the earlier run: 3 is not in the catalogue", change.reason());
    assertEquals(Cause.Kind.APPEARED, change.cause().other().kind());
  }

  @ParameterizedTest
  @CsvSource({
    // by the level first, even where probability and distance say the opposite
    "1e-5, watch, 900, 9e-5, mitigate, 2000, WORSE",
    "2e-4, mitigate, 900, 9e-5, watch, 100, BETTER",
    // then by the probability
    "1e-5, watch, 900, 4e-5, watch, 2000, WORSE",
    "4e-5, watch, 900, 1e-5, watch, 100, BETTER",
    // less than half a decade is no difference: then by the distance
    "1e-5, watch, 900, 3e-5, watch, 900, SAME",
    "1e-5, watch, 900, 3e-5, watch, 700, WORSE",
    "1e-5, watch, 900, 3e-5, watch, 1200, BETTER",
    "1e-5, watch, 900, 3e-5, watch, 730, SAME",
    // what is negligible is not compared
    "1e-12, , 900, 1e-20, , 900, SAME",
    "1e-12, , 900, 1e-9, , 900, WORSE",
    // ten metres are within the noise
    "1e-5, watch, 5, 1e-5, watch, 14, SAME",
    "1e-5, watch, 5, 1e-5, watch, 16, BETTER",
    // a probability that is not known is not compared, least of all as 0
    "1e-5, , 900, , , 900, SAME",
    ", , 900, 1e-5, , 700, WORSE",
  })
  void stateIsByLevelThenProbabilityThenDistance(
      String p1, String level1, double m1, String p2, String level2, double m2, EventState wanted) {
    EventChange change =
        only(
            early().event(1, 2, 10 * HOUR, m1, number(p1), text(level1)),
            late().event(1, 2, 10 * HOUR + 60, m2, number(p2), text(level2)));
    assertEquals(wanted, change.state());
    assertEquals(List.of("1"), change.cause().objects());
  }

  private static OptionalDouble number(String text) {
    return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  private static String text(String level) {
    return level == null ? "" : level;
  }

  @Test
  void eventThatIsGoneIsClearedOnlyIfTheLaterRunWouldHaveIt() {
    RunOf before = early().event(1, 2, 10 * HOUR, 900);
    EventChange cleared = only(before, late());
    assertEquals(EventState.CLEARED, cleared.state());
    assertEquals(List.of("1"), cleared.cause().objects());
    assertLost("1 is not in the catalogue", before, new RunOf(6 * HOUR).object(2, 0));
    assertLost("2 is rejected: decayed", before, late().reject(2, "decayed"));
    assertLost("beyond 0.800 km", before, late().setting("threshold_m", 800.0));
    assertLost("another screening volume", before, late().setting("volume", "handbook"));
    assertLost("other pairs were screened", before, late().fact("pairs", Map.of("selection", "7")));
    assertLost(
        "other filters or known pairs",
        before,
        late().fact("filters", Map.of("minSpeed_mps", 10.0)));
  }

  @Test
  void countsOfAFilterAreNoOtherFilter() {
    RunOf before = early().event(1, 2, 10 * HOUR, 900);
    before.fact("filters", Map.of("type", Map.of("asked", "payload", "objects", 7L)));
    RunOf after = late().fact("filters", Map.of("type", Map.of("asked", "payload", "objects", 9L)));
    assertEquals(EventState.CLEARED, only(before, after).state());
  }

  private static void assertLost(String reason, RunOf before, RunOf after) {
    EventChange change = only(before, after);
    assertEquals(EventState.LOST, change.state());
    assertEquals(reason, change.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "5.9, PASSED",
    "6.01, LOST", // it may have moved before the start
    "6.32, LOST",
    "6.34, CLEARED",
    "29.6, CLEARED",
    "29.7, LOST", // it may have moved beyond the end
    "30.5, LOST",
  })
  void endsOfThePeriodAreNoProof(double hours, EventState wanted) {
    RunOf before = new RunOf(7 * HOUR).object(1, 0).object(2, 0).event(1, 2, hours * HOUR, 900);
    assertEquals(wanted, only(before, late()).state());
  }

  @Test
  void twoPassesADayNeverMerge() {
    RunOf before = early();
    RunOf after = late();
    // twelve hours apart, and half a revolution apart; all of them move by a quarter of an hour
    for (double tca : new double[] {8 * HOUR, 20 * HOUR, 20 * HOUR + Scenes.REVOLUTION / 2}) {
      before.event(1, 2, tca, 900);
      after.event(1, 2, tca + 900, 900);
    }
    List<EventChange> changes = RunDifference.of(before.run(), after.run()).changes();
    assertEquals(3, changes.size());
    for (EventChange change : changes) {
      assertEquals(EventState.SAME, change.state());
      assertEquals(
          900,
          change.after().get().span().tca().durationFrom(change.before().get().span().tca()),
          1e-6);
    }
    EventChange alone =
        only(
            early().event(1, 2, 8 * HOUR, 900).event(1, 2, 20 * HOUR, 900),
            late().event(1, 2, 20 * HOUR, 900).event(1, 2, 8 * HOUR, 900),
            0);
    assertEquals(EventState.SAME, alone.state());
  }

  private static EventChange only(RunOf before, RunOf after, int place) {
    List<EventChange> changes = RunDifference.of(before.run(), after.run()).changes();
    assertEquals(2, changes.size());
    return changes.get(place);
  }

  @Test
  void pairsThatFlyTogetherAreOneEventHoweverManyPassesTheyHave() {
    RunOf before = early();
    RunOf after = late();
    for (int pass = 0; pass < 30; pass++) {
      before.slow(1, 2, pass * Scenes.REVOLUTION / 2, 50 + pass);
      after.slow(1, 2, 6 * HOUR + pass * Scenes.REVOLUTION / 2 + 700, 60 + pass);
    }
    RunDifference difference = RunDifference.of(before.run(), after.run());
    assertEquals(1, difference.changes().size());
    assertEquals(1, difference.counts(true).values().stream().mapToLong(n -> n).sum());
    assertEquals(0, difference.counts(false).values().stream().mapToLong(n -> n).sum());
    Span span = difference.changes().get(0).latest().span();
    assertEquals(30, span.passes());
    assertEquals(60, difference.changes().get(0).latest().miss().distance());
  }

  @Test
  void aWholeRevolutionAndAHalfWithoutAPassSeparatesTwoEvents() {
    RunOf run = early().slow(1, 2, HOUR, 50).slow(1, 2, HOUR + 1.51 * Scenes.REVOLUTION, 50);
    assertEquals(2, run.run().events().size());
    run = early().slow(1, 2, HOUR, 50).slow(1, 2, HOUR + 1.49 * Scenes.REVOLUTION, 50);
    assertEquals(1, run.run().events().size());
  }

  @Test
  void withoutAListOfOrbitsNothingIsClearedByGuessing() {
    ScreenedRun before = early().event(1, 2, 10 * HOUR, 900).run(UsedOrbits.UNLISTED);
    ScreenedRun unseen = late().event(1, 3, 12 * HOUR, 900).run(UsedOrbits.UNLISTED);
    List<EventChange> changes = RunDifference.of(before, unseen).changes();
    assertEquals(EventState.LOST, changes.get(0).state());
    assertTrue(changes.get(0).reason().contains("2"), changes.get(0).reason());
    ScreenedRun seen =
        late().event(1, 3, 12 * HOUR, 900).event(2, 3, 13 * HOUR, 9).run(UsedOrbits.UNLISTED);
    assertEquals(EventState.CLEARED, RunDifference.of(before, seen).changes().get(0).state());
  }
}
