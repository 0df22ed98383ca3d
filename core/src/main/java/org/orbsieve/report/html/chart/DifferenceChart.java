package org.orbsieve.report.html.chart;

import static org.orbsieve.report.html.chart.Svg.number;

import java.util.Comparator;
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
    frame.ticksLeft(up, false);
    List<Curve> curves =
        List.of(
            new Curve("R", Offset::radial),
            new Curve("I", Offset::inTrack),
            new Curve("C", Offset::crossTrack));
    for (Curve curve : curves) {
      svg.path("curve diff-" + curve.style(), curve.path(samples, time, up, unit));
    }
    label(svg, curves, samples, time, up, unit);
    frame.names("difference, " + (metres ? "m" : "km"), "hours from the start");
    return svg.toString();
  }

  /** One component. */
  private record Curve(String name, ToDoubleFunction<Offset> value) {

    String style() {
      return name.toLowerCase(Locale.ROOT);
    }

    double height(Offset sample, Axis up, double unit) {
      return up.at(value.applyAsDouble(sample) / unit);
    }

    String path(List<Offset> samples, Axis time, Axis up, double unit) {
      StringBuilder d = new StringBuilder();
      for (Offset sample : samples) {
        d.append(d.length() == 0 ? 'M' : 'L')
            .append(number(time.at(sample.hours())))
            .append(' ')
            .append(number(height(sample, up, unit)));
      }
      return d.toString();
    }
  }

  /** Names at the ends of the curves, from the top down and apart from each other. */
  private static void label(
      Svg svg, List<Curve> curves, List<Offset> samples, Axis time, Axis up, double unit) {
    Offset last = samples.get(samples.size() - 1);
    double least = Double.NEGATIVE_INFINITY;
    for (Curve curve :
        curves.stream()
            .sorted(Comparator.comparingDouble(one -> one.height(last, up, unit)))
            .toList()) {
      double y = Math.max(curve.height(last, up, unit) + 4, least);
      svg.text("lab halo", Anchor.START, time.at(last.hours()) + 3, y, curve.name());
      least = y + 11;
    }
  }
}
