package org.orbsieve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.narrowphase.Conjunction;
import org.xml.sax.InputSource;

/** What the suite makes of measurements, and that the slice it takes apart is a screening's. */
class SuiteTest {

  private static final Results RESULTS =
      new Results(
          Map.of("java", "17 <test>", "commit", "abc", "quick", "true", "catalogue", "some.csv"),
          List.of(
              screen("objects", "objects", 1_000, "SCALAR", 10),
              screen("objects", "objects", 10_000, "SCALAR", 200),
              screen("objects", "objects", 10_000, "VECTOR", 80),
              measurement("kernels", "pairsScalar", Map.of(), 1e8, "ops/s"),
              measurement("kernels", "pairsVector", Map.of(), 1e9, "ops/s"),
              measurement("phases", "survey", Map.of(), 12.5, "ms/op")));

  @TempDir Path folder;

  @Test
  void csvIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("results.csv");
    Files.writeString(file, RESULTS.csv());
    Results read = Results.read(file);
    assertEquals("17 <test>", read.fact("java"));
    assertEquals(RESULTS.csv(), read.csv());
    assertEquals(200, read.series("objects").get(1).value());
    assertEquals("10000", read.series("objects").get(1).param("objects"));
  }

  @Test
  void plotIsWellFormedAndHasTheMachine() {
    String svg = new SuitePlot(RESULTS).svg();
    assertDoesNotThrow(
        () ->
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg))));
    assertTrue(svg.contains("17 &lt;test&gt;"), svg);
    assertTrue(svg.contains("grows with power 1.30"), svg);
    assertTrue(svg.contains("not measured"), svg);
    assertFalse(svg.contains("NaN"), svg);
  }

  @Test
  void tablesAreFilledWhereSomethingWasMeasured() {
    String document =
        """
        before
        <!-- table: kernels -->
        old
        <!-- end -->
        between
        <!-- table: period -->
        kept
        <!-- end -->
        """;
    String filled = new Tables(RESULTS).fill(document);
    String expected =
        """
        before
        <!-- table: kernels -->
        | [1/s] | scalar | vector | vector : scalar |
        |---|---:|---:|---:|
        | pairs | 100M | 1000M | 10 |
        <!-- end -->
        between
        <!-- table: period -->
        kept
        <!-- end -->
        """;
    assertEquals(expected, filled);
    assertEquals(filled, new Tables(RESULTS).fill(filled));
  }

  @Test
  void growthHasARowPerPointAndKernel() {
    String table = new Tables(RESULTS).fill("<!-- table: objects -->\n<!-- end -->");
    assertEquals(7, table.lines().count(), table);
    assertTrue(table.contains("| 10k | vector | 80 | | | | | | | |"), table);
  }

  @Test
  void sliceTakenApartFindsConjunctions() {
    Scene scene = new Scene(BenchCatalog.of(BenchCatalog.SYNTHETIC, 4_000));
    scene.sample();
    CandidateBuffer candidates = new CandidateBuffer();
    long checks = scene.search(candidates);
    List<Conjunction> found = new ArrayList<>();
    scene.refine(candidates, found);
    assertTrue(checks > candidates.size(), () -> checks + " checks");
    assertTrue(candidates.size() > found.size(), () -> candidates.size() + " candidates");
    assertFalse(found.isEmpty());
  }

  private static Measurement screen(
      String series, String parameter, int x, String kernel, double millis) {
    Map<String, String> params =
        Map.of(
            parameter,
            Integer.toString(x),
            "hours",
            "24",
            "threshold",
            "5",
            "threads",
            "2",
            "catalogue",
            "synthetic",
            "kernel",
            kernel);
    return measurement(series, "screen", params, millis, "ms/op");
  }

  private static Measurement measurement(
      String series, String name, Map<String, String> params, double value, String unit) {
    return new Measurement(series, name, params, value, Double.NaN, unit, 3);
  }
}
