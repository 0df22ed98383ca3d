package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.oem.EphemerisPlacements;
import org.orbsieve.catalog.oem.EphemerisReader;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orbsieve.engine.Slicing;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.request.ScreeningScope;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.IERSConventions;

/**
 * Operators' ephemerides that Orekit writes of catalogue objects, in the place of their elements:
 * the conjunctions must be those of the elements.
 */
class EphemerisScreeningTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01", CONTEXT.utc());
  private static final double THRESHOLD = 5_000;

  /** Differences that an ephemeris may make: a millisecond and a metre. */
  private static final double TIME = 1e-3;

  private static final double RANGE = 1;

  /** Beyond the estimate of the interpolation's loss: twice the rounding of positions in UTC. */
  private static final double ROUNDING = 1e-3;

  /** The generated sample, which is committed. */
  private static CatalogContents sample() throws IOException {
    return CatalogReader.read(CONTEXT, List.of(Path.of("../data/sample-catalogue.csv")));
  }

  private static Frame frame(String name) {
    return switch (name) {
      case "TEME" -> CONTEXT.teme();
      case "EME2000" -> CONTEXT.messages().getFrames().getEME2000();
      case "GCRF" -> CONTEXT.messages().getFrames().getGCRF();
      default -> CONTEXT.messages().getFrames().getITRF(IERSConventions.IERS_2010, true);
    };
  }

  private static TabulatedOrbit oem(
      SpaceObject object, double from, double duration, double step, String frame, boolean xml)
      throws IOException {
    String text =
        OemText.of(
            CONTEXT, object, START.shiftedBy(from), duration, step, frame(frame), xml, null, 1);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return EphemerisReader.read(CONTEXT, new ByteArrayInputStream(bytes), "o" + step + ".oem")
        .get(0);
  }

  private static List<Conjunction> conjunctions(ScreeningResult result, Set<Integer> numbers) {
    return result.conjunctions().stream()
        .map(row -> SmallerFirst.of(row.conjunction()))
        .filter(
            c ->
                numbers.contains(c.primary().catalogNumber())
                    || numbers.contains(c.secondary().catalogNumber()))
        .toList();
  }

  /** The objects of the most conjunctions, of all speeds. */
  private static List<SpaceObject> busiest(ScreeningResult result, int count) {
    Map<SpaceObject, Integer> number = new HashMap<>();
    result
        .conjunctions()
        .forEach(
            row -> {
              number.merge(row.conjunction().primary(), 1, Integer::sum);
              number.merge(row.conjunction().secondary(), 1, Integer::sum);
            });
    return number.entrySet().stream()
        .sorted(
            (a, b) ->
                a.getValue().equals(b.getValue())
                    ? a.getKey().catalogNumber() - b.getKey().catalogNumber()
                    : b.getValue() - a.getValue())
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * How far the TCA of a slow pair moves [s] if the derivatives of the positions are off by 3 mm/s:
   * an ephemeris through velocities has those as derivatives, which SGP4's are not.
   */
  private static double doubt(Conjunction c) {
    return 3e-3 * c.missDistance() / (c.relativeSpeed() * c.relativeSpeed());
  }

  private static List<String> differences(
      List<Conjunction> expected, List<Conjunction> found, double loss, double threshold) {
    List<String> differences = new ArrayList<>();
    List<Conjunction> free = new ArrayList<>(found);
    for (Conjunction e : expected) {
      Conjunction match = null;
      for (Conjunction f : free) {
        if (f.primary().catalogNumber() == e.primary().catalogNumber()
            && f.secondary().catalogNumber() == e.secondary().catalogNumber()
            && Math.abs(f.tca().durationFrom(e.tca())) <= TIME + doubt(e)) {
          match = f;
        }
      }
      free.remove(match);
      if (match == null) {
        if (e.missDistance() < threshold - RANGE) {
          differences.add("missed " + text(e));
        }
      } else if (Math.abs(match.missDistance() - e.missDistance()) > Math.min(RANGE, loss)) {
        differences.add("range " + match.missDistance() + " of " + text(e));
      }
    }
    free.stream()
        .filter(f -> f.missDistance() < threshold - RANGE)
        .forEach(f -> differences.add("extra " + text(f)));
    return differences;
  }

  private static String text(Conjunction c) {
    return c.primary().catalogNumber()
        + "/"
        + c.secondary().catalogNumber()
        + " "
        + c.tca()
        + " "
        + c.missDistance()
        + " m "
        + c.relativeSpeed()
        + " m/s";
  }

  @ParameterizedTest
  @CsvSource({"60, 25, EME2000, false", "10, 6, GCRF, true", "60, 8, ITRF, true"})
  void oemOfAnObjectGivesItsConjunctionsBack(double step, int count, String frame, boolean xml)
      throws IOException {
    ScreeningSettings settings = ScreeningSettings.of(START, 86_400, THRESHOLD);
    CatalogContents contents = sample();
    Catalog catalog = Catalog.select(contents, settings.stop());
    ScreeningResult expected = Screener.screen(CONTEXT, catalog, settings);
    List<TabulatedOrbit> orbits = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    double loss = 0;
    for (SpaceObject object : busiest(expected, count)) {
      TabulatedOrbit orbit = oem(object, -600, 87_600, step, frame, xml);
      loss += new TabulatedMotion(orbit, START).interpolationError();
      orbits.add(orbit);
      numbers.add(object.catalogNumber());
    }
    Catalog placed =
        Catalog.select(EphemerisPlacements.of(contents, orbits).contents(), settings.stop());
    ScreeningResult found = Screener.screen(CONTEXT, placed, settings);
    assertEquals(catalog.size(), placed.size());
    List<Conjunction> wanted = conjunctions(expected, numbers);
    assertTrue(wanted.size() >= 2 * count, wanted.size() + " conjunctions");
    assertEquals(
        List.of(),
        differences(wanted, conjunctions(found, numbers), loss + ROUNDING, settings.threshold()));
    assertTrue(loss < 0.1, "the estimate of the loss is " + loss + " m");
    assertEquals(expected.conjunctions().size(), found.conjunctions().size());
  }

  private static ScreeningResult screen(
      CatalogContents contents, List<TabulatedOrbit> orbits, ScreeningSettings settings)
      throws IOException {
    CatalogContents placed = EphemerisPlacements.of(contents, orbits).contents();
    return Screener.screen(CONTEXT, Catalog.select(placed, settings.stop()), settings);
  }

  /** All objects of the conjunctions among some, given by ephemerides alone. */
  @Test
  void ephemeridesAreScreenedAgainstEachOther() throws IOException {
    ScreeningSettings settings = ScreeningSettings.of(START, 43_200, 20_000);
    Catalog catalog = Catalog.select(sample(), settings.stop());
    ScreeningResult all = Screener.screen(CONTEXT, catalog, settings);
    List<SpaceObject> some = busiest(all, 30);
    List<TabulatedOrbit> orbits = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (SpaceObject object : some) {
      orbits.add(oem(object, -900, 45_000, 60, "GCRF", false));
      numbers.add(object.catalogNumber());
    }
    ScreeningResult found = screen(new CatalogContents(List.of(), List.of()), orbits, settings);
    List<Conjunction> expected =
        all.conjunctions().stream()
            .map(row -> row.conjunction())
            .filter(
                c ->
                    numbers.contains(c.primary().catalogNumber())
                        && numbers.contains(c.secondary().catalogNumber()))
            .toList();
    assertTrue(expected.size() > 10, expected.size() + " conjunctions");
    List<String> differences =
        differences(expected, conjunctions(found, numbers), RANGE, settings.threshold());
    assertEquals(List.of(), differences);
    assertEquals(some.size(), found.stats().objects());
    assertEquals(List.of(), found.rejects());
  }

  /** Where it has no states, an object has no conjunctions, and the rejects say when. */
  @Test
  void onlyUsableTimesAreScreened() throws IOException {
    ScreeningSettings settings = ScreeningSettings.of(START, 86_400, 20_000);
    CatalogContents contents = sample();
    ScreeningResult all =
        Screener.screen(CONTEXT, Catalog.select(contents, settings.stop()), settings);
    SpaceObject object = busiest(all, 1).get(0);
    Set<Integer> number = Set.of(object.catalogNumber());
    List<Conjunction> whole = conjunctions(all, number);
    // begins between two conjunctions and ends with one: a launch, as far as the screener knows
    double begin = whole.get(1).tca().durationFrom(START) + 1;
    double end = whole.get(whole.size() - 2).tca().durationFrom(START) - 0.01;
    int nodes = 24;
    double step = (end - begin) / (nodes * 40);
    TabulatedOrbit orbit = oem(object, begin, end - begin + 1e-4, step, "EME2000", false);
    ScreeningResult found = screen(contents, List.of(orbit), settings);
    List<Conjunction> expected =
        whole.stream()
            .filter(c -> c.tca().durationFrom(START) > begin && c.tca().durationFrom(START) < end)
            .toList();
    assertEquals(
        List.of(), differences(expected, conjunctions(found, number), RANGE, settings.threshold()));
    assertEquals(whole.size() - 4, expected.size());
    List<Conjunction> boundaries =
        found.boundaryCases().stream()
            .map(row -> row.conjunction())
            .filter(
                c ->
                    number.contains(c.primary().catalogNumber())
                        || number.contains(c.secondary().catalogNumber()))
            .toList();
    // a second after a conjunction, and a hundredth before another one
    Set<Conjunction.Kind> kinds = EnumSet.noneOf(Conjunction.Kind.class);
    for (Conjunction one : boundaries) {
      kinds.add(one.kind());
      double at = one.kind() == Conjunction.Kind.START ? begin : end;
      assertEquals(at, one.tca().durationFrom(START), 1e-5);
    }
    assertEquals(EnumSet.of(Conjunction.Kind.START, Conjunction.Kind.STOP), kinds);
    String reason =
        found.rejects().stream()
            .filter(r -> r.catalogNumber().equals(Integer.toString(object.catalogNumber())))
            .map(r -> r.reason())
            .findFirst()
            .orElseThrow();
    assertTrue(
        reason.matches(
            "the ephemeris has no states from 2026-11-01T00:00:00Z to 2026-11-01T\\S+Z, from"
                + " 2026-11-01T\\S+Z to 2026-11-02T00:00:00Z; not screened then"),
        reason);
    assertEquals(all.stats().truncatedObjects() + 1, found.stats().truncatedObjects());
  }

  /** A rocket stands on the ground, climbs for ten minutes under thrust and coasts; others wait. */
  @Test
  void launchIsScreenedFromTheGroundOn() throws IOException {
    double begin = 1_003;
    int count = 700;
    double[] times = new double[count];
    double[] states = new double[6 * count];
    double x = 6_373_000; // below the equatorial radius, as launch sites are
    double y = 0;
    double u = 0;
    double v = 410;
    for (int i = 0; i < count; i++) {
      times[i] = 2 * i;
      System.arraycopy(new double[] {x, y, 0, u, v, 0}, 0, states, 6 * i, 6);
      for (int k = 0; k < 200; k++) {
        double r = Math.hypot(x, y);
        double thrust = i < 280 ? 13.3 : 0;
        double tilt = Math.min(1.45, 0.008 * i);
        double pull = -3.986e14 / (r * r * r);
        u += 0.01 * (pull * x + thrust * (Math.cos(tilt) * x / r - Math.sin(tilt) * y / r));
        v += 0.01 * (pull * y + thrust * (Math.cos(tilt) * y / r + Math.sin(tilt) * x / r));
        x += 0.01 * u;
        y += 0.01 * v;
      }
    }
    TabulatedSegment climb =
        new TabulatedSegment(
            times, states, 0, times[count - 1], TabulatedSegment.Method.LAGRANGE, 6, List.of());
    TabulatedOrbit rocket =
        new TabulatedOrbit("R", "1", "launch", START.shiftedBy(begin), List.of(climb), List.of());
    // a bird that flies through a point of the climb at 100 s, and one in the way at 800 s
    List<TabulatedOrbit> orbits = new ArrayList<>(List.of(rocket));
    for (int node : new int[] {0, 50, 400}) {
      double[] at = {0, 4_000};
      double[] passing = new double[12];
      for (int k = 0; k < 2; k++) {
        double dt = at[k] - begin - times[node];
        for (int axis = 0; axis < 3; axis++) {
          double part = node == 0 ? 1.5 : 0.5; // receding, or met later
          double speed = (axis == 2 ? 300 : 0) + part * states[6 * node + 3 + axis];
          passing[6 * k + axis] = states[6 * node + axis] + (axis == 1 ? 200 : 0) + speed * dt;
          passing[6 * k + 3 + axis] = speed;
        }
      }
      TabulatedSegment line =
          new TabulatedSegment(
              at, passing, 0, 4_000, TabulatedSegment.Method.HERMITE, 2, List.of());
      orbits.add(new TabulatedOrbit("", "" + (2 + node), "line", START, List.of(line), List.of()));
    }
    ScreeningSettings settings = ScreeningSettings.of(START, 4_000, 500);
    ScreeningResult found = screen(new CatalogContents(List.of(), List.of()), orbits, settings);
    Catalog catalog =
        Catalog.select(
            EphemerisPlacements.of(new CatalogContents(List.of(), List.of()), orbits).contents(),
            settings.stop());
    assertEquals(
        List.of(),
        EventComparison.differences(
            TabulatedOracle.search(CONTEXT, catalog, settings),
            EventComparison.events(found, START)));
    assertTrue(found.stats().minima() >= 2);
    assertEquals(1, found.stats().boundaryCases());
    assertEquals(Conjunction.Kind.START, found.boundaryCases().get(0).conjunction().kind());
  }

  /** A passage that a manoeuvre turns around: the range falls until it and grows from it on. */
  @Test
  void minimumAtAManoeuvreIsFound() throws IOException {
    List<TabulatedSegment> segments = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      double[] times = new double[30];
      double[] states = new double[180];
      for (int i = 0; i < times.length; i++) {
        times[i] = 1_000 * k + 1_000 * i / 29.0;
        states[6 * i] = 7e6;
        states[6 * i + 1] = 2_000 + 10 * Math.abs(times[i] - 1_000);
        states[6 * i + 4] = k == 0 ? -10 : 10;
      }
      segments.add(
          new TabulatedSegment(
              times,
              states,
              1_000 * k,
              1_000 * (k + 1),
              TabulatedSegment.Method.LAGRANGE,
              6,
              List.of()));
    }
    TabulatedSegment rest =
        new TabulatedSegment(
            new double[] {0, 2_000},
            new double[] {7e6, 0, 0, 0, 0, 0, 7e6, 0, 0, 0, 0, 0},
            0,
            2_000,
            TabulatedSegment.Method.LAGRANGE,
            2,
            List.of());
    for (double shift : new double[] {0, -40, -0.3, 1.7}) { // at a seam of steps and elsewhere
      AbsoluteDate reference = START.shiftedBy(shift);
      List<TabulatedOrbit> orbits =
          List.of(
              new TabulatedOrbit("", "1", "a", reference, segments, List.of()),
              new TabulatedOrbit("", "2", "b", reference, List.of(rest), List.of()));
      ScreeningResult found =
          screen(
              new CatalogContents(List.of(), List.of()),
              orbits,
              ScreeningSettings.of(START, 1_920, 5_000));
      assertEquals(1, found.conjunctions().size(), "shifted by " + shift);
      Conjunction one = found.conjunctions().get(0).conjunction();
      assertEquals(1_000 + shift, one.tca().durationFrom(START), 1e-9);
      assertEquals(2_000, one.missDistance(), 1e-6);
    }
  }

  /** Neither threads nor steps nor the kernel change what is found. */
  @Test
  void resultDoesNotDependOnHowItIsFound() throws IOException {
    ScreeningSettings settings = ScreeningSettings.of(START, 21_600, 20_000);
    CatalogContents contents = sample();
    List<TabulatedOrbit> orbits = new ArrayList<>();
    for (CatalogRecord record : contents.records().subList(800, 840)) {
      orbits.add(oem(record.object(), 3_000, 9_000, 60, "TEME", false));
    }
    Catalog catalog =
        Catalog.select(EphemerisPlacements.of(contents, orbits).contents(), settings.stop());
    List<AssessedConjunction> expected = Screener.screen(CONTEXT, catalog, settings).conjunctions();
    assertTrue(expected.size() > 100);
    assertEquals(
        expected, Screener.screen(CONTEXT, catalog, settings.withThreads(1)).conjunctions());
    assertEquals(
        expected,
        Screener.screen(CONTEXT, catalog, settings.withKernel(Kernel.VECTOR)).conjunctions());
    ScreeningResult narrow =
        Screener.screen(
            CONTEXT, catalog, settings, ScreeningListener.NONE, Slicing.DEFAULT.withStepWidth(70));
    assertEquals(
        List.of(),
        EventComparison.differences(
            EventComparison.events(narrow, START).stream()
                .map(
                    e ->
                        new DenseOracle.Event(
                            e.kind(),
                            e.i(),
                            e.j(),
                            e.time(),
                            e.range(),
                            e.speed(),
                            1e-4 + roundingOfTime(narrow, e),
                            true))
                .toList(),
            EventComparison.events(Screener.screen(CONTEXT, catalog, settings), START)));
  }

  /**
   * How far rounding moves a flat minimum [s]: a derivative of the distance that is averaged over
   * minutes is off by some nanometres per second.
   */
  private static double roundingOfTime(ScreeningResult result, DenseOracle.Event event) {
    return result.conjunctions().stream()
        .map(AssessedConjunction::conjunction)
        .filter(c -> c.primary().catalogNumber() == event.i())
        .filter(c -> c.secondary().catalogNumber() == event.j())
        .filter(c -> Math.abs(c.tca().durationFrom(START) - event.time()) < 1e-6)
        .mapToDouble(c -> 3e-9 / c.approach().flatness().orElse(Double.POSITIVE_INFINITY))
        .findFirst()
        .orElse(0);
  }

  /** Elements may say that a primary never comes near: the ephemeris in their place counts. */
  @Test
  void primariesMeetAnEphemerisWhateverItsElementsSay() throws IOException {
    ScreeningSettings settings = ScreeningSettings.of(START, 21_600, 20_000);
    CatalogContents contents = sample();
    List<CatalogRecord> records = new ArrayList<>(contents.records());
    Catalog known = Catalog.select(contents, settings.stop());
    SpaceObject low = busiest(Screener.screen(CONTEXT, known, settings), 1).get(0);
    int at = records.stream().map(CatalogRecord::object).toList().indexOf(low);
    ElementSet e = low.elements();
    ElementSet high =
        new ElementSet(e.epoch(), 7.3e-5, 1e-3, 0.1, 0, 0, 0, 0, 0, 0, e.elementSetNumber(), 1);
    records.set(
        at,
        new CatalogRecord(
            new SpaceObject(low.catalogNumber(), low.name(), low.designator(), 'U', high),
            "sample",
            at + 1));
    CatalogContents placed =
        EphemerisPlacements.of(
                new CatalogContents(records, List.of()),
                List.of(oem(low, -600, 22_800, 60, "TEME", false)))
            .contents();
    Catalog catalog = Catalog.select(placed, settings.stop());
    ScreeningResult all = Screener.screen(CONTEXT, catalog, settings);
    Conjunction met = conjunctions(all, Set.of(low.catalogNumber())).get(0);
    int partner =
        met.primary().catalogNumber() + met.secondary().catalogNumber() - low.catalogNumber();
    ObjectSelector selector =
        new SelectorParser(Map.of(), SelectorParser.FILES).parse("" + partner, "test");
    ScreeningResult found =
        Screener.screen(
            CONTEXT, catalog, settings.withScope(ScreeningScope.ALL.withPrimaries(selector)));
    assertEquals(conjunctions(all, Set.of(partner)), conjunctions(found, Set.of(partner)));
  }

  /** An ephemeris and a copy of it never part. */
  @Test
  void equalEphemeridesAreCoincident() throws IOException {
    ScreeningSettings settings = ScreeningSettings.of(START, 7_200, 20_000);
    SpaceObject object = sample().records().get(100).object();
    TabulatedOrbit orbit = oem(object, 1_000, 9_000, 60, "TEME", false);
    ScreeningResult found =
        screen(
            new CatalogContents(List.of(), List.of()),
            List.of(orbit, orbit.withObjectId("77")),
            settings);
    assertEquals(List.of(), found.conjunctions());
    assertEquals(1, found.stats().coincidentPairs());
    Conjunction row = found.boundaryCases().get(0).conjunction();
    assertEquals(Conjunction.Kind.COINCIDENT, row.kind());
    assertEquals(1_000, row.tca().durationFrom(START), 1e-9);
    assertEquals(0, row.missDistance());
  }

  /** Objects of a real catalogue, of every regime, whose conjunctions are those of the truth. */
  @Test
  void oemsOfARealCatalogueGiveItsConjunctionsBack() throws IOException {
    Path file = SharedData.require("catalogues/on-orbit-2024-11-01.csv");
    AbsoluteDate start = new AbsoluteDate("2024-11-01", CONTEXT.utc());
    ScreeningSettings settings = ScreeningSettings.of(start, 10_800, THRESHOLD);
    CatalogContents contents = CatalogReader.read(CONTEXT, List.of(file));
    ScreeningResult all =
        Screener.screen(CONTEXT, Catalog.select(contents, settings.stop()), settings);
    List<TabulatedOrbit> orbits = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (SpaceObject object : busiest(all, 40)) {
      String text =
          OemText.of(
              CONTEXT, object, start.shiftedBy(-600), 12_000, 60, frame("EME2000"), false, null, 1);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      orbits.addAll(EphemerisReader.read(CONTEXT, new ByteArrayInputStream(bytes), "x"));
      numbers.add(object.catalogNumber());
    }
    ScreeningResult found = screen(contents, orbits, settings);
    List<Conjunction> expected = conjunctions(all, numbers);
    assertTrue(expected.size() > 80, expected.size() + " conjunctions");
    assertEquals(
        List.of(),
        differences(expected, conjunctions(found, numbers), RANGE, settings.threshold()));
  }

  /** Who cannot meet a primary is left out; an ephemeris is judged by its own states. */
  @Test
  void primariesMayHaveEphemerides() throws IOException {
    ScreeningSettings settings = ScreeningSettings.of(START, 43_200, THRESHOLD);
    CatalogContents contents = sample();
    Catalog plain = Catalog.select(contents, settings.stop());
    ScreeningResult all = Screener.screen(CONTEXT, plain, settings);
    List<SpaceObject> some = busiest(all, 6);
    List<TabulatedOrbit> orbits = new ArrayList<>();
    Set<Integer> primaries = new HashSet<>();
    for (SpaceObject object : some) {
      TabulatedOrbit orbit = oem(object, -900, 45_000, 60, "TEME", false);
      orbits.add(orbit);
      primaries.add(object.catalogNumber());
    }
    Catalog catalog =
        Catalog.select(EphemerisPlacements.of(contents, orbits).contents(), settings.stop());
    String numbers =
        primaries.stream().map(n -> Integer.toString(n)).collect(Collectors.joining(","));
    ObjectSelector selector =
        new SelectorParser(Map.of(), SelectorParser.FILES).parse(numbers, "test");
    ScreeningResult found =
        Screener.screen(
            CONTEXT, catalog, settings.withScope(ScreeningScope.ALL.withPrimaries(selector)));
    assertEquals(
        List.of(),
        differences(
            conjunctions(all, primaries),
            conjunctions(found, primaries),
            RANGE,
            settings.threshold()));
  }

  /** What passes through volumes of objects does through those of their ephemerides. */
  @Test
  void volumesAreThoseOfTheElements() throws IOException {
    ScreeningSettings settings =
        ScreeningSettings.of(START, 43_200, THRESHOLD)
            .withVolume(ScreeningVolume.parse("box:2x25x25km"));
    CatalogContents contents = sample();
    Catalog catalog = Catalog.select(contents, settings.stop());
    ScreeningResult expected = Screener.screen(CONTEXT, catalog, settings);
    List<TabulatedOrbit> orbits = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (SpaceObject object : busiest(expected, 10)) {
      orbits.add(oem(object, -600, 44_400, 60, "EME2000", false));
      numbers.add(object.catalogNumber());
    }
    List<Conjunction> wanted = conjunctions(expected, numbers);
    List<Conjunction> found = conjunctions(screen(contents, orbits, settings), numbers);
    assertTrue(wanted.size() >= 20, wanted.size() + " conjunctions");
    assertEquals(wanted.size(), found.size());
    for (int k = 0; k < wanted.size(); k++) {
      Conjunction e = wanted.get(k);
      Conjunction f = found.get(k);
      assertEquals(e.primary().catalogNumber(), f.primary().catalogNumber());
      assertEquals(e.secondary().catalogNumber(), f.secondary().catalogNumber());
      assertEquals(0, f.tca().durationFrom(e.tca()), TIME, text(e));
      VolumePassage a = e.passage().orElseThrow();
      VolumePassage b = f.passage().orElseThrow();
      assertEquals(a.centre(), b.centre(), text(e));
      assertEquals(a.count(), b.count(), text(e));
      assertEquals(0, b.entry().durationFrom(a.entry()), 0.01, text(e));
      assertEquals(0, b.exit().durationFrom(a.exit()), 0.01, text(e));
    }
  }
}
