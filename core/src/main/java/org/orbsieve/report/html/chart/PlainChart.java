package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbsieve.report.html.chart.Svg.Anchor;

/** Lines and dots over two plain axes. */
public final class PlainChart {

  private static final int LABEL_SPACE = 190;

  /**
   * A line or dots.
   *
   * @param label what it is; empty for nothing beside it
   * @param x horizontal values; a gap where one of both is NaN
   * @param y vertical values
   * @param isLine whether the points are joined
   */
  public record Series(String label, double[] x, double[] y, boolean isLine) {}

  private final String sentence;
  private final String horizontal;
  private final String vertical;
  private final List<Series> all = new ArrayList<>();
  private final List<double[]> bands = new ArrayList<>();

  /**
   * An empty chart.
   *
   * @param sentence what it shows
   * @param horizontal name and unit of the horizontal axis
   * @param vertical name and unit of the vertical axis
   */
  public PlainChart(String sentence, String horizontal, String vertical) {
    this.sentence = sentence;
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /**
   * Adds a line or dots.
   *
   * @param series the points
   * @return this
   */
  public PlainChart add(Series series) {
    all.add(series);
    return this;
  }

  /**
   * Shades an interval of the horizontal axis.
   *
   * @param from its begin
   * @param to its end
   * @return this
   */
  public PlainChart band(double from, double to) {
    bands.add(new double[] {from, to});
    return this;
  }

  /**
   * Draws it.
   *
   * @param width of the picture
   * @param height of the picture
   * @return an SVG
   */
  public String draw(int width, int height) {
    Svg svg = new Svg("chart", width, height, sentence);
    boolean isLabelled = all.stream().anyMatch(series -> !series.label().isEmpty());
    Frame frame = new Frame(svg, 52, 8, width - (isLabelled ? LABEL_SPACE : 10), height - 34);
    Axis x = axis(all.stream().map(Series::x).toList(), frame.left(), frame.right());
    Axis y = axis(all.stream().map(Series::y).toList(), frame.bottom(), frame.top());
    for (double[] band : bands) {
      double from = x.at(Math.max(x.from(), band[0]));
      svg.rect(
          "rail",
          from,
          frame.top(),
          x.at(Math.min(x.to(), band[1])) - from,
          frame.bottom() - frame.top());
    }
    frame.outline();
    frame.ticksBelow(x, false);
    frame.ticksLeft(y, false);
    all.forEach(series -> draw(svg, series, x, y));
    frame.names(vertical, horizontal);
    return svg.toString();
  }

  private static void draw(Svg svg, Series series, Axis x, Axis y) {
    StringBuilder path = new StringBuilder();
    boolean isOpen = false;
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < series.x().length; i++) {
      boolean isKnown = Double.isFinite(series.x()[i] + series.y()[i]);
      if (isKnown) {
        lastX = x.at(series.x()[i]);
        lastY = y.at(series.y()[i]);
        if (series.isLine()) {
          path.append(isOpen ? 'L' : 'M').append(number(lastX)).append(' ').append(number(lastY));
        } else {
          svg.circle("m pt", lastX, lastY, 3);
        }
      }
      isOpen = isKnown;
    }
    svg.path("curve", path.toString());
    if (!series.label().isEmpty() && Double.isFinite(lastX)) {
      svg.text("lab halo", Anchor.START, lastX + 6, lastY + 4, series.label());
    }
  }

  private static Axis axis(List<double[]> values, double low, double high) {
    double[] known =
        values.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).sorted().toArray();
    double least = known.length == 0 ? 0 : known[0];
    double most = known.length == 0 ? 1 : known[known.length - 1];
    double margin = Math.max(0.06 * (most - least), 1e-6 * Math.max(1, Math.abs(most)));
    return Axis.linear(least - margin, most + margin, low, high);
  }
}
