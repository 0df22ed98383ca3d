package org.orbsieve.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.openjdk.jmh.infra.Blackhole;
import org.orbsieve.assessment.probability.AlfanoMaxProbability;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.gp.GpCsvWriter;
import org.orbsieve.ephemeris.MotionTable;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Each phase by itself on one core, for the {@value Scene#STEPS} steps of a slice of the period
 * (the first two phases come once in a run, whatever its period). Twins differ by the arguments of
 * their JVM.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {PhaseBenchmark.MODULE, PhaseBenchmark.SCALAR})
public class PhaseBenchmark {

  static final String SCALAR = "-Dorbsieve.kernel=scalar";
  static final String VECTOR = "-Dorbsieve.kernel=vector";
  static final String MODULE = "--add-modules=jdk.incubator.vector";

  /** A file, or {@code synthetic}. */
  @Param({BenchCatalog.SYNTHETIC})
  public String catalogue;

  /** Objects of it; 0 for all of a file. */
  @Param({"10000"})
  public int objects;

  private BenchCatalog input;
  private Scene scene;
  private byte[] text;
  private CandidateBuffer candidates;
  private List<Conjunction> conjunctions;

  /** Does every phase once, so that each has the input that it would have. */
  @Setup
  public void prepare() throws IOException {
    input = BenchCatalog.of(catalogue, objects);
    StringBuilder csv = new StringBuilder();
    List<SpaceObject> all = input.catalog().records().stream().map(r -> r.object()).toList();
    GpCsvWriter.write(csv, input.context(), all);
    text = csv.toString().getBytes(StandardCharsets.UTF_8);
    scene = new Scene(input);
    scene.sample();
    candidates = new CandidateBuffer();
    scene.search(candidates);
    conjunctions = new ArrayList<>();
    scene.refine(candidates, conjunctions);
  }

  /** From the bytes of a CSV to objects. */
  @Benchmark
  public CatalogContents reading() throws IOException {
    return CatalogReader.read(input.context(), new ByteArrayInputStream(text), "catalogue");
  }

  /** The theory's constants of all objects, and the bounds of their motion. */
  @Benchmark
  public Sgp4Table survey() {
    return scene.survey();
  }

  /** Positions at the knots. */
  @Benchmark
  public void knotsScalar() {
    scene.sample();
  }

  /** Its twin. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, VECTOR})
  public void knotsVector() {
    scene.sample();
  }

  /** Polynomials through them. */
  @Benchmark
  public MotionTable fitScalar() {
    return scene.fit();
  }

  /** Its twin. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, VECTOR})
  public MotionTable fitVector() {
    return scene.fit();
  }

  /** Polynomials, binning and pair checks. */
  @Benchmark
  public long sieveScalar() {
    return scene.search(new CandidateBuffer());
  }

  /** Its twin. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MODULE, VECTOR})
  public long sieveVector() {
    return scene.search(new CandidateBuffer());
  }

  /** From candidates to conjunctions. */
  @Benchmark
  public List<Conjunction> refinement() {
    List<Conjunction> found = new ArrayList<>();
    scene.refine(candidates, found);
    return found;
  }

  /** Maximum probabilities. */
  @Benchmark
  public void assessment(Blackhole sink) {
    for (Conjunction one : conjunctions) {
      sink.consume(AlfanoMaxProbability.of(one, HardBodyRadii.DEFAULT));
    }
  }
}
