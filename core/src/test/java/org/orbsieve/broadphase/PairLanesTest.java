package org.orbsieve.broadphase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orbsieve.FreshJvm;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KnotKernels;

/** The vectors find the pairs that the scalar kernel finds, at every width. */
class PairLanesTest {

  @BeforeEach
  void needsVectors() {
    Assumptions.assumeTrue(
        ModuleLayer.boot().findModule(KnotKernels.MODULE).isPresent(), "without the module");
  }

  /** Blocks and ranges of every awkward size, before, behind and across each other. */
  @Test
  void equalsTheScalarKernel() {
    Random random = new Random(51);
    int hits = 0;
    for (int trial = 0; trial < 3_000; trial++) {
      int size = 1 + random.nextInt(90);
      GridEntries entries = entries(random, size);
      PairLimits limits = new PairLimits();
      limits.ofShell(120 * Math.pow(10, 0.5 * random.nextGaussian()), 0.01 * random.nextFloat());
      limits.ofBlock(fastest(entries, size));
      for (PairCheck vector : PairChecks.vectors()) {
        int first = random.nextInt(size);
        int last = Math.min(size, first + 1 + random.nextInt(vector.block()));
        int from = random.nextInt(size + 1);
        int to = from + random.nextInt(size - from + 1);
        PartnerRanges partners = new PartnerRanges();
        cut(random, from, to, partners);
        Set<String> expected = run(new PairKernel(), entries, first, last, partners, limits);
        assertEquals(
            expected,
            run(vector, entries, first, last, partners, limits),
            () -> vector + ": " + first + " to " + last + " against " + from + " to " + to);
        hits += expected.size();
      }
    }
    assertTrue(hits > 3_000, hits + " hits");
  }

  @Test
  void allocatesNothing() throws Exception {
    assertEquals("0", FreshJvm.run(Probe.class, List.of(), "--add-modules=" + KnotKernels.MODULE));
  }

  /** Free of other widths: prints the bytes that a search allocates once it has been compiled. */
  static final class Probe {

    private Probe() {}

    public static void main(String[] args) {
      GridEntries entries = entries(new Random(52), 400);
      PairCheck vector = KnotKernels.of(Kernel.VECTOR).twin(PairCheck.class, null);
      PairBuffer hits = new PairBuffer();
      PartnerRanges partners = new PartnerRanges();
      PairLimits limits = new PairLimits();
      limits.ofShell(10, 0.02);
      limits.ofBlock(fastest(entries, 400));
      long bytes =
          FreshJvm.allocated(
              20_000,
              () -> {
                hits.size = 0;
                for (int i = 0; i < 400; i += vector.block()) {
                  int end = Math.min(400, i + vector.block());
                  partners.count = 0;
                  partners.add(i, Math.min(400, i + 150));
                  partners.add(Math.min(390, i + 160), 400);
                  vector.check(entries, i, end, partners, limits, hits);
                }
              });
      System.out.println(bytes);
    }
  }

  /** The largest relative speed of two entries [m/s]: no pair may need more. */
  private static double fastest(GridEntries e, int size) {
    double square = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double u = value(e, j, GridEntries.VX) - value(e, i, GridEntries.VX);
        double v = value(e, j, GridEntries.VY) - value(e, i, GridEntries.VY);
        double w = value(e, j, GridEntries.VZ) - value(e, i, GridEntries.VZ);
        square = Math.max(square, u * u + v * v + w * w);
      }
    }
    return Math.sqrt(square);
  }

  /** Cuts a range of entries into some, a few of them left out. */
  private static void cut(Random random, int from, int to, PartnerRanges out) {
    for (int at = from; at < to; ) {
      int end = Math.min(to, at + 1 + random.nextInt(40));
      if (random.nextInt(5) > 0) {
        out.add(at, end);
      }
      at = end;
    }
  }

  private static Set<String> run(
      PairCheck check,
      GridEntries entries,
      int first,
      int last,
      PartnerRanges partners,
      PairLimits limits) {
    PairBuffer hits = new PairBuffer();
    for (int at = first; at < last; at += check.block()) {
      int end = Math.min(last, at + check.block());
      check.check(entries, at, end, partners, limits, hits);
    }
    Set<String> pairs = new TreeSet<>();
    for (int h = 0; h < hits.size; h++) {
      assertTrue(pairs.add(hits.left[h] + " " + hits.right[h]), "twice");
    }
    return pairs;
  }

  /** Entries of which about one pair in ten passes, some at the same place. */
  private static GridEntries entries(Random random, int size) {
    GridEntries e = new GridEntries();
    e.require(size);
    for (int i = 0; i < size + PairCheck.OVERRUN; i++) {
      boolean same = i > 0 && random.nextInt(8) == 0;
      e.set(
          i,
          same ? value(e, i - 1, GridEntries.X) : 7e6f + 3e5f * random.nextFloat(),
          same ? value(e, i - 1, GridEntries.Y) : 3e5f * random.nextFloat(),
          same ? value(e, i - 1, GridEntries.Z) : 3e5f * random.nextFloat(),
          same ? value(e, i - 1, GridEntries.VX) : 7e3f * random.nextFloat(),
          7e3f * random.nextFloat(),
          7e3f * random.nextFloat(),
          2e4f * random.nextFloat(),
          0);
    }
    return e;
  }

  private static float value(GridEntries e, int entry, int number) {
    return e.values[entry * GridEntries.STRIDE + number];
  }
}
