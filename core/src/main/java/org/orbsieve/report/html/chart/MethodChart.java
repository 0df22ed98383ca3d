package org.orbsieve.report.html.chart;

import java.util.List;
import org.orbsieve.report.html.chart.Svg.Anchor;
import org.orbsieve.report.html.model.Levels;

/** The probability of one event by several methods, and its bounds, side by side. */
public final class MethodChart {

  private static final double LINE = 21;
  private static final double NAMES = 112;

  /** Below this a probability is at the edge of the chart. */
  private static final double LEAST = 1e-12;

  /**
   * One method.
   *
   * @param name of the method
   * @param chance that it gives; negative where it does not hold
   * @param isBound whether it is a bound rather than an answer
   */
  public record Line(String name, double chance, boolean isBound) {}

  private MethodChart() {}

  /**
   * Draws it.
   *
   * @param lines one for each method; one at least
   * @param levels of the run
   * @return an SVG
   */
  public static String draw(List<Line> lines, Levels levels) {
    Svg svg = new Svg("chart", Frame.WIDTH, Frame.HEIGHT, "Probability by method");
    double most = LEAST;
    double least = 1;
    for (Line line : lines) {
      if (line.chance() >= 0) {
        most = Math.max(most, line.chance());
        least = Math.min(least, Math.max(LEAST, line.chance()));
      }
    }
    double high = Math.min(1, Math.pow(10, Math.ceil(Math.log10(most) + 0.2)));
    double low = Math.pow(10, Math.floor(Math.log10(Math.min(least, high / 10)) - 0.2));
    double bottom = Math.min(Frame.HEIGHT - 34, 8 + LINE * lines.size() + 6);
    Frame frame = new Frame(svg, NAMES, 8, Frame.WIDTH - 50, bottom);
    Axis across = Axis.log(low, high, frame.left(), frame.right());
    frame.outline();
    for (double tick : across.ticks()) {
      svg.line("grid", across.at(tick), frame.top(), across.at(tick), bottom);
      svg.power("ax", Anchor.MIDDLE, across.at(tick), bottom + 13, Axis.exponent(tick));
    }
    for (int rank = 0; rank < levels.below(); rank++) {
      double threshold = levels.worstFirst().get(rank).threshold();
      if (across.contains(threshold)) {
        double x = across.at(threshold);
        svg.line("thr " + Glyph.name(rank, levels), x, frame.top(), x, bottom);
      }
    }
    double y = frame.top() + 16;
    for (Line line : lines) {
      line(svg, line, levels, across, y);
      y += LINE;
    }
    svg.text("ax", Anchor.END, frame.right(), bottom + 28, "Pc");
    return svg.toString();
  }

  private static void line(Svg svg, Line line, Levels levels, Axis across, double y) {
    svg.text("ax", Anchor.END, NAMES - 6, y + 4, Figures.cut(line.name(), 20));
    if (line.chance() < 0) {
      svg.text("ax halo", Anchor.START, NAMES + 5, y + 4, "does not hold");
      return;
    }
    double x = across.at(Math.max(across.from(), line.chance()));
    if (line.isBound()) {
      svg.circle("pk", x, y, 3.5);
    } else {
      String name = Glyph.name(levels.rank(line.chance()), levels);
      svg.path("m " + name, Glyph.shape(name, x, y, 4));
    }
    svg.text("lab", Anchor.START, Frame.WIDTH - 44, y + 4, Figures.chance(line.chance()));
  }
}
