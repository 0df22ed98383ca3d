package org.orbsieve.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningStats;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.bench.Machine;
import org.orbsieve.ephemeris.sgp4.Kernel;

/**
 * A whole screening, from element sets to assessed conjunctions. Reading and writing of files is
 * left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ScreenBenchmark {

  /** A file, or {@code synthetic}. */
  @Param({BenchCatalog.SYNTHETIC})
  public String catalogue;

  /** Objects of it; 0 for all of a file. */
  @Param({"2000", "10000", "30000"})
  public int objects;

  /** Length of the period [h]. */
  @Param({"24"})
  public double hours;

  /** Threshold [km]. */
  @Param({"5"})
  public double threshold;

  /** Worker threads. */
  @Param({"1", "2"})
  public int threads;

  /** What propagates. */
  @Param({"SCALAR", "VECTOR"})
  public Kernel kernel;

  private BenchCatalog input;
  private ScreeningSettings settings;

  /**
   * What is told of a run besides its time: counts, processor time of all threads and phases [ms].
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counters {
    public long screened;
    public long pairChecks;
    public long conjunctions;
    public double processor;
    public double ephemeris;
    public double sieve;
    public double refinement;
    public double assessment;
  }

  /** Makes or reads the catalogue, once for all iterations. */
  @Setup
  public void prepare() {
    input = BenchCatalog.of(catalogue, objects);
    settings =
        ScreeningSettings.of(input.start(), 3_600 * hours, 1_000 * threshold)
            .withThreads(threads)
            .withKernel(kernel);
  }

  /** Screens; the result goes to JMH, so that nothing of it can be optimised away. */
  @Benchmark
  public ScreeningSummary screen(Counters counters) {
    long begin = Machine.processorNanos();
    ScreeningSummary summary =
        Screener.screen(
            input.context(), input.catalog(), settings, ScreeningListener.NONE, found -> {});
    ScreeningStats stats = summary.stats();
    counters.screened = stats.objects();
    counters.pairChecks = stats.pairChecks();
    counters.conjunctions = stats.minima();
    counters.processor = (Machine.processorNanos() - begin) * 1e-6;
    counters.ephemeris = stats.ephemerisNanos() * 1e-6;
    counters.sieve = stats.broadphaseNanos() * 1e-6;
    counters.refinement = stats.narrowphaseNanos() * 1e-6;
    counters.assessment = stats.assessmentNanos() * 1e-6;
    return summary;
  }
}
