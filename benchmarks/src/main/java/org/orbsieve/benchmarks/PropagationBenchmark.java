package org.orbsieve.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.SyntheticCatalog;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orekit.time.AbsoluteDate;

/** Positions per second on one core, by the scalar kernels and by their vector twins. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PropagationBenchmark {

  private static final int OBJECTS = 1024;
  private static final int TIMES = 64;

  /** SGP4, or SDP4 for periods of 225 minutes and more. */
  @Param({"near-earth", "deep-space"})
  public String theory;

  /** The twins. */
  @Param({"SCALAR", "VECTOR"})
  public Kernel kernel;

  private final double[] x = new double[OBJECTS * TIMES];
  private final double[] y = new double[OBJECTS * TIMES];
  private final double[] z = new double[OBJECTS * TIMES];
  private Sgp4Ephemeris ephemeris;
  private int[] rows;

  /** Takes the objects of one theory from a synthetic catalogue. */
  @Setup
  public void generate() {
    AstroContext context = AstroContext.bundled();
    AbsoluteDate start = new AbsoluteDate(2026, 1, 1, context.utc());
    Sgp4Table table =
        Sgp4Table.of(
            SyntheticCatalog.generate(context, 20 * OBJECTS, 42, start).stream()
                .map(SpaceObject::elements)
                .toList(),
            start,
            0,
            86_400,
            context.utc());
    boolean deep = theory.equals("deep-space");
    rows =
        IntStream.range(0, table.size())
            .filter(row -> table.isDeepSpace(row) == deep)
            .limit(OBJECTS)
            .toArray();
    if (rows.length < OBJECTS) {
      throw new IllegalStateException("only " + rows.length + " objects");
    }
    ephemeris = new Sgp4Ephemeris(table, KnotKernels.of(kernel));
  }

  /** A slice of knots, as the sieve asks for them. */
  @Benchmark
  @OperationsPerInvocation(OBJECTS * TIMES)
  public List<double[]> positions() {
    ephemeris.positions(rows, 0, OBJECTS, 0, 240, TIMES, x, y, z, 0, OBJECTS);
    return List.of(x, y, z);
  }
}
