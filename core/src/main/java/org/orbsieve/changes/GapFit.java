package org.orbsieve.changes;

import java.util.EnumMap;
import java.util.Map;

/**
 * Fits the sets around a gap twice, without and with a change in it: the generalised likelihood
 * ratio of Willsky and Jones (1976, IEEE Transactions on Automatic Control 21, 108-112) over a
 * moving window, as Patera (2008, Journal of Spacecraft and Rockets 45, 554-559) uses one for
 * element sets, with Huber's cost. Along the orbit the model is a parabola (drag) whose slope
 * changes at one time; the published mean motions are observations of the slope. For planes and
 * eccentricities it is a line, or a parabola, with a step.
 */
final class GapFit {

  private static final double DAY = SetSeries.DAY;

  private final SetSeries series;
  private final Tuning tuning;
  private final Noise noise;
  private final double[] bias;
  private final HuberFit fit;

  /**
   * A fit.
   *
   * @param bias for each gap, excess of the published rate over that between sets [m/day]
   */
  GapFit(SetSeries series, Tuning tuning, Noise noise, double[] bias) {
    this.series = series;
    this.tuning = tuning;
    this.noise = noise;
    this.bias = bias;
    this.fit = new HuberFit(4 * tuning.sets());
  }

  /** Middle of a gap [s]. */
  private double middle(int gap) {
    return 0.5 * (series.time[gap] + series.time[gap + 1]);
  }

  private double length(int gap) {
    return series.time[gap + 1] - series.time[gap];
  }

  /** What the sets of a window say of a gap; the quantities decide which gains are looked at. */
  Evidence of(int gap, Window window, Iterable<Quantity> quantities) {
    Map<Quantity, Double> gains = new EnumMap<>(Quantity.class);
    double without = along(gap, window, 0, 3);
    double[] crossing = crossing(gap, window);
    double from = (-0.5 * length(gap) - tuning.lag()) / DAY;
    double to = 0.5 * length(gap) / DAY;
    double place = Math.max(from, Math.min(to, crossing[0]));
    double with = along(gap, window, place, 4);
    if (place != crossing[0]) {
      double other = place == from ? to : from;
      double otherCost = along(gap, window, other, 4);
      place = otherCost < with ? other : place;
      with = along(gap, window, place, 4);
    }
    double kink = fit.parameter(3) / DAY;
    double sigma = Math.sqrt(fit.covariance(3, 3)) / DAY;
    gains.put(Quantity.ALONG, without - with);
    for (Quantity quantity : quantities) {
      gains.put(quantity, step(quantity, gap, window).gain());
    }
    return new Evidence(gains, kink, sigma, place * DAY);
  }

  /**
   * When the orbits before and after are at the same place, and its deviation [days from middle].
   */
  double[] crossing(int gap, Window window) {
    along(gap, window, 0, 5);
    double slope = fit.parameter(3);
    double step = fit.parameter(4);
    double place = -step / slope;
    if (!Double.isFinite(place)) {
      return new double[] {0, Double.POSITIVE_INFINITY};
    }
    double variance =
        fit.covariance(3, 3) * place * place
            + 2 * place * fit.covariance(3, 4)
            + fit.covariance(4, 4);
    return new double[] {place, Math.sqrt(Math.max(0, variance)) / Math.abs(slope)};
  }

  private double along(int gap, Window window, double place, int parameters) {
    fit.begin(parameters);
    double placeSigma = noise.of(Quantity.ALONG, gap);
    double rateSigma = noise.of(Quantity.DRIFT, gap) * DAY;
    double middle = middle(gap);
    for (int i = window.first(); i <= window.last(); i++) {
      double x = (series.time[i] - middle) / DAY;
      double after = i > gap ? 1 : 0;
      fit.add(series.along(gap, i), placeSigma, 1, x, x * x, after * (x - place), after);
      double rate = series.drift(gap, i) * DAY - bias[gap];
      fit.add(rate, rateSigma, 0, 1, 2 * x, after, 0);
    }
    return fit.cost();
  }

  /** The jump of a quantity that should be smooth. */
  Step step(Quantity quantity, int gap, Window window) {
    // apses of low orbits turn by some degrees a day, which is no line within a window
    boolean isCurved = quantity.isShape() && !tuning.weighsEccentricity();
    int step = isCurved ? 3 : 2;
    double without = smooth(quantity, gap, window, step, false);
    double with = smooth(quantity, gap, window, step, true);
    return new Step(without - with, fit.parameter(step), Math.sqrt(fit.covariance(step, step)));
  }

  private double smooth(Quantity quantity, int gap, Window window, int terms, boolean steps) {
    fit.begin(steps ? terms + 1 : terms);
    double sigma = noise.of(quantity, gap);
    double middle = middle(gap);
    for (int i = window.first(); i <= window.last(); i++) {
      double x = (series.time[i] - middle) / DAY;
      double after = i > gap ? 1 : 0;
      fit.add(quantity.of(series, gap, i), sigma, 1, x, terms == 2 ? after : x * x, after, 0);
    }
    return fit.cost();
  }
}
