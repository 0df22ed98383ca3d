package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import java.util.OptionalDouble;
import org.orbsieve.report.html.chart.Svg.Anchor;
import org.orbsieve.report.html.model.Levels;

/** Probability against something that it depends on, both logarithmic, with the levels. */
public final class CurveChart {

  private static final double DECADES = 1e8;
  private static final double LEAST = 1e-300;

  private final Data data;
  private final Svg svg;
  private final Frame frame;
  private final Axis across;
  private final Axis up;

  /**
   * What is shown.
   *
   * @param subject what it depends on, with its unit
   * @param curve pairs of that and the probability, in order
   * @param now what it is, and the probability there
   * @param peak where the probability is largest; empty where that is of no interest
   * @param isBound whether the curve is a bound and not the probability
   * @param levels of the run
   */
  public record Data(
      String subject,
      List<Point> curve,
      Point now,
      OptionalDouble peak,
      boolean isBound,
      Levels levels) {

    /**
     * Takes an immutable copy.
     *
     * @param subject what it depends on
     * @param curve in order
     * @param now what it is
     * @param peak where the probability is largest
     * @param isBound whether the curve is a bound
     * @param levels of the run
     * @throws IllegalArgumentException if there are less than two points
     */
    public Data {
      curve = List.copyOf(curve);
      if (curve.size() < 2) {
        throw new IllegalArgumentException("a curve has two points at least");
      }
    }
  }

  /**
   * A point of a curve.
   *
   * @param x positive
   * @param chance in [0, 1]
   */
  public record Point(double x, double chance) {}

  private CurveChart(Data data) {
    this.data = data;
    String sentence =
        "Probability against " + data.subject() + ": now " + Figures.chance(data.now().chance());
    this.svg = new Svg("chart", Frame.WIDTH, Frame.HEIGHT, sentence);
    Frame all = Frame.of(svg);
    this.frame = new Frame(svg, all.left(), all.top(), all.right() - 10, all.bottom());
    this.across =
        Axis.log(
            data.curve().get(0).x(),
            data.curve().get(data.curve().size() - 1).x(),
            frame.left(),
            frame.right());
    double most = data.curve().stream().mapToDouble(Point::chance).max().orElse(LEAST);
    double top = Math.max(Math.max(most, data.now().chance()) * 2, 1e-12);
    double worst =
        data.levels().worstFirst().isEmpty() ? 0 : data.levels().worstFirst().get(0).threshold();
    if (worst > top && worst < 1e3 * top) {
      top = 3 * worst;
    }
    double ceiling = Math.min(1, Math.pow(10, Math.ceil(Math.log10(top) - 1e-9)));
    this.up = Axis.log(ceiling / DECADES, ceiling, frame.bottom(), frame.top());
  }

  /**
   * Draws it.
   *
   * @param data what is shown
   * @return an SVG
   */
  public static String draw(Data data) {
    return new CurveChart(data).draw();
  }

  private String draw() {
    data.peak().ifPresent(this::diluted);
    frame.outline();
    frame.ticksBelow(across, false);
    frame.ticksLeft(up, true);
    levels();
    svg.path("curve", line());
    now();
    data.peak().ifPresent(this::peak);
    frame.names(data.isBound() ? "largest Pc" : "Pc", data.subject());
    return svg.toString();
  }

  private void diluted(double peak) {
    double x = Math.max(frame.left(), Math.min(frame.right(), across.at(peak)));
    svg.rect("dilz", x, frame.top(), frame.right() - x, frame.bottom() - frame.top());
    if (x - frame.left() > 46) {
      svg.text("ax halo", Anchor.START, frame.left() + 5, frame.bottom() - 6, "robust");
    }
    if (frame.right() - x > 46) {
      svg.text("ax halo", Anchor.END, frame.right() - 5, frame.bottom() - 6, "diluted");
    }
  }

  private void levels() {
    for (int rank = 0; rank < data.levels().below(); rank++) {
      Levels.Level level = data.levels().worstFirst().get(rank);
      if (up.contains(level.threshold())) {
        double y = up.at(level.threshold());
        String name = Glyph.name(rank, data.levels());
        svg.line("thr " + name, frame.left(), y, frame.right(), y);
        svg.path("m " + name, Glyph.shape(name, frame.right() + 8, y, 3.4));
      }
    }
  }

  /** The part of the curve that is on the axis. */
  private String line() {
    StringBuilder d = new StringBuilder();
    boolean on = false;
    for (Point point : data.curve()) {
      boolean shown = point.chance() >= up.from();
      if (shown) {
        d.append(on ? 'L' : 'M')
            .append(number(across.at(point.x())))
            .append(' ')
            .append(number(up.at(Math.min(point.chance(), up.to()))));
      }
      on = shown;
    }
    return d.toString();
  }

  private void now() {
    if (!across.contains(data.now().x())) {
      return;
    }
    double x = across.at(data.now().x());
    boolean shown = data.now().chance() >= up.from();
    double y = shown ? up.at(data.now().chance()) : frame.bottom();
    String rank = Glyph.name(data.levels().rank(data.now().chance()), data.levels());
    String words = (shown ? "now " : "now \u2193 ") + Figures.chance(data.now().chance());
    svg.line("drop", x, y, x, frame.bottom());
    svg.path("m " + rank, Glyph.shape(rank, x, shown ? y : y - 5, 4));
    boolean room = x < frame.right() - 70;
    svg.text(
        "lab halo",
        room ? Anchor.START : Anchor.END,
        room ? x + 8 : x - 8,
        Math.min(frame.bottom() - 8, y + (shown ? 17 : -16)),
        words);
  }

  private void peak(double scale) {
    double most = data.curve().stream().mapToDouble(Point::chance).max().orElse(LEAST);
    if (!(most >= up.from())) {
      return;
    }
    String words = "max " + Figures.chance(most);
    if (!across.contains(scale)) {
      boolean left = scale < across.from();
      svg.text(
          "lab halo",
          left ? Anchor.START : Anchor.END,
          left ? frame.left() + 4 : frame.right() - 4,
          frame.top() + 13,
          left
              ? "\u2190 max at " + Figures.digits(scale, 2)
              : "max at " + Figures.digits(scale, 2) + " \u2192");
      return;
    }
    double x = across.at(scale);
    double y = up.at(Math.min(most, up.to()));
    svg.circle("pk", x, y, 3.5);
    boolean room = x > frame.left() + 78;
    svg.text(
        "lab halo",
        room ? Anchor.END : Anchor.START,
        room ? x - 6 : x + 6,
        Math.max(frame.top() + 12, y - 8),
        words);
  }
}
