package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import org.orbsieve.report.html.chart.Svg.Anchor;

/** The distance of two objects around their closest approach. */
public final class RangeChart {

  /**
   * A point.
   *
   * @param time after the TCA [s]
   * @param range [m]
   */
  public record Point(double time, double range) {}

  private RangeChart() {}

  /**
   * Draws it.
   *
   * @param points in the order of time, two at least
   * @param miss distance at TCA [m]
   * @return an SVG
   */
  public static String draw(List<Point> points, double miss) {
    String words = Figures.distance(miss) + " at TCA";
    Svg svg =
        new Svg("chart", Frame.WIDTH, Frame.HEIGHT, "Range around the closest approach, " + words);
    Frame frame = Frame.of(svg);
    double first = points.get(0).time();
    double last = points.get(points.size() - 1).time();
    boolean minutes = last - first > 300;
    double unit = minutes ? 60 : 1;
    Axis time = Axis.linear(first / unit, last / unit, frame.left(), frame.right());
    double most = points.stream().mapToDouble(Point::range).max().orElse(1);
    double low = Math.pow(10, Math.floor(Math.log10(Math.max(miss, 0.1)) - 0.2));
    double high =
        Math.max(10 * low, Math.pow(10, Math.ceil(Math.log10(Math.max(most, 1)) * 2) / 2));
    boolean metres = high < 3000;
    double metre = metres ? 1 : 1000;
    Axis range = Axis.log(low / metre, high / metre, frame.bottom(), frame.top());
    frame.outline();
    frame.ticksBelow(time, true);
    frame.ticksLeft(range, false);
    StringBuilder d = new StringBuilder();
    for (Point point : points) {
      d.append(d.length() == 0 ? 'M' : 'L')
          .append(number(time.at(point.time() / unit)))
          .append(' ')
          .append(number(range.at(Math.max(low, point.range()) / metre)));
    }
    svg.path("curve", d.toString());
    double x = time.at(0);
    double y = range.at(Math.max(low, miss) / metre);
    svg.path("other", Glyph.cross(x, y));
    svg.text("lab halo", Anchor.START, x + 9, Math.min(frame.bottom() - 5, y + 4), words);
    frame.names("range, " + (metres ? "m" : "km"), "time from TCA, " + (minutes ? "min" : "s"));
    return svg.toString();
  }
}
