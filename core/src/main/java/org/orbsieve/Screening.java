package org.orbsieve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.assessment.AlfanoMaxProbability;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.ephemeris.sgp4.Sgp4Ephemeris;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.narrowphase.CoincidentPairs;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.Refiner;

/** One run of {@link Screener}: the stages, and what they hand to each other. */
final class Screening implements AutoCloseable {

  /** Objects or candidates that a worker takes at a time. */
  private static final int BATCH = 64;

  /**
   * Memory for the knots of a slice [bytes]: bounds a run's memory whatever the length of the
   * period.
   */
  private static final long SLICE_BYTES = 64L << 20;

  private static final int MAX_SLICE_STEPS = 64;

  private final AstroContext context;
  private final Catalog catalog;
  private final ScreeningSettings settings;
  private final TimeGrid grid;
  private final Workers workers;
  private final StopWatch watch = new StopWatch();
  private final List<Conjunction> found = new ArrayList<>();
  private Ephemeris[] ephemerides;
  private OrbitWatch orbits;
  private KnotSampler knots;
  private Roster roster;
  private CoincidentPairs coincident;
  private StepSearch[] searches;
  private Refiner[] refiners;
  private long candidates;

  Screening(AstroContext context, Catalog catalog, ScreeningSettings settings, double stepWidth) {
    this.context = context;
    this.catalog = catalog;
    this.settings = settings;
    this.grid = TimeGrid.of(settings.duration(), stepWidth);
    this.workers = new Workers(settings.threads());
  }

  /** Number of steps of the period. */
  int steps() {
    return grid.count();
  }

  /** End of the slice of steps that begins with one. */
  int sliceEnd(int from) {
    long affordable = SLICE_BYTES / knots.bytesPerStep();
    return (int) Math.min(grid.count(), from + Math.max(1, Math.min(MAX_SLICE_STEPS, affordable)));
  }

  /**
   * Rejects the objects that are nowhere at the start, and decides how finely each other one is
   * sampled.
   */
  void survey() {
    watch.start();
    Sgp4Table table =
        Sgp4Table.of(
            catalog.records().stream().map(found -> found.object().elements()).toList(),
            settings.start(),
            -4 * grid.width(),
            grid.duration() + 4 * grid.width(),
            context.utc());
    ephemerides = new Ephemeris[workers.count()];
    Arrays.setAll(ephemerides, worker -> new Sgp4Ephemeris(table));
    Survey survey = new Survey(catalog, grid, settings.threshold());
    forEachBatch(
        catalog.size(), (worker, from, to) -> survey.examine(from, to, table, ephemerides[worker]));
    orbits = new OrbitWatch(context, catalog, settings.start(), new OrbitLifetime(ephemerides[0]));
    for (int row = 0; row < catalog.size(); row++) {
      if (survey.reason(row) != null) {
        orbits.rejectAtStart(row, survey.reason(row));
      } else if (survey.horizon(row) < grid.duration()) {
        orbits.limit(row, survey.horizon(row));
      }
    }
    knots = survey.knots();
    roster = survey.roster(knots.order(), orbits.validUntil());
    coincident = new CoincidentPairs(catalog, survey.rows());
    searches = new StepSearch[workers.count()];
    Arrays.setAll(searches, worker -> new StepSearch(grid, knots, roster, settings.threshold()));
    refiners = new Refiner[workers.count()];
    Arrays.setAll(refiners, this::refiner);
    coincident.pairs().forEach(pair -> found.add(refiners[0].coincident(pair[0], pair[1])));
    watch.stop(StopWatch.Phase.EPHEMERIS);
  }

  private Refiner refiner(int worker) {
    return new Refiner(
        catalog,
        settings.start(),
        grid,
        settings.threshold(),
        orbits.validUntil(),
        coincident,
        ephemerides[worker]);
  }

  /** Samples the knots of a slice, and finds the orbits that end in it. */
  void sampleKnots(int fromStep, int toStep) {
    watch.start();
    knots.prepare(fromStep, toStep);
    boolean[] suspect = new boolean[roster.size()];
    forEachBatch(
        roster.size(),
        (worker, from, to) -> {
          knots.sample(from, to, ephemerides[worker]);
          for (int i = from; i < to; i++) {
            suspect[i] =
                OrbitLifetime.isSuspect(knots.lowestKnot(i), grid.width())
                    && !roster.isOver(i, grid.begin(fromStep));
          }
        });
    for (int i = 0; i < suspect.length; i++) {
      if (suspect[i]) {
        orbits.examine(roster.row(i), grid.begin(fromStep), grid.begin(toStep));
      }
    }
    watch.stop(StopWatch.Phase.EPHEMERIS);
  }

  /** Sieves the steps of a slice. */
  void findCandidates(int fromStep, int toStep) {
    watch.start();
    workers.forEach(toStep - fromStep, (worker, task) -> searches[worker].search(fromStep + task));
    watch.stop(StopWatch.Phase.BROADPHASE);
  }

  /** Refines the candidates that {@link #findCandidates} left. */
  void refineCandidates() {
    watch.start();
    List<List<Conjunction>> parts =
        Stream.generate(() -> (List<Conjunction>) new ArrayList<Conjunction>())
            .limit(workers.count())
            .toList();
    for (StepSearch search : searches) {
      CandidateBuffer buffer = search.candidates();
      candidates += buffer.size();
      forEachBatch(
          buffer.size(),
          (worker, from, to) -> {
            for (int c = from; c < to; c++) {
              refiners[worker].refine(buffer, c, parts.get(worker));
            }
          });
      buffer.clear();
    }
    parts.forEach(found::addAll);
    watch.stop(StopWatch.Phase.NARROWPHASE);
  }

  /**
   * Assesses what was found, and puts it in order: the order in which it was found is up to the
   * threads.
   */
  ScreeningResult assess() {
    watch.start();
    found.sort(
        Comparator.comparing(Conjunction::tca)
            .thenComparing(c -> c.primary().catalogNumber())
            .thenComparing(c -> c.secondary().catalogNumber())
            .thenComparing(Conjunction::kind));
    List<AssessedConjunction> conjunctions = new ArrayList<>();
    List<AssessedConjunction> boundaryCases = new ArrayList<>();
    for (Conjunction one : found) {
      (one.kind() == Conjunction.Kind.MINIMUM ? conjunctions : boundaryCases)
          .add(new AssessedConjunction(one, AlfanoMaxProbability.of(one, settings.radii())));
    }
    watch.stop(StopWatch.Phase.ASSESSMENT);
    return new ScreeningResult(
        conjunctions,
        boundaryCases,
        orbits.rejects(),
        DerivedBounds.of(grid, knots, roster, searches),
        stats(conjunctions.size(), boundaryCases.size() - coincident.pairs().size()));
  }

  private ScreeningStats stats(int minima, int boundaryCases) {
    long n = roster.size();
    return new ScreeningStats(
        roster.size(),
        n * (n - 1) / 2,
        grid.count(),
        Arrays.stream(searches).mapToLong(StepSearch::pairChecks).sum(),
        candidates,
        minima,
        boundaryCases,
        coincident.pairs().size(),
        orbits.truncated(),
        watch.nanos(StopWatch.Phase.EPHEMERIS),
        watch.nanos(StopWatch.Phase.BROADPHASE),
        watch.nanos(StopWatch.Phase.NARROWPHASE),
        watch.nanos(StopWatch.Phase.ASSESSMENT));
  }

  /** Does something with a range of indices. */
  @FunctionalInterface
  private interface RangeTask {
    void run(int worker, int from, int to);
  }

  private void forEachBatch(int size, RangeTask work) {
    workers.forEach(
        (size + BATCH - 1) / BATCH,
        (worker, batch) -> work.run(worker, batch * BATCH, Math.min(size, (batch + 1) * BATCH)));
  }

  @Override
  public void close() {
    workers.close();
  }
}
