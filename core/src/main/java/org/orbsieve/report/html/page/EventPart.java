package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbsieve.report.html.chart.Glyph;
import org.orbsieve.report.html.chart.TrendChart;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.model.TrendPoint;

/** Writes the events in full. */
final class EventPart {

  private static final int MOST_PASSES = 6;

  private final ReportData data;
  private final Utc utc;

  EventPart(ReportData data, Utc utc) {
    this.data = data;
    this.utc = utc;
  }

  List<EventView> views() {
    List<EventView> views = new ArrayList<>();
    for (int i = 0; i < data.events().full().size(); i++) {
      views.add(view(data.events().full().get(i).detail(), i));
    }
    return views;
  }

  private EventView view(EventDetail event, int place) {
    EventRow row = event.row();
    int line = data.events().lines().indexOf(row);
    int index = line >= 0 ? line : data.events().lines().size() + place;
    EventStory story = new EventStory(data.window(), !data.isOfMessages());
    List<TrendPoint> trend = data.trends().getOrDefault(place, List.of());
    boolean hasAsset = !row.primaries().isEmpty();
    return new EventView(
        index,
        data.window().hasProbability()
            ? Glyph.name(data.window().levels().rank(row.chance()), data.window().levels())
            : "rb",
        row.title(),
        utc.full(row.tca()) + " UTC",
        story.sentences(event),
        story.values(event),
        new EventCharts(event, data.window())
            .figures(index, Optional.ofNullable(data.ranges().get(place))),
        trend(trend),
        passes(row),
        List.of(
            (hasAsset ? "Asset: " : "Object 1: ") + row.asset().label(),
            (row.primaries().equals("BOTH") ? "Asset: " : hasAsset ? "Other: " : "Object 2: ")
                + row.other().label()),
        new EventFacts(event, utc).facts());
  }

  private EventView.Trend trend(List<TrendPoint> trend) {
    String over = data.isOfMessages() ? "messages" : "runs";
    return trend.size() < 2
        ? new EventView.Trend(
            "Trend over " + over,
            data.isOfMessages()
                ? "none. There is one message about this event."
                : "none. No earlier run of this report has this event.",
            "")
        : new EventView.Trend(
            "Trend over " + over, "", TrendChart.draw(trend, data.window().levels()));
  }

  private List<EventView.Pass> passes(EventRow row) {
    List<EventView.Pass> passes = new ArrayList<>();
    List<EventRow> lines = data.events().lines();
    for (int i = 0; i < lines.size() && passes.size() < MOST_PASSES; i++) {
      EventRow other = lines.get(i);
      if (!other.equals(row)
          && other.asset().number() == row.asset().number()
          && other.other().number() == row.other().number()) {
        passes.add(new EventView.Pass(i, utc.minutes(other.tca())));
      }
    }
    return passes;
  }
}
