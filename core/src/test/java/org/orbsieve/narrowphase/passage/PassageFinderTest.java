package org.orbsieve.narrowphase.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.MotionRemainders;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.narrowphase.CoincidentPairs;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.SmoothIntervals;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;
import org.orekit.time.AbsoluteDate;

/** Passages of tracks that are given in closed form in the frame of the first object. */
class PassageFinderTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** Length of the period [s]. */
  private static final double DURATION = 1000;

  /** Handbook's box below 500 km. */
  private static final RtnVolume BOX = volume("box:0.4x44x51km");

  private static final RtnVolume ELLIPSOID = volume("0.4x44x51km");

  /** What is around an object: nothing for null. */
  private static RtnVolume[] around(RtnVolume volume) {
    return volume == null ? new RtnVolume[0] : new RtnVolume[] {volume};
  }

  private static RtnVolume volume(String text) {
    return (RtnVolume) ScreeningVolume.parse(text);
  }

  /** Bounds of the motions here, which the sieve's polynomials give exactly. */
  private static MotionRemainders remainders() {
    InterpolationBound bound = new InterpolationBound(1e8, 100, 0, 0, new BitSet());
    return new MotionRemainders(new InterpolationBound[] {bound, bound}, new int[] {0, 0}, 1e-3);
  }

  /** Position of the second object in the frame of the first, as a function of time. */
  private interface Track {

    /**
     * Position.
     *
     * @param out receives radial, transverse and normal component [m]
     */
    void position(double t, double[] out);
  }

  /** A circular orbit, and an object that moves along a track in its frame. */
  private record Pair(Track track, double end) implements Ephemeris {

    private static final double RADIUS = 7e6;
    private static final double RATE = Math.sqrt(3.986008e14 / (RADIUS * RADIUS * RADIUS));

    @Override
    public int size() {
      return 2;
    }

    @Override
    public void state(int row, double t, double[] out) {
      double[] rho = new double[3];
      double[] later = new double[3];
      double[] earlier = new double[3];
      if (row == 1) {
        double h = 1e-3;
        track.position(t, rho);
        track.position(t + h, later);
        track.position(t - h, earlier);
        for (int axis = 0; axis < 3; axis++) {
          later[axis] = (later[axis] - earlier[axis]) / (2 * h);
        }
      }
      double c = Math.cos(RATE * t);
      double s = Math.sin(RATE * t);
      double r = RADIUS + rho[0];
      double vr = later[0] - RATE * rho[1];
      double vt = later[1] + RATE * r;
      out[0] = c * r - s * rho[1];
      out[1] = s * r + c * rho[1];
      out[2] = rho[2];
      out[3] = c * vr - s * vt;
      out[4] = s * vr + c * vt;
      out[5] = later[2];
      if (t > end) {
        java.util.Arrays.fill(out, Double.NaN);
      }
    }

    @Override
    public void positions(int row, SampleTimes times, PositionBlock out) {
      double[] state = new double[6];
      for (int l = 0, at = out.offset(); l < times.count(); l++, at += out.stride()) {
        state(row, times.at(l), state);
        out.x()[at] = state[0];
        out.y()[at] = state[1];
        out.z()[at] = state[2];
      }
    }

    @Override
    public Ephemeris fork() {
      return this;
    }
  }

  /** A straight track: at {@code t = 500} at a place, with a velocity. */
  private static Track line(double r, double t, double n, double vr, double vt, double vn) {
    return (time, out) -> {
      out[0] = r + vr * (time - 500);
      out[1] = t + vt * (time - 500);
      out[2] = n + vn * (time - 500);
    };
  }

  @Test
  void closestRangeMayLieOutside() {
    // 500 m above at the closest, but sinking into the box 5 km farther on
    Track track = line(500, 0, 0, -10, 500, 0);
    Conjunction found = only(track, BOX, null, NEVER);
    assertEquals(Conjunction.Kind.MINIMUM, found.kind());
    VolumeVisit visit = found.passage().orElseThrow().aroundPrimary().orElseThrow();
    assertEquals(500, time(found.tca()), 0.1);
    assertEquals(510, time(visit.entry()), 1e-6);
    assertEquals(588, time(visit.exit()), 1e-6);
    // |r| = |t| as parts of the half-widths
    assertEquals(550 - 400 * 0.5244 / 10, time(visit.closest()), 30);
    assertTrue(found.missDistance() > 499 && visit.normalizedDistance() < 0.6);
    assertEquals(VolumePassage.Centre.PRIMARY, found.passage().orElseThrow().centre());
  }

  @Test
  void closestRangeMayComeAfterwards() {
    Conjunction found = only(line(500, 0, 0, 10, 500, 0), BOX, null, NEVER);
    VolumeVisit visit = found.passage().orElseThrow().leading();
    assertEquals(500, time(found.tca()), 0.1);
    assertEquals(412, time(visit.entry()), 1e-6);
    assertEquals(490, time(visit.exit()), 1e-6);
  }

  @Test
  void passagesOfOneApproachAreOneRow() {
    // curved: above the box at the closest, through its ceiling before and after
    Track track =
        (t, out) -> {
          out[1] = 1000 * (t - 500);
          out[0] = 450 - out[1] * out[1] / 1e7;
        };
    Conjunction found = only(track, BOX, null, NEVER);
    VolumePassage passage = found.passage().orElseThrow();
    assertEquals(2, passage.count());
    assertEquals(500, time(found.tca()), 1e-3);
    assertEquals(456, time(passage.entry()), 1e-6);
    assertEquals(544, time(passage.exit()), 1e-6);
    assertEquals(List.of(), rows(track, ELLIPSOID, null, NEVER, 100, 10));
  }

  @ParameterizedTest
  @CsvSource({
    // track, offset of the surface, found
    "FACE, -1e-6, 1", "FACE, 1e-6, 0",
    "EDGE, -1e-3, 1", "EDGE, 1e-3, 0",
    "CORNER, -1e-3, 1", "CORNER, 1e-3, 0",
  })
  void grazesOfABox(String what, double offset, int expected) {
    Track track =
        switch (what) {
          case "FACE" -> line(0, 0, 51_000 + offset, 0, 700, 0);
          case "EDGE" -> line(0, 44_000 + offset, 51_000 + offset, 0, 500, -500);
          default -> line(400 + offset, 44_000 + offset, 51_000 + offset, 5, 500, -300);
        };
    assertEquals(expected, rows(track, BOX, null, NEVER, 100, 10).size());
  }

  @ParameterizedTest
  @CsvSource({"-1e-4, 1", "1e-4, 0"})
  void grazesOfAnEllipsoid(double offset, int expected) {
    // tangents at its ends and at a point between
    assertEquals(
        expected,
        rows(line(400 + offset, 0, 0, 0, 700, 0), ELLIPSOID, null, NEVER, 100, 10).size());
    assertEquals(
        expected,
        rows(line(0, 44_000 + offset, 0, 0, 0, 9000), ELLIPSOID, null, NEVER, 100, 10).size());
    double n = 0.6 * 51_000 + offset;
    double t = 0.8 * 44_000 + offset;
    Track tangent = line(0, t, n, 0, -0.6 * 44_000 / 10, 0.8 * 51_000 / 10);
    assertEquals(expected, rows(tangent, ELLIPSOID, null, NEVER, 100, 10).size());
  }

  @Test
  void eitherObjectIsACentre() {
    RtnVolume small = volume("1km");
    RtnVolume large = volume("3km");
    Track track = line(0, 0, 2000, 0, 5000, 0);
    assertEquals(VolumePassage.Centre.PRIMARY, centre(track, large, small));
    assertEquals(VolumePassage.Centre.SECONDARY, centre(track, small, large));
    assertEquals(VolumePassage.Centre.BOTH, centre(track, large, volume("2001m")));
    assertEquals(List.of(), rows(track, small, null, NEVER, 100, 10));
    assertEquals(List.of(), rows(track, null, null, NEVER, 100, 10));
  }

  private static VolumePassage.Centre centre(Track track, RtnVolume first, RtnVolume second) {
    return only(track, first, second, NEVER).passage().orElseThrow().centre();
  }

  @Test
  void unionOfTwoVolumesIsOnePassage() {
    // leaves the ball around the first while inside that around the second
    Conjunction found = only(line(0, 0, 0, 0, 100, 0), volume("1km"), volume("2km"), NEVER);
    VolumePassage passage = found.passage().orElseThrow();
    assertEquals(1, passage.count());
    assertEquals(490, time(passage.aroundPrimary().orElseThrow().entry()), 1e-6);
    assertEquals(510, time(passage.aroundPrimary().orElseThrow().exit()), 1e-6);
    assertEquals(480, time(passage.entry()), 1e-6);
    assertEquals(520, time(passage.exit()), 1e-6);
  }

  @Test
  void periodCutsPassages() {
    VolumeVisit early =
        only(line(0, -4e3, 1e3, 0, 100, 0), volume("60km"), null, NEVER)
            .passage()
            .orElseThrow()
            .leading();
    assertTrue(early.isEntryCut() && early.isExitCut());
    assertEquals(0, time(early.entry()));
    assertEquals(DURATION, time(early.exit()));
    // recedes from the start on: no minimum inside
    Conjunction start = only(line(0, 6e4, 1e3, 0, 100, 0), volume("30km"), null, NEVER);
    assertEquals(Conjunction.Kind.START, start.kind());
    assertEquals(0, time(start.tca()));
    assertTrue(start.passage().orElseThrow().isEntryCut());
    Conjunction stop = only(line(0, 6e4, 1e3, 0, -100, 0), volume("30km"), null, NEVER);
    assertEquals(Conjunction.Kind.STOP, stop.kind());
    assertTrue(stop.passage().orElseThrow().isExitCut());
  }

  @Test
  void endOfAnOrbitCutsPassages() {
    Track track = line(0, 0, 1e3, 0, 100, 0);
    VolumeVisit visit = only(track, volume("30km"), null, 640).passage().orElseThrow().leading();
    assertEquals(640, time(visit.exit()));
    assertTrue(visit.isExitCut());
    Conjunction before = only(track, volume("30km"), null, 440);
    assertEquals(Conjunction.Kind.STOP, before.kind());
    assertEquals(440, time(before.tca()));
    assertEquals(List.of(), rows(track, volume("30km"), null, 150, 100, 10));
  }

  /** Several minima of range, inside all the time: the lowest is the row. */
  @Test
  void longPassageIsOneRow() {
    Track track = (t, out) -> out[1] = 9e3 + 2e3 * Math.cos(t / 25) + 100 * Math.cos(t / 300);
    Conjunction found = only(track, ELLIPSOID, ELLIPSOID, NEVER);
    assertEquals(Conjunction.Kind.MINIMUM, found.kind());
    VolumePassage passage = found.passage().orElseThrow();
    assertTrue(passage.isEntryCut() && passage.isExitCut());
    assertEquals(25 * Math.PI * 11, time(found.tca()), 2);
    assertEquals(1, passage.count());
  }

  /** Whatever the steps and slices: the same rows, each once. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void stepsAndSlicesDoNotMatter(long seed) {
    java.util.Random random = new java.util.Random(seed);
    double[] a = new double[12];
    for (int k = 0; k < a.length; k++) {
      a[k] = random.nextGaussian();
    }
    Track track =
        (t, out) -> {
          out[0] = 450 * a[0] + 300 * a[1] * Math.sin(a[2] * t / 30) + 100 * a[3] * Math.cos(t / 9);
          out[1] = 3e4 * a[4] + 3e4 * a[5] * Math.sin(a[6] * t / 90) + 10 * a[7] * (t - 500);
          out[2] = 3e4 * a[8] + 3e4 * a[9] * Math.sin(a[10] * t / 60) + 10 * a[11] * (t - 500);
        };
    List<String> expected = rows(track, BOX, volume("20km"), NEVER, 10, 10);
    for (int steps : new int[] {5, 10, 40, 167}) {
      for (int slice : new int[] {1, 2, 7, 1000}) {
        assertEquals(expected, rows(track, BOX, volume("20km"), NEVER, steps, slice));
      }
    }
  }

  private static Conjunction only(Track track, RtnVolume first, RtnVolume second, double end) {
    List<Conjunction> found = find(track, first, second, end, 100, 10);
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private static List<String> rows(
      Track track, RtnVolume first, RtnVolume second, double end, int steps, int slice) {
    return find(track, first, second, end, steps, slice).stream()
        .sorted(Comparator.comparing(Conjunction::tca))
        .map(
            found -> {
              VolumePassage passage = found.passage().orElseThrow();
              return String.format(
                  Locale.ROOT,
                  "%s %.4f %s %.4f %.4f %d %.4f",
                  found.kind(),
                  time(found.tca()),
                  passage.centre(),
                  time(passage.entry()),
                  time(passage.exit()),
                  passage.count(),
                  passage.leading().normalizedDistance());
            })
        .toList();
  }

  private static List<Conjunction> find(
      Track track, RtnVolume first, RtnVolume second, double end, int steps, int slice) {
    TimeGrid grid = new TimeGrid(steps, DURATION);
    Catalog catalog = catalog();
    double reach = 0;
    for (RtnVolume volume : new RtnVolume[] {first, second}) {
      reach = volume == null ? reach : Math.max(reach, volume.circumscribedRadius());
    }
    double beyond = 2000;
    PassageFinder finder =
        new PassageFinder(
            catalog,
            AbsoluteDate.ARBITRARY_EPOCH,
            grid,
            new CoincidentPairs(catalog, new int[] {0, 1}, PairScope.all(5_000)),
            new PassageSteps(
                Math.max(1, reach),
                new RtnVolume[][] {around(first), around(second)},
                (i, j, step) -> beyond,
                new SmoothIntervals(
                    grid, new double[] {NEVER, end}, new Pair(track, end), remainders())));
    List<Conjunction> found = new ArrayList<>();
    PassageTrack known = null;
    for (int from = 0; from < steps; from += slice) {
      int to = Math.min(steps, from + slice);
      CandidateBuffer candidates = new CandidateBuffer();
      List<StepPassages> followed = new ArrayList<>();
      for (int step = from; step < to; step++) {
        if (known == null || step >= known.toStep()) {
          candidates.add(0, 1, step, beyond);
          finder.scan(candidates, candidates.size() - 1, from, to, followed);
        }
      }
      if (known != null || !followed.isEmpty()) {
        known = finder.follow(known, followed, from, to, found);
      }
    }
    return found;
  }

  private static Catalog catalog() {
    List<CatalogRecord> records = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      ElementSet elements =
          new ElementSet(AbsoluteDate.ARBITRARY_EPOCH, 1e-3, 1e-3, row, 0, 0, 0, 0, 0, 0, 1, 1);
      records.add(
          new CatalogRecord(new SpaceObject(1 + row, "", "", 'U', elements), "test", 1 + row));
    }
    return new Catalog(records, List.of());
  }

  private static double time(AbsoluteDate date) {
    return date.durationFrom(AbsoluteDate.ARBITRARY_EPOCH);
  }
}
