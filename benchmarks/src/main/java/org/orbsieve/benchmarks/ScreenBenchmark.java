package org.orbsieve.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.orbsieve.ScreeningResult;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SyntheticCatalog;
import org.orekit.time.AbsoluteDate;

/**
 * A whole screening, from element sets to assessed conjunctions: 24 hours of a synthetic catalogue
 * within 5 km. Reading and writing of files is left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ScreenBenchmark {

  private static final long SEED = 42;

  /** Objects in the catalogue. */
  @Param({"2000", "10000", "30000"})
  public int objects;

  /** Worker threads. */
  @Param({"1", "2"})
  public int threads;

  private AstroContext context;
  private Catalog catalog;
  private ScreeningSettings settings;

  /** Makes the catalogue, once for all iterations. */
  @Setup
  public void generate() {
    context = AstroContext.bundled();
    AbsoluteDate start = new AbsoluteDate(2026, 1, 1, context.utc());
    settings = ScreeningSettings.of(start, 86_400, 5_000).withThreads(threads);
    List<CatalogRecord> records =
        SyntheticCatalog.generate(context, objects, SEED, start).stream()
            .map(object -> new CatalogRecord(object, "synthetic", 0))
            .toList();
    catalog = new Catalog(records, List.of(), 0);
  }

  /** Screens; the result goes to JMH, so that nothing of it can be optimised away. */
  @Benchmark
  public ScreeningResult screen() {
    return Screener.screen(context, catalog, settings, ScreeningListener.NONE);
  }
}
