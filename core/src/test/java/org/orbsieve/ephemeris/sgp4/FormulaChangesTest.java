package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** Jumps and kinks of the theory's positions, found by looking at positions, and where they lie. */
class FormulaChangesTest {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86400;
  private static final double WIDTH = 270;

  /** Change of a second difference over 20 s that only a jump makes [m]. */
  private static final double JUMP = 0.02;

  /** Orbits that look like geostationary ones, with tiny inclinations, and such near 0.2 rad. */
  private static Sgp4Table high(double lowest, double highest, Random random) {
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 40; k++) {
      double inclination = lowest + (highest - lowest) * random.nextDouble();
      elements.add(
          new ElementSet(
              REFERENCE,
              2 * Math.PI / DAY * (0.9 + 0.04 * random.nextDouble()),
              1e-3 * random.nextDouble(),
              inclination,
              1 + 0.6 * random.nextDouble(),
              2 * Math.PI * random.nextDouble(),
              2 * Math.PI * random.nextDouble(),
              0,
              0,
              0,
              1,
              1));
    }
    return Sgp4Table.of(elements, REFERENCE, -DAY, 3 * DAY, CONTEXT.utc());
  }

  private static List<Double> changes(Sgp4Table table, int row, double end) {
    List<Double> found = new ArrayList<>();
    for (double from = 0; from < end; from += WIDTH) {
      double to = Math.min(end, from + WIDTH);
      for (double t = FormulaChanges.next(table, row, from, to);
          t <= to;
          t = FormulaChanges.next(table, row, t, to)) {
        found.add(t);
      }
    }
    return found;
  }

  @Test
  void positionsJumpWhereTheFormulaChangesAndNowhereElse() {
    Random random = new Random(1);
    int jumps = 0;
    Sgp4Table table = high(5e-4, 1e-3, random);
    for (int row = 0; row < table.size(); row++) {
      List<Double> found = changes(table, row, DAY);
      for (double t = 10; t < DAY - 10; t += 20) {
        double from = t - 10;
        double to = t + 10;
        if (jump(table, row, t) > JUMP) {
          assertTrue(
              found.stream().anyMatch(time -> time >= from && time <= to),
              "row " + row + " jumps at " + t);
          jumps++;
        }
      }
    }
    assertTrue(jumps > 0, "jumps " + jumps);
  }

  /** Largest fourth difference of the coordinates about a time. */
  private static double jump(Sgp4Table table, int row, double t) {
    double[][] at = new double[5][3];
    for (int k = 0; k < 5; k++) {
      Sgp4.position(table, row, t + 5 * (k - 2), at[k], 0);
    }
    double largest = 0;
    for (int axis = 0; axis < 3; axis++) {
      double fourth =
          at[0][axis] - 4 * at[1][axis] + 6 * at[2][axis] - 4 * at[3][axis] + at[4][axis];
      largest = Math.max(largest, Math.abs(fourth));
    }
    return largest;
  }

  /** The change lies between two neighbouring doubles: there the position jumps. */
  @Test
  void changesAreFoundToTheLastBit() {
    Random random = new Random(2);
    int seen = check(high(5e-4, 1e-3, random), DAY, 0.1);
    assertTrue(seen > 5, "seen at the arc tangent's cut: " + seen);
    seen = check(high(0.1995, 0.2005, random), 2 * DAY, 100);
    assertTrue(seen > 0, "seen at 0.2 rad: " + seen);
  }

  /** Changes at which the position jumps by a distance at least [m]; elsewhere it does not. */
  private static int check(Sgp4Table table, double end, double least) {
    int seen = 0;
    double[] before = new double[3];
    double[] after = new double[3];
    double[] later = new double[3];
    for (int row = 0; row < table.size(); row++) {
      for (double t : changes(table, row, end)) {
        Sgp4.position(table, row, Math.nextDown(t), before, 0);
        Sgp4.position(table, row, t, after, 0);
        Sgp4.position(table, row, Math.nextUp(t), later, 0);
        boolean jumps = distance(before, after) > least;
        assertTrue(distance(after, later) < 1e-6, "row " + row + " at " + t);
        seen += jumps ? 1 : 0;
      }
    }
    return seen;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  /** The integration of a resonant orbit goes on every 720 minutes from the epoch but at it. */
  @Test
  void nodesOfResonanceAreKnown() {
    ElementSet synchronous =
        new ElementSet(
            REFERENCE.shiftedBy(3600), 2 * Math.PI / 86164, 1e-3, 0.1, 1, 2, 3, 0, 0, 0, 1, 1);
    Sgp4Table table =
        Sgp4Table.of(List.of(synchronous), REFERENCE, -2 * DAY, 3 * DAY, CONTEXT.utc());
    List<Double> found = new ArrayList<>();
    for (double t = FormulaChanges.next(table, 0, -DAY, 2 * DAY);
        t <= 2 * DAY;
        t = FormulaChanges.next(table, 0, t, 2 * DAY)) {
      found.add(t);
    }
    assertEquals(List.of(-82800.0, -39600.0, 46800.0, 90000.0, 133200.0), found);
  }

  /** Drag brings an eccentricity to its limit, and the terms of an orbit away from it. */
  @Test
  void eccentricityAtItsLimit() {
    int found = 0;
    Random random = new Random(3);
    for (int k = 0; k < 40; k++) {
      double e = 1e-5 * random.nextDouble();
      double anomaly = 2 * Math.PI * random.nextDouble();
      ElementSet low =
          new ElementSet(
              REFERENCE, 15.6 * 2 * Math.PI / DAY, e, 1, 1, 2, anomaly, 2e-3, 0, 0, 1, 1);
      Sgp4Table table = Sgp4Table.of(List.of(low), REFERENCE, -DAY, 2 * DAY, CONTEXT.utc());
      for (double t : changes(table, 0, DAY)) {
        double[] before = new double[3];
        double[] after = new double[3];
        Sgp4.position(table, 0, Math.nextDown(t), before, 0);
        Sgp4.position(table, 0, t, after, 0);
        assertTrue(distance(before, after) < 1e-4, "a kink and no jump");
        found++;
      }
    }
    assertTrue(found > 5, "changes " + found);
    ElementSet high =
        new ElementSet(REFERENCE, 15.6 * 2 * Math.PI / DAY, 0.01, 1, 1, 2, 3, 1e-4, 0, 0, 1, 1);
    Sgp4Table other = Sgp4Table.of(List.of(high), REFERENCE, -DAY, 2 * DAY, CONTEXT.utc());
    assertEquals(List.of(), changes(other, 0, DAY));
  }
}
