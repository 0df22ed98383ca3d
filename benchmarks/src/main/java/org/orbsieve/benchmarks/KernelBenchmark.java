package org.orbsieve.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orbsieve.broadphase.GridEntries;
import org.orbsieve.broadphase.PairBuffer;
import org.orbsieve.broadphase.PairCheck;
import org.orbsieve.broadphase.PairKernel;
import org.orbsieve.broadphase.PairLimits;
import org.orbsieve.broadphase.PartnerRanges;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.KnotTable;
import org.orbsieve.ephemeris.MotionFit;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionTable;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;

/**
 * Each kernel on one core, per second: states, fits of an object in a step, pairs. Twins run the
 * same code and differ by the arguments of their JVM alone, which say what kernels are looked up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {

  private static final String SCALAR = "-Dorbsieve.kernel=scalar";
  private static final String VECTOR = "-Dorbsieve.kernel=vector";
  private static final String MODULE = "--add-modules=jdk.incubator.vector";

  private static final int OBJECTS = 1024;
  private static final int TIMES = 64;
  private static final double SPACING = 240;
  private static final int ENTRIES = 64;
  private static final int PARTNERS = 4096;

  /** Distance from the Earth's centre [m] and speed [m/s] of the entries, and what is let pass. */
  private static final double RADIUS = 7e6;

  private static final double SPEED = 7_500;
  private static final float MISS = 3_000;
  private static final double REACH_TIME = 130;

  /** More than any relative speed [m/s]. */
  private static final double FASTEST = 20_000;

  private final double[] x = new double[OBJECTS * TIMES];
  private final double[] y = new double[OBJECTS * TIMES];
  private final double[] z = new double[OBJECTS * TIMES];
  private final KnotKernels kernels = KnotKernels.of(Kernel.byProperty(Kernel.SCALAR));
  private final MotionFit fit = kernels.twin(MotionFit.class, () -> MotionKernel::fit);
  private final PairCheck pairs = kernels.twin(PairCheck.class, PairKernel::new);
  private final MotionTable motion = new MotionTable(OBJECTS);
  private final GridEntries entries = new GridEntries();
  private final TimeGrid grid = new TimeGrid(TIMES, TIMES * SPACING);
  private final KnotTable knots = new KnotTable(grid, 0, OBJECTS);
  private Ephemeris ephemeris;
  private int[] nearEarth;
  private int[] deepSpace;

  /** Takes the objects of each theory from a synthetic catalogue. */
  @Setup
  public void prepare() {
    BenchCatalog input = BenchCatalog.of(BenchCatalog.SYNTHETIC, 20 * OBJECTS);
    Sgp4Table table =
        Sgp4Table.of(
            input.catalog().records().stream()
                .map(found -> found.object())
                .map(SpaceObject::elements)
                .toList(),
            input.start(),
            -4 * SPACING,
            (TIMES + 4) * SPACING,
            input.context().utc());
    nearEarth = rows(table, false);
    deepSpace = rows(table, true);
    ephemeris = new Sgp4Ephemeris(table, kernels);
    knots.prepare(0, TIMES);
    knots.sample(0, nearEarth, 0, OBJECTS, ephemeris);
    fillEntries();
  }

  private static int[] rows(Sgp4Table table, boolean deep) {
    int[] rows =
        IntStream.range(0, table.size())
            .filter(row -> table.isDeepSpace(row) == deep)
            .limit(OBJECTS)
            .toArray();
    if (rows.length < OBJECTS) {
      throw new IllegalStateException("only " + rows.length + " objects");
    }
    return rows;
  }

  /** Entries at random places of a sphere with random tangential velocities: hardly any pass. */
  private void fillEntries() {
    int size = ENTRIES + PARTNERS + PairCheck.OVERRUN;
    entries.require(size);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < size; i++) {
      double longitude = random.nextDouble() * 2 * Math.PI;
      double sine = 2 * random.nextDouble() - 1;
      double cosine = Math.sqrt(1 - sine * sine);
      double course = random.nextDouble() * 2 * Math.PI;
      double east = SPEED * Math.cos(course);
      double north = SPEED * Math.sin(course);
      entries.set(
          i,
          (float) (RADIUS * cosine * Math.cos(longitude)),
          (float) (RADIUS * cosine * Math.sin(longitude)),
          (float) (RADIUS * sine),
          (float) (-east * Math.sin(longitude) - north * sine * Math.cos(longitude)),
          (float) (east * Math.cos(longitude) - north * sine * Math.sin(longitude)),
          (float) (north * cosine),
          MISS,
          0);
    }
  }

  /** SGP4. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, SCALAR})
  @OperationsPerInvocation(OBJECTS * TIMES)
  public double[] nearEarthScalar() {
    return propagate(nearEarth);
  }

  /** Its twin. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, VECTOR})
  @OperationsPerInvocation(OBJECTS * TIMES)
  public double[] nearEarthVector() {
    return propagate(nearEarth);
  }

  /** SDP4. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, SCALAR})
  @OperationsPerInvocation(OBJECTS * TIMES)
  public double[] deepSpaceScalar() {
    return propagate(deepSpace);
  }

  /** Its twin. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, VECTOR})
  @OperationsPerInvocation(OBJECTS * TIMES)
  public double[] deepSpaceVector() {
    return propagate(deepSpace);
  }

  /** Polynomials of all objects at a step, and their bounds. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, SCALAR})
  @OperationsPerInvocation(OBJECTS * TIMES)
  public MotionTable fitScalar() {
    return fitSteps();
  }

  /** Its twin. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, VECTOR})
  @OperationsPerInvocation(OBJECTS * TIMES)
  public MotionTable fitVector() {
    return fitSteps();
  }

  /** The pair check in single precision. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, SCALAR})
  @OperationsPerInvocation(ENTRIES * PARTNERS)
  public PairBuffer pairsScalar() {
    return checkPairs();
  }

  /** Its twin. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, VECTOR})
  @OperationsPerInvocation(ENTRIES * PARTNERS)
  public PairBuffer pairsVector() {
    return checkPairs();
  }

  private double[] propagate(int[] rows) {
    ephemeris.positions(
        rows,
        0,
        OBJECTS,
        new SampleTimes(0, SPACING, TIMES),
        new PositionBlock(x, y, z, 0, OBJECTS));
    return z;
  }

  private MotionTable fitSteps() {
    for (int step = 0; step < TIMES; step++) {
      fit.fit(knots, step, grid.half(), 0, motion);
    }
    return motion;
  }

  private PairBuffer checkPairs() {
    PairBuffer hits = new PairBuffer();
    PairLimits limits = new PairLimits();
    limits.ofShell(REACH_TIME, 1);
    limits.ofBlock(FASTEST);
    PartnerRanges partners = new PartnerRanges();
    partners.add(ENTRIES, ENTRIES + PARTNERS);
    for (int first = 0; first < ENTRIES; first += pairs.block()) {
      int last = Math.min(ENTRIES, first + pairs.block());
      pairs.check(entries, first, last, partners, limits, hits);
    }
    return hits;
  }
}
