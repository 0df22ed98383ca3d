package org.orbsieve.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningStats;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;

/**
 * Repeated screenings in one JVM. Files are neither read nor written, and what was found is counted
 * and dropped.
 */
public final class ScreenRuns {

  /**
   * One run.
   *
   * @param summary summary of the run
   * @param wall wall time [s]
   * @param processor processor time of all threads [s], of compiler and collector too
   */
  public record Run(ScreeningSummary summary, double wall, double processor) {}

  private final List<Run> runs;

  private ScreenRuns(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /**
   * Screens several times.
   *
   * @param context leap seconds and frames
   * @param catalog objects to screen
   * @param settings of the screening
   * @param warmup runs that do not count
   * @param repeat runs that count, at least one
   * @param listener is told the number of each run before it begins, from 0, those that do not
   *     count first
   * @return the measured runs
   * @throws IllegalStateException if the runs do not all find the same number of conjunctions
   */
  public static ScreenRuns of(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      int warmup,
      int repeat,
      IntConsumer listener) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < warmup + repeat; i++) {
      listener.accept(i);
      Run run = run(context, catalog, settings);
      if (i >= warmup) {
        runs.add(run);
      }
    }
    if (runs.stream().map(run -> run.summary().stats().minima()).distinct().count() != 1) {
      throw new IllegalStateException("equal runs found different conjunctions");
    }
    return new ScreenRuns(runs);
  }

  private static Run run(AstroContext context, Catalog catalog, ScreeningSettings settings) {
    long processor = Machine.processorNanos();
    long begin = System.nanoTime();
    ScreeningSummary summary =
        Screener.screen(context, catalog, settings, ScreeningListener.NONE, found -> {});
    long wall = System.nanoTime() - begin;
    return new Run(summary, wall * 1e-9, (Machine.processorNanos() - processor) * 1e-9);
  }

  /**
   * The median of a quantity over the runs.
   *
   * @param quantity value of one run
   * @return the median, in the unit of the quantity
   */
  public double median(ToDoubleFunction<Run> quantity) {
    return Timing.median(runs.stream().mapToDouble(quantity).toArray());
  }

  /**
   * The median of the time of a phase [s].
   *
   * @param nanos time of the phase in one run [ns]
   * @return the median [s]
   */
  public double phase(ToDoubleFunction<ScreeningStats> nanos) {
    return 1e-9 * median(run -> nanos.applyAsDouble(run.summary().stats()));
  }

  /**
   * The shortest wall time [s].
   *
   * @return wall time [s]
   */
  public double fastest() {
    return runs.stream().mapToDouble(Run::wall).min().orElseThrow();
  }

  /**
   * The summary of the last run; counts and kernel are the same in all runs.
   *
   * @return the summary
   */
  public ScreeningSummary summary() {
    return runs.get(runs.size() - 1).summary();
  }
}
