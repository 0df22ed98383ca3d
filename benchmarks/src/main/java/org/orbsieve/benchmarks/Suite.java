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

  /** The series, in the order in which they are run; those of the scalar kernels end earlier. */
  List<Series> series() {
    int processors = Runtime.getRuntime().availableProcessors();
    Map<String, List<String>> base =
        Map.of(
            "catalogue", values(catalogue),
            "objects", values(objects()),
            "hours", values(24),
            "threshold", values(5),
            "threads", values(processors),
            "kernel", values("VECTOR"));
    Map<String, List<String>> synthetic = with(base, "catalogue", values(BenchCatalog.SYNTHETIC));
    List<Series> all = new ArrayList<>();
    if (quick) {
      all.add(Series.growth("objects", synthetic, "objects", values(1_000, 3_000, 9_000)));
      all.add(Series.growth("period", base, "hours", values(6, 24, 48)));
      all.add(Series.growth("threshold", base, "threshold", values(1, 5, 20)));
      all.add(Series.growth("threads", base, "threads", threads(processors)));
    } else {
      List<String> counts = values(1_000, 3_000, 10_000, 30_000, 100_000);
      addTwins(all, "objects", synthetic, counts);
      addTwins(all, "period", base, values(6, 24, 72, 168));
      addTwins(all, "threshold", base, values(1, 2, 5, 10, 20, 50));
      addTwins(all, "threads", base, threads(processors));
    }
    all.add(new Series("kernels", "KernelBenchmark", Map.of()));
    Map<String, List<String>> phases =
        Map.of("catalogue", values(catalogue), "objects", values(objects()));
    all.add(new Series("phases", quick ? QUICK_PHASES : "PhaseBenchmark", phases));
    return all;
  }

  /** Vectors at all values; scalar kernels without the last, which takes them minutes a run. */
  private static void addTwins(
      List<Series> all, String name, Map<String, List<String>> base, List<String> counts) {
    all.add(Series.growth(name, base, name.equals("period") ? "hours" : name, counts));
    List<String> fewer = counts.size() > 2 ? counts.subList(0, counts.size() - 1) : counts;
    Map<String, List<String>> scalar = with(base, "kernel", values("SCALAR"));
    all.add(Series.growth(name, scalar, name.equals("period") ? "hours" : name, fewer));
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> base, String parameter, List<String> values) {
    Map<String, List<String>> changed = new TreeMap<>(base);
    changed.put(parameter, values);
    return changed;
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
