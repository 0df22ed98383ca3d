package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orekit.time.AbsoluteDate;

/**
 * The plain answer where objects have ephemerides: all pairs, the range rate sampled every second
 * between any two nodes of either, changes of its sign bracketed by bisection, and looked for where
 * one piece follows another. Where an ephemeris has states it takes from the file's own words.
 */
final class TabulatedOracle {

  private static final double EARTH_RADIUS = 6_378_135;
  private static final double MAX_RELATIVE_SPEED = 30_000;
  private static final double BRACKET = 1e-10;

  /** To either side of a break [s]. */
  private static final double ASIDE = 1e-8;

  private static final double EDGE = 1e-3;
  private static final double POSITION_DOUBT = 1e-4;
  private static final double RESOLUTION = 0.12;

  /** What two evaluations of a polynomial may differ by [m]. */
  private static final double EXACT_DOUBT = 1e-6;

  /** Widest interval for the slope of the range rate [s]. */
  private static final double WIDEST = 30;

  /** Step on the way from a minimum to the maximum next to it [s]. */
  private static final double STRIDE = 0.1;

  private final Catalog catalog;
  private final AbsoluteDate start;
  private final double duration;
  private final double threshold;
  private final Ephemeris theory;
  private final NearestEpoch[] successive;
  private final TabulatedMotion[] motions;
  private final TabulatedOrbit[] orbits;
  private final double[] offsets;
  private final double[][] covered;
  private final SidedRate rates;
  private final double[] first = new double[6];
  private final double[] second = new double[6];
  private final List<Event> events = new ArrayList<>();
  private int i;
  private int j;
  private double partBegin;
  private double partEnd;
  private int firstOfPair;
  private double range;
  private double speed;

  private TabulatedOracle(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      Map<Integer, NearestEpoch> sets) {
    this.catalog = catalog;
    this.start = settings.start();
    this.duration = settings.duration();
    this.threshold = settings.threshold();
    this.theory = new ReferenceEphemeris(context, catalog, settings.start(), settings.duration());
    int n = catalog.size();
    successive = new NearestEpoch[n];
    motions = new TabulatedMotion[n];
    orbits = new TabulatedOrbit[n];
    offsets = new double[n];
    covered = new double[n][];
    rates = new SidedRate(theory, motions, successive);
    for (int row = 0; row < n; row++) {
      TabulatedOrbit orbit = catalog.object(row).ephemeris().orElse(null);
      successive[row] = sets.get(catalog.object(row).catalogNumber());
      if (orbit != null) {
        orbits[row] = orbit;
        motions[row] = new TabulatedMotion(orbit, settings.start());
        offsets[row] = orbit.reference().durationFrom(settings.start());
        rates.breaks(row, orbit, offsets[row]);
      } else {
        covered[row] = new double[] {0, endOfOrbit(row)};
      }
    }
  }

  static List<Event> search(AstroContext context, Catalog catalog, ScreeningSettings settings) {
    return search(context, catalog, settings, Map.of());
  }

  /** The same where the objects of some catalogue numbers have several element sets. */
  static List<Event> search(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      Map<Integer, NearestEpoch> sets) {
    TabulatedOracle oracle = new TabulatedOracle(context, catalog, settings, sets);
    for (int i = 0; i < catalog.size(); i++) {
      for (int j = i + 1; j < catalog.size(); j++) {
        if (oracle.hasPieces(i) || oracle.hasPieces(j)) {
          oracle.pair(i, j);
        }
      }
    }
    return oracle.events;
  }

  private boolean hasPieces(int row) {
    return motions[row] != null || successive[row] != null;
  }

  private double endOfOrbit(int row) {
    for (double t = 0; t < duration; t += 5) {
      state(row, t, first);
      double r = Math.sqrt(first[0] * first[0] + first[1] * first[1] + first[2] * first[2]);
      if (!(r >= EARTH_RADIUS)) {
        return Double.NaN; // scenes here have none
      }
    }
    return duration;
  }

  private boolean covers(int row, double t) {
    if (orbits[row] == null) {
      return t <= covered[row][1];
    }
    double own = t - offsets[row];
    return orbits[row].segments().stream()
        .anyMatch(s -> s.usableFrom() <= own && own <= s.usableTo());
  }

  private void breaks(int row, Set<Double> out) {
    if (successive[row] != null) {
      out.addAll(successive[row].seams());
    }
    if (orbits[row] != null) {
      for (TabulatedSegment segment : orbits[row].segments()) {
        out.add(segment.usableFrom() + offsets[row]);
        out.add(segment.usableTo() + offsets[row]);
        for (int node = 0; node < segment.size(); node++) {
          out.add(segment.time(node) + offsets[row]);
        }
      }
    }
  }

  private void pair(int rowI, int rowJ) {
    i = rowI;
    j = rowJ;
    firstOfPair = events.size();
    TreeSet<Double> all = new TreeSet<>();
    breaks(i, all);
    breaks(j, all);
    List<Double> times = new ArrayList<>(all.subSet(0.0, false, duration, false));
    times.add(0, 0.0);
    times.add(duration);
    boolean before = false;
    double last = Double.NaN;
    double lastDoubt = 0;
    for (int k = 0; k + 1 < times.size(); k++) {
      double a = times.get(k);
      double b = times.get(k + 1);
      double aside = Math.min(ASIDE, (b - a) / 4);
      double middle = (a + b) / 2;
      boolean inside = covers(i, middle) && covers(j, middle);
      if (inside) {
        double f = closing(a + aside);
        if (!before) {
          boundary(Kind.START, a, f);
        } else {
          double doubt = doubt();
          atBreak(a, last, lastDoubt, rangeAt(a - aside), f, doubt, rangeAt(a + aside));
        }
        scan(a + aside, b - aside);
        last = closing(b - aside);
        lastDoubt = doubt();
      }
      boolean after =
          k + 2 < times.size()
              && covers(i, (b + times.get(k + 2)) / 2)
              && covers(j, (b + times.get(k + 2)) / 2);
      if (inside && !after) {
        closing(b - aside);
        boundary(Kind.STOP, b, -last);
      }
      before = inside;
    }
  }

  private double rangeAt(double t) {
    closing(t);
    return range;
  }

  private void boundary(Kind kind, double t, double outward) {
    double doubt = doubt();
    if (range <= threshold + EDGE && outward >= -doubt) {
      events.add(event(kind, t, range, 1e-6, outward > doubt));
    }
  }

  /** The range turns at a break, or jumps over the threshold where it has no minimum beside it. */
  private void atBreak(
      double t,
      double last,
      double lastDoubt,
      double rangeBefore,
      double f,
      double doubt,
      double rangeAfter) {
    if (last < lastDoubt && f >= -doubt) {
      add(t, Math.min(rangeBefore, rangeAfter), last < -lastDoubt && f > doubt);
    } else if (last < 0 && f < 0 && rangeBefore < rangeAfter - 1e-3) {
      addJump(t, rangeBefore, rangeAfter);
    } else if (last >= 0 && f >= 0 && rangeAfter < rangeBefore - 1e-3) {
      addJump(t, rangeAfter, rangeBefore);
    }
  }

  private void addJump(double t, double near, double far) {
    if (far > threshold - EDGE) {
      add(t, near, far > threshold + EDGE);
    }
  }

  /** A minimum at a break. */
  private void add(double t, double least, boolean isSolid) {
    if (least <= threshold + EDGE) {
      events.add(event(Kind.MINIMUM, t, least, 1e-6, isSolid));
    }
  }

  private void scan(double from, double to) {
    partBegin = from;
    partEnd = to;
    int count = (int) Math.max(4, Math.ceil(to - from));
    double before = Double.NaN;
    double t0 = from;
    double f0 = closing(t0);
    double r0 = range;
    for (int k = 1; k <= count; k++) {
      double t1 = k == count ? to : from + (to - from) * k / count;
      double f1 = closing(t1);
      double r1 = range;
      if (Math.min(r0, r1) - MAX_RELATIVE_SPEED * (t1 - t0) <= threshold) {
        if (Math.abs(f1) <= doubt() && r1 <= threshold + EDGE) {
          // whatever rounding makes of it
          events.add(event(Kind.MINIMUM, t1, r1, 2 * (t1 - t0), false));
        }
        if (f0 < 0 && f1 >= 0) {
          bisect(t0, t1);
        } else if (leansToZero(before, f0, f1)) {
          subdivide(t0 - (to - from) / count, t1);
        } else if (k == 1 || k == count) {
          subdivide(t0, t1);
        }
      }
      before = f0;
      t0 = t1;
      f0 = f1;
      r0 = r1;
    }
  }

  private static boolean leansToZero(double a, double b, double c) {
    boolean isOneSign = a < 0 ? b < 0 && c < 0 : a >= 0 && b >= 0 && c >= 0;
    return isOneSign && Math.abs(b) <= Math.abs(a) && Math.abs(b) <= Math.abs(c);
  }

  private void subdivide(double from, double to) {
    int parts = (int) Math.max(8, Math.min(200, (to - from) / 0.03));
    double t0 = from;
    double f0 = closing(t0);
    for (int p = 1; p <= parts; p++) {
      double t1 = p == parts ? to : from + (to - from) * p / parts;
      double f1 = closing(t1);
      if (f0 < 0 && f1 >= 0) {
        bisect(t0, t1);
      }
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
    double least = rangeAt(hi);
    if (least > threshold + EDGE) {
      return;
    }
    double doubt = doubt();
    double timeDoubt = 2e-6 + 2 * doubt / slope(hi, doubt);
    double span = 2 * timeDoubt;
    boolean isSolid =
        closing(hi - span) < -doubt
            && closing(hi + span) > doubt
            && closing(hi - RESOLUTION) < 0
            && closing(hi + RESOLUTION) > 0
            && isDeep(hi, least, -STRIDE)
            && isDeep(hi, least, STRIDE);
    closing(hi);
    Event found = event(Kind.MINIMUM, hi, least, timeDoubt, isSolid);
    // intervals that are looked at twice overlap
    boolean isKnown =
        events.subList(firstOfPair, events.size()).stream()
            .anyMatch(e -> e.kind() == Kind.MINIMUM && Math.abs(e.time() - found.time()) < 1e-7);
    if (!isKnown) {
      events.add(found);
    }
  }

  /** Slope of the range rate at a minimum, over a time in which it changes more than its doubt. */
  private double slope(double t, double doubt) {
    double change = 0;
    double width = 0.02;
    double earlier = t;
    double later = t;
    while (!(change > 8 * doubt) && width < WIDEST) {
      earlier = Math.max(partBegin, t - width / 2);
      later = Math.min(partEnd, t + width / 2);
      change = Math.abs(closing(later) - closing(earlier));
      width *= 2;
    }
    return change / (later - earlier);
  }

  /**
   * Whether the range grows by more than rounding from a minimum to the maximum next to it, or to
   * the end of the part: what differs by less is not told apart.
   */
  private boolean isDeep(double t, double least, double stride) {
    double doubt = EXACT_DOUBT + rounding(i, t) + rounding(j, t);
    double highest = least;
    for (double s = t + stride; s > partBegin && s < partEnd; s += stride) {
      double here = rangeAt(s);
      if (here > least + doubt) {
        return true;
      }
      if (here < highest) {
        return false;
      }
      highest = here;
    }
    return true;
  }

  private double rounding(int row, double t) {
    if (successive[row] != null) {
      return successive[row].rounding(t);
    }
    return motions[row] == null ? TheoryRounding.of(catalog.object(row), start, t) : 0;
  }

  private boolean isExact() {
    return motions[i] != null && motions[j] != null;
  }

  private Event event(Kind kind, double t, double least, double timeDoubt, boolean isSolid) {
    return new Event(
        kind,
        catalog.object(i).catalogNumber(),
        catalog.object(j).catalogNumber(),
        t,
        least,
        speed,
        timeDoubt,
        isSolid && least <= threshold - EDGE);
  }

  private double doubt() {
    // the screener may be as far off as this
    return POSITION_DOUBT * speed * (isExact() ? 0.1 : 1) + 2 * rates.doubt() * range;
  }

  private void state(int row, double t, double[] out) {
    if (successive[row] != null) {
      successive[row].state(t, out);
    } else if (motions[row] == null) {
      theory.state(row, t, out);
    } else {
      motions[row].state(t, out);
    }
  }

  private double closing(double t) {
    state(i, t, first);
    state(j, t, second);
    double xx = 0;
    double vv = 0;
    for (int axis = 0; axis < 3; axis++) {
      double x = second[axis] - first[axis];
      double v = second[3 + axis] - first[3 + axis];
      xx += x * x;
      vv += v * v;
    }
    range = Math.sqrt(xx);
    speed = Math.sqrt(vv);
    return rates.closing(i, j, t);
  }
}
