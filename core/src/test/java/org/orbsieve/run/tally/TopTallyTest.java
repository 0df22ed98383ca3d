package org.orbsieve.run.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.run.checkpoint.RecordTree;
import org.orekit.time.AbsoluteDate;

/** Against all conjunctions sorted by range, of which each pair is shown once. */
class ClosestTallyTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());

  @Test
  void isTheHeadOfAllSorted() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Conjunction> all = new ArrayList<>();
      for (int k = 0; k < 60; k++) {
        // few pairs, so that they come again, and few ranges, so that there are ties
        int primary = random.nextInt(4);
        int secondary = primary + 1 + random.nextInt(3);
        all.add(conjunction(k, primary, secondary, 100 * random.nextInt(30), random.nextInt(30)));
      }
      ClosestTally first = new ClosestTally();
      int cut = random.nextInt(all.size());
      all.subList(0, cut).forEach(first::add);
      ClosestTally pairs = new ClosestTally();
      pairs.restore(RecordTree.read(ClosestTally.State.class, RecordTree.write(first.state())));
      all.subList(cut, all.size()).forEach(pairs::add);

      List<String> expected = new ArrayList<>();
      Set<List<Integer>> slow = new HashSet<>();
      Set<List<Integer>> seen = new HashSet<>();
      all.sort(
          Comparator.comparingDouble(Conjunction::missDistance).thenComparing(Conjunction::tca));
      for (Conjunction one : all) {
        List<Integer> pair =
            List.of(one.primary().catalogNumber(), one.secondary().catalogNumber());
        if (one.relativeSpeed() < 10) {
          slow.add(pair);
        } else if (expected.size() < 5 && seen.add(pair)) {
          expected.add(pair + " " + one.missDistance() + " " + one.tca());
        }
      }
      List<String> actual =
          pairs.rows().stream()
              .map(r -> List.of(r.primary(), r.secondary()) + " " + r.range() + " " + r.tca())
              .toList();
      assertEquals(expected, actual);
      assertEquals(slow.size(), pairs.slowPairs());
    }
  }

  private static Conjunction conjunction(
      double seconds, int primary, int secondary, double range, double speed) {
    return new Conjunction(
        Conjunction.Kind.MINIMUM,
        object(primary),
        object(secondary),
        START.shiftedBy(seconds),
        new StateVector(7e6, 0, 0, 0, 7500, 0),
        new StateVector(7e6 + range, 0, 0, 0, 7500 + speed, 0));
  }

  private static SpaceObject object(int number) {
    ElementSet elements = new ElementSet(START, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new SpaceObject(number, "OBJECT " + number, "", 'U', elements);
  }
}
