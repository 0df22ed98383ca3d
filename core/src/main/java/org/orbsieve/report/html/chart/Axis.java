package org.orbsieve.report.html.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to pixels, on a plain scale or a logarithmic one.
 *
 * @param from value at {@code low}
 * @param to value at {@code high}
 * @param low pixel
 * @param high pixel
 * @param isLog whether the scale is logarithmic
 */
record Axis(double from, double to, double low, double high, boolean isLog) {

  Axis {
    if (!(from < to) || (isLog && !(from > 0)) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException("an axis from " + from + " to " + to);
    }
  }

  static Axis linear(double from, double to, double low, double high) {
    return new Axis(from, to, low, high, false);
  }

  static Axis log(double from, double to, double low, double high) {
    return new Axis(from, to, low, high, true);
  }

  /** The pixel of a value; on a logarithmic scale nothing is below the smallest number. */
  double at(double value) {
    double part =
        isLog
            ? Math.log(Math.max(value, Double.MIN_NORMAL) / from) / Math.log(to / from)
            : (value - from) / (to - from);
    return low + part * (high - low);
  }

  boolean contains(double value) {
    return value >= from && value <= to;
  }

  /** Round values: 3 to 6 of them on a plain scale, at most 6 powers of ten on the other. */
  List<Double> ticks() {
    return isLog ? powers() : rounds();
  }

  private List<Double> rounds() {
    double raw = (to - from) / 5;
    double unit = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = raw / unit <= 1.0001 ? unit : raw / unit <= 2 ? 2 * unit : 5 * unit;
    if (raw / unit > 5) {
      step = 10 * unit;
    }
    List<Double> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  private List<Double> powers() {
    int first = (int) Math.ceil(Math.log10(from) - 1e-9);
    int last = (int) Math.floor(Math.log10(to) + 1e-9);
    int step = Math.max(1, (last - first + 4) / 5);
    List<Double> ticks = new ArrayList<>();
    for (int e = last; e >= first; e -= step) {
      ticks.add(0, Math.pow(10, e));
    }
    return ticks;
  }

  /** The exponent of a power of ten. */
  static int exponent(double power) {
    return (int) Math.round(Math.log10(power));
  }
}
