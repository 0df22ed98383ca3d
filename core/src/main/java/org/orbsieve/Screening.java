package org.orbsieve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.orbsieve.assessment.AlfanoMaxProbability;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.broadphase.ShellSieve;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.Reject;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.MotionTable;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.ephemeris.sgp4.MotionBounds;
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

  private final AstroContext context;
  private final Catalog catalog;
  private final ScreeningSettings settings;
  private final Workers workers;
  private final TimeGrid grid;
  private final Sgp4Table table;
  private final Ephemeris[] ephemerides;
  private final double[] validUntil;
  private final List<Reject> rejects = new ArrayList<>();
  private final List<Conjunction> found = new ArrayList<>();
  private final CandidateBuffer[] candidates;
  private final AtomicLong pairChecks = new AtomicLong();
  private final long[] nanos = new long[4];
  private long candidateCount;
  private int truncated;
  private KnotSampler knots;
  private Roster roster;
  private CoincidentPairs coincident;
  private MotionTable[] motions;
  private ShellSieve[] sieves;
  private Refiner[] refiners;
  private int sliceSteps;

  Screening(AstroContext context, Catalog catalog, ScreeningSettings settings) {
    this.context = context;
    this.catalog = catalog;
    this.settings = settings;
    this.workers = new Workers(settings.threads());
    this.grid = TimeGrid.of(settings.duration(), 240);
    this.table =
        Sgp4Table.of(
            catalog.records().stream().map(r -> r.object().elements()).toList(),
            settings.start(),
            -1800,
            grid.duration() + 1800,
            context.utc());
    this.ephemerides = new Ephemeris[workers.count()];
    Arrays.setAll(ephemerides, worker -> new Sgp4Ephemeris(table));
    this.validUntil = new double[catalog.size()];
    this.candidates = new CandidateBuffer[workers.count()];
    Arrays.setAll(candidates, worker -> new CandidateBuffer());
  }

  /** Number of steps of the period. */
  int steps() {
    return grid.count();
  }

  /** End of the slice that begins with a step. */
  int sliceEnd(int from) {
    return Math.min(grid.count(), from + sliceSteps);
  }

  /**
   * Rejects the objects that are nowhere at the start, and decides how finely each other one is
   * sampled.
   */
  void survey() {
    long begin = System.nanoTime();
    boolean[] valid = new boolean[catalog.size()];
    int[] level = new int[catalog.size()];
    double[] meanMotion = new double[catalog.size()];
    InterpolationBound[] bounds = new InterpolationBound[catalog.size()];
    workers.forEach(
        batches(catalog.size()),
        (worker, batch) -> {
          OrbitLifetime lifetime = new OrbitLifetime(ephemerides[worker]);
          MotionBounds motionBounds =
              new MotionBounds(table, grid.duration(), grid.width(), settings.threshold() / 50);
          for (int row = batch * BATCH;
              row < Math.min(catalog.size(), (batch + 1) * BATCH);
              row++) {
            valid[row] = lifetime.isValid(row, 0);
            bounds[row] = motionBounds.of(row);
            level[row] = bounds[row].level(settings.threshold() / 50, grid.width());
            meanMotion[row] = catalog.object(row).elements().meanMotion();
          }
        });
    for (int row = 0; row < catalog.size(); row++) {
      validUntil[row] = Double.POSITIVE_INFINITY;
      if (!valid[row]) {
        String why = new OrbitLifetime(ephemerides[0]).reason(row, 0);
        rejects.add(catalog.records().get(row).reject(why + " at the start of the period"));
      }
    }
    int[] rows = IntStream.range(0, catalog.size()).filter(row -> valid[row]).toArray();
    coincident = new CoincidentPairs(catalog, rows);
    knots = new KnotSampler(grid, rows, level, meanMotion);
    double[] eps =
        Arrays.stream(knots.order())
            .mapToDouble(row -> bounds[row].error(level[row], grid.width()))
            .toArray();
    InterpolationBound[] ordered =
        Arrays.stream(knots.order())
            .mapToObj(row -> bounds[row])
            .toArray(InterpolationBound[]::new);
    roster = new Roster(knots.order(), eps, ordered, validUntil);
    motions = new MotionTable[workers.count()];
    sieves = new ShellSieve[workers.count()];
    refiners = new Refiner[workers.count()];
    for (int worker = 0; worker < workers.count(); worker++) {
      motions[worker] = new MotionTable(roster.size());
      sieves[worker] = new ShellSieve(roster.size(), settings.threshold(), grid.half());
      refiners[worker] =
          new Refiner(
              catalog,
              settings.start(),
              grid,
              settings.threshold(),
              validUntil,
              coincident,
              ephemerides[worker]);
    }
    sliceSteps = (int) Math.max(1, Math.min(64, SLICE_BYTES / knots.bytesPerStep()));
    for (int[] pair : coincident.pairs()) {
      found.add(refiners[0].coincident(pair[0], pair[1]));
    }
    nanos[0] += System.nanoTime() - begin;
  }

  /** Samples the knots of a slice, and finds the orbits that end in it. */
  void sampleKnots(int from, int to) {
    long begin = System.nanoTime();
    knots.prepare(from, to);
    List<Integer> suspects = new ArrayList<>();
    workers.forEach(
        batches(roster.size()),
        (worker, batch) -> {
          int end = Math.min(roster.size(), (batch + 1) * BATCH);
          knots.sample(batch * BATCH, end, ephemerides[worker]);
          for (int i = batch * BATCH; i < end; i++) {
            if (OrbitLifetime.isSuspect(knots.lowestKnot(i), grid.width())
                && !roster.isOver(i, grid.begin(from))) {
              synchronized (suspects) {
                suspects.add(roster.row(i));
              }
            }
          }
        });
    suspects.sort(null);
    for (int row : suspects) {
      truncate(row, grid.begin(from), grid.begin(to));
    }
    nanos[0] += System.nanoTime() - begin;
  }

  private void truncate(int row, double from, double to) {
    OrbitLifetime lifetime = new OrbitLifetime(ephemerides[0]);
    double end = lifetime.end(row, from, to);
    if (end < Double.POSITIVE_INFINITY) {
      validUntil[row] = end;
      truncated++;
      String until = settings.start().shiftedBy(end).getComponents(context.utc()).toString();
      rejects.add(
          catalog
              .records()
              .get(row)
              .reject(
                  lifetime.reason(row, end + OrbitLifetime.PRECISION)
                      + "; screened until "
                      + until));
    }
  }

  /** Sieves the steps of a slice. */
  void findCandidates(int from, int to) {
    long begin = System.nanoTime();
    workers.forEach(
        to - from,
        (worker, task) -> {
          int step = from + task;
          knots.fit(step, motions[worker]);
          pairChecks.addAndGet(
              sieves[worker].search(
                  motions[worker], roster, step, grid.begin(step), candidates[worker]));
        });
    nanos[1] += System.nanoTime() - begin;
  }

  /** Refines the candidates that {@link #findCandidates} left. */
  void refineCandidates() {
    long begin = System.nanoTime();
    List<List<Conjunction>> parts = new ArrayList<>();
    for (int worker = 0; worker < workers.count(); worker++) {
      parts.add(new ArrayList<>());
    }
    for (CandidateBuffer buffer : candidates) {
      candidateCount += buffer.size();
      workers.forEach(
          batches(buffer.size()),
          (worker, batch) -> {
            int end = Math.min(buffer.size(), (batch + 1) * BATCH);
            for (int c = batch * BATCH; c < end; c++) {
              refiners[worker].refine(buffer, c, parts.get(worker));
            }
          });
      buffer.clear();
    }
    parts.forEach(found::addAll);
    nanos[2] += System.nanoTime() - begin;
  }

  /** Assesses what was found, and puts it in order. */
  ScreeningResult assess() {
    long begin = System.nanoTime();
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
    rejects.sort(Comparator.comparing(Reject::source).thenComparingLong(Reject::line));
    nanos[3] += System.nanoTime() - begin;
    return new ScreeningResult(
        conjunctions, boundaryCases, rejects, bounds(), stats(conjunctions, boundaryCases));
  }

  private Map<String, Double> bounds() {
    Map<String, Double> bounds = new LinkedHashMap<>();
    bounds.put("stepWidth_s", grid.width());
    return bounds;
  }

  private ScreeningStats stats(
      List<AssessedConjunction> conjunctions, List<AssessedConjunction> boundaryCases) {
    long n = roster.size();
    return new ScreeningStats(
        roster.size(),
        n * (n - 1) / 2,
        grid.count(),
        pairChecks.get(),
        candidateCount,
        conjunctions.size(),
        boundaryCases.size() - coincident.pairs().size(),
        coincident.pairs().size(),
        truncated,
        nanos[0],
        nanos[1],
        nanos[2],
        nanos[3]);
  }

  private static int batches(int size) {
    return (size + BATCH - 1) / BATCH;
  }

  @Override
  public void close() {
    workers.close();
  }
}
