package org.orbsieve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.PairBound;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.MotionRemainders;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.ephemeris.sgp4.Sgp4TableBuilder;
import org.orbsieve.narrowphase.CoincidentPairs;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.PassageFinder;
import org.orbsieve.narrowphase.Refiner;

/** One run of {@link Screener}: the stages, and what they hand to each other. */
final class Screening implements AutoCloseable {

  /** Objects or candidates that a worker takes at a time. */
  private static final int BATCH = 64;

  private final AstroContext context;
  private final Catalog catalog;
  private final ScreeningSettings settings;
  private final Optional<ObjectVolumes> volumes;
  private final PairScope scope;
  private final TimeGrid grid;
  private final Workers workers;
  private final StopWatch watch = new StopWatch();
  private final Slicing slicing;
  private final Findings findings = new Findings();
  private Propagation propagation;
  private Ephemeris[] ephemerides;
  private OrbitWatch orbits;
  private KnotSampler knots;
  private Roster roster;
  private CoincidentPairs coincident;
  private MotionRemainders remainders;
  private StepSearch[] searches;
  private Refiner[] refiners;
  private Optional<PassageSearch> passages = Optional.empty();
  private Map<String, Double> earlierBounds = Map.of();
  private long earlierPairChecks;
  private long pairs;
  private long candidates;
  private int firstStep;

  Screening(AstroContext context, Catalog catalog, ScreeningSettings settings, Slicing slicing) {
    this.context = context;
    this.catalog = catalog;
    this.settings = settings;
    ScopeMembers members = settings.scope().in(catalog);
    this.volumes = ObjectVolumes.of(catalog, settings, members);
    this.scope =
        volumes
            .map(around -> members.pairs(around.reach()))
            .orElseGet(() -> members.pairs(settings.threshold()));
    this.slicing = slicing;
    this.grid = TimeGrid.of(settings.duration(), slicing.stepWidth());
    this.workers = new Workers(settings.threads());
  }

  /** Number of steps of the period. */
  int steps() {
    return grid.count();
  }

  /** The step to begin with: 0, but for a run that goes on with another. */
  int firstStep() {
    return firstStep;
  }

  /** End of the slice of steps that begins with one. */
  int sliceEnd(int from) {
    return Math.min(grid.count(), from + slicing.steps(knots));
  }

  /**
   * Rejects the objects that are nowhere at the start, and decides how finely each other one is
   * sampled.
   */
  void survey(ScreeningListener listener) {
    watch.start();
    listener.progress("surveying", 0, catalog.size());
    Sgp4TableBuilder builder =
        new Sgp4TableBuilder(
            catalog.records().stream().map(found -> found.object().elements()).toList(),
            settings.start(),
            -4 * grid.width(),
            grid.duration() + 4 * grid.width(),
            context.utc());
    forEachBatch(builder.size(), (worker, from, to) -> builder.fill(from, to));
    Sgp4Table table = builder.build();
    propagation = Propagation.of(context, catalog, settings, table);
    ephemerides = new Ephemeris[workers.count()];
    Arrays.setAll(ephemerides, worker -> propagation.create());
    Survey survey = new Survey(catalog, grid, scope, settings.surveyed(scope.largestThreshold()));
    survey.findReach(table, ephemerides[0]);
    forEachBatch(
        catalog.size(),
        (worker, from, to) -> survey.examine(from, to, table, ephemerides[worker]),
        done -> listener.progress("surveying", done, catalog.size()));
    orbits = new OrbitWatch(context, catalog, settings.start(), new OrbitLifetime(ephemerides[0]));
    for (int row = 0; row < catalog.size(); row++) {
      if (survey.reason(row) != null) {
        orbits.rejectAtStart(row, survey.reason(row));
      } else if (ephemerides[0].tabulated(row) != null) {
        orbits.cover(row, ephemerides[0].tabulated(row).spans(), grid.duration());
      } else if (survey.horizon(row) < grid.duration()) {
        orbits.limit(row, survey.horizon(row));
      }
    }
    prepare(survey);
    watch.stop(StopWatch.Phase.EPHEMERIS);
  }

  private void prepare(Survey survey) {
    knots = survey.knots();
    roster = survey.roster(knots.order(), orbits.validUntil());
    remainders = survey.remainders();
    coincident = new CoincidentPairs(catalog, survey.rows(), scope);
    pairs = scope.pairs(survey.rows());
    searches = new StepSearch[workers.count()];
    Arrays.setAll(
        searches,
        worker ->
            new StepSearch(
                grid, knots, roster, scope.largestThreshold(), propagation, ephemerides[worker]));
    refiners = new Refiner[workers.count()];
    Arrays.setAll(refiners, this::refiner);
    passages = volumes.map(around -> new PassageSearch(workers, finders(around)));
    findings.addAll(
        coincident.pairs().stream().map(pair -> refiners[0].coincident(pair[0], pair[1])).toList());
  }

  /** Takes over what an earlier run had done. */
  void restore(ScreeningCheckpoint checkpoint) {
    ScreeningStats done = checkpoint.stats();
    boolean fits =
        done.objects() == roster.size()
            && done.steps() == grid.count()
            && checkpoint.ends().stream().allMatch(end -> end.row() < catalog.size());
    if (!fits) {
      throw new IllegalArgumentException("the checkpoint is one of another screening");
    }
    firstStep = checkpoint.nextStep();
    checkpoint.ends().forEach(orbits::see);
    roster.updateEnds();
    findings.goOn(
        settings.start().shiftedBy(grid.begin(firstStep)), done.minima(), done.boundaryCases());
    candidates = done.candidates();
    earlierPairChecks = done.pairChecks();
    earlierBounds = checkpoint.bounds();
    watch.add(StopWatch.Phase.EPHEMERIS, done.ephemerisNanos());
    watch.add(StopWatch.Phase.BROADPHASE, done.broadphaseNanos());
    watch.add(StopWatch.Phase.NARROWPHASE, done.narrowphaseNanos());
    watch.add(StopWatch.Phase.ASSESSMENT, done.assessmentNanos());
  }

  private Refiner refiner(int worker) {
    return new Refiner(
        catalog,
        settings.start(),
        grid,
        scope,
        orbits.validUntil(),
        coincident,
        remainders,
        ephemerides[worker]);
  }

  private IntFunction<PassageFinder> finders(ObjectVolumes around) {
    return worker -> {
      Ephemeris own = ephemerides[worker];
      return new PassageFinder(
          catalog,
          settings.start(),
          grid,
          scope.largestThreshold(),
          around.byRow(),
          orbits.validUntil(),
          coincident,
          new PairBound(grid, roster, knots, scope.largestThreshold(), own)::residual,
          remainders,
          own);
    };
  }

  /** Samples the knots of a slice, and finds the orbits that end in it. */
  void sampleKnots(int fromStep, int toStep) {
    watch.start();
    knots.follow(fromStep, toStep);
    workers.forEach(knots.rooms(), (worker, part) -> knots.makeRoom(part));
    double[] lowest = new double[roster.size()];
    boolean[] suspect = new boolean[roster.size()];
    forEachBatch(
        roster.size(),
        (worker, from, to) -> {
          knots.sample(from, to, ephemerides[worker]);
          knots.lowest(from, to, lowest);
          for (int i = from; i < to; i++) {
            suspect[i] =
                OrbitLifetime.isSuspect(lowest[i], grid.width())
                    && !roster.isOver(i, grid.begin(fromStep))
                    && ephemerides[worker].tabulated(roster.row(i)) == null;
          }
        });
    for (int i = 0; i < suspect.length; i++) {
      if (suspect[i]) {
        orbits.examine(roster.row(i), grid.begin(fromStep), grid.begin(toStep));
      }
    }
    roster.updateEnds();
    watch.stop(StopWatch.Phase.EPHEMERIS);
  }

  /** Sieves the steps of a slice. */
  void findCandidates(int fromStep, int toStep, ScreeningListener listener) {
    watch.start();
    workers.forEach(
        toStep - fromStep,
        (worker, task) -> searches[worker].search(fromStep + task),
        done -> listener.progress("screening", fromStep + done, grid.count()));
    watch.stop(StopWatch.Phase.BROADPHASE);
  }

  /** Refines the candidates that {@link #findCandidates} left of a slice. */
  void refineCandidates(int fromStep, int toStep) {
    watch.start();
    if (passages.isPresent()) {
      List<CandidateBuffer> buffers = Stream.of(searches).map(StepSearch::candidates).toList();
      candidates += buffers.stream().mapToLong(CandidateBuffer::size).sum();
      findings.addAll(passages.get().refine(buffers, fromStep, toStep));
      buffers.forEach(CandidateBuffer::clear);
    } else {
      refineByDistance();
    }
    watch.stop(StopWatch.Phase.NARROWPHASE);
  }

  private void refineByDistance() {
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
    // the sort of all of them is a merge then
    workers.forEach(parts.size(), (worker, part) -> parts.get(part).sort(Conjunction.BY_TCA));
    parts.forEach(findings::addAll);
  }

  /** Assesses what was found in a slice, and hands it on in order. */
  void assess(int toStep, ConjunctionSink sink) {
    watch.start();
    boolean last = toStep == grid.count();
    if (last) {
      findings.readyAll();
    } else {
      findings.readyBefore(settings.start().shiftedBy(grid.begin(toStep)));
    }
    for (var part = findings.take(); !part.isEmpty(); part = findings.take()) {
      Sifting sifted = Sifting.of(part, settings.suppression());
      List<AssessedConjunction> found = assessed(sifted.reported());
      watch.stop(StopWatch.Phase.ASSESSMENT);
      sifted.handOn(found, sink);
      watch.start();
    }
    watch.stop(StopWatch.Phase.ASSESSMENT);
    // what was found at the very seam must wait for the next slice, and the checkpoint with it
    if (!last && findings.isEmpty()) {
      sink.sliceDone(() -> new ScreeningCheckpoint(toStep, stats(), bounds(), orbits.seen()));
    }
  }

  private List<AssessedConjunction> assessed(List<Conjunction> part) {
    AssessedConjunction[] assessed = new AssessedConjunction[part.size()];
    forEachBatch(
        assessed.length,
        (worker, from, to) -> {
          for (int i = from; i < to; i++) {
            assessed[i] = settings.assessor().assess(part.get(i));
          }
        });
    return List.of(assessed);
  }

  /** What there is to say of the run. */
  ScreeningSummary summary() {
    return new ScreeningSummary(
        orbits.rejects(), bounds(), stats(), propagation.choice(), orbits.unscreened());
  }

  private Map<String, Double> bounds() {
    return DerivedBounds.merged(earlierBounds, DerivedBounds.of(grid, knots, roster, searches));
  }

  private ScreeningStats stats() {
    return new ScreeningStats(
        roster.size(),
        pairs,
        grid.count(),
        earlierPairChecks + Arrays.stream(searches).mapToLong(StepSearch::pairChecks).sum(),
        candidates,
        findings.minima(),
        findings.boundaryCases(),
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
    forEachBatch(size, work, done -> {});
  }

  private void forEachBatch(int size, RangeTask work, IntConsumer progress) {
    workers.forEach(
        (size + BATCH - 1) / BATCH,
        (worker, batch) -> work.run(worker, batch * BATCH, Math.min(size, (batch + 1) * BATCH)),
        batches -> progress.accept(batches * BATCH));
  }

  @Override
  public void close() {
    workers.close();
  }
}
