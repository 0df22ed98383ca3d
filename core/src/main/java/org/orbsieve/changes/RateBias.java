package org.orbsieve.changes;

/**
 * The published mean motion and the motion from set to set differ by a constant of the orbit, since
 * first-order rates are used for both. The median over a history removes it.
 */
final class RateBias {

  private RateBias() {}

  /** Excess of the published rate over that between sets, for each gap [m/day]. */
  static double[] of(SetSeries series, Tuning tuning) {
    double[] excess = new double[Math.max(0, series.size - 1)];
    HuberFit fit = new HuberFit(2 * tuning.sets());
    double[] rates = new double[2 * tuning.sets()];
    for (int gap = 0; gap < excess.length; gap++) {
      Window window = Window.around(series, tuning, gap);
      double middle = 0.5 * (series.time[gap] + series.time[gap + 1]);
      fit.begin(3);
      for (int i = window.first(); i <= window.last(); i++) {
        double x = (series.time[i] - middle) / SetSeries.DAY;
        fit.add(series.along(gap, i), tuning.place(), 1, x, x * x, 0, 0);
      }
      fit.cost();
      int count = 0;
      for (int i = window.first(); i <= window.last(); i++) {
        double x = (series.time[i] - middle) / SetSeries.DAY;
        rates[count++] = series.drift(gap, i) * SetSeries.DAY - 2 * x * fit.parameter(2);
      }
      excess[gap] =
          window.isEnough() ? RunningMedian.median(rates, count) - fit.parameter(1) : Double.NaN;
    }
    double[] usual = RunningMedian.of(excess, Tuning.USUAL, 1);
    for (int gap = 0; gap < usual.length; gap++) {
      usual[gap] = Double.isNaN(usual[gap]) ? 0 : usual[gap];
    }
    return usual;
  }
}
