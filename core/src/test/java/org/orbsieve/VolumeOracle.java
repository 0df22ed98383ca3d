package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orbsieve.narrowphase.volume.RtnVolume;
import org.orbsieve.narrowphase.volume.RtnVolume.Shape;

/**
 * The plain answer by screening volumes: Orekit's states of all pairs, the position of each object
 * in the frame and the volume of the other sampled several times a second, every change from
 * outside to inside bisected, every turning point between samples looked at. To which minimum of
 * range a passage belongs is decided among those of {@link DenseOracle}.
 */
final class VolumeOracle {

  /** More than two objects above ground can approach each other [m/s]. */
  private static final double MAX_RELATIVE_SPEED = 25_000;

  /** By how much two implementations of the theory may differ [m]. */
  private static final double POSITION_DOUBT = 1e-3;

  /** Parts of an interval between samples in which the distance may turn. */
  private static final int PARTS = 16;

  /** Differences of range that may decide either way [m]. */
  private static final double RANGE_DOUBT = 2e-3;

  /**
   * A closest approach and the passages that belong to it.
   *
   * @param kind minimum or boundary case
   * @param i smaller catalogue number
   * @param j larger catalogue number
   * @param time closest approach [s]
   * @param from first moment inside [s]
   * @param to last moment inside [s]
   * @param count passages
   * @param first smallest normalised distance around the first object; above 1 for none
   * @param second likewise around the second
   */
  record Row(
      Kind kind,
      int i,
      int j,
      double time,
      double from,
      double to,
      int count,
      double first,
      double second) {}

  /** A stretch of time inside, and the smallest normalised distances in it. */
  private record Passage(double from, double to, double first, double second) {}

  private final Catalog catalog;
  private final Ephemeris ephemeris;
  private final RtnVolume[] volumes;
  private final double duration;
  private final double dt;
  private final int count;
  private final double[] end;
  private final double[][] states;
  private final List<Event> events;
  private final List<Row> rows = new ArrayList<>();

  /** Pairs of which the oracle is not certain. */
  private final List<String> doubtful = new ArrayList<>();

  private final double[] first = new double[6];
  private final double[] second = new double[6];
  private final double[] norms = new double[2];
  private int i;
  private int j;
  private double pairEnd;
  private double reach;
  private double doubt;
  private double range;
  private double closing;
  private boolean isDoubtful;

  VolumeOracle(AstroContext context, Catalog catalog, ScreeningSettings settings, double spacing) {
    this.catalog = catalog;
    this.ephemeris = new OrekitEphemeris(context, catalog, settings.start());
    this.volumes =
        catalog.records().stream()
            .map(one -> settings.volume().orElseThrow().around(one.object()).orElse(null))
            .toArray(RtnVolume[]::new);
    this.duration = settings.duration();
    this.count = (int) Math.max(16, Math.ceil(duration / spacing));
    this.dt = duration / count;
    this.end = DenseOracle.ends(context, catalog, settings, 1);
    this.events = DenseOracle.search(context, catalog, settings, 1);
    this.states = new double[catalog.size()][6 * (count + 1)];
    for (int row = 0; row < catalog.size(); row++) {
      for (int k = 0; k <= count; k++) {
        ephemeris.state(row, time(k), first);
        System.arraycopy(first, 0, states[row], 6 * k, 6);
      }
    }
    for (int a = 0; a < catalog.size(); a++) {
      for (int b = a + 1; b < catalog.size(); b++) {
        pair(a, b);
      }
    }
  }

  /** What has to be found, without doubtful pairs. */
  List<Row> rows() {
    return rows;
  }

  /** Pairs of which doubt decides what is found, as {@code i/j}. */
  List<String> doubtful() {
    return doubtful;
  }

  /** Normalised distances of a pair of catalogue numbers at a time: the smaller one. */
  double norm(int numberI, int numberJ, double t) {
    for (int row = 0; row < catalog.size(); row++) {
      if (catalog.object(row).catalogNumber() == numberI) {
        i = row;
      }
      if (catalog.object(row).catalogNumber() == numberJ) {
        j = row;
      }
    }
    return norm(t);
  }

  private double time(int k) {
    return k == count ? duration : k * dt;
  }

  private void pair(int a, int b) {
    i = a;
    j = b;
    pairEnd = Math.min(duration, Math.min(end[a], end[b]));
    if (!(pairEnd > 0)) {
      return;
    }
    isDoubtful = false;
    reach = Math.max(volumes[a].circumscribedRadius(), volumes[b].circumscribedRadius());
    doubt =
        POSITION_DOUBT
            / Math.min(
                Math.min(
                    volumes[a].radial(), Math.min(volumes[a].transverse(), volumes[a].normal())),
                Math.min(
                    volumes[b].radial(), Math.min(volumes[b].transverse(), volumes[b].normal())));
    List<Passage> passages = passages();
    List<Row> found = passages.isEmpty() ? List.of() : rows(passages);
    int numberI = catalog.object(a).catalogNumber();
    int numberJ = catalog.object(b).catalogNumber();
    boolean isCoincident =
        events.stream()
            .anyMatch(e -> e.kind() == Kind.COINCIDENT && e.i() == numberI && e.j() == numberJ);
    if (isDoubtful) {
      doubtful.add(numberI + "/" + numberJ);
    } else if (!isCoincident) {
      rows.addAll(found);
    }
  }

  /** A moment, and the smaller normalised distance there. */
  private record Sample(double t, double norm) {}

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    Sample before = null;
    Sample last = new Sample(0, sampled(0));
    unsure(last.norm);
    double entry = last.norm <= 1 ? 0 : Double.NaN;
    for (int k = 1; k <= count && last.t < pairEnd; k++) {
      double t = Math.min(time(k), pairEnd);
      Sample next = new Sample(t, t == time(k) ? sampled(k) : norm(t));
      List<Sample> fine = List.of(last, next);
      if (range - MAX_RELATIVE_SPEED * 2 * dt <= reach) {
        fine = fine(before, last, next, k == 1 || t == pairEnd);
      }
      for (int e = 1; e < fine.size(); e++) {
        Sample from = fine.get(e - 1);
        Sample to = fine.get(e);
        if (from.norm > 1 && to.norm <= 1) {
          entry = bisect(from.t, to.t);
        } else if (from.norm <= 1 && to.norm > 1) {
          passages.add(passage(entry, bisect(from.t, to.t)));
          entry = Double.NaN;
        }
      }
      before = last;
      last = next;
    }
    unsure(last.norm);
    if (!Double.isNaN(entry)) {
      passages.add(passage(entry, pairEnd));
    }
    return passages;
  }

  /**
   * Two samples and, where the slope may turn between them, the sixteenth parts of the interval
   * with the turning points among them.
   */
  private List<Sample> fine(Sample before, Sample last, Sample next, boolean isEnd) {
    Sample after = isEnd ? next : new Sample(next.t + dt, norm(Math.min(pairEnd, next.t + dt)));
    boolean turns =
        isEnd
            || before == null
            || (last.norm - before.norm) * (next.norm - last.norm) <= 0
            || (next.norm - last.norm) * (after.norm - next.norm) <= 0;
    double low = Math.min(Math.min(last.norm, next.norm), after.norm);
    double high = Math.max(Math.max(last.norm, next.norm), after.norm);
    boolean isQuiet = before != null && Math.abs(last.norm - 1) > 50 * (high - low);
    if (!turns || isQuiet) {
      return List.of(last, next);
    }
    List<Sample> fine = new ArrayList<>(List.of(last));
    for (int p = 1; p < PARTS; p++) {
      double t = last.t + (next.t - last.t) * p / PARTS;
      fine.add(new Sample(t, norm(t)));
    }
    fine.add(next);
    List<Sample> all = new ArrayList<>(List.of(last));
    for (int p = 1; p <= PARTS; p++) {
      Sample a = fine.get(p - 1);
      Sample b = fine.get(p);
      Sample z = fine.get(Math.max(0, p - 2));
      Sample c = fine.get(Math.min(PARTS, p + 1));
      boolean isLow = Math.min(z.norm, c.norm) >= Math.min(a.norm, b.norm) && b.norm > 1;
      boolean isHigh = Math.max(z.norm, c.norm) <= Math.max(a.norm, b.norm) && b.norm <= 1;
      if (isLow || isHigh) {
        double t = turn(a.t, b.t, isLow);
        all.add(new Sample(t, norm(t)));
        unsure(norm(t));
      }
      all.add(b);
    }
    return all;
  }

  private void unsure(double norm) {
    isDoubtful |= Math.abs(norm - 1) <= doubt;
  }

  /** Where the smaller normalised distance turns, by ternary search. */
  private double turn(double from, double to, boolean isLow) {
    double lo = from;
    double hi = to;
    while (hi - lo > 1e-7) {
      double a = lo + (hi - lo) / 3;
      double b = hi - (hi - lo) / 3;
      if (norm(a) <= norm(b) == isLow) {
        hi = b;
      } else {
        lo = a;
      }
    }
    return 0.5 * (lo + hi);
  }

  private double bisect(double from, double to) {
    boolean wasInside = norm(from) <= 1;
    double lo = from;
    double hi = to;
    while (hi - lo > 1e-9) {
      double middle = 0.5 * (lo + hi);
      if (norm(middle) <= 1 == wasInside) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return wasInside ? lo : hi;
  }

  private Passage passage(double from, double to) {
    return new Passage(from, to, least(0, from, to), least(1, from, to));
  }

  /** Smallest normalised distance around one of the two: sampled, then by ternary search. */
  private double least(int centre, double from, double to) {
    int parts = (int) Math.max(100, Math.min(1000, Math.ceil((to - from) / dt)));
    double width = (to - from) / parts;
    double best = from;
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p <= parts; p++) {
      norm(from + p * width);
      if (norms[centre] < least) {
        least = norms[centre];
        best = from + p * width;
      }
    }
    double lo = Math.max(from, best - width);
    double hi = Math.min(to, best + width);
    while (hi - lo > 1e-7) {
      double a = lo + (hi - lo) / 3;
      double b = hi - (hi - lo) / 3;
      norm(a);
      double atA = norms[centre];
      norm(b);
      if (atA <= norms[centre]) {
        hi = b;
      } else {
        lo = a;
      }
    }
    norm(lo);
    return Math.min(least, norms[centre]);
  }

  /** Puts the passages to the minima that they belong to. */
  private List<Row> rows(List<Passage> passages) {
    List<Event> minima =
        events.stream()
            .filter(e -> e.kind() == Kind.MINIMUM)
            .filter(e -> e.i() == catalog.object(i).catalogNumber())
            .filter(e -> e.j() == catalog.object(j).catalogNumber())
            .toList();
    isDoubtful |= minima.stream().anyMatch(e -> !e.isCertain());
    List<Row> found = new ArrayList<>();
    for (Passage passage : passages) {
      Row row = row(passage, minima);
      int last = found.size() - 1;
      if (last >= 0 && found.get(last).time == row.time) {
        Row earlier = found.get(last);
        found.set(
            last,
            new Row(
                row.kind,
                row.i,
                row.j,
                row.time,
                earlier.from,
                row.to,
                earlier.count + 1,
                Math.min(earlier.first, row.first),
                Math.min(earlier.second, row.second)));
      } else {
        found.add(row);
      }
    }
    return found;
  }

  private Row row(Passage passage, List<Event> minima) {
    Event lowest = null;
    Event before = null;
    Event after = null;
    for (Event event : minima) {
      double margin = Math.min(event.time() - passage.from, passage.to - event.time());
      isDoubtful |= Math.abs(margin) <= 3e-6 + event.timeDoubt();
      if (margin >= 0) {
        isDoubtful |= lowest != null && Math.abs(event.range() - lowest.range()) <= RANGE_DOUBT;
        lowest = lowest == null || event.range() < lowest.range() ? event : lowest;
      } else if (event.time() < passage.from) {
        before = before == null || event.time() > before.time() ? event : before;
      } else {
        after = after == null || event.time() < after.time() ? event : after;
      }
    }
    Event closest = lowest;
    Kind kind = Kind.MINIMUM;
    double time;
    if (closest == null) {
      norm(passage.from);
      double rangeFrom = range;
      boolean growsFrom = closing > 0;
      norm(passage.to);
      double rangeTo = range;
      isDoubtful |= Math.abs(rangeFrom - rangeTo) <= RANGE_DOUBT;
      boolean isBefore = growsFrom && (closing > 0 || rangeFrom < rangeTo);
      closest = isBefore ? before : after;
      kind = closest != null ? Kind.MINIMUM : isBefore ? Kind.START : Kind.STOP;
      time = closest != null ? closest.time() : isBefore ? 0 : pairEnd;
      // where velocity is not the derivative of position, the range may grow while it should fall
      norm(time);
      isDoubtful |= range > (isBefore ? rangeFrom : rangeTo);
    } else {
      time = closest.time();
    }
    return new Row(
        kind,
        catalog.object(i).catalogNumber(),
        catalog.object(j).catalogNumber(),
        time,
        passage.from,
        passage.to,
        1,
        passage.first,
        passage.second);
  }

  private double sampled(int k) {
    System.arraycopy(states[i], 6 * k, first, 0, 6);
    System.arraycopy(states[j], 6 * k, second, 0, 6);
    return evaluate();
  }

  private double norm(double t) {
    ephemeris.state(i, t, first);
    ephemeris.state(j, t, second);
    return evaluate();
  }

  private double evaluate() {
    double x = second[0] - first[0];
    double y = second[1] - first[1];
    double z = second[2] - first[2];
    range = Math.sqrt(x * x + y * y + z * z);
    closing = x * (second[3] - first[3]) + y * (second[4] - first[4]) + z * (second[5] - first[5]);
    norms[0] = norm(volumes[i], first, x, y, z);
    norms[1] = norm(volumes[j], second, -x, -y, -z);
    return Math.min(norms[0], norms[1]);
  }

  private static double norm(RtnVolume volume, double[] s, double x, double y, double z) {
    double r = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    double radial = (s[0] * x + s[1] * y + s[2] * z) / r;
    double nx = s[1] * s[5] - s[2] * s[4];
    double ny = s[2] * s[3] - s[0] * s[5];
    double nz = s[0] * s[4] - s[1] * s[3];
    double h = Math.sqrt(nx * nx + ny * ny + nz * nz);
    double normal = (nx * x + ny * y + nz * z) / h;
    double tx = (ny * s[2] - nz * s[1]) / (h * r);
    double ty = (nz * s[0] - nx * s[2]) / (h * r);
    double tz = (nx * s[1] - ny * s[0]) / (h * r);
    double transverse = tx * x + ty * y + tz * z;
    double a = Math.abs(radial) / volume.radial();
    double b = Math.abs(transverse) / volume.transverse();
    double c = Math.abs(normal) / volume.normal();
    return volume.shape() == Shape.BOX
        ? Math.max(a, Math.max(b, c))
        : Math.sqrt(a * a + b * b + c * c);
  }
}
