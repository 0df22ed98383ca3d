package org.orbsieve.report.html.chart;

import java.util.List;
import org.orbsieve.report.html.chart.Svg.Anchor;

/** Intervals of time, one line each. */
public final class SpanChart {

  private static final int ROW = 18;
  private static final int LABELS = 280;

  /**
   * A line.
   *
   * @param label what it is
   * @param from begin
   * @param to end
   * @param mark a time of note
   */
  public record Span(String label, double from, double to, double mark) {}

  private SpanChart() {}

  /**
   * Draws them.
   *
   * @param spans the lines
   * @param length end of the axis, which begins at 0
   * @param width of the picture
   * @param unit what the axis counts
   * @return an SVG
   */
  public static String draw(List<Span> spans, double length, int width, String unit) {
    int height = spans.size() * ROW + 42;
    Svg svg = new Svg("chart", width, height, spans.size() + " intervals over time");
    Frame frame = new Frame(svg, LABELS, 8, width - 10, height - 34);
    Axis time = Axis.linear(0, length, frame.left(), frame.right());
    frame.outline();
    frame.ticksBelow(time, false);
    double y = frame.top() + 0.5 * ROW;
    for (Span span : spans) {
      svg.text("ax", Anchor.END, frame.left() - 8, y + 4, span.label());
      svg.rect("sig", time.at(span.from()), y - 5, time.at(span.to()) - time.at(span.from()), 10);
      svg.circle("m pt", time.at(span.mark()), y, 3);
      y += ROW;
    }
    svg.text("ax", Anchor.END, frame.right(), frame.bottom() + 30, unit);
    return svg.toString();
  }
}
