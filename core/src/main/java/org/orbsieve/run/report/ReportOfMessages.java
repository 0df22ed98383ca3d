package org.orbsieve.run.report;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.cdm.NamedAssessment;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.report.evolution.MessageEvent;
import org.orbsieve.report.evolution.MessageSeries;
import org.orbsieve.report.evolution.Sighting;
import org.orbsieve.report.html.HtmlReport;
import org.orbsieve.report.html.model.Digest;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Events;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.Population;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.model.Subject;
import org.orbsieve.report.html.model.TrendPoint;
import org.orbsieve.report.html.model.Window;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.WrittenFile;
import org.orekit.time.AbsoluteDate;

/**
 * The report of messages: the newest message about each event, with those before it as its trend.
 */
public final class ReportOfMessages {

  private static final double HOUR = 3600;

  private final AstroContext context;
  private final List<ActionLevel> levels;
  private final String radius;

  /**
   * Reports.
   *
   * @param context leap seconds and frames
   * @param levels action levels of the assessments
   * @param radius where hard-body radii are from, in words
   */
  public ReportOfMessages(AstroContext context, List<ActionLevel> levels, String radius) {
    this.context = context;
    this.levels = List.copyOf(levels);
    this.radius = radius;
  }

  /**
   * Writes a report.
   *
   * @param events of the messages, one at least
   * @param refused number of messages that could not be read
   * @param file where the report goes
   * @return what was written
   * @throws JobFailure if it cannot be written
   */
  public WrittenFile write(MessageSeries.Result events, int refused, Path file) throws JobFailure {
    ReportData data = data(events.events(), refused);
    return new Destination(file, OutputStream.nullOutputStream())
        .write("report", out -> HtmlReport.write(out, context, data));
  }

  private ReportData data(List<MessageEvent> events, int refused) {
    Window window = window(events);
    Digest<EventDetail> digest = new Digest<>(window);
    MessageRows rows = new MessageRows(context);
    Map<EventRow, MessageEvent> known = new HashMap<>();
    for (MessageEvent event : events) {
      EventRow row = rows.row(event.newest().assessment());
      digest.addSingle(row, () -> rows.detail(row, event.newest().assessment()));
      known.put(row, event);
    }
    Events<EventDetail> shown = digest.events(pair -> false);
    Map<Integer, List<TrendPoint>> trends = new HashMap<>();
    for (int place = 0; place < shown.full().size(); place++) {
      trends.put(place, trend(known.get(shown.full().get(place).row())));
    }
    return new ReportData(
        subject(events, refused), window, shown, Population.UNKNOWN, trends, Map.of());
  }

  /** From the full hour before the first event to the one after the last. */
  private Window window(List<MessageEvent> events) {
    List<AbsoluteDate> times =
        events.stream().map(event -> event.newest().assessment().message().tca()).sorted().toList();
    AbsoluteDate first = times.get(0);
    double past = first.getComponents(context.utc()).getTime().getSecondsInUTCDay() % HOUR;
    AbsoluteDate start = first.shiftedBy(-past);
    double span = times.get(times.size() - 1).durationFrom(start);
    return new Window(
        start,
        HOUR * (Math.floor(span / HOUR) + 1),
        new Levels(
            levels.stream()
                .map(level -> new Levels.Level(level.name(), level.minProbability()))
                .toList()),
        true);
  }

  /** The messages, the oldest first; none of an event that cannot be placed. */
  private static List<TrendPoint> trend(MessageEvent event) {
    List<TrendPoint> points = new ArrayList<>();
    List<org.orbsieve.report.evolution.TrendPoint> known =
        event.trend().map(EventTrend::points).orElse(List.of());
    for (int i = 0; i < known.size(); i++) {
      Sighting sighting = known.get(i).event();
      NamedAssessment message = event.messages().get(known.size() - 1 - i);
      points.add(
          new TrendPoint(
              known.get(i).timeToTca() / HOUR,
              sighting.odds().probability(),
              sighting.miss().distance(),
              sigma(message.assessment().risk()),
              sighting.odds().mahalanobis()));
    }
    return points;
  }

  private static OptionalDouble sigma(RiskAssessment risk) {
    return risk == null || risk.geometry().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(risk.geometry().get().sigmaMajor());
  }

  private Subject.Messages subject(List<MessageEvent> events, int refused) {
    Map<String, Integer> originators = new TreeMap<>();
    List<AbsoluteDate> created = new ArrayList<>();
    int assumed = 0;
    for (MessageEvent event : events) {
      for (NamedAssessment one : event.messages()) {
        CdmMessage message = one.assessment().message();
        originators.merge(message.originator(), 1, Integer::sum);
        message.created().ifPresent(created::add);
      }
      CdmMessage newest = event.newest().assessment().message();
      assumed += newest.primary().assumed() || newest.secondary().assumed() ? 1 : 0;
    }
    Map<String, Integer> mostFirst = new LinkedHashMap<>();
    originators.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(one -> mostFirst.put(one.getKey(), one.getValue()));
    Optional<AbsoluteDate> oldest = created.stream().min(Comparator.naturalOrder());
    Optional<AbsoluteDate> newest = created.stream().max(Comparator.naturalOrder());
    return new Subject.Messages(mostFirst, refused, oldest, newest, radius, assumed);
  }
}
