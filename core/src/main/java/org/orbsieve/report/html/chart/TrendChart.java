package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.orbsieve.report.html.chart.Svg.Anchor;
import org.orbsieve.report.html.model.Levels;
import org.orbsieve.report.html.model.TrendPoint;

/** How an event changed over runs: probability, miss distance, and that in sigmas. */
public final class TrendChart {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 148;
  private static final double PANEL = 205;

  private final List<TrendPoint> points;
  private final Levels levels;
  private final Svg svg =
      new Svg(
          "chart trend",
          WIDTH,
          HEIGHT,
          "Trend over runs: probability, miss distance, Mahalanobis distance");
  private final double oldest;
  private final double newest;

  private TrendChart(List<TrendPoint> points, Levels levels) {
    this.points = points;
    this.levels = levels;
    this.oldest = points.stream().mapToDouble(TrendPoint::hours).max().orElse(1);
    this.newest = Math.min(0, points.stream().mapToDouble(TrendPoint::hours).min().orElse(0));
  }

  /**
   * Draws it.
   *
   * @param points of the event, the earliest run first; two at least
   * @param levels of the run
   * @return an SVG
   */
  public static String draw(List<TrendPoint> points, Levels levels) {
    return new TrendChart(points, levels).draw();
  }

  private String draw() {
    chances();
    misses();
    sigmas();
    svg.text("ax", Anchor.END, WIDTH - 4, HEIGHT - 3, "hours to TCA");
    return svg.toString();
  }

  private Frame panel(int place, String title) {
    double left = place * PANEL + 36;
    svg.text("lab", Anchor.START, place * PANEL, 10, title);
    Frame frame = new Frame(svg, left, 18, left + 149, 118);
    frame.outline();
    return frame;
  }

  private Axis time(Frame frame) {
    double span = Math.max(oldest - newest, 1);
    Axis axis =
        Axis.linear(-oldest - 0.08 * span, -newest + 0.02 * span, frame.left(), frame.right());
    List<Double> ticks = axis.ticks();
    for (int i = 0; i < ticks.size(); i += ticks.size() > 4 ? 2 : 1) {
      double tick = ticks.get(i);
      double x = axis.at(tick);
      svg.line("grid", x, frame.top(), x, frame.bottom());
      boolean tca = Math.abs(tick) < 1e-6 * span;
      svg.text("ax", Anchor.MIDDLE, x, frame.bottom() + 13, tca ? "TCA" : Figures.digits(tick, 4));
    }
    return axis;
  }

  private void chances() {
    Frame frame = panel(0, "Pc");
    Axis time = time(frame);
    double most = 1e-12;
    double least = 1;
    for (TrendPoint point : points) {
      if (point.chance().isPresent()) {
        most = Math.max(most, point.chance().getAsDouble());
        least = Math.min(least, Math.max(1e-12, point.chance().getAsDouble()));
      }
    }
    for (Levels.Level level : levels.worstFirst()) {
      most = Math.max(most, level.threshold());
      least = Math.min(least, level.threshold());
    }
    double top = Math.min(1, Math.pow(10, Math.ceil(Math.log10(most) + 0.5)));
    double low = Math.pow(10, Math.floor(Math.log10(Math.min(least, top / 10)) - 0.2));
    Axis up = Axis.log(low, top, frame.bottom(), frame.top());
    List<Double> powers = up.ticks();
    for (int i = 0; i < powers.size(); i += powers.size() > 4 ? 2 : 1) {
      double y = up.at(powers.get(i));
      svg.line("grid", frame.left(), y, frame.right(), y);
      svg.power("ax", Anchor.END, frame.left() - 5, y + 4, Axis.exponent(powers.get(i)));
    }
    for (int rank = 0; rank < levels.below(); rank++) {
      Levels.Level level = levels.worstFirst().get(rank);
      String name = Glyph.name(rank, levels);
      double y = up.at(level.threshold());
      svg.line("thr " + name, frame.left(), y, frame.right(), y);
      svg.text(
          "ax halo " + name, Anchor.START, frame.left() + 3, y - 3, Figures.cut(level.name(), 14));
    }
    svg.path("curve", line(time, up, point -> point.chance().orElse(-1)));
    for (TrendPoint point : points) {
      if (point.chance().isPresent()) {
        String name = Glyph.name(levels.rank(point.chance().getAsDouble()), levels);
        double y = up.at(Math.max(low, point.chance().getAsDouble()));
        svg.path("m " + name, Glyph.shape(name, time.at(-point.hours()), y, 3.2));
      }
    }
    last(time, up, points.get(points.size() - 1).chance(), Figures::chance, low);
  }

  private void misses() {
    Frame frame = panel(1, "Miss, km, \u00b1 1\u03c3 (major axis)");
    Axis time = time(frame);
    double most = 1;
    for (TrendPoint point : points) {
      most = Math.max(most, point.miss() + point.sigma().orElse(0));
    }
    Axis up = Axis.linear(0, 1.15 * most / 1000, frame.bottom(), frame.top());
    frame.ticksLeft(up, false);
    StringBuilder band = new StringBuilder();
    for (TrendPoint point : points) {
      point
          .sigma()
          .ifPresent(
              sigma ->
                  to(
                      band,
                      time.at(-point.hours()),
                      up.at(Math.max(0, point.miss() - sigma) / 1000)));
    }
    for (int i = points.size() - 1; i >= 0; i--) {
      TrendPoint point = points.get(i);
      point
          .sigma()
          .ifPresent(
              sigma -> to(band, time.at(-point.hours()), up.at((point.miss() + sigma) / 1000)));
    }
    svg.path("band", band.length() == 0 ? "" : band + "z");
    plain(time, up, point -> point.miss() / 1000);
    TrendPoint end = points.get(points.size() - 1);
    last(time, up, OptionalDouble.of(end.miss() / 1000), km -> Figures.distance(1000 * km), 0);
  }

  private void sigmas() {
    Frame frame = panel(2, "Mahalanobis distance, \u03c3");
    Axis time = time(frame);
    double most = points.stream().mapToDouble(p -> p.mahalanobis().orElse(0)).max().orElse(0);
    Axis up = Axis.linear(0, Math.max(1, 1.2 * most), frame.bottom(), frame.top());
    frame.ticksLeft(up, false);
    plain(time, up, point -> point.mahalanobis().orElse(-1));
    last(
        time,
        up,
        points.get(points.size() - 1).mahalanobis(),
        v -> String.format(Locale.ROOT, "%.1f", v),
        0);
  }

  private void plain(Axis time, Axis up, ToDoubleFunction<TrendPoint> of) {
    svg.path("curve", line(time, up, of));
    for (TrendPoint point : points) {
      if (of.applyAsDouble(point) >= 0) {
        svg.path("m pt", Glyph.disc(time.at(-point.hours()), up.at(of.applyAsDouble(point)), 2.2));
      }
    }
  }

  /** A line through what there is; what is missing leaves a gap. */
  private String line(Axis time, Axis up, ToDoubleFunction<TrendPoint> of) {
    StringBuilder d = new StringBuilder();
    boolean on = false;
    for (TrendPoint point : points) {
      double value = of.applyAsDouble(point);
      if (value >= 0) {
        d.append(on ? 'L' : 'M')
            .append(number(time.at(-point.hours())))
            .append(' ')
            .append(number(up.at(up.isLog() ? Math.max(up.from(), value) : value)));
      }
      on = value >= 0;
    }
    return d.toString();
  }

  private static void to(StringBuilder d, double x, double y) {
    d.append(d.length() == 0 ? 'M' : 'L').append(number(x)).append(' ').append(number(y));
  }

  private void last(
      Axis time, Axis up, OptionalDouble value, DoubleFunction<String> words, double low) {
    if (value.isPresent()) {
      double x = time.at(-points.get(points.size() - 1).hours());
      double y = up.at(Math.max(low, value.getAsDouble()));
      boolean room = x < time.high() - 40;
      svg.text(
          "lab halo",
          room ? Anchor.START : Anchor.END,
          room ? x + 6 : x - 2,
          room ? y + 4 : y - 7,
          words.apply(value.getAsDouble()));
    }
  }
}
