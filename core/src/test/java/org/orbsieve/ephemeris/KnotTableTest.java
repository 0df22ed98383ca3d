package org.orbsieve.ephemeris;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slices that follow each other have the knots that each would have alone. */
class KnotTableTest {

  private static final int OBJECTS = 5;

  /** Positions that tell every bit of the time, and how many of them were asked for. */
  private static final class Clock implements Ephemeris {
    long asked;

    @Override
    public int size() {
      return OBJECTS;
    }

    @Override
    public Ephemeris fork() {
      return this;
    }

    @Override
    public void state(int row, double t, double[] out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void positions(int row, SampleTimes times, PositionBlock out) {
      for (int l = 0, at = out.offset(); l < times.count(); l++, at += out.stride()) {
        double t = times.at(l);
        out.x()[at] = t * (row + 1);
        out.y()[at] = Math.sin(t + row);
        out.z()[at] = -t;
        asked++;
      }
    }
  }

  @Test
  void slicesHaveTheKnotsThatTheyWouldHaveAlone() {
    int[][] slicings = {{0, 9, 18, 20}, {0, 2, 4, 6, 20}, {0, 1, 2, 3}, {4, 11, 30}, {0, 5, 25}};
    for (double duration : new double[] {7_200, 86_401, 10_000.0 / 3, 86_400}) {
      TimeGrid grid = new TimeGrid(30, duration);
      for (int level = 0; level < InterpolationBound.LEVELS; level++) {
        for (int[] seams : slicings) {
          KnotTable advancing = new KnotTable(grid, level, OBJECTS);
          for (int s = 0; s + 1 < seams.length; s++) {
            KnotTable alone = new KnotTable(grid, level, OBJECTS);
            alone.prepare(seams[s], seams[s + 1]);
            sample(alone);
            follow(advancing, seams[s], seams[s + 1]);
            sample(advancing);
            assertSame(alone, advancing);
          }
        }
      }
    }
  }

  private static void follow(KnotTable table, int fromStep, int toStep) {
    table.follow(fromStep, toStep);
    for (int coordinate = 0; coordinate < KnotTable.COORDINATES; coordinate++) {
      table.makeRoom(coordinate);
    }
  }

  @Test
  void knotsThatTwoSlicesShareAreSampledOnce() {
    TimeGrid grid = new TimeGrid(30, 7_200);
    KnotTable table = new KnotTable(grid, 0, OBJECTS);
    follow(table, 0, 10);
    assertEquals(OBJECTS * 16, sample(table));
    follow(table, 10, 20);
    assertEquals(OBJECTS * 10, sample(table));
    // not the steps that follow: nothing is known to be there
    follow(table, 25, 30);
    assertEquals(OBJECTS * 10, sample(table));
    table.prepare(0, 10);
    assertEquals(OBJECTS * 16, sample(table));
  }

  @Test
  void sharedKnotsAreSampledAnewWhereTheirTimesWouldDiffer() {
    TimeGrid grid = new TimeGrid(30, 86_401 / 7.0);
    KnotTable table = new KnotTable(grid, 1, OBJECTS);
    follow(table, 0, 10);
    long all = sample(table);
    follow(table, 10, 20);
    assertEquals(all, sample(table));
  }

  @Test
  void lowestIsThatOfEachObject() {
    TimeGrid grid = new TimeGrid(30, 7_200);
    Random random = new Random(5);
    for (int objects : new int[] {1, 7, 8, 64, 131}) {
      KnotTable table = new KnotTable(grid, 1, objects);
      table.prepare(0, 4);
      int size = table.knots() * objects;
      for (int k = 0; k < size; k++) {
        table.x()[k] = random.nextInt(200) == 0 ? Double.NaN : random.nextGaussian();
        table.y()[k] = random.nextGaussian();
        table.z()[k] = random.nextGaussian();
      }
      double[] expected = new double[objects + 3];
      Arrays.fill(expected, -1);
      double[] lowest = expected.clone();
      for (int i = 1; i < objects; i++) {
        int object = i;
        expected[2 + i] =
            IntStream.range(0, table.knots())
                .map(knot -> knot * objects + object)
                .mapToDouble(k -> norm(table.x()[k], table.y()[k], table.z()[k]))
                .reduce(Double.POSITIVE_INFINITY, Math::min);
      }
      table.lowest(1, objects - 1, lowest, 3);
      assertArrayEquals(expected, lowest, 1e-15);
    }
  }

  private static double norm(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** Samples all objects in two batches, and tells how many positions that took. */
  private static long sample(KnotTable table) {
    int[] rows = IntStream.range(0, OBJECTS).toArray();
    Clock clock = new Clock();
    table.sample(0, rows, 0, 2, clock);
    table.sample(2, rows, 2, OBJECTS, clock);
    return clock.asked;
  }

  private static void assertSame(KnotTable expected, KnotTable actual) {
    assertEquals(expected.knots(), actual.knots());
    int size = expected.knots() * OBJECTS;
    for (int k = 0; k < size; k++) {
      assertEquals(expected.x()[k], actual.x()[k]);
      assertEquals(expected.y()[k], actual.y()[k]);
      assertEquals(expected.z()[k], actual.z()[k]);
    }
    assertTrue(size > 0);
  }
}
