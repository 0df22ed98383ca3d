package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.narrowphase.Conjunction.Kind;

/**
 * The plain answer that the screener has to give: Orekit's propagators, all pairs, the range rate
 * sampled every second or so, every change of its sign bracketed by bisection. No filter, no
 * interpolation and nothing of the engine's but the adapter to Orekit.
 *
 * <p>Where samples have one sign but the range rate leans towards zero between them, and at the
 * ends of the period, it is sampled a hundred times closer, so that a minimum and a maximum within
 * one sample are seen.
 */
final class DenseOracle {

  /** Where the theory's Earth ends (WGS-72) [m]; an orbit ends at the ground. */
  private static final double EARTH_RADIUS = 6_378_135;

  /** More than two objects above ground can approach each other [m/s]. */
  private static final double MAX_RELATIVE_SPEED = 25_000;

  private static final double BRACKET = 1e-10;

  /**
   * By how much two implementations of the theory may differ: position [m] and its derivative [m/s]
   * of one object relative to another.
   */
  private static final double POSITION_DOUBT = 1e-4;

  private static final double VELOCITY_DOUBT = 1e-7;

  /** Multiple of its doubt below which a rate is looked at more closely. */
  private static final double NEAR_ZERO = 10;

  /** Widest interval for the slope of the rate, to either side [s]. */
  private static final double WIDEST = 30;

  /** A minimum and a maximum closer than this may or may not be told apart [s]. */
  private static final double RESOLUTION = 0.12;

  /** Ranges this close to the threshold may be reported or not [m]. */
  private static final double EDGE = 1e-3;

  /**
   * What has to be found.
   *
   * @param kind minimum or boundary case
   * @param i smaller catalogue number
   * @param j larger catalogue number
   * @param time since the start [s]
   * @param range [m]
   * @param speed relative [m/s]
   * @param timeDoubt how far the two implementations may be apart in time: from how steeply the
   *     range rate passes zero [s]
   * @param isCertain false where doubt decides whether it exists
   */
  record Event(
      Kind kind,
      int i,
      int j,
      double time,
      double range,
      double speed,
      double timeDoubt,
      boolean isCertain) {}

  private final Catalog catalog;
  private final Ephemeris ephemeris;
  private final double duration;
  private final double threshold;
  private final double dt;
  private final int count;
  private final double[][] states;
  private final double[] end;
  private final PositionRate rates;
  private final double[] first = new double[PositionRate.VALUES];
  private final double[] second = new double[PositionRate.VALUES];
  private final List<Event> events = new ArrayList<>();
  private int i;
  private int j;
  private double pairEnd;
  private double range;
  private double speed;

  private DenseOracle(
      AstroContext context, Catalog catalog, ScreeningSettings settings, double spacing) {
    this.catalog = catalog;
    this.ephemeris =
        new ReferenceEphemeris(context, catalog, settings.start(), settings.duration());
    this.rates = new PositionRate(ephemeris);
    this.duration = settings.duration();
    this.threshold = settings.threshold();
    this.count = (int) Math.max(8, Math.ceil(duration / spacing));
    this.dt = duration / count;
    this.states = new double[catalog.size()][];
    this.end = new double[catalog.size()];
  }

  /** All events of a catalogue within the settings' period and threshold. */
  static List<Event> search(
      AstroContext context, Catalog catalog, ScreeningSettings settings, double spacing) {
    DenseOracle oracle = new DenseOracle(context, catalog, settings, spacing);
    for (int row = 0; row < catalog.size(); row++) {
      oracle.sample(row);
    }
    for (int i = 0; i < catalog.size(); i++) {
      for (int j = i + 1; j < catalog.size(); j++) {
        oracle.pair(i, j);
      }
    }
    return oracle.events;
  }

  /**
   * When the orbit of each row ends [s]: the first moment below ground or without a finite
   * position; infinite when it outlasts the period, negative when it is over at the start.
   */
  static double[] ends(
      AstroContext context, Catalog catalog, ScreeningSettings settings, double spacing) {
    DenseOracle oracle = new DenseOracle(context, catalog, settings, spacing);
    for (int row = 0; row < catalog.size(); row++) {
      oracle.sample(row);
    }
    return oracle.end;
  }

  private double time(int sample) {
    return sample == count ? duration : sample * dt;
  }

  private void sample(int row) {
    states[row] = new double[PositionRate.VALUES * (count + 1)];
    end[row] = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= count; k++) {
      ephemeris.state(row, time(k), first);
      rates.at(row, time(k), states[row], PositionRate.VALUES * k);
      if (!isAboveGround(first)) {
        end[row] = k == 0 ? -1 : endOfOrbit(row, time(k - 1), time(k));
        return;
      }
    }
  }

  private double endOfOrbit(int row, double above, double below) {
    double lo = above;
    double hi = below;
    while (hi - lo > BRACKET) {
      double middle = 0.5 * (lo + hi);
      ephemeris.state(row, middle, first);
      if (isAboveGround(first)) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return lo;
  }

  private static boolean isAboveGround(double[] s) {
    double r = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    return r >= EARTH_RADIUS && Double.isFinite(r);
  }

  private void pair(int rowI, int rowJ) {
    i = rowI;
    j = rowJ;
    pairEnd = Math.min(duration, Math.min(end[i], end[j]));
    if (!(pairEnd > 0)) {
      return;
    }
    double f = closing(0);
    if (isCoincident()) {
      add(Kind.COINCIDENT, 0, 0, true);
      return;
    }
    if (range <= threshold + EDGE) {
      boundary(Kind.START, 0, f);
    }
    scan();
    f = closing(pairEnd);
    if (range <= threshold + EDGE) {
      boundary(Kind.STOP, pairEnd, -f);
    }
  }

  /** Whether the two are at the same place at all samples. */
  private boolean isCoincident() {
    for (int k = 0; k <= count && time(k) <= pairEnd; k++) {
      for (int axis = 0; axis < 3; axis++) {
        if (states[i][PositionRate.VALUES * k + axis]
            != states[j][PositionRate.VALUES * k + axis]) {
          return false;
        }
      }
    }
    return true;
  }

  /** A pair within the threshold at {@code t} is a boundary case if it comes no nearer inside. */
  private void boundary(Kind kind, double t, double outward) {
    double doubt = doubt();
    if (outward >= -doubt) {
      add(kind, t, t > 0 && t < duration ? 2e-3 : 0, outward > doubt);
    }
  }

  private void scan() {
    double before = Double.NaN;
    double t0 = 0;
    double f0 = sampled(0);
    double r0 = range;
    for (int k = 1; k <= count && t0 < pairEnd; k++) {
      double t1 = Math.min(time(k), pairEnd);
      double f1 = t1 == time(k) ? sampled(k) : closing(t1);
      double r1 = range;
      if (Math.min(r0, r1) - MAX_RELATIVE_SPEED * (t1 - t0) <= threshold) {
        if (f0 < 0 && f1 >= 0) {
          bisect(t0, t1);
        } else if (leansToZero(before, f0, f1)) {
          subdivide(t0 - dt, t1, 2);
        } else if (k == 1 || t1 == pairEnd) {
          subdivide(t0, t1, 2);
        }
      }
      before = f0;
      f0 = f1;
      r0 = r1;
      t0 = t1;
    }
  }

  /** Whether three samples of one sign suggest that zero is reached or nearly so between them. */
  private static boolean leansToZero(double a, double b, double c) {
    boolean isOneSign = a < 0 ? b < 0 && c < 0 : a >= 0 && b >= 0 && c >= 0;
    if (!isOneSign || Math.abs(b) > Math.abs(a) || Math.abs(b) > Math.abs(c)) {
      return false;
    }
    double bend = c - 2 * b + a;
    double vertex = b - (c - a) * (c - a) / (8 * bend);
    return vertex / b < 0.5;
  }

  /** Samples a hundred times closer, and closer still where that leaves a doubt. */
  private void subdivide(double from, double to, int depth) {
    int parts = 100;
    double before = Double.NaN;
    double t0 = from;
    double f0 = closing(t0);
    for (int p = 1; p <= parts; p++) {
      double t1 = from + (to - from) * p / parts;
      double f1 = closing(t1);
      if (f0 < 0 && f1 >= 0) {
        bisect(t0, t1);
      } else if (depth > 1 && leansToZero(before, f0, f1)) {
        subdivide(t0 - (to - from) / parts, t1, depth - 1);
      }
      before = f0;
      t0 = t1;
      f0 = f1;
    }
  }

  private void bisect(double from, double to) {
    double lo = from;
    double hi = to;
    while (hi - lo > BRACKET) {
      double middle = 0.5 * (lo + hi);
      if (closing(middle) < 0) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    double f = closing(hi);
    // a zero exactly at the end is a boundary case and no minimum inside
    if (range <= threshold + EDGE && !(hi == pairEnd && f == 0)) {
      minimum(hi);
    }
  }

  /**
   * Adds a minimum with the doubt that the slope of {@code x . x'} leaves. It is certain when the
   * sign before and after it lasts: longer than that doubt, and than {@link #RESOLUTION}.
   */
  private void minimum(double t) {
    closing(t);
    double doubt = doubt();
    double timeDoubt = 2e-6 + 2 * doubt / slope(t, doubt);
    double span = 2 * timeDoubt;
    boolean isSolid =
        closing(t - span) < -doubt
            && closing(t + span) > doubt
            && closing(t - RESOLUTION) < 0
            && closing(t + RESOLUTION) > 0
            && t > span
            && t + span < pairEnd;
    closing(t);
    add(Kind.MINIMUM, t, timeDoubt, isSolid);
  }

  /** Slope of {@code x . x'}, over a time in which it changes by more than its doubt. */
  private double slope(double t, double doubt) {
    double change = 0;
    double half = 0.05;
    double slope = 0;
    while (!(change > 8 * doubt) && half < WIDEST) {
      change = Math.abs(closing(t + half) - closing(t - half));
      slope = change / (2 * half);
      half *= 2;
    }
    return slope;
  }

  /** How far {@code x . x'} may be off where the pair was last evaluated [m^2/s]. */
  private double doubt() {
    return POSITION_DOUBT * speed + (VELOCITY_DOUBT + first[6] + second[6]) * range;
  }

  private void add(Kind kind, double t, double timeDoubt, boolean isSolid) {
    closing(t);
    double least = range;
    setSpeed(t);
    events.add(
        new Event(
            kind,
            catalog.object(i).catalogNumber(),
            catalog.object(j).catalogNumber(),
            t,
            least,
            speed,
            timeDoubt,
            isSolid && (kind == Kind.COINCIDENT || least <= threshold - EDGE)));
  }

  private double sampled(int k) {
    System.arraycopy(states[i], PositionRate.VALUES * k, first, 0, PositionRate.VALUES);
    System.arraycopy(states[j], PositionRate.VALUES * k, second, 0, PositionRate.VALUES);
    return relative();
  }

  private double closing(double t) {
    rates.at(i, t, first, 0);
    rates.at(j, t, second, 0);
    double closing = relative();
    if (Math.abs(closing) <= NEAR_ZERO * doubt()) {
      rates.refine(i, t, first);
      rates.refine(j, t, second);
      closing = relative();
    }
    return closing;
  }

  /** The relative speed is reported as the theory's velocities have it. */
  private void setSpeed(double t) {
    ephemeris.state(i, t, first);
    ephemeris.state(j, t, second);
    relative();
  }

  /** {@code x . x'}, whose sign is that of the derivative of the distance. */
  private double relative() {
    double x = second[0] - first[0];
    double y = second[1] - first[1];
    double z = second[2] - first[2];
    double u = second[3] - first[3];
    double v = second[4] - first[4];
    double w = second[5] - first[5];
    range = Math.sqrt(x * x + y * y + z * z);
    speed = Math.sqrt(u * u + v * v + w * w);
    return x * u + y * v + z * w;
  }
}
