package org.orbsieve.run.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.report.evolution.EventMatcher;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.report.evolution.Sighting;
import org.orbsieve.report.evolution.Span;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Events;
import org.orbsieve.report.html.model.SlowPair;
import org.orbsieve.report.html.model.TrendPoint;
import org.orbsieve.report.html.model.Window;

/**
 * The trend of a run's events over the earlier runs of a history, by the rule of {@link
 * EventMatcher}. Slow pairs pass too often for that, and have none.
 */
public final class EarlierRuns {

  private static final double HOUR = 3600;

  private EarlierRuns() {}

  /**
   * Finds the events in full among those of a history.
   *
   * @param events of the run
   * @param window of the run
   * @param history trends of earlier runs
   * @return for events that earlier runs have, these and the run itself, the earliest first, by the
   *     index of the event in full
   */
  public static Map<Integer, List<TrendPoint>> of(
      Events<EventDetail> events, Window window, List<EventTrend> history) {
    Map<String, List<EventTrend>> known = new HashMap<>();
    for (EventTrend trend : history) {
      Sighting last = trend.latest().event();
      known
          .computeIfAbsent(
              key(last.one().designator(), last.other().designator()), k -> new ArrayList<>())
          .add(trend);
    }
    Map<Integer, List<TrendPoint>> trends = new HashMap<>();
    for (int place = 0; place < events.full().size(); place++) {
      EventDetail event = events.full().get(place).detail();
      Optional<EventTrend> same = same(event.row(), known);
      if (same.isPresent()) {
        List<TrendPoint> points = new ArrayList<>();
        same.get().points().forEach(point -> points.add(point(point)));
        points.add(now(event, window));
        trends.put(place, points);
      }
    }
    return trends;
  }

  private static Optional<EventTrend> same(EventRow row, Map<String, List<EventTrend>> known) {
    if (row.isSlow()) {
      return Optional.empty();
    }
    Span here = Span.at(row.tca());
    String key = SlowPair.key(row.asset().number(), row.other().number());
    return known.getOrDefault(key, List.of()).stream()
        .filter(trend -> gap(trend, here) <= EventMatcher.WINDOW)
        .min(Comparator.comparingDouble(trend -> gap(trend, here)));
  }

  private static double gap(EventTrend trend, Span here) {
    return trend.latest().event().span().gap(here);
  }

  /** A run's objects have numbers; what has none is another's. */
  private static String key(String one, String other) {
    try {
      return SlowPair.key(Integer.parseInt(one), Integer.parseInt(other));
    } catch (NumberFormatException e) {
      return one + "/" + other;
    }
  }

  private static TrendPoint point(org.orbsieve.report.evolution.TrendPoint point) {
    return new TrendPoint(
        point.timeToTca() / HOUR,
        point.event().odds().probability(),
        point.event().miss().distance(),
        OptionalDouble.empty(),
        point.event().odds().mahalanobis());
  }

  private static TrendPoint now(EventDetail event, Window window) {
    Optional<Double> sigmas =
        event
            .plane()
            .flatMap(plane -> plane.geometry())
            .map(EncounterGeometry::mahalanobisDistance);
    return new TrendPoint(
        window.time(event.row()) / HOUR,
        event.row().chance().value(),
        event.row().meeting().miss(),
        OptionalDouble.empty(),
        sigmas.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }
}
