package org.orbsieve.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orbsieve.ConjunctionSink;
import org.orbsieve.ScreeningCheckpoint;
import org.orbsieve.ScreeningCheckpoint.OrbitEnd;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningStats;
import org.orbsieve.ScreeningSummary;
import org.orbsieve.StepRange;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.narrowphase.CoincidentPairs;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.Refiner;
import org.orekit.time.AbsoluteDate;

/**
 * The loop over the slices of a prepared screening: the stages, and what they hand to each other.
 */
public final class Screening {

  private final Preparation prepared;
  private final ScreeningSettings settings;
  private final TimeGrid grid;
  private final Workers workers;
  private final OrbitWatch orbits;
  private final KnotSampler knots;
  private final Roster roster;
  private final CoincidentPairs coincident;
  private final StepSearch[] searches;
  private final Refiner[] refiners;
  private final Optional<PassageSearch> passages;
  private final StopWatch watch = new StopWatch();
  private final Findings findings = new Findings();
  private final Map<String, Double> earlierBounds;
  private final long earlierPairChecks;
  private final KnotSlices slices;
  private final Optional<StepRange> range;
  private final int firstStep;
  private long candidates;

  private Screening(
      Preparation prepared,
      Workers workers,
      Optional<ScreeningCheckpoint> checkpoint,
      Optional<StepRange> range) {
    this.prepared = prepared;
    this.settings = prepared.settings();
    this.grid = prepared.grid();
    this.workers = workers;
    this.orbits = prepared.orbits();
    this.knots = prepared.knots();
    this.roster = prepared.roster();
    this.coincident = prepared.coincident();
    this.searches = new StepSearch[workers.count()];
    Arrays.setAll(searches, prepared::search);
    this.refiners = new Refiner[workers.count()];
    Arrays.setAll(refiners, prepared::refiner);
    this.passages = prepared.passages(workers);
    watch.add(StopWatch.Phase.EPHEMERIS, prepared.nanos());
    findings.addAll(
        coincident.pairs().stream().map(pair -> refiners[0].coincident(pair[0], pair[1])).toList());
    this.slices = new KnotSlices(prepared, knots, workers);
    this.range = range;
    this.firstStep =
        range
            .map(StepRange::from)
            .or(() -> checkpoint.map(ScreeningCheckpoint::nextStep))
            .orElse(0);
    this.earlierPairChecks = checkpoint.map(done -> done.stats().pairChecks()).orElse(0L);
    this.earlierBounds = checkpoint.map(ScreeningCheckpoint::bounds).orElse(Map.of());
  }

  /**
   * A screening before its first slice.
   *
   * @param prepared its objects and pairs
   * @param workers do the work
   * @param checkpoint where to go on; empty to begin with the first step
   * @return the screening
   * @throws IllegalArgumentException if the checkpoint is of another screening
   */
  public static Screening from(
      Preparation prepared, Workers workers, Optional<ScreeningCheckpoint> checkpoint) {
    Screening screening = new Screening(prepared, workers, checkpoint, Optional.empty());
    checkpoint.ifPresent(screening::restore);
    return screening;
  }

  /**
   * A part of a screening.
   *
   * @param prepared its objects and pairs, of the whole period
   * @param workers do the work
   * @param steps the part
   * @param ends all orbits that end in the period
   * @return the screening
   * @throws IllegalArgumentException if steps or ends are those of another screening
   */
  public static Screening part(
      Preparation prepared, Workers workers, StepRange steps, List<OrbitEnd> ends) {
    int count = prepared.grid().count();
    if (steps.to() > count || ends.stream().anyMatch(end -> end.row() >= prepared.rows().size())) {
      throw new IllegalArgumentException("the steps or ends belong to another screening");
    }
    Screening screening = new Screening(prepared, workers, Optional.empty(), Optional.of(steps));
    ends.forEach(screening.orbits::see);
    screening.roster.updateEnds();
    screening.findings.keepWithin(
        screening.time(steps.from()),
        steps.to() == count ? AbsoluteDate.FUTURE_INFINITY : screening.time(steps.to()));
    return screening;
  }

  private AbsoluteDate time(int step) {
    return settings.start().shiftedBy(grid.begin(step));
  }

  private void restore(ScreeningCheckpoint checkpoint) {
    ScreeningStats done = checkpoint.stats();
    boolean fits =
        done.objects() == prepared.sampled()
            && done.steps() == grid.count()
            && checkpoint.ends().stream().allMatch(end -> end.row() < prepared.rows().size());
    if (!fits) {
      throw new IllegalArgumentException("the checkpoint belongs to another screening");
    }
    checkpoint.ends().forEach(orbits::see);
    roster.updateEnds();
    findings.goOn(time(firstStep), done);
    candidates = done.candidates();
    watch.add(StopWatch.Phase.EPHEMERIS, done.ephemerisNanos());
    watch.add(StopWatch.Phase.BROADPHASE, done.broadphaseNanos());
    watch.add(StopWatch.Phase.NARROWPHASE, done.narrowphaseNanos());
    watch.add(StopWatch.Phase.ASSESSMENT, done.assessmentNanos());
  }

  /** Number of steps of the period, or end of the part of it. */
  public int steps() {
    return range.map(StepRange::to).orElse(grid.count());
  }

  /** The step to begin with: 0, except for a run that continues another. */
  public int firstStep() {
    return firstStep;
  }

  /** End of the slice of steps that begins with one. */
  public int sliceEnd(int from) {
    return Math.min(steps(), prepared.sliceEnd(from));
  }

  /** Samples the knots of a slice, and finds the orbits that end in it. */
  public void sampleKnots(int fromStep, int toStep) {
    watch.start();
    slices.sample(fromStep, toStep, range.isEmpty());
    roster.updateEnds();
    watch.stop(StopWatch.Phase.EPHEMERIS);
  }

  /** Sieves the steps of a slice. */
  public void findCandidates(int fromStep, int toStep, ScreeningListener listener) {
    watch.start();
    workers.forEach(
        toStep - fromStep,
        (worker, task) -> searches[worker].search(fromStep + task),
        done -> listener.progress("screening", fromStep + done, grid.count()));
    watch.stop(StopWatch.Phase.BROADPHASE);
  }

  /** Refines the candidates that {@link #findCandidates} left of a slice. */
  public void refineCandidates(int fromStep, int toStep) {
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
      workers.forEachBatch(
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
  public void assess(int toStep, ConjunctionSink sink) {
    watch.start();
    boolean last = toStep == steps();
    if (last) {
      findings.readyAll();
    } else {
      findings.readyBefore(time(toStep));
    }
    for (var part = findings.take(); !part.isEmpty(); part = findings.take()) {
      Sifting sifted = Sifting.of(prepared.roles().assign(part), settings.suppression());
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
    workers.forEachBatch(
        assessed.length,
        (worker, from, to) -> {
          for (int i = from; i < to; i++) {
            assessed[i] = settings.assessor().assess(part.get(i));
          }
        });
    return List.of(assessed);
  }

  /** The summary of the run. */
  public ScreeningSummary summary() {
    return new ScreeningSummary(
        orbits.rejects(), bounds(), stats(), prepared.propagation().choice(), orbits.unscreened());
  }

  private Map<String, Double> bounds() {
    return DerivedBounds.merged(earlierBounds, DerivedBounds.of(grid, knots, roster, searches));
  }

  private ScreeningStats stats() {
    return new ScreeningStats(
        prepared.sampled(),
        prepared.pairs(),
        grid.count(),
        earlierPairChecks + Arrays.stream(searches).mapToLong(StepSearch::pairChecks).sum(),
        candidates,
        findings.minima(),
        findings.boundaryCases(),
        findings.coincidences(),
        orbits.truncated(),
        watch.nanos(StopWatch.Phase.EPHEMERIS),
        watch.nanos(StopWatch.Phase.BROADPHASE),
        watch.nanos(StopWatch.Phase.NARROWPHASE),
        watch.nanos(StopWatch.Phase.ASSESSMENT));
  }
}
