package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import java.util.OptionalDouble;
import org.orbsieve.report.html.model.AssetTotals;
import org.orbsieve.report.html.model.Levels;

/** Pictures that stand in a cell of a table. */
public final class SmallCharts {

  private static final int STRIP = 180;
  private static final int RATIO = 90;
  private static final double DAY = 86_400;

  private SmallCharts() {}

  /**
   * When the events of an asset are.
   *
   * @param ticks its events
   * @param duration of the period [s]
   * @param until end of what was screened [s]; empty for all
   * @param levels of the run
   * @return an SVG
   */
  public static String strip(
      List<AssetTotals.Tick> ticks, double duration, OptionalDouble until, Levels levels) {
    Svg svg = new Svg("strip", STRIP, 14, "Times of the asset's events");
    Axis time = Axis.linear(0, duration, 4, STRIP - 4.0);
    for (double day = DAY; day < duration && duration < 15 * DAY; day += DAY) {
      svg.line("grid", time.at(day), 1, time.at(day), 13);
    }
    until.ifPresent(
        end ->
            svg.rect(
                "unseen",
                time.at(Math.min(end, duration)),
                0,
                STRIP - 4 - time.at(Math.min(end, duration)),
                14));
    StringBuilder below = new StringBuilder();
    for (AssetTotals.Tick tick : ticks) {
      if (tick.rank() >= levels.below()) {
        below.append('M').append(number(time.at(tick.time()))).append(" 4v6");
      }
    }
    svg.path("tick", below.toString());
    for (int rank = levels.below() - 1; rank >= 0; rank--) {
      StringBuilder marks = new StringBuilder();
      String name = Glyph.name(rank, levels);
      for (AssetTotals.Tick tick : ticks) {
        if (tick.rank() == rank) {
          marks.append(Glyph.shape(name, time.at(tick.time()), 7, 3.2));
        }
      }
      svg.path("m " + name, marks.toString());
    }
    return svg.toString();
  }

  /**
   * A ratio with its 90 % interval, on an axis from 1/8 to 8; filled where the interval excludes 1.
   *
   * @param ratio of found to expected, at least 0
   * @param low lower end of the interval
   * @param high upper end of it
   * @return an SVG
   */
  public static String ratio(double ratio, double low, double high) {
    Svg svg =
        new Svg(
            "ratio",
            RATIO,
            13,
            "Ratio "
                + Figures.digits(ratio, 2)
                + ", 90 % interval "
                + Figures.digits(low, 2)
                + " to "
                + Figures.digits(high, 2));
    Axis axis = Axis.log(1 / 8.0, 8, 4, RATIO - 4.0);
    String kind = low > 1 ? "hi" : high < 1 ? "lo" : "eq";
    svg.line("grid day", axis.at(1), 1, axis.at(1), 12);
    svg.line("ci " + kind, axis.at(clamp(low)), 6.5, axis.at(clamp(high)), 6.5);
    svg.circle("rd " + kind, axis.at(clamp(ratio)), 6.5, 3);
    return svg.toString();
  }

  private static double clamp(double ratio) {
    return Math.max(1 / 8.0, Math.min(8, ratio));
  }

  /**
   * How long the bar of a probability is, of 24 steps from 1e-12 to 1.
   *
   * @param chance in [0, 1]
   * @return 0 to 24
   */
  public static int bar(double chance) {
    return (int)
        Math.max(0, Math.min(24, Math.round(2 * (12 + Math.log10(Math.max(chance, 1e-300))))));
  }
}
