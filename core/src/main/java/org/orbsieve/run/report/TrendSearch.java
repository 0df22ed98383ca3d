package org.orbsieve.run.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Events;
import org.orbsieve.report.html.model.SlowPair;
import org.orbsieve.report.html.model.TrendPoint;
import org.orbsieve.report.read.ConjunctionRecord;

/**
 * Finds events in other runs: of the same pair, the nearest TCA within twenty minutes. Slow pairs
 * pass too often for that, and have no trend.
 */
final class TrendSearch {

  /** Difference of TCAs within which two runs have the same event [s]. */
  private static final double SAME = 1200;

  private final Events<EventDetail> events;
  private final AstroContext context;
  private final Map<Integer, List<TrendPoint>> trends = new HashMap<>();

  TrendSearch(Events<EventDetail> events, AstroContext context) {
    this.events = events;
    this.context = context;
  }

  /** Looks for the events in a run; runs come in the order in which they were made. */
  int add(RunFiles run) throws IOException {
    Map<String, List<Integer>> wanted = new HashMap<>();
    for (int place = 0; place < events.full().size(); place++) {
      EventRow row = events.full().get(place).row();
      if (!row.isSlow()) {
        wanted.computeIfAbsent(key(row), any -> new ArrayList<>()).add(place);
      }
    }
    Map<Integer, ConjunctionRecord> nearest = new HashMap<>();
    run.read(
        context,
        record -> {
          String key =
              SlowPair.key(
                  record.primary().form().catalogNumber(),
                  record.secondary().form().catalogNumber());
          for (int place : wanted.getOrDefault(key, List.of())) {
            if (distance(place, record) <= SAME
                && (!nearest.containsKey(place)
                    || distance(place, record) < distance(place, nearest.get(place)))) {
              nearest.put(place, record);
            }
          }
        });
    nearest.forEach(
        (place, record) ->
            trends.computeIfAbsent(place, any -> new ArrayList<>()).add(point(run, record)));
    return nearest.size();
  }

  private static String key(EventRow row) {
    return SlowPair.key(row.asset().number(), row.other().number());
  }

  private double distance(int place, ConjunctionRecord record) {
    return Math.abs(events.full().get(place).row().tca().durationFrom(record.tca()));
  }

  private static TrendPoint point(RunFiles run, ConjunctionRecord record) {
    return new TrendPoint(
        record.tca().durationFrom(run.window().start()) / 3600,
        record.probability(),
        record.missDistance(),
        record.row().real("risk.encounterPlane.sigmaMajor_m"),
        record.row().real("risk.encounterPlane.mahalanobisDistance"));
  }

  /** What was found, by the index of the event in full. */
  Map<Integer, List<TrendPoint>> trends() {
    return trends;
  }
}
