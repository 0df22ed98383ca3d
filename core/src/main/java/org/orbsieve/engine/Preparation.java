package org.orbsieve.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.orbsieve.ScreeningCheckpoint.OrbitEnd;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.broadphase.PairBound;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.SuccessiveEphemeris;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.ephemeris.sgp4.RadialRange;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.ephemeris.sgp4.Sgp4TableBuilder;
import org.orbsieve.narrowphase.CoincidentPairs;
import org.orbsieve.narrowphase.Refiner;
import org.orbsieve.narrowphase.passage.PassageFinder;
import org.orbsieve.narrowphase.passage.PassageSteps;
import org.orbsieve.request.Roles;
import org.orbsieve.request.ScopeMembers;

/**
 * All that is known before the first step: which objects have an orbit and how finely each is
 * sampled, which pairs to screen, and what each worker calculates with.
 */
public final class Preparation {

  /** Steps before and after the period in which knots may lie. */
  private static final int MARGIN = 4;

  private final Catalog catalog;
  private final ScreeningSettings settings;
  private final Slicing slicing;
  private final Optional<ObjectVolumes> volumes;
  private final Roles roles;

  /** Which objects meet. */
  private final PairScope scope;

  /** Which rows meet, of which an object with successive element sets has several. */
  private final PairScope rowScope;

  private final ElementSetRows rows;
  private final TimeGrid grid;
  private final Propagation propagation;

  /** Per worker, where the rows are. */
  private final Ephemeris[] ephemerides;

  /** Per worker, where the objects are. */
  private final Ephemeris[] objects;

  private final Sgp4Table table;
  private final Survey survey;
  private final OrbitWatch orbits;
  private final KnotSampler knots;
  private final Roster roster;
  private final CoincidentPairs coincident;
  private final long pairs;
  private final long nanos;

  /**
   * Surveys the objects of a catalogue: rejects those that are nowhere at the start, and decides
   * how finely each other one is sampled.
   *
   * @param context leap seconds and frame
   * @param catalog the objects with the element sets that count
   * @param settings period, threshold, scope
   * @param slicing steps and slices
   * @param workers do the work
   * @param listener hears of the progress, on the calling thread
   */
  public Preparation(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      Slicing slicing,
      Workers workers,
      ScreeningListener listener) {
    final long begin = System.nanoTime();
    this.catalog = catalog;
    this.settings = settings;
    this.slicing = slicing;
    ScopeMembers members = settings.scope().in(catalog);
    this.roles = Roles.of(catalog, members);
    this.volumes = ObjectVolumes.of(catalog, settings, members);
    this.scope =
        volumes
            .map(around -> members.pairs(around.reach()))
            .orElseGet(() -> members.pairs(settings.threshold()));
    this.grid = TimeGrid.of(settings.duration(), slicing.stepWidth());
    this.rows = new ElementSetRows(catalog, settings.start(), grid.duration());
    this.rowScope = rows.isOneEach() ? scope : scope.ofOwners(rows.owners());
    listener.progress("surveying", 0, catalog.size());
    this.table = table(context, workers);
    this.propagation = Propagation.of(context, rows, settings, table);
    this.ephemerides = new Ephemeris[workers.count()];
    Arrays.setAll(ephemerides, worker -> propagation.create());
    this.objects = rows.isOneEach() ? ephemerides : ofObjects();
    this.survey = survey(workers, listener);
    this.orbits = orbits(context);
    this.knots = survey.knots(row -> true);
    this.roster = survey.roster(knots.order(), orbits.validUntil());
    int[] flying = rows.objects(survey.rows());
    this.coincident = new CoincidentPairs(catalog, flying, scope);
    this.pairs = scope.pairs(flying);
    this.nanos = System.nanoTime() - begin;
  }

  private Ephemeris[] ofObjects() {
    return Arrays.stream(ephemerides)
        .map(own -> new SuccessiveEphemeris(own, rows))
        .toArray(Ephemeris[]::new);
  }

  private Sgp4Table table(AstroContext context, Workers workers) {
    Sgp4TableBuilder builder =
        new Sgp4TableBuilder(
            rows.elements(),
            settings.start(),
            -MARGIN * grid.width(),
            grid.duration() + MARGIN * grid.width(),
            context.utc());
    workers.forEachBatch(builder.size(), (worker, from, to) -> builder.fill(from, to));
    return builder.build();
  }

  private Survey survey(Workers workers, ScreeningListener listener) {
    Survey all = new Survey(rows, grid, rowScope, settings.surveyed(scope.largestThreshold()));
    all.findReach(table, ephemerides[0]);
    workers.forEachBatch(
        rows.size(),
        (worker, from, to) -> all.examine(from, to, table, ephemerides[worker]),
        done -> listener.progress("surveying", Math.min(done, catalog.size()), catalog.size()));
    return all;
  }

  private OrbitWatch orbits(AstroContext context) {
    OrbitLifetime lifetime = new OrbitLifetime(ephemerides[0]);
    OrbitWatch watch = new OrbitWatch(context, rows, settings.start(), lifetime);
    for (int row = 0; row < catalog.size(); row++) {
      if (rows.isSuccessive(row)) {
        watch.coverSets(row, survey, grid.duration());
      } else if (survey.reason(row) != null) {
        watch.rejectAtStart(row, survey.reason(row));
      } else if (ephemerides[0].tabulated(row) != null) {
        watch.cover(row, ephemerides[0].tabulated(row).spans(), grid.duration());
      } else if (survey.isExamined(row)) {
        watch.foresee(row, survey.end(row), survey.endReason(row));
      }
    }
    return watch;
  }

  /** The settings of the run. */
  ScreeningSettings settings() {
    return settings;
  }

  /** The rows that are sampled and sieved: one per element set that counts. */
  ElementSetRows rows() {
    return rows;
  }

  /** Whose the conjunctions are. */
  Roles roles() {
    return roles;
  }

  /** The knots of those sampled rows that may come near the ground, of which an orbit may end. */
  KnotSampler lowKnots() {
    RadialRange range = new RadialRange(table, grid.duration());
    return survey.knots(
        row -> {
          range.of(row);
          return OrbitLifetime.isSuspect(range.inner, grid.width());
        });
  }

  /** The orbits that end in the period and are not foreseen, as the slices of a run find them. */
  public List<OrbitEnd> ends(Workers workers) {
    KnotSlices low = new KnotSlices(this, lowKnots(), workers);
    for (int from = 0; from < grid.count(); from = sliceEnd(from)) {
      low.sample(from, sliceEnd(from), true);
    }
    return List.copyOf(orbits.seen());
  }

  /** Number of objects that are sampled. */
  int sampled() {
    return rows.objects(knots.order()).length;
  }

  /** Steps of the period. */
  TimeGrid grid() {
    return grid;
  }

  /** The step after the last one of the slice that begins with a step. */
  int sliceEnd(int from) {
    return Math.min(grid.count(), from + slicing.steps(knots));
  }

  /** The kernels that propagate. */
  Propagation propagation() {
    return propagation;
  }

  /** The ephemeris of a worker, of the rows. */
  Ephemeris ephemeris(int worker) {
    return ephemerides[worker];
  }

  /** How long each orbit lasts. It learns during the run of orbits that end. */
  OrbitWatch orbits() {
    return orbits;
  }

  /** The knots of the objects, which follow the slices. */
  KnotSampler knots() {
    return knots;
  }

  /** The objects in the order of their knots, with their bounds. */
  Roster roster() {
    return roster;
  }

  /** The pairs that have the same motion at all times. */
  CoincidentPairs coincident() {
    return coincident;
  }

  /** Number of pairs to screen. */
  long pairs() {
    return pairs;
  }

  /** Wall time of the survey [ns]. */
  long nanos() {
    return nanos;
  }

  /** The search of a worker for candidates. */
  StepSearch search(int worker) {
    return new StepSearch(
        grid, knots, roster, rows, scope.largestThreshold(), propagation, ephemerides[worker]);
  }

  /** The refiner of a worker. */
  Refiner refiner(int worker) {
    return new Refiner(
        catalog, settings.start(), grid, scope, orbits.validUntil(), coincident, objects[worker]);
  }

  /** The search for passages through volumes; empty where a distance is screened for. */
  Optional<PassageSearch> passages(Workers workers) {
    return volumes.map(around -> new PassageSearch(workers, finders(around)));
  }

  private IntFunction<PassageFinder> finders(ObjectVolumes around) {
    return worker -> {
      PairBound bound =
          new PairBound(grid, roster, knots, scope.largestThreshold(), ephemerides[worker]);
      PassageSteps steps =
          new PassageSteps(
              grid,
              scope.largestThreshold(),
              around.byRow(),
              orbits.validUntil(),
              rows.isOneEach() ? bound::residual : (i, j, step) -> residual(bound, i, j, step),
              objects[worker]);
      return new PassageFinder(catalog, settings.start(), grid, coincident, steps);
    };
  }

  /** Bound of two objects' relative acceleration in a step, by whatever sets count in it. */
  private double residual(PairBound bound, int i, int j, int step) {
    double largest = 0;
    for (int first : rows.within(i, grid.begin(step), grid.begin(step + 1))) {
      for (int second : rows.within(j, grid.begin(step), grid.begin(step + 1))) {
        largest = Math.max(largest, bound.residual(first, second, step));
      }
    }
    return largest;
  }
}
