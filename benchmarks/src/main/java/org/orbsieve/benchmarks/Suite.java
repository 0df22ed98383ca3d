package org.orbsieve.benchmarks;

import static org.orbsieve.benchmarks.Series.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the suite measures.
 *
 * @param catalogue a file, or {@code synthetic}
 * @param quick a smaller and coarser one, for a first impression
 */
record Suite(String catalogue, boolean quick) {

  /** Those without a twin, and the vector twins. */
  private static final String QUICK_PHASES = "PhaseBenchmark\\.(?!\\w*Scalar)";

  /** Objects of the quick form. */
  static final int QUICK_OBJECTS = 4_000;

  /** Objects of the series in which their number does not vary. */
  private int objects() {
    return quick ? QUICK_OBJECTS : catalogue.equals(BenchCatalog.SYNTHETIC) ? 30_000 : 0;
  }

  /** The series, in the order in which they are run. */
  List<Series> series() {
    int processors = Runtime.getRuntime().availableProcessors();
    List<String> kernels = quick ? values("VECTOR") : values("SCALAR", "VECTOR");
    Map<String, List<String>> base =
        Map.of(
            "catalogue", values(catalogue),
            "objects", values(objects()),
            "hours", values(24),
            "threshold", values(5),
            "threads", values(processors),
            "kernel", kernels);
    List<Series> all = new ArrayList<>();
    all.add(growth("objects", base));
    all.add(growth("period", base));
    all.add(growth("threshold", base));
    all.add(Series.growth("threads", base, "threads", threads(processors)));
    all.add(new Series("kernels", "KernelBenchmark", Map.of()));
    Map<String, List<String>> phases =
        Map.of("catalogue", values(catalogue), "objects", values(objects()));
    all.add(new Series("phases", quick ? QUICK_PHASES : "PhaseBenchmark", phases));
    return all;
  }

  private Series growth(String name, Map<String, List<String>> base) {
    return switch (name) {
      case "objects" -> {
        Map<String, List<String>> synthetic = new TreeMap<>(base);
        synthetic.put("catalogue", values(BenchCatalog.SYNTHETIC));
        List<String> counts =
            quick ? values(1_000, 3_000, 9_000) : values(1_000, 3_000, 10_000, 30_000, 100_000);
        yield Series.growth(name, synthetic, "objects", counts);
      }
      case "period" ->
          Series.growth(name, base, "hours", quick ? values(6, 24, 48) : values(6, 24, 72, 168));
      default ->
          Series.growth(
              name, base, "threshold", quick ? values(1, 5, 20) : values(1, 2, 5, 10, 20, 50));
    };
  }

  /** 1, 2, 4 ... and all processors. */
  private static List<String> threads(int processors) {
    TreeSet<Integer> counts = new TreeSet<>(List.of(processors));
    for (int count = 1; count < processors; count *= 2) {
      counts.add(count);
    }
    return values(counts.toArray());
  }
}
