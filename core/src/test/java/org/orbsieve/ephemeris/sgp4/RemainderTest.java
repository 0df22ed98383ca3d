package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotTable;
import org.orekit.time.AbsoluteDate;

/**
 * What polynomials miss of the theory's positions, against the bounds that the refinement rests on:
 * the acceleration that the sieve's polynomials miss, and the distance from a polynomial through
 * Chebyshev's nodes.
 */
class RemainderTest {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86400;
  private static final double WIDTH = 240;

  /** Time between the positions of a second difference [s]. */
  private static final double STEP = 2;

  /** What rounding and the step itself put it off by [m/s^2]. */
  private static final double DOUBT = 1e-4;

  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void accelerationThatThePolynomialMisses(RandomElements regime) {
    Random random = new Random(400 + regime.ordinal());
    Sgp4Table table = table(regime, random);
    MotionBounds bounds = new MotionBounds(table, DAY, WIDTH, 500);
    double largest = 0;
    int seen = 0;
    for (int row = 0; row < table.size(); row++) {
      InterpolationBound bound = bounds.of(row);
      for (int level = 0; level < InterpolationBound.LEVELS; level++) {
        double limit = bound.curvatureError(level, WIDTH);
        for (int k = 0; k < 8 && limit < 100; k++) {
          double centre = WIDTH * (Math.floor(random.nextDouble() * DAY / WIDTH) + 0.5);
          double s = (random.nextDouble() - 0.5) * (WIDTH - 2 * STEP);
          if (!bound.isRough(centre - WIDTH / 2, centre + WIDTH / 2)
              && FormulaChanges.next(table, row, centre + s - STEP, centre + s + STEP) > DAY * 2) {
            double missed = missed(table, row, centre, level, s);
            assertTrue(
                !(missed > limit + DOUBT), regime + " row " + row + ": " + missed + " " + limit);
            largest = Math.max(largest, missed / (limit + DOUBT));
            seen++;
          }
        }
      }
    }
    assertTrue(seen > 100, "seen " + seen);
    assertTrue(largest > 1e-4, "bound far above what is missed: " + largest);
  }

  /** Second difference of position less polynomial, {@code s} from a step's centre [m/s^2]. */
  private static double missed(Sgp4Table table, int row, double centre, int level, double s) {
    double spacing = Math.scalb(WIDTH, -level);
    double[][] knots = new double[2 * KnotTable.SIDE + 1][3];
    for (int l = -KnotTable.SIDE; l <= KnotTable.SIDE; l++) {
      Sgp4.position(table, row, centre + l * spacing, knots[l + KnotTable.SIDE], 0);
    }
    double[][] off = new double[3][3];
    for (int at = -1; at <= 1; at++) {
      double time = s + at * STEP;
      Sgp4.position(table, row, centre + time, off[at + 1], 0);
      for (int l = -KnotTable.SIDE; l <= KnotTable.SIDE; l++) {
        double weight = lagrange(l, time / spacing);
        for (int axis = 0; axis < 3; axis++) {
          off[at + 1][axis] -= weight * knots[l + KnotTable.SIDE][axis];
        }
      }
    }
    double square = 0;
    for (int axis = 0; axis < 3; axis++) {
      double second = off[2][axis] - 2 * off[1][axis] + off[0][axis];
      square += second * second;
    }
    return Math.sqrt(square) / (STEP * STEP);
  }

  private static double lagrange(int l, double u) {
    double value = 1;
    for (int m = -KnotTable.SIDE; m <= KnotTable.SIDE; m++) {
      value *= m == l ? 1 : (u - m) / (l - m);
    }
    return value;
  }

  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void distanceFromAPolynomialThroughChebyshevsNodes(RandomElements regime) {
    Random random = new Random(500 + regime.ordinal());
    Sgp4Table table = table(regime, random);
    MotionBounds bounds = new MotionBounds(table, DAY, WIDTH, 500);
    double largest = 0;
    int seen = 0;
    double[] position = new double[3];
    for (int row = 0; row < table.size(); row++) {
      InterpolationBound bound = bounds.of(row);
      for (int k = 0; k < 12 && bound.strip() > 0; k++) {
        double half = WIDTH / 2 * (1 + 3 * random.nextDouble());
        double middle = half + random.nextDouble() * (DAY - 2 * half);
        int nodes = 3 + random.nextInt(5);
        double limit = bound.seriesError(half, nodes) + PositionRounding.of(table, row, middle);
        if (!(limit < 1e6)
            || bound.isRough(middle - half, middle + half)
            || FormulaChanges.next(table, row, middle - half, middle + half) <= DAY) {
          continue;
        }
        double w = 2 * random.nextDouble() - 1;
        Sgp4.position(table, row, middle + half * w, position, 0);
        double off = off(table, row, middle, half, nodes, w, position);
        assertTrue(!(off > limit), regime + " row " + row + ": " + off + " " + limit);
        largest = Math.max(largest, off / limit);
        seen++;
      }
    }
    assertTrue(seen > 100, "seen " + seen);
    assertTrue(largest > 1e-4, "bound far above what is missed: " + largest);
  }

  private static double off(
      Sgp4Table table,
      int row,
      double middle,
      double half,
      int nodes,
      double w,
      double[] position) {
    double[] rest = position.clone();
    double[] knot = new double[3];
    for (int k = 0; k < nodes; k++) {
      double place = Math.cos(Math.PI * (k + 0.5) / nodes);
      double weight = 1;
      for (int m = 0; m < nodes; m++) {
        double other = Math.cos(Math.PI * (m + 0.5) / nodes);
        weight *= m == k ? 1 : (w - other) / (place - other);
      }
      Sgp4.position(table, row, middle + half * place, knot, 0);
      for (int axis = 0; axis < 3; axis++) {
        rest[axis] -= weight * knot[axis];
      }
    }
    return Math.hypot(Math.hypot(rest[0], rest[1]), rest[2]);
  }

  private static Sgp4Table table(RandomElements regime, Random random) {
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 40; k++) {
      elements.add(regime.next(random, REFERENCE.shiftedBy(-350 * DAY * (k % 2))));
    }
    return Sgp4Table.of(elements, REFERENCE, -DAY, 2 * DAY, CONTEXT.utc());
  }
}
