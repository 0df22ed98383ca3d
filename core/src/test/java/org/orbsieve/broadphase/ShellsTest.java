package org.orbsieve.broadphase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShellsTest {

  /** As many shells as there can be: one per bin, and what lies beyond. */
  @Test
  void everyBinCanBeAShell() {
    int bins = 2000;
    Shells shells = new Shells(bins + 50, new GridShape(1_000, 1, 1, 1, 1));
    for (int i = 0; i < bins + 50; i++) {
      shells.enter(i, 1_000.0 * i + 500, 10);
    }
    shells.choose();
    assertEquals(bins + 1, shells.count);
    for (int i = 0; i < bins + 50; i++) {
      assertEquals(Math.min(i, bins - 1), shells.inner[i]);
      assertEquals(shells.inner[i], shells.outer[i]);
    }
    assertEquals(Double.POSITIVE_INFINITY, shells.outerRadius[bins]);
  }

  /**
   * Whatever the population: objects whose radii overlap share a shell, and entries are counted.
   */
  @Test
  void overlappingRadiiShareAShell() {
    Random random = new Random(8);
    for (int trial = 0; trial < 200; trial++) {
      int n = 1 + random.nextInt(100);
      GridShape shape =
          new GridShape(1e4 * (1 + random.nextInt(50)), 1 + random.nextInt(20), 1, 1, 1);
      Shells shells = new Shells(n, shape);
      double[] radius =
          random.doubles(n, 6e6, 6e7).map(r -> random.nextInt(4) == 0 ? 7e6 : r).toArray();
      double[] widen = random.doubles(n, 0, 3e5).toArray();
      shells.clear();
      for (int i = 0; i < n; i++) {
        shells.enter(i, radius[i], widen[i]);
      }
      shells.choose();
      int entries = 0;
      for (int i = 0; i < n; i++) {
        entries += shells.outer[i] - shells.inner[i] + 1;
        assertTrue(shells.inner[i] >= 0 && shells.outer[i] < shells.count);
        for (int j = 0; j < i; j++) {
          boolean overlap = Math.abs(radius[i] - radius[j]) <= widen[i] + widen[j];
          boolean shared =
              Math.max(shells.inner[i], shells.inner[j])
                  <= Math.min(shells.outer[i], shells.outer[j]);
          assertTrue(shared || !overlap);
        }
      }
      int counted = 0;
      for (int shell = 0; shell < shells.count; shell++) {
        counted += shells.entries[shell];
      }
      assertEquals(entries, counted);
    }
  }
}
