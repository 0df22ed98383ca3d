package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orekit.time.AbsoluteDate;

/** What the kernels promise beside the numbers. */
class Sgp4Test {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86400;

  @Test
  void aStateDependsOnNothingButRowAndTime() {
    Sgp4Table table = table(everyRegime(10), 0, 7 * DAY);
    List<double[]> calls = new ArrayList<>();
    Random random = new Random(1);
    for (int row = 0; row < table.size(); row++) {
      for (int k = 0; k < 20; k++) {
        calls.add(new double[] {row, (random.nextDouble() * 3 - 1) * 7 * DAY});
      }
    }
    double[][] inOrder = states(table, calls);
    Integer[] order = new Integer[calls.size()];
    Arrays.setAll(order, k -> k);
    Collections.shuffle(Arrays.asList(order), random);
    for (int k : order) {
      assertArrayEquals(inOrder[k], state(table, (int) calls.get(k)[0], calls.get(k)[1]));
    }
  }

  /** Steps of the resonance integrator that were not prepared are made when they are needed. */
  @ParameterizedTest
  @CsvSource({"0, 0", "-40, 40", "-40, -30", "30, 40", "-1, 3"})
  void aStateDoesNotDependOnThePeriodOfTheTable(double from, double to) {
    List<ElementSet> elements = everyRegime(5);
    Sgp4Table wide = table(elements, -20 * DAY, 20 * DAY);
    Sgp4Table other = table(elements, from * DAY, to * DAY);
    Random random = new Random(2);
    for (int row = 0; row < wide.size(); row++) {
      for (int k = 0; k < 20; k++) {
        double t = (random.nextDouble() * 2 - 1) * 60 * DAY;
        assertArrayEquals(state(wide, row, t), state(other, row, t));
      }
    }
  }

  @Test
  void aRowDoesNotDependOnItsNeighbours() {
    List<ElementSet> elements = everyRegime(3);
    Sgp4Table together = table(elements, 0, DAY);
    for (int row = 0; row < elements.size(); row++) {
      Sgp4Table alone = table(List.of(elements.get(row)), 0, DAY);
      assertEquals(together.isDeepSpace(row), alone.isDeepSpace(0));
      assertArrayEquals(state(together, row, 12345), state(alone, 0, 12345));
    }
  }

  @Test
  void positionsOfEveryFormAreThoseOfTheState() {
    Sgp4Table table = table(everyRegime(5), 0, DAY);
    int count = 9;
    double[] x = new double[64];
    double[] y = new double[64];
    double[] z = new double[64];
    double[] single = new double[10];
    for (int row = 0; row < table.size(); row++) {
      Sgp4.positions(
          table, row, new SampleTimes(-300, 700, count), new PositionBlock(x, y, z, 5, 3), single);
      for (int k = 0; k < count; k++) {
        double t = -300 + k * 700.0;
        double[] state = state(table, row, t);
        Sgp4.position(table, row, t, single, 4);
        int at = 5 + 3 * k;
        double[] expected = Arrays.copyOf(state, 3);
        assertArrayEquals(expected, new double[] {x[at], y[at], z[at]});
        assertArrayEquals(expected, Arrays.copyOfRange(single, 4, 7));
      }
    }
  }

  /** Velocity of a drag-free near-earth object is the derivative of its position to 1 m/s. */
  @Test
  void velocityIsThatOfThePosition() {
    Random random = new Random(3);
    for (int n = 0; n < 100; n++) {
      ElementSet e =
          RandomElements.elements(REFERENCE, 14, 0.01, 179 * random.nextDouble(), random, 0);
      Sgp4Table table = table(List.of(e), 0, DAY);
      double t = DAY * random.nextDouble();
      double[] before = state(table, 0, t - 0.5);
      double[] after = state(table, 0, t + 0.5);
      double[] at = state(table, 0, t);
      for (int k = 0; k < 3; k++) {
        assertEquals(after[k] - before[k], at[3 + k], 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e15, -1e15})
  void timesBeyondTheTheoryHaveNoState(double t) {
    Sgp4Table table = table(everyRegime(3), 0, DAY);
    for (int row = 0; row < table.size(); row++) {
      assertNoState(state(table, row, t));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {15, 14, 8})
  void aNearEarthInclinationOfExactlyHalfATurnHasNoState(double revolutions) {
    Random random = new Random(4);
    ElementSet e = RandomElements.elements(REFERENCE, revolutions, 0.01, 180, random, 0);
    assertNoState(state(table(List.of(e), 0, DAY), 0, 0));
  }

  @Test
  void anEccentricityOfOneHasNoState() {
    Random random = new Random(5);
    double almostOne = Math.nextDown(1.0);
    for (double revolutions : new double[] {14, 3}) {
      ElementSet e = RandomElements.elements(REFERENCE, revolutions, almostOne, 60, random, 0);
      assertNoState(state(table(List.of(e), 0, DAY), 0, 0));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "NaN, 0", "0, NaN", "-Infinity, 0", "0, Infinity"})
  void aPeriodMustBeOne(double from, double to) {
    assertThrows(IllegalArgumentException.class, () -> table(List.of(), from, to));
  }

  @Test
  void anEmptyTableIsOne() {
    assertEquals(0, table(List.of(), 0, DAY).size());
  }

  @Test
  void anArrayThatIsTooShortIsRefused() {
    Sgp4Table table = table(everyRegime(1), 0, DAY);
    double[] out = new double[5];
    assertThrows(IndexOutOfBoundsException.class, () -> Sgp4.state(table, 0, 0, out, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> Sgp4.position(table, 0, 0, out, 3));
  }

  @Test
  void allocatesNothing() {
    Sgp4Table table = table(everyRegime(5), 0, DAY);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    double[] out = new double[Sgp4.STATE];
    double[] xyz = new double[3 * 16];
    SampleTimes times = new SampleTimes(0, 60, 16);
    PositionBlock block = new PositionBlock(xyz, xyz, xyz, 0, 1);
    sweep(table, out, times, block);
    long before = threads.getThreadAllocatedBytes(self);
    long nothing = threads.getThreadAllocatedBytes(self) - before;
    before = threads.getThreadAllocatedBytes(self);
    sweep(table, out, times, block);
    assertEquals(nothing, threads.getThreadAllocatedBytes(self) - before);
  }

  private static void sweep(Sgp4Table table, double[] out, SampleTimes times, PositionBlock block) {
    for (int row = 0; row < table.size(); row++) {
      for (int k = 0; k < 100; k++) {
        Sgp4.state(table, row, k * 1800.0, out, 0);
        Sgp4.position(table, row, -k * 1800.0, out, 0);
      }
      Sgp4.positions(table, row, times, block, out);
    }
  }

  private static void assertNoState(double[] state) {
    assertTrue(Arrays.stream(state).allMatch(Double::isNaN), () -> Arrays.toString(state));
  }

  private static double[][] states(Sgp4Table table, List<double[]> calls) {
    return calls.stream().map(c -> state(table, (int) c[0], c[1])).toArray(double[][]::new);
  }

  private static double[] state(Sgp4Table table, int row, double t) {
    double[] out = new double[Sgp4.STATE];
    Sgp4.state(table, row, t, out, 0);
    return out;
  }

  private static Sgp4Table table(List<ElementSet> elements, double from, double to) {
    return Sgp4Table.of(elements, REFERENCE, from, to, CONTEXT.utc());
  }

  private static List<ElementSet> everyRegime(int each) {
    Random random = new Random(6);
    List<ElementSet> elements = new ArrayList<>();
    for (int n = 0; n < each; n++) {
      for (RandomElements regime : RandomElements.values()) {
        elements.add(regime.next(random, REFERENCE));
      }
    }
    return elements;
  }
}
