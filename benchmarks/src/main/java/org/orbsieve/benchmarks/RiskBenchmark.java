package org.orbsieve.benchmarks;

import java.util.List;
import java.util.Optional;
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
import org.openjdk.jmh.infra.Blackhole;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.covariance.PublicElementsCovariance;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orekit.time.AbsoluteDate;

/**
 * The stage that computes probabilities of collision, on one thread: all conjunctions of 24 hours
 * of a synthetic catalogue within 5 km, slow pairs and their three-dimensional answers included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class RiskBenchmark {

  private static final long SEED = 42;

  /** Objects in the catalogue. */
  @Param("10000")
  public int objects;

  /** Name of the two-dimensional method. */
  @Param({"foster", "laas", "chan"})
  public String method;

  private List<AssessedConjunction> conjunctions;
  private ConjunctionAssessor assessor;

  /** Screens, once for all iterations. */
  @Setup
  public void screen() {
    AstroContext context = AstroContext.bundled();
    AbsoluteDate start = new AbsoluteDate(2026, 1, 1, context.utc());
    List<CatalogRecord> records =
        SyntheticCatalog.generate(context, objects, SEED, start).stream()
            .map(object -> new CatalogRecord(object, "synthetic", 0))
            .toList();
    conjunctions =
        Screener.screen(
                context,
                new Catalog(records, List.of()),
                ScreeningSettings.of(start, 86_400, 5_000),
                ScreeningListener.NONE)
            .conjunctions();
    assessor =
        new ConjunctionAssessor(
            HardBodyRadii.DEFAULT,
            new PublicElementsCovariance(),
            Optional.of(new RiskAssessor(PcMethod.named(method).orElseThrow(), ActionLevels.CARA)));
  }

  /** Assesses every conjunction. */
  @Benchmark
  public void assess(Blackhole hole) {
    for (AssessedConjunction one : conjunctions) {
      hole.consume(assessor.assess(one.conjunction()));
    }
  }
}
