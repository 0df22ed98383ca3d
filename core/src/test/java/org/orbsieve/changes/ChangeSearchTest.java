package org.orbsieve.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.ElementSet;

/** Changes in generated histories, whose impulses are known. */
class ChangeSearchTest {

  private static final double LEAST = 2.5;

  private static ChangesResult search(ElementHistory... histories) {
    return ChangeSearch.of(BurnHistory.CONTEXT, List.of(histories), LEAST, 2);
  }

  private static double day(OrbitChange change) {
    return change.time().meeting().orElseThrow().durationFrom(BurnHistory.START) / BurnHistory.DAY;
  }

  /** The one change, if it is within a day of a time. */
  private static OrbitChange only(ChangesResult result, double day) {
    assertEquals(1, result.changes().size(), result.changes().toString());
    OrbitChange change = result.changes().get(0);
    double before = change.time().before().durationFrom(BurnHistory.START) / BurnHistory.DAY;
    double after = change.time().after().durationFrom(BurnHistory.START) / BurnHistory.DAY;
    assertTrue(before - 1.2 < day && day < after + 1.2, before + " to " + after);
    return change;
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 0, 0, IN_TRACK",
    "-0.03, 0, 0, IN_TRACK",
    "5, 0, 0, IN_TRACK",
    "0, 0, 1, CROSS_TRACK",
    "0, 0, 8, CROSS_TRACK",
    "0.6, 0, 0.9, MIXED",
    "0.05, 2, 0, RADIAL"
  })
  void measuresAnImpulseInALowOrbit(double along, double out, double normal, ChangeKind kind) {
    BurnHistory history = new BurnHistory(1).impulse(40.3, along, out, normal);
    OrbitChange change = only(search(history.days(80)), 40.3);
    assertEquals(kind, change.kind(), change.deltaV().toString());
    DeltaV deltaV = change.deltaV();
    // the plane turns the rate along the orbit too, by up to 0.2 % of the impulse
    double tolerance = 5 * deltaV.inTrackSigma() + 0.01 * Math.abs(along) + 2e-3 * normal;
    assertEquals(along, deltaV.inTrack(), tolerance);
    assertEquals(Math.abs(normal), deltaV.crossTrack(), 5 * deltaV.crossTrackSigma());
    if (out != 0) {
      assertEquals(out, deltaV.radial(), 0.25 * out);
    }
    assertTrue(change.notes().flags().isEmpty(), change.notes().toString());
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0, EAST_WEST", "-0.3, 0, EAST_WEST", "0, 3, NORTH_SOUTH"})
  void measuresAnImpulseInAGeosynchronousOrbit(double along, double normal, ChangeKind kind) {
    BurnHistory history = BurnHistory.geosynchronous(2).impulse(40.3, along, 0, normal);
    OrbitChange change = only(search(history.days(80)), 40.3);
    assertEquals(kind, change.kind());
    assertEquals(along, change.deltaV().inTrack(), 5 * change.deltaV().inTrackSigma() + 1e-3);
    assertEquals(normal, change.deltaV().crossTrack(), 5 * change.deltaV().crossTrackSigma());
  }

  @Test
  void tellsTheTimeOfAnImpulse() {
    OrbitChange change = only(search(new BurnHistory(3).impulse(40.3, 0.05, 0, 0).days(80)), 40.3);
    assertEquals(40.3, day(change), 5 * change.time().meetingSigma() / BurnHistory.DAY + 0.02);
    assertTrue(change.time().meetingSigma() < 0.1 * BurnHistory.DAY);
  }

  @Test
  void findsSeveralImpulsesAndSeparatesThem() {
    BurnHistory history = new BurnHistory(4);
    double[] days = {20.5, 33.2, 38.9, 60.1};
    for (double day : days) {
      history.impulse(day, 0.02, 0, 0);
    }
    ChangesResult result = search(history.days(80));
    assertEquals(days.length, result.changes().size());
    for (int i = 0; i < days.length; i++) {
      assertEquals(days[i], day(result.changes().get(i)), 0.6);
      assertEquals(0.02, result.changes().get(i).deltaV().inTrack(), 0.002);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsNothingInOrbitsWithoutImpulses(long seed) {
    assertEquals(List.of(), search(new BurnHistory(seed).days(120)).changes());
    assertEquals(List.of(), search(BurnHistory.geosynchronous(seed).days(120)).changes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void flagsAWrongSetAndDoesNotCallItAChange(int kind) {
    ElementHistory history =
        new BurnHistory(5)
            .between(
                0,
                80,
                sets -> {
                  List<ElementSet> all = new ArrayList<>(sets);
                  all.set(40, spoilt(all.get(40), kind));
                  return all;
                });
    ChangesResult result = search(history);
    assertEquals(List.of(), result.changes());
    assertEquals(1, result.badSets().size());
    assertEquals(history.sets().get(40), result.badSets().get(0).elements());
    assertTrue(result.badSets().get(0).crossTag().isEmpty());
  }

  @Test
  void flagsTwoWrongSetsInARow() {
    ElementHistory history =
        new BurnHistory(6)
            .between(
                0,
                80,
                sets -> {
                  List<ElementSet> all = new ArrayList<>(sets);
                  all.set(40, spoilt(all.get(40), 0));
                  all.set(41, spoilt(all.get(41), 0));
                  return all;
                });
    ChangesResult result = search(history);
    assertEquals(List.of(), result.changes());
    assertEquals(2, result.badSets().size());
  }

  /** A set with one wrong element, or with a phase that makes the count of turns slip. */
  private static ElementSet spoilt(ElementSet set, int kind) {
    return new ElementSet(
        set.epoch(),
        set.meanMotion() * (kind == 0 ? 1.02 : kind == 1 ? 1.00001 : 1),
        set.eccentricity() + (kind == 2 ? 0.003 : 0),
        set.inclination() + (kind == 3 ? 0.01 : 0),
        set.raan() + (kind == 4 ? 0.5 : 0),
        set.argPerigee(),
        set.meanAnomaly() + (kind == 5 ? 3 : 0),
        0,
        0,
        0,
        1,
        0);
  }

  @Test
  void aWrongSetNextToAnImpulseDoesNotHideIt() {
    BurnHistory burns = new BurnHistory(7).impulse(45, 0.1, 0, 0);
    ElementHistory history =
        burns.between(
            0,
            80,
            sets -> {
              List<ElementSet> all = new ArrayList<>(sets);
              all.set(42, spoilt(all.get(42), 5));
              return all;
            });
    OrbitChange change = only(search(history), 45);
    assertTrue(change.notes().flags().contains(ChangeFlag.BAD_SET));
  }

  @Test
  void flagsAGapInTheData() {
    ElementHistory history =
        new BurnHistory(8)
            .impulse(40, 0.1, 0, 0)
            .between(
                0,
                80,
                sets ->
                    sets.stream()
                        .filter(
                            set -> {
                              double day =
                                  set.epoch().durationFrom(BurnHistory.START) / BurnHistory.DAY;
                              return day < 37 || day > 43;
                            })
                        .toList());
    assertTrue(only(search(history), 40).notes().flags().contains(ChangeFlag.GAP));
  }

  @Test
  void flagsAChangeAtTheEndThatOneSetShows() {
    ElementHistory history = new BurnHistory(9).impulse(39.8, 0.5, 0, 0).days(80);
    List<ElementSet> sets = history.sets();
    int first = 0;
    while (sets.get(first).epoch().durationFrom(BurnHistory.START) < 39.8 * BurnHistory.DAY) {
      first++;
    }
    ElementHistory shortened = new ElementHistory(history.object(), sets.subList(0, first + 1), 0);
    assertTrue(only(search(shortened), 39.8).notes().flags().contains(ChangeFlag.FEW_SETS));
  }

  @Test
  void flagsALowPerigee() {
    BurnHistory low = new BurnHistory(10).shifted(0, 0, -590e3).impulse(40, 0.1, 0, 0);
    assertTrue(only(search(low.days(80)), 40).notes().flags().contains(ChangeFlag.DECAY));
  }

  @Test
  void namesTheObjectThatAWrongSetDescribes() {
    BurnHistory other = new BurnHistory(11).shifted(0.4, 1.3, 20e3);
    other.number = 901;
    ElementHistory theirs = other.days(80);
    ElementHistory mine =
        new BurnHistory(12)
            .between(
                0,
                80,
                sets -> {
                  List<ElementSet> all = new ArrayList<>(sets);
                  all.set(40, theirs.sets().get(40));
                  return all;
                });
    ChangesResult result = search(mine, theirs);
    assertEquals(List.of(), result.changes());
    assertEquals(OptionalInt.of(901), result.badSets().get(0).crossTag());
  }

  @Test
  void flagsAChangeOfNumbers() {
    BurnHistory other = new BurnHistory(13).shifted(0.4, 1.3, 20e3);
    other.number = 901;
    ElementHistory theirs = other.days(80);
    ElementHistory mine =
        new BurnHistory(14)
            .between(
                0,
                80,
                sets -> {
                  List<ElementSet> all = new ArrayList<>(sets.subList(0, 40));
                  all.addAll(theirs.sets().subList(40, theirs.sets().size()));
                  return all;
                });
    ChangesResult result = search(mine, theirs);
    assertEquals(1, result.changes().size(), result.changes().toString());
    assertEquals(OptionalInt.of(901), result.changes().get(0).notes().crossTag());
    assertTrue(result.changes().get(0).notes().flags().contains(ChangeFlag.CROSS_TAG));
  }

  @Test
  void objectsThatFlyTogetherAreNoCrossTag() {
    BurnHistory other = new BurnHistory(15).shifted(0, 1e-5, 0).impulse(40, 0.1, 0, 0);
    other.number = 901;
    ChangesResult result =
        search(new BurnHistory(16).impulse(40, 0.1, 0, 0).days(80), other.days(80));
    assertEquals(2, result.changes().size());
    result
        .changes()
        .forEach(
            change ->
                assertFalse(
                    change.notes().flags().contains(ChangeFlag.CROSS_TAG), change.toString()));
  }

  @Test
  void seesPiecesThatComeFromOneObject() {
    List<ElementHistory> all = new ArrayList<>();
    all.add(new BurnHistory(17).impulse(40, 0.2, 0, 0).days(60));
    Random random = new Random(18);
    for (int piece = 0; piece < 8; piece++) {
      BurnHistory history =
          new BurnHistory(19 + piece)
              .impulse(
                  40, 20 * random.nextGaussian(), 20 * random.nextGaussian(), random.nextDouble());
      history.number = 950 + piece;
      history.designator = "2016-011" + (char) ('C' + piece);
      all.add(history.between(42 + piece * 0.3, 60, sets -> sets));
    }
    ChangesResult result = ChangeSearch.of(BurnHistory.CONTEXT, all, LEAST, 1);
    assertEquals(1, result.breakUps().size());
    BreakUp found = result.breakUps().get(0);
    assertEquals(900, found.parent().catalogNumber());
    assertEquals(40, found.time().durationFrom(BurnHistory.START) / BurnHistory.DAY, 0.02);
    assertTrue(found.pieces().size() >= 6, found.toString());
    assertTrue(result.changes().get(0).notes().flags().contains(ChangeFlag.BREAK_UP));
  }

  @Test
  void doesNotDependOnTheNumberOfWorkers() {
    List<ElementHistory> all = new ArrayList<>();
    for (int k = 0; k < 12; k++) {
      BurnHistory history = new BurnHistory(40 + k).impulse(20 + 2 * k, 0.02, 0, 0);
      history.number = 100 + k;
      all.add(history.days(60));
    }
    assertEquals(
        ChangeSearch.of(BurnHistory.CONTEXT, all, LEAST, 1),
        ChangeSearch.of(BurnHistory.CONTEXT, all, LEAST, 3));
  }

  @Test
  void saysHowManyHistoriesAreTooShort() {
    ChangesResult result = search(new BurnHistory(60).days(2));
    assertEquals(0, result.objects());
    assertEquals(1, result.tooShort());
  }
}
