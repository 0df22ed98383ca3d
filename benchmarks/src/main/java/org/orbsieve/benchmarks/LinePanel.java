package org.orbsieve.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How time grows with something: both axes logarithmic, one line per kernel, and the exponent of
 * the power law through the ends of each, or the speed-up by threads.
 */
final class LinePanel {

  private static final String GRID = "stroke='#e3e6ea' stroke-width='1'";

  /** Where the grid has lines in a decade. */
  private static final double[] FINE = {1, 1.5, 2, 3, 4, 5, 7};

  private static final double[] COARSE = {1, 2, 5};
  private static final double[] DECADES = {1};

  private final Svg svg;
  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final Map<String, TreeMap<Double, Double>> lines = new TreeMap<>();

  LinePanel(Svg svg, double left, double top, double width, double height) {
    this.svg = svg;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  /**
   * Draws.
   *
   * @param title of the panel
   * @param axis what grows, with its unit
   * @param parameter the parameter that holds it
   * @param points measurements; the times [ms] among them count
   */
  void draw(String title, String axis, String parameter, List<Measurement> points) {
    for (Measurement point : points) {
      if (point.name().equals("screen")) {
        double x = Double.parseDouble(point.param(parameter));
        lines
            .computeIfAbsent(point.param("kernel"), kernel -> new TreeMap<>())
            .put(x, point.value() * 1e-3);
      }
    }
    svg.text(left, top - 10, Svg.Anchor.START, "panel", title);
    svg.text(left + width / 2, top + height + 36, Svg.Anchor.MIDDLE, "small", axis);
    if (lines.isEmpty()) {
      svg.text(left + width / 2, top + height / 2, Svg.Anchor.MIDDLE, "small", "not measured");
      return;
    }
    Axis across = across();
    Axis up = up();
    int line = 0;
    for (Map.Entry<String, TreeMap<Double, Double>> entry : lines.entrySet()) {
      draw(entry.getKey(), entry.getValue(), across, up, line++, parameter.equals("threads"));
    }
  }

  /** A logarithmic axis: where a value is between two pixels. */
  private record Axis(double low, double high, double from, double to) {
    double place(double value) {
      return from + (to - from) * Math.log(value / low) / Math.log(high / low);
    }
  }

  private Axis across() {
    TreeSet<Double> values = new TreeSet<>();
    lines.values().forEach(line -> values.addAll(line.keySet()));
    double spread = Math.max(1.05, Math.pow(values.last() / values.first(), 0.06));
    Axis axis = new Axis(values.first() / spread, values.last() * spread, left, left + width);
    for (double value : values) {
      double x = axis.place(value);
      svg.line(x, top, x, top + height, GRID);
      svg.text(x, top + height + 18, Svg.Anchor.MIDDLE, "", Labels.of(value));
    }
    return axis;
  }

  private Axis up() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (TreeMap<Double, Double> line : lines.values()) {
      for (double value : line.values()) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    Axis axis = new Axis(least / 1.4, most * 2, top + height, top);
    double span = most / least;
    double[] digits = span < 4 ? FINE : span < 30 ? COARSE : DECADES;
    for (int decade = (int) Math.floor(Math.log10(axis.low)); decade < 7; decade++) {
      for (double digit : digits) {
        double value = digit * Math.pow(10, decade);
        if (value >= axis.low && value <= axis.high) {
          double y = axis.place(value);
          svg.line(left, y, left + width, y, GRID);
          svg.text(left - 8, y + 4, Svg.Anchor.END, "", Labels.of(value) + " s");
        }
      }
    }
    return axis;
  }

  private void draw(
      String kernel,
      NavigableMap<Double, Double> line,
      Axis across,
      Axis up,
      int number,
      boolean threads) {
    String colour = Labels.colour(kernel);
    Map.Entry<Double, Double> before = null;
    for (Map.Entry<Double, Double> point : line.entrySet()) {
      double x = across.place(point.getKey());
      double y = up.place(point.getValue());
      if (before != null) {
        svg.line(
            across.place(before.getKey()),
            up.place(before.getValue()),
            x,
            y,
            "stroke='" + colour + "' stroke-width='2.5' stroke-linecap='round'");
      }
      svg.circle(x, y, 4, "fill='" + colour + "' stroke='white' stroke-width='1.5'");
      before = point;
    }
    double y = top + 16 + 18 * number;
    svg.rectangle(left + 6, y - 13, 200, 17, "fill='white'");
    svg.circle(left + 14, y - 4, 4, "fill='" + colour + "'");
    svg.text(
        left + 24, y, Svg.Anchor.START, "", kernel.toLowerCase(Locale.ROOT) + law(line, threads));
  }

  private static String law(NavigableMap<Double, Double> line, boolean threads) {
    if (line.size() < 2) {
      return "";
    }
    double times = line.lastEntry().getValue() / line.firstEntry().getValue();
    if (threads) {
      return String.format(Locale.ROOT, ", speed-up %.2f", 1 / times);
    }
    double exponent = Math.log(times) / Math.log(line.lastKey() / line.firstKey());
    return String.format(Locale.ROOT, ", grows with power %.2f", exponent);
  }
}
