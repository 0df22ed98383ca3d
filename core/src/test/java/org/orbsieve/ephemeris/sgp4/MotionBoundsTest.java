package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotTable;
import org.orekit.time.AbsoluteDate;

/** The bound of the interpolation error against the errors themselves, and what it rests on. */
class MotionBoundsTest {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86400;
  private static final double WIDTH = 240;
  private static final double[] WANTED = {0.1, 100, 1e9};

  /** Deviation that only a jump gives a nearly circular orbit [m]. */
  private static final double JUMP = 100;

  private double largestShare;
  private double largest;
  private int rough;
  private int roughAndWrong;

  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void deviationStaysBelowTheBound(RandomElements regime) {
    Random random = new Random(regime.ordinal());
    Sgp4Table table = table(regime, random, 60, 3 * DAY);
    int bounded = 0;
    for (int row = 0; row < table.size(); row++) {
      for (double wanted : WANTED) {
        InterpolationBound bound = new MotionBounds(table, 3 * DAY, WIDTH, wanted).of(row);
        bounded += bound.error(0, WIDTH) < Double.POSITIVE_INFINITY ? 1 : 0;
        check(table, row, bound, 3 * DAY, 6, random);
      }
    }
    assertTrue(bounded > WANTED.length * table.size() / 2, "bounds for " + bounded);
    assertTrue(largestShare > 1e-5, "bounds far above the errors: " + largestShare);
  }

  /** An object without a useful bound is compared with every other one, in every step. */
  @Test
  void orbitsThatGrazeTheEarthFromFarAwayAreBoundedUsefully() {
    Random random = new Random(11);
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 40; k++) {
      double revolutions = 0.15 + 0.07 * random.nextDouble();
      double eccentricity = 0.9 + 0.03 * random.nextDouble();
      double inclination = 70 * random.nextDouble();
      elements.add(
          RandomElements.elements(REFERENCE, revolutions, eccentricity, inclination, random, 1e-5));
    }
    Sgp4Table table = Sgp4Table.of(elements, REFERENCE, -3600, DAY + 3600, CONTEXT.utc());
    MotionBounds bounds = new MotionBounds(table, DAY, WIDTH, 100);
    for (int row = 0; row < table.size(); row++) {
      double error = bounds.of(row).error(InterpolationBound.LEVELS - 1, WIDTH);
      assertTrue(error < 100_000, "row " + row + ": " + error);
    }
  }

  /** Cauchy's inequality needs the position's size at complex times. */
  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void positionIsBoundedInTheStrip(RandomElements regime) {
    Random random = new Random(100 + regime.ordinal());
    Sgp4Table table = table(regime, random, 40, DAY);
    double largest = 0;
    int evaluated = 0;
    double[] real = new double[3];
    for (int row = 0; row < table.size(); row++) {
      ComplexTheory theory = new ComplexTheory(table, row);
      for (double wanted : WANTED) {
        InterpolationBound bound = new MotionBounds(table, DAY, WIDTH, wanted).of(row);
        for (int k = 0; k < 6 && bound.strip() > 0; k++) {
          double t = DAY * random.nextDouble();
          Sgp4.position(table, row, t, real, 0);
          boolean isState = Math.abs(real[0]) >= 0;
          if (isState && !bound.isRough(t, t + WIDTH)) {
            double lean = k < 3 ? bound.strip() : bound.strip() * random.nextDouble();
            Complex[] p = theory.position(t, random.nextBoolean() ? lean : -lean);
            if (p != null) {
              evaluated++;
              double share = ComplexTheory.norm(p) / bound.sup();
              assertTrue(share <= 1, regime + " row " + row + " at " + t + ": " + share);
              largest = Math.max(largest, share);
            }
          }
        }
      }
    }
    assertTrue(evaluated > 300, "states at complex times: " + evaluated);
    assertTrue(largest > 0.15, "bound far above the position: " + largest);
  }

  /** At real time the complex evaluation is the theory's. */
  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void complexTheoryIsTheTheoryAtRealTime(RandomElements regime) {
    Random random = new Random(200 + regime.ordinal());
    Sgp4Table table = table(regime, random, 30, DAY);
    double[] real = new double[3];
    for (int row = 0; row < table.size(); row++) {
      double t = DAY * random.nextDouble();
      Sgp4.position(table, row, t, real, 0);
      Complex[] p = new ComplexTheory(table, row).position(t, 0);
      for (int axis = 0; axis < 3 && p != null && Math.abs(real[0]) < 1e9; axis++) {
        assertEquals(real[axis], p[axis].getReal(), 0.05, regime + " row " + row);
        assertEquals(0, p[axis].getImaginary(), 1e-6);
      }
    }
  }

  /** Where SDP4 changes its formula, polynomials are wrong by kilometres, and that is known. */
  @Test
  void intervalsInWhichTheFormulaChangesAreRough() {
    Random random = new Random(7);
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 60; k++) {
      double degrees = Math.toDegrees(0.2) + 0.02 * (2 * random.nextDouble() - 1);
      elements.add(RandomElements.elements(REFERENCE, 1.0027, 1e-3, degrees, random, 0));
    }
    double period = 30 * DAY;
    Sgp4Table table = Sgp4Table.of(elements, REFERENCE, -3600, period + 3600, CONTEXT.utc());
    for (int row = 0; row < table.size(); row++) {
      InterpolationBound bound = new MotionBounds(table, period, WIDTH, 100).of(row);
      int last = -1;
      for (int at = 0; at < (int) (period / WIDTH); at++) {
        if (bound.isRough(at * WIDTH, (at + 1) * WIDTH) || at % 50 == 0 || last == at - 1) {
          check(table, row, bound, at * WIDTH);
          last = bound.isRough(at * WIDTH, (at + 1) * WIDTH) ? at : last;
        }
      }
    }
    assertTrue(roughAndWrong > 10, rough + " rough, wrong " + roughAndWrong);
    assertTrue(largest < JUMP, "a jump that is not in a rough interval: " + largest);
  }

  /** The arc tangent of Lyddane's form jumps by a turn of the node near the pole. */
  @Test
  void jumpsNearThePoleArePartOfTheBound() {
    Random random = new Random(8);
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < 150; k++) {
      elements.add(
          RandomElements.elements(REFERENCE, 1.0027, 1e-4, 0.1 * random.nextDouble(), random, 0));
    }
    double period = 20 * DAY;
    Sgp4Table table = Sgp4Table.of(elements, REFERENCE, -3600, period + 3600, CONTEXT.utc());
    for (int row = 0; row < table.size(); row++) {
      InterpolationBound bound = new MotionBounds(table, period, WIDTH, 100).of(row);
      check(table, row, bound, period, 400, random);
    }
    assertTrue(largestShare > 1e-3);
  }

  @Test
  void everyObjectOfARealCatalogueStaysBelowItsBound() throws Exception {
    Path path = SharedData.require("catalogues/on-orbit-2024-11-01.csv");
    List<ElementSet> elements =
        CatalogReader.read(CONTEXT, List.of(path)).records().stream()
            .map(found -> found.object().elements())
            .toList();
    double period = 7 * DAY;
    Sgp4Table table = Sgp4Table.of(elements, REFERENCE, -3600, period + 3600, CONTEXT.utc());
    MotionBounds bounds = new MotionBounds(table, period, WIDTH, 100);
    Random random = new Random(9);
    for (int row = random.nextInt(3); row < table.size(); row += 3) {
      check(table, row, bounds.of(row), period, 2, random);
    }
    assertTrue(largestShare > 0.01);
  }

  /** Checks some random steps of a period, at all levels. */
  private void check(
      Sgp4Table table, int row, InterpolationBound bound, double period, int steps, Random random) {
    for (int k = 0; k < steps; k++) {
      double begin = WIDTH * random.nextInt((int) (period / WIDTH));
      check(table, row, bound, begin);
    }
  }

  private void check(Sgp4Table table, int row, InterpolationBound bound, double begin) {
    for (int level = 0; level < InterpolationBound.LEVELS; level++) {
      double eps = bound.error(level, WIDTH);
      double deviation = deviation(table, row, begin, level);
      if (bound.isRough(begin, begin + WIDTH)) {
        rough++;
        roughAndWrong += deviation > JUMP ? 1 : 0;
      } else if (eps < Double.POSITIVE_INFINITY) {
        largest = Math.max(largest, deviation);
        assertTrue(
            deviation <= eps,
            "row " + row + " level " + level + " at " + begin + ": " + deviation + " > " + eps);
        largestShare = Math.max(largestShare, deviation / eps);
      }
    }
  }

  /** Largest distance of the polynomial from the theory within a step [m]. */
  private static double deviation(Sgp4Table table, int row, double begin, int level) {
    double spacing = Math.scalb(WIDTH, -level);
    double centre = begin + 0.5 * WIDTH;
    double[][] knots = new double[2 * KnotTable.SIDE + 1][3];
    for (int i = 0; i < knots.length; i++) {
      Sgp4.position(table, row, centre + (i - KnotTable.SIDE) * spacing, knots[i], 0);
    }
    double largest = 0;
    double[] p = new double[3];
    for (int k = 0; k <= 24; k++) {
      double s = WIDTH * (k / 24.0 - 0.5);
      Sgp4.position(table, row, centre + s, p, 0);
      for (int i = 0; i < knots.length; i++) {
        double product = 1;
        for (int j = 0; j < knots.length; j++) {
          product *= i == j ? 1 : (s / spacing + KnotTable.SIDE - j) / (i - j);
        }
        for (int axis = 0; axis < 3; axis++) {
          p[axis] -= product * knots[i][axis];
        }
      }
      largest = Math.max(largest, Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]));
    }
    return largest;
  }

  private static Sgp4Table table(RandomElements regime, Random random, int size, double period) {
    List<ElementSet> elements = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      AbsoluteDate about = REFERENCE.shiftedBy(-350 * DAY * (k % 2));
      elements.add(regime.next(random, about));
    }
    return Sgp4Table.of(elements, REFERENCE, -3600, period + 3600, CONTEXT.utc());
  }
}
