package org.orbsieve.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.PairCheck;
import org.orbsieve.broadphase.PairKernel;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.broadphase.ShellSieve;
import org.orbsieve.broadphase.Strays;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.MotionFit;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionRemainders;
import org.orbsieve.ephemeris.MotionTable;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.ephemeris.sgp4.DragTerms;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.ephemeris.sgp4.MotionBounds;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.narrowphase.CoincidentPairs;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.Refiner;
import org.orbsieve.narrowphase.SmoothIntervals;

/**
 * One slice of a screening taken apart, for one thread: the sequence of {@link
 * org.orbsieve.Screener} is not public, because callers should use it as a whole. Objects whose
 * orbit ends within the slice are left out.
 */
final class Scene {

  /** Steps of the slice. */
  static final int STEPS = 16;

  private static final double WIDTH = 240;
  private static final double THRESHOLD = 5_000;
  private static final double WANTED = THRESHOLD / 50;

  private final BenchCatalog input;
  private final Catalog catalog;
  private final TimeGrid grid = new TimeGrid(STEPS, STEPS * WIDTH);
  private final Ephemeris ephemeris;
  private final KnotSampler knots;
  private final Roster roster;
  private final MotionFit fit;
  private final MotionTable motion;
  private final ShellSieve sieve;
  private final Refiner refiner;

  Scene(BenchCatalog input) {
    this.input = input;
    KnotKernels kernels = KnotKernels.of(Kernel.byProperty(Kernel.SCALAR));
    this.catalog = lasting(input, kernels);
    Sgp4Table table = table(input, catalog);
    InterpolationBound[] bounds = bounds(table);
    int[] levels = Arrays.stream(bounds).mapToInt(bound -> bound.level(WANTED, WIDTH)).toArray();
    double[] meanMotion =
        catalog.records().stream()
            .mapToDouble(found -> found.object().elements().meanMotion())
            .toArray();
    ephemeris = new Sgp4Ephemeris(table, kernels);
    knots = new KnotSampler(grid, IntStream.range(0, table.size()).toArray(), levels, meanMotion);
    int[] order = knots.order();
    double[] eps =
        Arrays.stream(order).mapToDouble(row -> bounds[row].error(levels[row], WIDTH)).toArray();
    double[] validUntil = new double[order.length];
    Arrays.fill(validUntil, Double.POSITIVE_INFINITY);
    InterpolationBound[] ordered =
        Arrays.stream(order).mapToObj(row -> bounds[row]).toArray(InterpolationBound[]::new);
    roster = new Roster(order, eps, ordered, validUntil);
    fit = kernels.twin(MotionFit.class, () -> MotionKernel::fit);
    motion = new MotionTable(order.length);
    PairCheck pairs = kernels.twin(PairCheck.class, PairKernel::new);
    sieve = new ShellSieve(order.length, THRESHOLD, grid.half(), pairs, Strays.UNKNOWN);
    PairScope scope = PairScope.all(THRESHOLD);
    CoincidentPairs coincident = new CoincidentPairs(catalog, order, scope);
    Ephemeris states = ephemeris.fork();
    refiner =
        new Refiner(
            catalog,
            input.start(),
            scope,
            coincident,
            new SmoothIntervals(
                grid, validUntil, states, new MotionRemainders(bounds, levels, WIDTH)));
  }

  private static Catalog lasting(BenchCatalog input, KnotKernels kernels) {
    Sgp4Table table = table(input, input.catalog());
    OrbitLifetime lifetime = new OrbitLifetime(new Sgp4Ephemeris(table, kernels));
    DragTerms drag = new DragTerms(table, STEPS * WIDTH);
    List<CatalogRecord> lasting = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      boolean lasts =
          drag.isMild(row) && lifetime.isValid(row, 0) && lifetime.isValid(row, STEPS * WIDTH);
      if (lasts) {
        lasting.add(input.catalog().records().get(row));
      }
    }
    return new Catalog(lasting, List.of());
  }

  private static Sgp4Table table(BenchCatalog input, Catalog catalog) {
    return Sgp4Table.of(
        catalog.records().stream().map(found -> found.object().elements()).toList(),
        input.start(),
        -4 * WIDTH,
        (STEPS + 4) * WIDTH,
        input.context().utc());
  }

  private InterpolationBound[] bounds(Sgp4Table table) {
    MotionBounds motion = new MotionBounds(table, grid.duration(), WIDTH, WANTED);
    return IntStream.range(0, table.size()).mapToObj(motion::of).toArray(InterpolationBound[]::new);
  }

  /** What is done once before the first step. */
  Sgp4Table survey() {
    Sgp4Table table = table(input, catalog);
    if (bounds(table).length != table.size()) {
      throw new IllegalStateException("a bound is missing");
    }
    return table;
  }

  /** Samples the knots. */
  void sample() {
    knots.prepare(0, STEPS);
    knots.sample(0, roster.size(), ephemeris);
  }

  /** Fits all steps; the knots must be sampled. */
  MotionTable fit() {
    for (int step = 0; step < STEPS; step++) {
      knots.fit(step, fit, motion);
    }
    return motion;
  }

  /** Fits and sieves all steps; the knots must be sampled. Returns the number of pair checks. */
  long search(CandidateBuffer out) {
    long checks = 0;
    for (int step = 0; step < STEPS; step++) {
      knots.fit(step, fit, motion);
      checks += sieve.search(motion, roster, step, grid.begin(step), out);
    }
    return checks;
  }

  /** Refines candidates. */
  void refine(CandidateBuffer candidates, List<Conjunction> out) {
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      refiner.refine(candidates, candidate, out);
    }
  }
}
