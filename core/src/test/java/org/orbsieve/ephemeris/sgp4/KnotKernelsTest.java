package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.orbsieve.FreshJvm;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orekit.time.AbsoluteDate;

/**
 * Which kernels a JVM gets. What depends on the flags of a JVM, or on what it has compiled before,
 * runs in one of its own.
 */
class KnotKernelsTest {

  private static final String MODULE_FLAG = "--add-modules=" + KnotKernels.MODULE;

  @AfterEach
  void clear() {
    System.clearProperty(Kernel.PROPERTY);
  }

  @Test
  void thePropertySettlesWhatIsLeftOpen() {
    assertEquals(Kernel.SCALAR, Kernel.byProperty(Kernel.SCALAR));
    System.setProperty(Kernel.PROPERTY, "vector");
    assertEquals(Kernel.VECTOR, Kernel.byProperty(Kernel.SCALAR));
  }

  @Test
  void aPropertyThatIsNoKernelIsRefused() {
    System.setProperty(Kernel.PROPERTY, "fast");
    assertThrows(IllegalArgumentException.class, () -> Kernel.byProperty(Kernel.SCALAR));
  }

  @Test
  void scalarIsAsSet() {
    assertEquals(new KernelChoice(Kernel.SCALAR, "as set"), KnotKernels.of(Kernel.SCALAR).choice());
  }

  @Test
  void orekitIsNoneOfTheKernels() {
    assertThrows(IllegalArgumentException.class, () -> KnotKernels.of(Kernel.OREKIT));
  }

  @Test
  void autoIsNoChoice() {
    assertThrows(IllegalArgumentException.class, () -> new KernelChoice(Kernel.AUTO, ""));
  }

  @Test
  void withoutTheModuleScalarKernelsServe() throws Exception {
    String reason = java("choose", "auto");
    assertTrue(reason.startsWith("SCALAR no module jdk.incubator.vector"), reason);
  }

  @Test
  void withoutTheModuleVectorsAreRefused() throws Exception {
    String reason = java("choose", "vector");
    assertTrue(reason.startsWith("IllegalStateException no module"), reason);
  }

  @Test
  void anInterpreterGetsScalarKernels() throws Exception {
    needsTheModule();
    String reason = java("choose", "auto", MODULE_FLAG, "-Xint");
    assertTrue(reason.startsWith("SCALAR this JVM does not compile vectors"), reason);
  }

  @Test
  void withTheModuleVectorsServe() throws Exception {
    needsTheModule();
    assertTrue(java("choose", "vector", MODULE_FLAG).matches("VECTOR \\d+-bit vectors"));
    String reason = java("choose", "auto", MODULE_FLAG);
    assertTrue(reason.matches("VECTOR \\d+-bit vectors"), reason);
  }

  /**
   * In a JVM of its own, free of other widths. Not on JDK 17, whose compiler puts some vectors on
   * the heap in some runs and none in others: a matter of speed there, not of results.
   */
  @Test
  void vectorsAllocateNothing() throws Exception {
    needsTheModule();
    Assumptions.assumeTrue(
        Runtime.version().feature() >= 21,
        "the JIT of JDK 17 does not always keep vectors unboxed");
    assertEquals("0 bytes", java("allocate", "vector", MODULE_FLAG));
  }

  private static void needsTheModule() {
    Assumptions.assumeTrue(
        ModuleLayer.boot().findModule(KnotKernels.MODULE).isPresent(), "without " + MODULE_FLAG);
  }

  /** What {@link Probe} prints in a JVM with some flags. */
  private static String java(String task, String kernel, String... flags)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(flags));
    all.add("-D" + Kernel.PROPERTY + "=" + kernel);
    return FreshJvm.run(Probe.class, List.of(task), all.toArray(String[]::new));
  }

  /** The other JVM's program. */
  static final class Probe {

    private Probe() {}

    /** Prints the choice, or the bytes that a sweep allocates once it has been compiled. */
    public static void main(String[] args) {
      try {
        KnotKernels kernels = KnotKernels.of(Kernel.byProperty(Kernel.AUTO));
        KernelChoice choice = kernels.choice();
        System.out.println(
            args[0].equals("choose")
                ? choice.kernel() + " " + choice.reason()
                : allocated(kernels.create()) + " bytes");
      } catch (IllegalStateException e) {
        System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
      }
    }

    private static long allocated(KnotKernel kernel) {
      AbsoluteDate reference = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
      Random random = new Random(4);
      List<ElementSet> elements = new ArrayList<>();
      for (int n = 0; n < 30; n++) {
        for (RandomElements regime : RandomElements.values()) {
          elements.add(regime.next(random, reference));
        }
      }
      Sgp4Table table = Sgp4Table.of(elements, reference, 0, 86400, CONTEXT.utc());
      int[] rows = IntStream.range(0, table.size()).toArray();
      double[] out = new double[rows.length * 100];
      SampleTimes times = new SampleTimes(0, 864, 100);
      PositionBlock block = new PositionBlock(out, out, out, 0, rows.length);
      return FreshJvm.allocated(
          400, () -> kernel.positions(table, rows, 0, rows.length, times, block));
    }
  }
}
