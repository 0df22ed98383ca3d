package org.orbsieve.run.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.sgp4.Sgp4;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.proximity.Company;
import org.orbsieve.proximity.CompanyKind;
import org.orbsieve.proximity.PairRegime;
import org.orbsieve.proximity.Stay;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.html.chart.PlainChart;
import org.orbsieve.report.html.chart.SpanChart;
import org.orbsieve.report.html.page.WatchView;
import org.orekit.time.AbsoluteDate;

/** The findings of a watch as a page: pairs over time, the belt, and tracks of the closest. */
final class ProximityPage {

  private static final double DAY = 86_400;
  private static final int TRACKS = 12;
  private static final int POINTS = 240;

  /** Drift in longitude that a name is worth [deg]. */
  private static final double DRIFTING = 0.3;

  /** What the oblateness adds to the motion in longitude of a geosynchronous orbit. */
  private static final double OBLATENESS = 3.7e-5;

  /** Mean sidereal time at J2000 and its rate [rad, rad/day] (Vallado 2013, equation 3-47). */
  private static final double SIDEREAL = 4.894961212735793;

  private static final double SIDEREAL_RATE = 6.300388098984957;

  private final AstroContext context;
  private final AbsoluteDate start;
  private final double duration;

  ProximityPage(AstroContext context, AbsoluteDate start, double duration) {
    this.context = context;
    this.start = start;
    this.duration = duration;
  }

  WatchView view(List<Company> companies) {
    List<Stay> left =
        companies.stream()
            .flatMap(one -> one.left().stream())
            .sorted(Comparator.comparingDouble(stay -> stay.closest().range()))
            .toList();
    List<WatchView.Section> sections = new ArrayList<>();
    sections.add(spans(left));
    sections.add(belt(left));
    sections.add(tracks(left));
    for (CompanyKind kind : CompanyKind.values()) {
      List<Company> some = companies.stream().filter(one -> one.kind() == kind).toList();
      if (!some.isEmpty()) {
        sections.add(group(kind, some));
      }
    }
    UtcFormat utc = new UtcFormat(context);
    return new WatchView(
        "Proximity " + utc.isoSeconds(start),
        String.format(
            Locale.ROOT,
            "%d pairs that no group explains, of %d groups, in %.1f days.",
            left.size(),
            companies.size(),
            duration / DAY),
        sections,
        "Geometry by public element sets, which are off by hundreds of metres to kilometres.");
  }

  private WatchView.Section spans(List<Stay> left) {
    List<SpanChart.Span> spans =
        left.stream()
            .map(
                stay ->
                    new SpanChart.Span(
                        name(stay.first()) + " / " + name(stay.second()),
                        stay.from() / DAY,
                        stay.to() / DAY,
                        stay.closest().time() / DAY))
            .toList();
    return section(
        "Pairs over time",
        "From entry to exit; the dot is the closest instant. Closest pairs first.",
        spans.isEmpty()
            ? List.of()
            : List.of(
                new WatchView.Figure(
                    "", "", SpanChart.draw(spans, duration / DAY, 900, "days from the start"))));
  }

  private WatchView.Section belt(List<Stay> left) {
    List<SpaceObject> objects =
        left.stream()
            .filter(stay -> stay.regime() == PairRegime.GEO)
            .flatMap(stay -> List.of(stay.first(), stay.second()).stream())
            .distinct()
            .toList();
    PlainChart chart =
        new PlainChart(
            "Drift of geosynchronous objects in longitude",
            "days from the start",
            "longitude since the start, deg east");
    for (SpaceObject object : objects) {
      double[] x = new double[POINTS];
      double[] y = new double[POINTS];
      double begin = longitude(object.elements(), 0);
      for (int k = 0; k < POINTS; k++) {
        double t = duration * k / (POINTS - 1);
        x[k] = t / DAY;
        y[k] = Math.IEEEremainder(longitude(object.elements(), t) - begin, 360);
      }
      boolean isDrifting = Math.abs(y[POINTS - 1]) > DRIFTING;
      String label = String.format(Locale.ROOT, "%s, from %.1f", name(object), begin);
      chart.add(new PlainChart.Series(isDrifting ? label : "", x, y, true));
    }
    return section(
        "The belt over time",
        "Mean longitude of each geosynchronous object of these pairs, by its element set, since the"
            + " start; those that drift have their names, with the longitude at the start in degrees"
            + " east.",
        objects.isEmpty()
            ? List.of()
            : List.of(new WatchView.Figure("", "", chart.draw(900, 420))));
  }

  /** Mean longitude [deg], -180 to 180. */
  private double longitude(ElementSet set, double t) {
    AbsoluteDate date = start.shiftedBy(t);
    double days = date.durationFrom(new AbsoluteDate("2000-01-01T12:00:00Z", context.utc())) / DAY;
    double angle =
        set.raan()
            + set.argPerigee()
            + set.meanAnomaly()
            + set.meanMotion() * (1 + OBLATENESS) * date.durationFrom(set.epoch())
            - SIDEREAL
            - SIDEREAL_RATE * days;
    return Math.toDegrees(Math.IEEEremainder(angle, 2 * Math.PI));
  }

  private WatchView.Section tracks(List<Stay> left) {
    return section(
        "Tracks of the closest pairs",
        "Second object as seen from the first one, from entry to exit: up is away from the Earth,"
            + " to the right is along the motion.",
        left.stream().limit(TRACKS).map(this::track).toList());
  }

  private WatchView.Figure track(Stay stay) {
    Sgp4Table table =
        Sgp4Table.of(
            List.of(stay.first().elements(), stay.second().elements()),
            start,
            0,
            duration,
            context.utc());
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    double[] first = new double[Sgp4.STATE];
    double[] second = new double[Sgp4.STATE];
    for (int k = 0; k < POINTS; k++) {
      double t = stay.from() + stay.duration() * k / (POINTS - 1);
      Sgp4.state(table, 0, t, first, 0);
      Sgp4.state(table, 1, t, second, 0);
      double[] place = RadialTrack.of(first, second);
      y[k] = place[0] / 1000;
      x[k] = place[1] / 1000;
    }
    String words =
        String.format(
            Locale.ROOT,
            "closest %.2f km, %.1f h",
            stay.closest().range() / 1000,
            stay.duration() / 3600);
    return new WatchView.Figure(
        name(stay.first()) + " / " + name(stay.second()),
        words,
        new PlainChart("Relative track, " + words, "along the motion, km", "radial, km")
            .add(new PlainChart.Series("", x, y, true))
            .add(new PlainChart.Series("", new double[] {0}, new double[] {0}, false))
            .draw(290, 250));
  }

  private static WatchView.Section group(CompanyKind kind, List<Company> companies) {
    List<List<String>> rows = new ArrayList<>();
    for (Company company : companies) {
      for (Stay stay : company.stays()) {
        rows.add(
            List.of(
                Integer.toString(company.number()),
                name(stay.first()),
                name(stay.second()),
                String.format(Locale.ROOT, "%.3f", stay.closest().range() / 1000),
                String.format(Locale.ROOT, "%.1f", stay.duration() / 3600),
                stay.identical() ? "identical elements" : ""));
      }
    }
    return new WatchView.Section(
        kind.words() + ": " + companies.size(),
        rows.size() + " stays and episodes.",
        List.of(),
        List.of("Group", "First", "Second", "Closest, km", "Hours", ""),
        rows,
        true);
  }

  private static WatchView.Section section(
      String title, String note, List<WatchView.Figure> figures) {
    return new WatchView.Section(title, note, figures, List.of(), List.of(), false);
  }

  private static String name(SpaceObject object) {
    String name =
        object.name().isEmpty() ? Integer.toString(object.catalogNumber()) : object.name();
    return name.length() > 22 ? name.substring(0, 21) + "…" : name;
  }
}
