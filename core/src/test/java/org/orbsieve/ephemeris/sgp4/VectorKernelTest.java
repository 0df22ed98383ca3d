package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.VectorClasses;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orekit.time.AbsoluteDate;

/** The vector kernels against the scalar ones, which are their specification. */
class VectorKernelTest {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86400;
  private static final int TIMES = 7;

  @BeforeAll
  static void needsTheModule() {
    Assumptions.assumeTrue(
        ModuleLayer.boot().findModule(KnotKernels.MODULE).isPresent(),
        "without --add-modules " + KnotKernels.MODULE);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256, 512})
  void everyWidthGivesTheBitsOfTheScalarKernel(int bits) throws Exception {
    KnotKernel vector = new BlockSampler(ofWidth(bits));
    Sgp4Table table = mixed(20, 1);
    int lanes = bits / Double.SIZE;
    int[] sizes =
        IntStream.concat(IntStream.rangeClosed(1, 2 * lanes + 3), IntStream.of(63, 64, 65))
            .toArray();
    for (int size : sizes) {
      int from = size * 7 % 31;
      compare(table, vector, order(table, size), from, from + size, -DAY, 3571);
    }
    for (int size : new int[] {127, 128, 129, table.size()}) {
      compare(table, vector, order(table, size), 0, size, -DAY, 3571);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256, 512})
  void widthIsWhatIsAskedFor(int bits) throws Exception {
    assertEquals(bits + "-bit vectors", ofWidth(bits).toString());
  }

  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void everyRegimeGivesTheBitsOfTheScalarKernel(RandomElements regime) {
    Random random = new Random(regime.ordinal());
    List<ElementSet> elements = new ArrayList<>();
    for (int n = 0; n < 150; n++) {
      elements.add(regime.next(random, REFERENCE));
    }
    Sgp4Table table = table(elements);
    KnotKernel vector = KnotKernels.of(Kernel.VECTOR).create();
    int[] rows = IntStream.range(0, table.size()).toArray();
    compare(table, vector, rows, 0, rows.length, 0, 7200);
    compare(table, vector, rows, 0, rows.length, -400 * DAY, 35 * DAY);
  }

  /** A lane that has no state, or a large angle, must not disturb its neighbours. */
  @Test
  void lanesWithoutAStateAreNoneOfTheirNeighboursBusiness() {
    Random random = new Random(3);
    List<ElementSet> elements = new ArrayList<>();
    double almostOne = Math.nextDown(1.0);
    for (int n = 0; n < 40; n++) {
      elements.add(RandomElements.LOW_EARTH_ORBIT.next(random, REFERENCE));
      elements.add(RandomElements.elements(REFERENCE, 15, 0.01, 180, random, 0));
      elements.add(RandomElements.elements(REFERENCE, 14, almostOne, 60, random, 0));
      elements.add(RandomElements.elements(REFERENCE, 3, almostOne, 60, random, 0));
      elements.add(RandomElements.elements(REFERENCE, 16.4, 0.001, 60, random, 0.1));
      elements.add(RandomElements.elements(REFERENCE, 15.9, 0.01, 60, random, -0.5));
      elements.add(RandomElements.elements(REFERENCE, 2, 0.9, 60, random, 0.5));
      elements.add(RandomElements.SYNCHRONOUS.next(random, REFERENCE));
    }
    Sgp4Table table = table(elements);
    KnotKernel vector = KnotKernels.of(Kernel.VECTOR).create();
    int[] rows = order(table, table.size());
    compare(table, vector, rows, 0, rows.length, 0, 9 * DAY);
    for (double t : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e15, -1e15, 1e11}) {
      compare(table, vector, rows, 0, rows.length, t, 0);
    }
  }

  private static void compare(
      Sgp4Table table, KnotKernel vector, int[] rows, int from, int to, double t0, double dt) {
    int stride = to - from + 2;
    double[][] expected = run(table, KnotKernel.scalar(), rows, from, to, t0, dt, stride);
    double[][] actual = run(table, vector, rows, from, to, t0, dt, stride);
    for (int c = 0; c < 3; c++) {
      for (int k = 0; k < expected[c].length; k++) {
        // Adding zero makes one of the two zeros.
        if (expected[c][k] + 0.0 != actual[c][k] + 0.0
            && !(Double.isNaN(expected[c][k]) && Double.isNaN(actual[c][k]))) {
          int row = k % stride < 1 ? -1 : rows[from + Math.min(k % stride - 1, to - from - 1)];
          assertEquals(expected[c][k], actual[c][k], 0, "row " + row + ", time " + k / stride);
        }
      }
    }
    assertTrue(expected[0].length > 0);
  }

  /** Positions with a column of untouched values on either side. */
  private static double[][] run(
      Sgp4Table table,
      KnotKernel kernel,
      int[] rows,
      int from,
      int to,
      double t0,
      double dt,
      int stride) {
    double[][] out = new double[3][stride * TIMES];
    for (double[] column : out) {
      Arrays.fill(column, -7);
    }
    kernel.positions(
        table,
        rows,
        from,
        to,
        new SampleTimes(t0, dt, TIMES),
        new PositionBlock(out[0], out[1], out[2], 1, stride));
    return out;
  }

  private static BlockKernel ofWidth(int bits) {
    return VectorClasses.ofWidth(
        BlockKernel.class, "org.orbsieve.ephemeris.sgp4.simd.VectorBlockKernel", bits);
  }

  /** Rows in a random order, with repetitions, at least as many as a test indexes. */
  private static int[] order(Sgp4Table table, int size) {
    List<Integer> rows = new ArrayList<>();
    for (int n = 0; n < size + 31; n++) {
      rows.add(n % table.size());
    }
    Collections.shuffle(rows, new Random(size));
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Sgp4Table mixed(int each, long seed) {
    Random random = new Random(seed);
    List<ElementSet> elements = new ArrayList<>();
    for (int n = 0; n < each; n++) {
      for (RandomElements regime : RandomElements.values()) {
        elements.add(regime.next(random, REFERENCE));
      }
    }
    return table(elements);
  }

  private static Sgp4Table table(List<ElementSet> elements) {
    return Sgp4Table.of(elements, REFERENCE, -DAY, 2 * DAY, CONTEXT.utc());
  }
}
