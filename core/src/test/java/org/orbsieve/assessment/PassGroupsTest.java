package org.orbsieve.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

class PassGroupsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());

  /** Revolutions of 6000 s; number 9 has one of 8000 s. */
  private static SpaceObject object(int number) {
    double period = number == 9 ? 8_000 : 6_000;
    return new SpaceObject(
        number,
        "",
        "",
        'U',
        new ElementSet(START, 2 * Math.PI / period, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1));
  }

  private static AssessedConjunction row(
      Kind kind, int primary, int secondary, double seconds, double range, double speed) {
    return new AssessedConjunction(
        new Conjunction(
            kind,
            object(primary),
            object(secondary),
            START.shiftedBy(seconds),
            new StateVector(7e6, 0, 0, 0, 0, 0),
            new StateVector(7e6, range, 0, 0, 0, speed)),
        MaxProbability.unknown(1, "none"));
  }

  private static AssessedConjunction pass(int primary, int secondary, double at, double range) {
    return row(Kind.MINIMUM, primary, secondary, at, range, 1);
  }

  private static List<String> told(PassGroups groups) {
    return groups.groups().stream().map(PassGroupsTest::told).toList();
  }

  private static String told(PassGroups.Group group) {
    Conjunction c = group.closest().conjunction();
    Passes passes = group.closest().passes().orElseThrow();
    return String.format(
        java.util.Locale.ROOT,
        "%d-%d %.0f m at %.0f, %d from %.0f to %.0f, place %d",
        c.primary().catalogNumber(),
        c.secondary().catalogNumber(),
        c.missDistance(),
        c.tca().durationFrom(START),
        passes.count(),
        passes.first().durationFrom(START),
        passes.last().durationFrom(START),
        group.place());
  }

  @Test
  void onlySlowMinimaArePasses() {
    assertTrue(PassGroups.isPass(row(Kind.MINIMUM, 1, 2, 0, 10, 9.999).conjunction()));
    assertFalse(PassGroups.isPass(row(Kind.MINIMUM, 1, 2, 0, 10, 10).conjunction()));
    for (Kind kind : List.of(Kind.START, Kind.STOP, Kind.COINCIDENT)) {
      AssessedConjunction row = row(kind, 1, 2, 0, 10, 1);
      assertFalse(PassGroups.isPass(row.conjunction()));
      assertEquals(Optional.empty(), PassGroups.alone(row).passes());
    }
    AssessedConjunction fast = row(Kind.MINIMUM, 1, 2, 5, 10, 7_000);
    assertEquals(
        Optional.of(new Passes(1, START.shiftedBy(5.0), START.shiftedBy(5.0))),
        PassGroups.alone(fast).passes());
  }

  @Test
  void groupEndsAfterOneAndAHalfRevolutionsOfTheSlower() {
    PassGroups groups = new PassGroups();
    groups.add(pass(1, 2, 0, 30), 0);
    groups.add(pass(1, 9, 0, 70), 0);
    groups.add(pass(1, 2, 9_000, 20), 3);
    groups.add(pass(1, 9, 12_000, 60), 4);
    groups.add(pass(1, 2, 18_001, 40), 5);
    groups.add(pass(1, 9, 24_001, 80), 6);
    assertEquals(
        List.of(
            "1-2 20 m at 9000, 2 from 0 to 9000, place 3",
            "1-9 60 m at 12000, 2 from 0 to 12000, place 4",
            "1-2 40 m at 18001, 1 from 18001 to 18001, place 5",
            "1-9 80 m at 24001, 1 from 24001 to 24001, place 6"),
        told(groups));
    assertEquals(2, groups.folded());
  }

  @Test
  void ofEquallyClosePassesTheFirstCounts() {
    PassGroups groups = new PassGroups();
    groups.add(pass(1, 2, 0, 30), 1);
    groups.add(pass(1, 2, 10, 20), 2);
    groups.add(pass(1, 2, 20, 20), 3);
    assertEquals(List.of("1-2 20 m at 10, 3 from 0 to 20, place 2"), told(groups));
  }

  /** Against the rule applied to each pair's passes on their own; and cut anywhere, the same. */
  @Test
  void groupsAreThoseOfTheRule() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<AssessedConjunction> passes = new ArrayList<>();
      double time = 0;
      for (int k = 0; k < 60; k++) {
        time += random.nextInt(3_000);
        int primary = 1 + random.nextInt(2);
        int secondary = random.nextBoolean() ? 5 : 9;
        passes.add(pass(primary, secondary, time, random.nextInt(20)));
      }
      PassGroups groups = new PassGroups();
      int cut = random.nextInt(60);
      for (int k = 0; k < 60; k++) {
        if (k == cut) {
          PassGroups second = new PassGroups();
          groups.groups().forEach(second::restore);
          assertEquals(groups.folded(), second.folded());
          groups = second;
        }
        groups.add(passes.get(k), k);
      }
      List<String> expected = expected(passes);
      assertEquals(expected, told(groups).stream().sorted().toList());
      assertEquals(60 - expected.size(), groups.folded());
    }
  }

  private static List<String> expected(List<AssessedConjunction> passes) {
    List<String> all = new ArrayList<>();
    for (int primary : new int[] {1, 2}) {
      for (int secondary : new int[] {5, 9}) {
        double longest = secondary == 9 ? 12_000 : 9_000;
        int begin = -1;
        int end = -1;
        for (int k = 0; k <= passes.size(); k++) {
          boolean over = k == passes.size();
          if (!over && !isOf(passes.get(k), primary, secondary)) {
            continue;
          }
          if (begin >= 0 && (over || at(passes, k) - at(passes, end) > longest)) {
            all.add(group(passes, begin, end, primary, secondary));
            begin = -1;
          }
          begin = begin < 0 ? k : begin;
          end = k;
        }
      }
    }
    return all.stream().sorted().toList();
  }

  private static boolean isOf(AssessedConjunction row, int primary, int secondary) {
    return row.conjunction().primary().catalogNumber() == primary
        && row.conjunction().secondary().catalogNumber() == secondary;
  }

  private static double at(List<AssessedConjunction> passes, int k) {
    return passes.get(k).conjunction().tca().durationFrom(START);
  }

  private static String group(
      List<AssessedConjunction> passes, int begin, int end, int primary, int secondary) {
    int closest = begin;
    int count = 0;
    for (int k = begin; k <= end; k++) {
      if (isOf(passes.get(k), primary, secondary)) {
        count++;
        if (passes.get(k).conjunction().missDistance()
            < passes.get(closest).conjunction().missDistance()) {
          closest = k;
        }
      }
    }
    Passes all =
        new Passes(count, START.shiftedBy(at(passes, begin)), START.shiftedBy(at(passes, end)));
    return told(new PassGroups.Group(passes.get(closest).withPasses(all), closest));
  }

  @Test
  void passesAreAtLeastOneAndInOrder() {
    assertThrows(IllegalArgumentException.class, () -> new Passes(0, START, START));
    assertThrows(IllegalArgumentException.class, () -> new Passes(2, START, START.shiftedBy(-1.0)));
  }
}
