package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** The bound of how far an object gets, against where it gets. */
class StrayBoundTest {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86400;
  private static final int SAMPLES = 25;

  private double largestShare;
  private int bounded;
  private int tried;

  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void noObjectGetsFarther(RandomElements regime) {
    Random random = new Random(regime.ordinal());
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      elements.add(regime.next(random, REFERENCE));
    }
    check(elements, random);
    assertTrue(bounded > 0.9 * tried, bounded + " of " + tried);
    assertTrue(largestShare > 0.1, "bounds far above the ways: " + largestShare);
  }

  @ParameterizedTest
  @EnumSource(WildElements.class)
  void norDoesOneWithDragBeyondNature(WildElements regime) {
    Random random = new Random(50 + regime.ordinal());
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 400; k++) {
      elements.add(regime.next(random, REFERENCE.shiftedBy(-DAY * random.nextDouble())));
    }
    check(elements, random);
    assertTrue(bounded > 0.5 * tried, bounded + " of " + tried);
    assertTrue(largestShare > 0.2, "bounds far above the ways: " + largestShare);
  }

  /** The bound of a short interval is as good as the speed. */
  @Test
  void shortIntervalsAreBoundedWell() {
    Random random = new Random(3);
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      elements.add(
          RandomElements.elements(
              REFERENCE, 15, 0.01 * random.nextDouble(), 180 * random.nextDouble(), random, 1e-4));
    }
    Sgp4Table table = Sgp4Table.of(elements, REFERENCE, -DAY, DAY, CONTEXT.utc());
    StrayBound strays = new StrayBound(table);
    double[] a = new double[3];
    double[] b = new double[3];
    for (int row = 0; row < table.size(); row++) {
      Sgp4.position(table, row, 0, a, 0);
      Sgp4.position(table, row, 1, b, 0);
      double way = distance(a, b);
      assertTrue(strays.of(row, 0, 1).within(1) < 1.05 * way, row + ": " + way);
    }
  }

  /**
   * In Lyddane's form the position can jump only at rare times: nearly all short intervals are
   * bounded without a jump, and those about the times at which the node completes a turn are not.
   */
  @Test
  void lyddanesFormJumpsOnlyWhereItCan() {
    Random random = new Random(8);
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 800; k++) {
      elements.add(RandomElements.BELOW_THREE_DEGREES.next(random, REFERENCE));
    }
    Sgp4Table table = Sgp4Table.of(elements, REFERENCE, -DAY, 2 * DAY, CONTEXT.utc());
    StrayBound strays = new StrayBound(table);
    int without = 0;
    int all = 0;
    int turns = 0;
    for (int row = 0; row < table.size(); row++) {
      DeepSpaceTable deep = table.deepSpace();
      int slot = table.slot(row);
      for (double t = 0; t < DAY; t += 600) {
        all++;
        without += strays.of(row, t, t + 1).jump() < 1 ? 1 : 0;
        double before = DeepSpaceKernel.node(deep, slot, deep.minutesSinceEpoch(slot, t));
        double after = DeepSpaceKernel.node(deep, slot, deep.minutesSinceEpoch(slot, t + 600));
        if ((int) (before / (2 * Math.PI)) != (int) (after / (2 * Math.PI))) {
          turns++;
          assertTrue(strays.of(row, t, t + 600).jump() > 1, "a turn of row " + row);
        }
      }
    }
    assertTrue(without > 0.98 * all, without + " of " + all);
    assertTrue(turns > 0, "no turn in a day");
  }

  private void check(List<ElementSet> elements, Random random) {
    Sgp4Table table = Sgp4Table.of(elements, REFERENCE, -DAY, 2 * DAY, CONTEXT.utc());
    StrayBound strays = new StrayBound(table);
    double[][] p = new double[SAMPLES][3];
    for (int row = 0; row < table.size(); row++) {
      for (int k = 0; k < 8; k++) {
        double from = DAY * random.nextDouble();
        double to = from + 600 * Math.pow(1e-5, random.nextDouble());
        double bound = strays.of(row, from, to).within(to - from);
        tried++;
        bounded += bound < Double.POSITIVE_INFINITY ? 1 : 0;
        for (int l = 0; l < SAMPLES; l++) {
          Sgp4.position(table, row, from + l * (to - from) / (SAMPLES - 1), p[l], 0);
        }
        check(p, bound, "row " + row + " from " + from + " to " + to);
      }
    }
  }

  private void check(double[][] p, double bound, String what) {
    for (int l = 0; l < SAMPLES; l++) {
      for (int m = 0; m < l; m++) {
        double way = distance(p[l], p[m]);
        assertTrue(!(way > bound), () -> what + ": " + way + " m, bound " + bound);
        largestShare = way >= 0 ? Math.max(largestShare, way / bound) : largestShare;
      }
    }
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }
}
