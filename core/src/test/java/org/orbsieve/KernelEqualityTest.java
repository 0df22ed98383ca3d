package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KernelChoice;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/** The kernels give the same conjunctions; the oracle is Orekit's propagator. */
class KernelEqualityTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final double HOURS_8 = 8 * 3600;

  /** Largest difference of a TCA [s] and of a range or a component of a state [m, m/s]. */
  private static final double TIME = 1e-3;

  private static final double RANGE = 1e-3;

  @AfterEach
  void clear() {
    System.clearProperty(Kernel.PROPERTY);
  }

  @Test
  void orekitGivesTheSameConjunctions() throws CatalogReadException {
    ScreeningResult own = screen(Kernel.SCALAR);
    ScreeningResult orekit = screen(Kernel.OREKIT);
    assertTrue(own.conjunctions().size() > 50);
    assertClose(own.conjunctions(), orekit.conjunctions());
    assertClose(own.boundaryCases(), orekit.boundaryCases());
    assertEquals(own.rejects(), orekit.rejects());
  }

  @Test
  void vectorsGiveTheSameBits() throws CatalogReadException {
    Assumptions.assumeTrue(
        ModuleLayer.boot().findModule(KnotKernels.MODULE).isPresent(), "without the module");
    ScreeningResult scalar = screen(Kernel.SCALAR);
    ScreeningResult vector = screen(Kernel.VECTOR);
    assertEquals(scalar.conjunctions(), vector.conjunctions());
    assertEquals(scalar.boundaryCases(), vector.boundaryCases());
    assertEquals(scalar.rejects(), vector.rejects());
  }

  @Test
  void theSummaryTellsTheKernelAndWhy() throws CatalogReadException {
    assertEquals(
        new KernelChoice(Kernel.SCALAR, "as set"), summary(settings(Kernel.SCALAR)).kernel());
    assertEquals(Kernel.OREKIT, summary(settings(Kernel.OREKIT)).kernel().kernel());
    KernelChoice auto = summary(settings(Kernel.AUTO)).kernel();
    assertEquals(Kernel.SCALAR, auto.kernel(), "a short run takes vectors");
  }

  @Test
  void settingsThatNameNoKernelTakeTheDefaultOrTheProperty() {
    assertEquals(
        ScreeningSettings.DEFAULT_KERNEL, ScreeningSettings.of(START, 3600, 5000).kernel());
    System.setProperty(Kernel.PROPERTY, "OreKit");
    assertEquals(Kernel.OREKIT, ScreeningSettings.of(START, 3600, 5000).kernel());
    System.setProperty(Kernel.PROPERTY, "fast");
    assertThrows(IllegalArgumentException.class, () -> ScreeningSettings.of(START, 3600, 5000));
    assertEquals(Kernel.SCALAR, settings(Kernel.SCALAR).kernel());
  }

  private static void assertClose(
      List<AssessedConjunction> expected, List<AssessedConjunction> actual) {
    List<Conjunction> left = byPair(expected);
    List<Conjunction> right = byPair(actual);
    assertEquals(left.size(), right.size());
    for (int k = 0; k < left.size(); k++) {
      Conjunction a = left.get(k);
      Conjunction b = right.get(k);
      assertEquals(a.kind(), b.kind());
      assertEquals(a.primary(), b.primary());
      assertEquals(a.secondary(), b.secondary());
      assertEquals(0, a.tca().durationFrom(b.tca()), TIME);
      assertEquals(a.missDistance(), b.missDistance(), RANGE);
    }
  }

  private static List<Conjunction> byPair(List<AssessedConjunction> rows) {
    List<Conjunction> sorted = new ArrayList<>();
    rows.forEach(row -> sorted.add(row.conjunction()));
    sorted.sort(
        Comparator.comparing((Conjunction c) -> c.primary().catalogNumber())
            .thenComparing(c -> c.secondary().catalogNumber())
            .thenComparing(Conjunction::tca));
    return sorted;
  }

  private static ScreeningSettings settings(Kernel kernel) {
    return ScreeningSettings.builder(START, START.shiftedBy(HOURS_8))
        .threads(2)
        .kernel(kernel)
        .build();
  }

  private static ScreeningResult screen(Kernel kernel) throws CatalogReadException {
    return Screener.screen(CONTEXT, sample(), settings(kernel));
  }

  private static ScreeningSummary summary(ScreeningSettings settings) {
    Catalog few = new RandomScenes(CONTEXT, RandomScenes.Scene.CLOUDS, 3).catalog();
    return Screener.screen(
        CONTEXT,
        few,
        ScreeningSettings.builder(START, START.shiftedBy(60))
            .threshold(1_000)
            .threads(1)
            .kernel(settings.kernel())
            .build(),
        ScreeningListener.NONE,
        found -> {});
  }

  private static Catalog sample() throws CatalogReadException {
    List<Path> files = List.of(Path.of("..", "data", "sample-catalogue.csv"));
    return Catalog.select(CatalogReader.read(CONTEXT, files), START.shiftedBy(HOURS_8));
  }
}
