package org.orbsieve.report.html.chart;

import org.orbsieve.report.html.chart.Svg.Anchor;

/**
 * The frame of a small chart, with room for its axes.
 *
 * @param svg the picture
 * @param left edge
 * @param top edge
 * @param right edge
 * @param bottom edge
 */
record Frame(Svg svg, double left, double top, double right, double bottom) {

  /** Width and height of the charts of an event. */
  static final int WIDTH = 290;

  static final int HEIGHT = 270;

  /** A chart of an event: a frame as large as the picture allows. */
  static Frame of(Svg svg) {
    return new Frame(svg, 38, 8, WIDTH - 8, HEIGHT - 34);
  }

  void outline() {
    svg.rect("frame", left, top, right - left, bottom - top);
  }

  /** Lines and numbers of the horizontal axis. */
  void ticksBelow(Axis axis, boolean signed) {
    for (double tick : axis.ticks()) {
      double x = axis.at(tick);
      svg.line("grid", x, top, x, bottom);
      svg.text("ax", Anchor.MIDDLE, x, bottom + 13, label(axis, tick, signed));
    }
  }

  /** Lines and numbers of the vertical axis. */
  void ticksLeft(Axis axis, boolean powers) {
    for (double tick : axis.ticks()) {
      double y = axis.at(tick);
      if (y > top + 1 && y < bottom - 1) {
        svg.line("grid", left, y, right, y);
      }
      if (powers) {
        svg.power("ax", Anchor.END, left - 5, y + 4, Axis.exponent(tick));
      } else {
        svg.text("ax", Anchor.END, left - 5, y + 4, label(axis, tick, false));
      }
    }
  }

  private static String label(Axis axis, double tick, boolean signed) {
    double round = Math.abs(tick) < 1e-9 * (axis.to() - axis.from()) ? 0 : tick;
    String text = Figures.digits(round, 4);
    if (axis.isLog() && tick >= 1000) {
      text = Figures.count(Math.round(tick));
    }
    return signed && round > 0 ? "+" + text : text;
  }

  /** What the axes are, with their units. */
  void names(String vertical, String horizontal) {
    svg.text("ax", Anchor.START, left, bottom + 30, "\u2191 " + vertical);
    svg.text("ax", Anchor.END, right, bottom + 30, horizontal);
  }
}
