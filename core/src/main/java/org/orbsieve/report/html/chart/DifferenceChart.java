package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.orbsieve.report.html.chart.Svg.Anchor;
import org.orbsieve.report.html.model.Disagreement;
import org.orbsieve.report.html.model.Disagreement.Offset;

/** How the difference between two sources develops over the period: R, I and C against time. */
public final class DifferenceChart {

  private DifferenceChart() {}

  /**
   * Draws it.
   *
   * @param one with two samples at least
   * @return an SVG
   */
  public static String draw(Disagreement one) {
    List<Offset> samples = one.samples();
    Svg svg =
        new Svg(
            "chart",
            Frame.WIDTH,
            Frame.HEIGHT,
            "Difference between " + one.first().name() + " and " + one.second().name());
    Frame frame = Frame.of(svg);
    double low = 0;
    double high = 0;
    for (Offset sample : samples) {
      low =
          Math.min(low, Math.min(sample.radial(), Math.min(sample.inTrack(), sample.crossTrack())));
      high =
          Math.max(
              high, Math.max(sample.radial(), Math.max(sample.inTrack(), sample.crossTrack())));
    }
    double margin = Math.max(1, (high - low) * 0.06);
    boolean metres = Math.max(high, -low) < 3000;
    double unit = metres ? 1 : 1000;
    Axis time =
        Axis.linear(
            samples.get(0).hours(),
            samples.get(samples.size() - 1).hours(),
            frame.left(),
            frame.right() - 12);
    Axis up =
        Axis.linear((low - margin) / unit, (high + margin) / unit, frame.bottom(), frame.top());
    frame.outline();
    frame.ticksBelow(time, true);
    frame.ticksLeft(up, true);
    curve(svg, samples, time, up, unit, "I", Offset::inTrack);
    curve(svg, samples, time, up, unit, "C", Offset::crossTrack);
    curve(svg, samples, time, up, unit, "R", Offset::radial);
    frame.names("difference, " + (metres ? "m" : "km"), "hours from the start");
    return svg.toString();
  }

  private static void curve(
      Svg svg,
      List<Offset> samples,
      Axis time,
      Axis up,
      double unit,
      String name,
      ToDoubleFunction<Offset> value) {
    StringBuilder d = new StringBuilder();
    for (Offset sample : samples) {
      d.append(d.length() == 0 ? 'M' : 'L')
          .append(number(time.at(sample.hours())))
          .append(' ')
          .append(number(up.at(value.applyAsDouble(sample) / unit)));
    }
    svg.path("curve diff-" + name.toLowerCase(Locale.ROOT), d.toString());
    Offset last = samples.get(samples.size() - 1);
    svg.text(
        "lab halo",
        Anchor.START,
        time.at(last.hours()) + 3,
        up.at(value.applyAsDouble(last) / unit) + 4,
        name);
  }
}
