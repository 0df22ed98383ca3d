package org.orbsieve.assessment.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

class CompanionsTest {

  private static final AbsoluteDate START = AbsoluteDate.ARBITRARY_EPOCH;
  private static final double DAY = 86_400;
  private static final double REVOLUTION = 2 * Math.PI / 1e-3;

  private final Companions companions = new Companions();

  @Test
  void formationIsSeenInEveryRevolution() {
    pass(1, 2, 300, 1.0, 15);
    Companion pair = only();
    assertEquals(Companion.Kind.FORMATION, pair.kind());
    assertTrue(pair.isCertain());
    assertEquals(15, pair.track().passing().minima());
    assertEquals(300, pair.track().closeness().closest());
    assertEquals(START, pair.track().closeness().closestTca());
  }

  /** Slow, several times, but over soon: an event. */
  @Test
  void driftersAreEvents() {
    for (int passes = 1; passes <= 7; passes++) {
      Companions some = new Companions();
      for (int k = 0; k < passes; k++) {
        some.add(row(Kind.MINIMUM, 1, 2, k * REVOLUTION / 2, 900, 4));
      }
      assertEquals(List.of(), some.in(DAY), passes + " passes in a half of them as revolutions");
    }
  }

  /** From the beginning to the end, but seldom: two that come back are strangers each time. */
  @Test
  void raritiesAreEvents() {
    for (int k = 0; k < 4; k++) {
      companions.add(row(Kind.MINIMUM, 1, 2, k * DAY / 4, 900, 4));
    }
    assertEquals(List.of(), companions.in(DAY));
  }

  @Test
  void fastPassesDoNotCount() {
    for (int k = 0; k < 20; k++) {
      companions.add(row(Kind.MINIMUM, 1, 2, k * REVOLUTION / 2, 100, 10));
    }
    assertEquals(List.of(), companions.tracks());
  }

  @Test
  void candidateManoeuvresDoNotCount() {
    SpaceObject varied = object(1, "A", "").asVariant("burn");
    for (int k = 0; k < 20; k++) {
      companions.add(row(Kind.MINIMUM, varied, object(2, "B", ""), k * REVOLUTION, 100, 1));
    }
    assertEquals(List.of(), companions.tracks());
  }

  @Test
  void sameMotionIsDockedAndSoIsWhatRestsThere() {
    companions.add(row(Kind.COINCIDENT, 2, 3, 0, 0, 0));
    pass(1, 2, 400, 1.2, 14);
    pass(2, 4, 400, 3, 14);
    Map<Integer, Companion.Kind> kinds =
        companions.in(DAY).stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    pair ->
                        10 * pair.track().first().catalogNumber()
                            + pair.track().second().catalogNumber(),
                    Companion::kind));
    assertEquals(
        Map.of(23, Companion.Kind.DOCKED, 12, Companion.Kind.DOCKED, 24, Companion.Kind.FORMATION),
        kinds);
  }

  @Test
  void neighboursOfAFleetKeepFartherApart() {
    for (int k = 0; k < 15; k++) {
      companions.add(
          row(
              Kind.MINIMUM,
              object(1, "O3B FM13", ""),
              object(2, "O3B FM19", ""),
              k * REVOLUTION / 2,
              3000,
              2));
      companions.add(
          row(
              Kind.MINIMUM,
              object(3, "ALPHA", "SES"),
              object(4, "BETA", "SES"),
              k * REVOLUTION / 2,
              3000,
              2));
      companions.add(
          row(
              Kind.MINIMUM,
              object(5, "OBJECT A", ""),
              object(6, "OBJECT B", ""),
              k * REVOLUTION / 2,
              3000,
              2));
    }
    assertEquals(
        List.of(Companion.Kind.FORMATION, Companion.Kind.SAME_FLEET, Companion.Kind.FORMATION),
        companions.in(8 * REVOLUTION).stream().map(Companion::kind).toList(),
        "a stem has three letters at least, and OBJECT is none");
  }

  @Test
  void shortRunsAreNotCertain() {
    for (double time : new double[] {0, 0.5 * REVOLUTION, REVOLUTION}) {
      companions.add(row(Kind.MINIMUM, 1, 2, time, 900, 4));
    }
    assertFalse(companions.in(REVOLUTION).get(0).isCertain());
    assertFalse(companions.in(REVOLUTION).isEmpty());
    companions.add(row(Kind.COINCIDENT, 3, 4, 0, 0, 0));
    assertTrue(companions.in(REVOLUTION).get(1).isCertain());
  }

  /** Who is object 1 changes nothing, and neither does an interruption. */
  @Test
  void stateOfAnInterruptedRunGoesOn() {
    Random random = new Random(5);
    for (int run = 0; run < 50; run++) {
      List<AssessedConjunction> rows =
          IntStream.range(0, 60)
              .mapToObj(
                  k -> {
                    int one = 1 + random.nextInt(4);
                    int other = 5 + random.nextInt(2);
                    boolean swap = random.nextBoolean();
                    return row(
                        random.nextInt(9) == 0 ? Kind.START : Kind.MINIMUM,
                        swap ? other : one,
                        swap ? one : other,
                        k * REVOLUTION / 4,
                        100 * random.nextInt(9),
                        random.nextInt(12));
                  })
              .toList();
      Companions whole = new Companions();
      rows.forEach(whole::add);
      Companions before = new Companions();
      int cut = random.nextInt(60);
      rows.subList(0, cut).forEach(before::add);
      Companions after = new Companions();
      before.tracks().forEach(after::add);
      rows.subList(cut, 60).forEach(after::add);
      assertEquals(whole.tracks(), after.tracks());
      long slow =
          rows.stream()
              .filter(r -> r.conjunction().relativeSpeed() < 10)
              .filter(r -> r.conjunction().kind() == Kind.MINIMUM)
              .count();
      assertEquals(slow, whole.tracks().stream().mapToLong(t -> t.passing().minima()).sum());
    }
  }

  private Companion only() {
    List<Companion> found = companions.in(DAY);
    assertEquals(1, found.size());
    return found.get(0);
  }

  private void pass(int one, int other, double distance, double speed, int times) {
    for (int k = 0; k < times; k++) {
      companions.add(row(Kind.MINIMUM, one, other, k * 0.9 * REVOLUTION, distance + 10 * k, speed));
    }
  }

  private static AssessedConjunction row(
      Kind kind, int one, int other, double time, double distance, double speed) {
    return row(
        kind, object(one, "A" + one, ""), object(other, "B" + other, ""), time, distance, speed);
  }

  private static AssessedConjunction row(
      Kind kind, SpaceObject one, SpaceObject other, double time, double distance, double speed) {
    return new AssessedConjunction(
        new Conjunction(
            kind,
            one,
            other,
            START.shiftedBy(time),
            new StateVector(7e6, 0, 0, 0, 7500, 0),
            new StateVector(7e6 + distance, 0, 0, 0, 7500 + speed, 0)),
        MaxProbability.unknown(1, "test"));
  }

  private static SpaceObject object(int number, String name, String owner) {
    ElementSet elements = new ElementSet(START, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new SpaceObject(number, name, "", 'U', elements)
        .withFacts(
            new ObjectFacts(
                ObjectFacts.Type.PAYLOAD,
                ObjectFacts.Status.UNSTATED,
                owner,
                ObjectFacts.Size.UNKNOWN));
  }
}
