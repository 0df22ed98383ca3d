package org.orbsieve.report.evolution;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.UtcFormat;

/**
 * Writes trends for a person: a line for each event, the likeliest first, or all points of each if
 * there are few.
 */
public final class TrendText {

  /** Events whose points are all written. */
  private static final int FEW = 5;

  /** Lines of events. */
  private static final int LISTED = 30;

  private static final double DAY = 86_400;

  private static final Comparator<EventTrend> ORDER =
      Comparator.comparing((EventTrend trend) -> trend.state() == EventState.CLEARED)
          .thenComparingDouble(
              trend -> -trend.latest().event().odds().probability().orElse(Double.MIN_VALUE))
          .thenComparingDouble(trend -> trend.latest().event().miss().distance())
          .thenComparing(EventTrend::id);

  private final Writer out;
  private final UtcFormat utc;
  private final int width;

  /**
   * A writer.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param width longest line [characters]
   */
  public TrendText(Writer out, AstroContext context, int width) {
    this.out = out;
    this.utc = new UtcFormat(context);
    this.width = width;
  }

  /**
   * Writes trends.
   *
   * @param trends the events
   * @throws IOException if {@code out} fails
   */
  public void write(List<EventTrend> trends) throws IOException {
    if (trends.size() <= FEW) {
      for (EventTrend trend : trends.stream().sorted(ORDER).toList()) {
        points(trend);
      }
      return;
    }
    List<EventTrend> ordered =
        trends.stream().filter(trend -> !trend.latest().event().isSlow()).sorted(ORDER).toList();
    counts(trends);
    line(
        "STATE     now      miss km  Pc now   Pc max   peak     pts  TCA (UTC)             objects");
    for (EventTrend trend : ordered.subList(0, Math.min(LISTED, ordered.size()))) {
      summary(trend);
    }
    if (ordered.size() > LISTED) {
      line(String.format(Locale.ROOT, "  and %,d more", ordered.size() - LISTED));
    }
  }

  private void counts(List<EventTrend> trends) throws IOException {
    Map<EventState, Long> states = new EnumMap<>(EventState.class);
    trends.forEach(trend -> states.merge(trend.state(), 1L, Long::sum));
    long slow = trends.stream().filter(trend -> trend.latest().event().isSlow()).count();
    line(
        states.entrySet().stream()
                .map(one -> String.format(Locale.ROOT, "%s %,d", one.getKey(), one.getValue()))
                .collect(Collectors.joining("  "))
            + String.format(
                Locale.ROOT, "  (%,d of pairs that fly together are not listed)", slow));
    line("");
  }

  private void summary(EventTrend trend) throws IOException {
    Sighting event = trend.latest().event();
    line(
        String.format(
            Locale.ROOT,
            "%-9s %-8s %7.3f  %-7s  %-7s  %-7s  %3d  %-20s  %s, %s",
            trend.state(),
            event.odds().level(),
            event.miss().distance() / 1000,
            probability(event.odds().probability()),
            probability(trend.largestProbability()),
            trend.peak(),
            trend.points().size(),
            utc.isoSeconds(event.span().tca()),
            event.one().label(),
            event.other().label()));
  }

  private void points(EventTrend trend) throws IOException {
    Sighting event = trend.latest().event();
    line(trend.id() + "  " + event.one().label() + ", " + event.other().label());
    line(
        String.format(
            Locale.ROOT,
            "  %s%s  peak of the probability: %s",
            trend.state(),
            trend.note().isEmpty() ? "" : " (" + trend.note() + ")",
            trend.peak().name().toLowerCase(Locale.ROOT)));
    boolean components =
        trend.points().stream().anyMatch(one -> one.event().miss().rtn().isPresent());
    line(
        "  days to TCA  TCA (UTC)                miss km  Pc        sigmas  level    state"
            + (components ? "   [R, I, C km]" : ""));
    for (TrendPoint point : trend.points()) {
      point(point);
    }
    line("");
  }

  private void point(TrendPoint point) throws IOException {
    Sighting event = point.event();
    line(
        String.format(
            Locale.ROOT,
            "  %11.3f  %s  %7.3f  %-8s  %6s  %-8s %-7s %s%s",
            point.timeToTca() / DAY,
            utc.socrates(event.span().tca()),
            event.miss().distance() / 1000,
            probability(event.odds().probability()),
            event.odds().mahalanobis().isPresent()
                ? String.format(Locale.ROOT, "%.2f", event.odds().mahalanobis().getAsDouble())
                : "",
            event.odds().level(),
            point.state(),
            components(event.miss().rtn()),
            point.note()));
  }

  private static String components(Optional<Vector3D> rtn) {
    return rtn.map(
            miss ->
                String.format(
                    Locale.ROOT,
                    "[%.3f, %.3f, %.3f]  ",
                    miss.getX() / 1000,
                    miss.getY() / 1000,
                    miss.getZ() / 1000))
        .orElse("");
  }

  private static String probability(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.1E", value.getAsDouble()) : "none";
  }

  private void line(String text) throws IOException {
    String plain = RecordProblem.withoutControls(text).stripTrailing();
    out.write(plain.length() > width ? plain.substring(0, Math.max(1, width - 3)) + "..." : plain);
    out.write('\n');
  }
}
