package org.orbsieve.report.html;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.html.model.Body;
import org.orbsieve.report.html.model.Chance;
import org.orbsieve.report.html.model.Digest;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Flight;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.Meeting;
import org.orbsieve.report.html.model.Odds;
import org.orbsieve.report.html.model.Party;
import org.orbsieve.report.html.model.Plane;
import org.orbsieve.report.html.model.Population;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.model.Subject;
import org.orbsieve.report.html.model.TrendPoint;
import org.orbsieve.report.html.model.Visit;
import org.orbsieve.report.html.model.Window;
import org.orekit.time.AbsoluteDate;

/** Made-up reports: nothing in them is of a real object. */
public final class Samples {

  /** Of all reports. */
  public static final AstroContext CONTEXT = AstroContext.bundled();

  /** Start of all reports. */
  public static final AbsoluteDate START = new AbsoluteDate(2024, 11, 1, 0, 0, 0, CONTEXT.utc());

  /** Two levels. */
  public static final Levels LEVELS =
      new Levels(List.of(new Levels.Level("watch", 1e-7), new Levels.Level("mitigate", 1e-4)));

  private static final double DURATION = 3 * 86_400;

  private final Random random = new Random(20261130);
  private final Window window;
  private final Digest<EventDetail> digest;
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private OptionalDouble until = OptionalDouble.empty();
  private Map<Integer, List<TrendPoint>> trends = Map.of();

  /** A report without events. */
  public Samples(boolean hasProbability) {
    window = new Window(START, DURATION, hasProbability ? LEVELS : Levels.NONE, hasProbability);
    digest = new Digest<>(window);
    facts.put("version", "0.1.0");
    facts.put("settings", Map.of("volume", "handbook", "threshold_m", 51_000.0));
    facts.put("risk", hasProbability ? Map.of("method", "FOSTER-1992") : Map.of());
    facts.put("counts", Map.of("objects", 15_378L, "recordsRead", 26_834L, "candidates", 106_483L));
    facts.put("elementSets", Map.of("medianAge_d", 0.6, "oldestAge_d", 30.0, "newestAge_d", 0.1));
  }

  /** Another fact of the manifest. */
  public Samples fact(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  /** The run was interrupted. */
  public Samples until(double seconds) {
    until = OptionalDouble.of(seconds);
    return this;
  }

  /** The likeliest event has a history. */
  public Samples trend(List<TrendPoint> points) {
    trends = Map.of(0, points);
    return this;
  }

  /** Adds many events. */
  public Samples events(int number) {
    for (int i = 0; i < number; i++) {
      event("PERRIN " + i % 40, "SHARD DEB " + i, Math.pow(10, -4 - 10 * random.nextDouble()));
    }
    return this;
  }

  /** Adds an event; a negative probability is none. */
  public Samples event(String asset, String other, double chance) {
    return add(asset, other, chance, 2_000 + 12_000 * random.nextDouble());
  }

  /** Adds a row of a pair that is slow. */
  public Samples slow(String asset, String other, double chance) {
    return add(asset, other, chance, 0.5);
  }

  private Samples add(String asset, String other, double chance, double speed) {
    double miss = 50 + 9_000 * random.nextDouble();
    AbsoluteDate tca = START.shiftedBy(DURATION * random.nextDouble());
    Party first =
        new Party(40_000 + Math.floorMod(asset.hashCode(), 999), asset, "AST", "PAYLOAD", 30_000);
    Party second =
        new Party(50_000 + Math.floorMod(other.hashCode(), 49_999), other, "OTH", "DEBRIS", 90_000);
    Optional<Levels.Level> level =
        window.levels().worstFirst().stream().filter(one -> chance >= one.threshold()).findFirst();
    Chance odds =
        chance < 0 || !window.hasProbability()
            ? Chance.NONE
            : new Chance(
                OptionalDouble.of(chance),
                OptionalDouble.of(Math.min(1, 4 * chance)),
                OptionalDouble.of(0.4),
                level.map(Levels.Level::name).orElse(""));
    Meeting meeting =
        new Meeting(
            miss,
            speed,
            OptionalDouble.of(miss / 2),
            OptionalDouble.of(miss / 3),
            OptionalDouble.of(-miss / 4),
            OptionalDouble.of(780_000 + 50_000 * random.nextDouble()),
            OptionalDouble.of(random.nextDouble() - 0.5));
    EventRow row = new EventRow(tca, first, second, odds, meeting, "1", "LEO");
    digest.add(row, () -> detail(row));
    return this;
  }

  private static EventDetail detail(EventRow row) {
    boolean slow = row.isSlow();
    boolean known = row.chance().value().isPresent();
    Body.Errors errors =
        new Body.Errors(
            known ? "a model" : "",
            known,
            OptionalDouble.of(226),
            OptionalDouble.of(851),
            OptionalDouble.of(168));
    Odds odds =
        new Odds(
            new Odds.Answer(
                known ? slow ? "HALL-2021" : "FOSTER-1992" : "",
                List.of(),
                known ? "" : "no errors are known <i>"),
            List.of(),
            new Odds.Radius(OptionalDouble.of(10), "default"),
            OptionalDouble.of(4.9e-4),
            OptionalDouble.of(1.4),
            OptionalDouble.empty());
    double miss = row.meeting().miss();
    return new EventDetail(
        row,
        new Body(
            row.asset(),
            "2017-061H",
            "unknown, large",
            Optional.of(new Body.Orbit(776e3, 779e3, 1.5)),
            Optional.of(START),
            "",
            errors),
        new Body(row.other(), "1990-004A", "", Optional.empty(), Optional.empty(), "", errors),
        odds,
        known && !slow
            ? Optional.of(
                new Plane(
                    798,
                    320,
                    miss * 0.6,
                    miss * 0.8,
                    OptionalDouble.of(miss * 0.6),
                    OptionalDouble.of(-miss * 0.8),
                    OptionalDouble.of(0.2)))
            : Optional.empty(),
        Optional.of(
            new Visit(
                new RtnVolume(RtnVolume.Shape.ELLIPSOID, 400, 12e3, 12e3), -0.4, 0.3, false, 0.9)),
        Optional.of(
            new Flight(
                new Vector3D(miss / 2, miss / 3, -miss / 4),
                new Vector3D(5, -row.meeting().speed(), 3),
                1e-3,
                0.4)));
  }

  /** The report. */
  public ReportData data() {
    RunManifest manifest =
        new RunManifest(
            facts,
            List.of(new FileEntry("catalogue.csv", new ContentDigest(1, "0".repeat(64)))),
            List.of(new FileEntry("rows.csv", new ContentDigest(1, "1".repeat(64)))));
    return new ReportData(
        new Subject.Run(manifest, until),
        window,
        digest.events(pair -> pair.rows() >= 3),
        Population.UNKNOWN,
        trends,
        Map.of());
  }

  /** The page. */
  public String page() throws IOException {
    StringWriter out = new StringWriter();
    HtmlReport.write(out, CONTEXT, data());
    return out.toString();
  }
}
