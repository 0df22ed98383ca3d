package org.orbsieve.run.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.Wgs72;
import org.orbsieve.changes.ChangeFlag;
import org.orbsieve.changes.ChangesResult;
import org.orbsieve.changes.OrbitChange;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.html.chart.PlainChart;
import org.orbsieve.report.html.page.WatchView;

/** Changes of orbit as a page: the table, and the elements before and after the surest ones. */
final class ChangesPage {

  private static final double DAY = 86_400;
  private static final int SHOWN = 12;
  private static final int ROWS = 500;

  /** Days of elements on either side of a change. */
  private static final double SIDE = 12;

  private final UtcFormat utc;
  private final Map<Integer, ElementHistory> histories = new TreeMap<>();

  ChangesPage(AstroContext context, List<ElementHistory> all) {
    utc = new UtcFormat(context);
    all.forEach(one -> histories.put(one.object().catalogNumber(), one));
  }

  WatchView view(ChangesResult result) {
    List<OrbitChange> surest =
        result.changes().stream()
            .sorted(Comparator.comparingDouble(OrbitChange::score).reversed())
            .toList();
    List<WatchView.Section> sections = new ArrayList<>();
    for (OrbitChange change : surest.subList(0, Math.min(SHOWN, surest.size()))) {
      sections.add(evidence(change));
    }
    sections.add(
        new WatchView.Section(
            "All changes",
            surest.size() > ROWS
                ? "The surest " + ROWS + " of " + surest.size() + "; the table has all."
                : "Surest first.",
            List.of(),
            List.of("Object", "Before", "New orbit from", "Score", "Kind", "m/s", "Flags"),
            surest.stream().limit(ROWS).map(this::row).toList(),
            false));
    return new WatchView(
        "Changes of orbit",
        String.format(
            Locale.ROOT,
            "%,d changes in the element sets of %,d objects; %,d sets are plainly wrong and left out.",
            result.changes().size(),
            result.objects(),
            result.badSets().size()),
        sections,
        "A change is a jump of mean elements. What caused it is not in them.");
  }

  private List<String> row(OrbitChange change) {
    return List.of(
        name(change.object()),
        utc.isoSeconds(change.time().before()),
        utc.isoSeconds(change.time().newFrom()),
        String.format(Locale.ROOT, "%.1f", change.score()),
        change.kind().words(),
        size(change),
        flags(change));
  }

  private static String size(OrbitChange change) {
    return String.format(
        Locale.ROOT, "%.4f ± %.4f", change.deltaV().total(), change.deltaV().totalSigma());
  }

  private static String flags(OrbitChange change) {
    return change.notes().flags().stream()
        .sorted()
        .map(ChangeFlag::word)
        .collect(Collectors.joining(", "));
  }

  private WatchView.Section evidence(OrbitChange change) {
    List<ElementSet> near =
        histories.get(change.object().catalogNumber()).sets().stream()
            .filter(set -> Math.abs(set.epoch().durationFrom(change.time().before())) <= SIDE * DAY)
            .toList();
    String note =
        String.format(
            Locale.ROOT,
            "%s, %s m/s, score %.1f. Between %s and %s. Axis %+.1f m, inclination %+.5f deg. %s",
            change.kind().words(),
            size(change),
            change.score(),
            utc.isoSeconds(change.time().before()),
            utc.isoSeconds(change.time().newFrom()),
            change.jump().axis(),
            Math.toDegrees(change.jump().inclination()),
            flags(change));
    return new WatchView.Section(
        name(change.object()),
        note.strip(),
        List.of(
            figure(
                change, near, "Semi-major axis", "less the last one before, m", ChangesPage::axis),
            figure(
                change,
                near,
                "Inclination",
                "less the last one before, 0.001 deg",
                set -> 1000 * Math.toDegrees(set.inclination())),
            figure(
                change,
                near,
                "Eccentricity",
                "less the last one before, 1e-6",
                ChangesPage::shape)),
        List.of(),
        List.of(),
        false);
  }

  private static double axis(ElementSet set) {
    return Math.cbrt(Wgs72.MU / (set.meanMotion() * set.meanMotion()));
  }

  private static double shape(ElementSet set) {
    return 1e6 * set.eccentricity();
  }

  private WatchView.Figure figure(
      OrbitChange change,
      List<ElementSet> near,
      String title,
      String unit,
      ToDoubleFunction<ElementSet> value) {
    double[] x = new double[near.size()];
    double[] y = new double[near.size()];
    double last = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = near.get(i).epoch().durationFrom(change.time().before()) / DAY;
      y[i] = value.applyAsDouble(near.get(i));
      last = x[i] <= 0 ? y[i] : last;
    }
    for (int i = 0; i < y.length; i++) {
      y[i] -= last;
    }
    double end = change.time().newFrom().durationFrom(change.time().before()) / DAY;
    return new WatchView.Figure(
        title,
        unit,
        new PlainChart(title + " of the element sets around the change", "days", unit)
            .band(0, end)
            .add(new PlainChart.Series("", x, y, false))
            .draw(330, 220));
  }

  private static String name(SpaceObject object) {
    return (object.catalogNumber() + " " + object.name()).strip();
  }
}
