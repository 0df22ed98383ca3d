package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.catalog.volume.RtnVolume.Shape;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.narrowphase.Conjunction.Kind;

/**
 * The plain answer by screening volumes: states of all pairs, the position of each object in the
 * frame and the volumes of the other sampled several times a second, every change from outside to
 * inside bisected, every turning point between samples looked at. To which minimum of range a
 * passage belongs is decided among those of {@link DenseOracle} or, where an object has an
 * ephemeris, {@link TabulatedOracle}.
 */
final class VolumeOracle {

  /** More than two objects above ground can approach each other [m/s]. */
  private static final double MAX_RELATIVE_SPEED = 30_000;

  /** By how much two implementations of the theory may differ [m]. */
  private static final double POSITION_DOUBT = 1e-4;

  /** To either side of a break of an ephemeris [s]. */
  private static final double ASIDE = 1e-8;

  /** Parts of an interval between samples in which the distance may turn. */
  private static final int PARTS = 16;

  /**
   * A closest approach and the passages that belong to it.
   *
   * @param kind minimum or boundary case
   * @param i smaller catalogue number
   * @param j larger catalogue number
   * @param time closest approach [s]
   * @param timeDoubt by how much rounding of positions can move it [s]
   * @param from first moment inside [s]
   * @param to last moment inside [s]
   * @param count passages
   * @param first smallest normalised distance around the first object; above 1 for none
   * @param second likewise around the second
   * @param isCertain whether it is certain which closest approach it is: that there are the
   *     passages always is, unless the pair is {@link #doubtful}
   */
  record Row(
      Kind kind,
      int i,
      int j,
      double time,
      double timeDoubt,
      double from,
      double to,
      int count,
      double first,
      double second,
      boolean isCertain) {

    Row joined(Row later) {
      return new Row(
          kind,
          i,
          j,
          time,
          timeDoubt,
          Math.min(from, later.from),
          Math.max(to, later.to),
          count + later.count,
          Math.min(first, later.first),
          Math.min(second, later.second),
          isCertain && later.isCertain);
    }
  }

  /** A stretch of time inside, the smallest normalised distances in it, and the pair's time. */
  private record Passage(double from, double to, double first, double second, Window window) {}

  /** A stretch of time in which both have states, with the breaks in it and its ends. */
  private record Window(List<Double> times) {
    double from() {
      return times.get(0);
    }

    double to() {
      return times.get(times.size() - 1);
    }
  }

  private final Catalog catalog;
  private final Ephemeris theory;
  private final TabulatedMotion[] motions;
  private final NearestEpoch[] successive;
  private final RtnVolume[][] volumes;
  private final double duration;
  private final double dt;
  private final int count;
  private final double[] end;
  private final double[] offsets;
  private final double[][] states;
  private final List<Event> events;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> doubtful = new ArrayList<>();
  private final double[] first = new double[6];
  private final double[] second = new double[6];
  private final double[] norms = new double[2];
  private final SidedRate rates;
  private int i;
  private int j;
  private double reach;
  private double positionDoubt;
  private double doubt;
  private double range;
  private double speed;
  private boolean isDoubtful;

  /** The volume that is looked at; null for all. */
  private RtnVolume only;

  /**
   * The answer for all pairs.
   *
   * @param volumes per row, those around the object
   * @param isPair which rows are screened against each other, the smaller one first
   * @param spacing time between samples [s]
   * @param sets by catalogue number, the motion of objects with several element sets
   */
  VolumeOracle(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      RtnVolume[][] volumes,
      BiPredicate<Integer, Integer> isPair,
      double spacing,
      Map<Integer, NearestEpoch> sets) {
    this.catalog = catalog;
    this.successive =
        catalog.records().stream()
            .map(found -> sets.get(found.object().catalogNumber()))
            .toArray(NearestEpoch[]::new);
    this.theory = new ReferenceEphemeris(context, catalog, settings.start(), settings.duration());
    this.volumes = volumes;
    this.duration = settings.duration();
    this.count = (int) Math.max(16, Math.ceil(duration / spacing));
    this.dt = duration / count;
    this.motions = new TabulatedMotion[catalog.size()];
    this.offsets = new double[catalog.size()];
    this.rates = new SidedRate(theory, motions, successive);
    for (int row = 0; row < catalog.size(); row++) {
      TabulatedOrbit orbit = catalog.object(row).ephemeris().orElse(null);
      if (orbit != null) {
        motions[row] = new TabulatedMotion(orbit, settings.start());
        offsets[row] = orbit.reference().durationFrom(settings.start());
        rates.breaks(row, orbit, offsets[row]);
      }
    }
    double farthest = 0;
    for (RtnVolume[] around : volumes) {
      farthest = Math.max(farthest, reach(around));
    }
    ScreeningSettings wide =
        new ScreeningSettings(
            settings.start(), settings.stop(), farthest, settings.threads(), settings.radii());
    this.end = DenseOracle.ends(context, catalog, wide, 1);
    this.events = new ArrayList<>(DenseOracle.search(context, catalog, wide, 1));
    this.events.removeIf(event -> isTabulated(event));
    this.events.addAll(TabulatedOracle.search(context, catalog, wide, sets));
    this.states = new double[catalog.size()][6 * (count + 1)];
    for (int row = 0; row < catalog.size(); row++) {
      for (int k = 0; k <= count; k++) {
        state(row, time(k), first);
        System.arraycopy(first, 0, states[row], 6 * k, 6);
      }
    }
    for (int a = 0; a < catalog.size(); a++) {
      for (int b = a + 1; b < catalog.size(); b++) {
        if (isPair.test(a, b) && volumes[a].length + volumes[b].length > 0) {
          pair(a, b);
        }
      }
    }
  }

  /** Of objects with one element set or an ephemeris. */
  VolumeOracle(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      RtnVolume[][] volumes,
      BiPredicate<Integer, Integer> isPair,
      double spacing) {
    this(context, catalog, settings, volumes, isPair, spacing, Map.of());
  }

  /** By the screening's own volume, all against all. */
  VolumeOracle(AstroContext context, Catalog catalog, ScreeningSettings settings, double spacing) {
    this(context, catalog, settings, volumes(catalog, settings), (a, b) -> true, spacing);
  }

  /** The same where objects have several element sets. */
  VolumeOracle(
      AstroContext context,
      Catalog catalog,
      ScreeningSettings settings,
      double spacing,
      Map<Integer, NearestEpoch> sets) {
    this(context, catalog, settings, volumes(catalog, settings), (a, b) -> true, spacing, sets);
  }

  private static RtnVolume[][] volumes(Catalog catalog, ScreeningSettings settings) {
    return catalog.records().stream()
        .map(one -> settings.volume().orElseThrow().around(one.object()).orElseThrow())
        .map(one -> new RtnVolume[] {one})
        .toArray(RtnVolume[][]::new);
  }

  private static double reach(RtnVolume... around) {
    double reach = 0;
    for (RtnVolume volume : around) {
      reach = Math.max(reach, volume.circumscribedRadius());
    }
    return reach;
  }

  private boolean hasPieces(int row) {
    return motions[row] != null || successive[row] != null;
  }

  private boolean isTabulated(Event event) {
    return hasPieces(row(event.i())) || hasPieces(row(event.j()));
  }

  /** What has to be found, without doubtful pairs. */
  List<Row> rows() {
    return rows;
  }

  /** Pairs of which doubt decides what passages there are, as {@code i/j}. */
  List<String> doubtful() {
    return doubtful;
  }

  /** Normalised distances of a pair of catalogue numbers at a time: the smaller one. */
  double norm(int numberI, int numberJ, double t) {
    i = row(numberI);
    j = row(numberJ);
    return norm(t);
  }

  private int row(int number) {
    for (int row = 0; row < catalog.size(); row++) {
      if (catalog.object(row).catalogNumber() == number) {
        return row;
      }
    }
    throw new IllegalArgumentException("" + number);
  }

  private double time(int k) {
    return k == count ? duration : k * dt;
  }

  private void pair(int a, int b) {
    i = a;
    j = b;
    isDoubtful = false;
    reach = Math.max(reach(volumes[a]), reach(volumes[b]));
    positionDoubt = POSITION_DOUBT * (motions[a] != null && motions[b] != null ? 1e-3 : 1);
    doubt = 0;
    for (RtnVolume[] around : List.of(volumes[a], volumes[b])) {
      for (RtnVolume volume : around) {
        double thinnest = Math.min(volume.radial(), Math.min(volume.transverse(), volume.normal()));
        doubt = Math.max(doubt, positionDoubt / thinnest);
      }
    }
    int numberI = catalog.object(a).catalogNumber();
    int numberJ = catalog.object(b).catalogNumber();
    boolean isCoincident =
        events.stream()
            .anyMatch(e -> e.kind() == Kind.COINCIDENT && e.i() == numberI && e.j() == numberJ);
    if (isCoincident) {
      return;
    }
    List<Passage> passages = new ArrayList<>();
    windows().forEach(window -> passages.addAll(passages(window)));
    List<Row> found = passages.isEmpty() ? List.of() : rows(passages);
    if (isDoubtful) {
      doubtful.add(numberI + "/" + numberJ);
    } else {
      rows.addAll(found);
    }
  }

  /** When both have states, from the words of the ephemerides. */
  private List<Window> windows() {
    double pairEnd = Math.min(duration, Math.min(end(i), end(j)));
    if (!(pairEnd > 0)) {
      return List.of();
    }
    TreeSet<Double> breaks = new TreeSet<>();
    addBreaks(i, breaks);
    addBreaks(j, breaks);
    List<Double> times = new ArrayList<>(breaks.subSet(0.0, false, pairEnd, false));
    times.add(0, 0.0);
    times.add(pairEnd);
    List<Window> windows = new ArrayList<>();
    List<Double> open = new ArrayList<>();
    for (int k = 0; k + 1 < times.size(); k++) {
      double middle = (times.get(k) + times.get(k + 1)) / 2;
      if (covers(i, middle) && covers(j, middle)) {
        if (open.isEmpty()) {
          open.add(times.get(k));
        }
        open.add(times.get(k + 1));
      } else if (!open.isEmpty()) {
        windows.add(new Window(List.copyOf(open)));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      windows.add(new Window(List.copyOf(open)));
    }
    return windows;
  }

  private double end(int row) {
    return motions[row] == null ? end[row] : duration;
  }

  private void addBreaks(int row, Set<Double> out) {
    if (successive[row] != null) {
      out.addAll(successive[row].seams());
    }
    if (motions[row] != null) {
      for (TabulatedSegment segment : catalog.object(row).ephemeris().orElseThrow().segments()) {
        out.add(segment.usableFrom() + offsets[row]);
        out.add(segment.usableTo() + offsets[row]);
        for (int node = 0; node < segment.size(); node++) {
          out.add(segment.time(node) + offsets[row]);
        }
      }
    }
  }

  private boolean covers(int row, double t) {
    double own = t - offsets[row];
    return motions[row] == null
        || catalog.object(row).ephemeris().orElseThrow().segments().stream()
            .anyMatch(s -> s.usableFrom() <= own && own <= s.usableTo());
  }

  /** A moment, and the smaller normalised distance there. */
  private record Sample(double t, double norm) {}

  private List<Passage> passages(Window window) {
    List<Passage> passages = new ArrayList<>();
    double entry = Double.NaN;
    for (int k = 0; k + 1 < window.times.size(); k++) {
      double a = window.times.get(k);
      double b = window.times.get(k + 1);
      List<Sample> samples = samples(a, b);
      Sample begin = samples.get(0);
      unsure(begin.norm);
      if (Double.isNaN(entry) && begin.norm <= 1) {
        entry = a;
      } else if (!Double.isNaN(entry) && begin.norm > 1) {
        passages.add(passage(entry, a, window));
        entry = Double.NaN;
      }
      for (int e = 1; e < samples.size(); e++) {
        Sample from = samples.get(e - 1);
        Sample to = samples.get(e);
        if (from.norm > 1 && to.norm <= 1) {
          entry = bisect(from.t, to.t);
        } else if (from.norm <= 1 && to.norm > 1) {
          passages.add(passage(entry, bisect(from.t, to.t), window));
          entry = Double.NaN;
        }
      }
      unsure(samples.get(samples.size() - 1).norm);
    }
    if (!Double.isNaN(entry)) {
      passages.add(passage(entry, window.to(), window));
    }
    return passages;
  }

  /** Samples between two breaks, closer where the distance may turn. */
  private List<Sample> samples(double a, double b) {
    boolean isSmooth = !hasPieces(i) && !hasPieces(j);
    double aside = isSmooth ? 0 : Math.min(ASIDE, (b - a) / 4);
    List<Sample> all = new ArrayList<>();
    Sample before = null;
    Sample last = new Sample(a + aside, norm(a + aside));
    all.add(last);
    int k = (int) Math.floor(a / dt) + 1;
    while (last.t < b - aside) {
      while (k < count && time(k) <= last.t) {
        k++;
      }
      double t = Math.min(time(k), b - aside);
      Sample next = new Sample(t, t == time(k) ? sampled(k) : norm(t));
      boolean isFar = range - MAX_RELATIVE_SPEED * 2 * dt > reach;
      boolean isEnd = before == null || t == b - aside;
      List<Sample> fine = isFar ? List.of(last, next) : fine(before, last, next, isEnd, b - aside);
      all.addAll(fine.subList(1, fine.size()));
      before = last;
      last = next;
    }
    return all;
  }

  /**
   * Two samples and, where the slope may turn between them, the sixteenth parts of the interval
   * with the turning points among them.
   */
  private List<Sample> fine(Sample before, Sample last, Sample next, boolean isEnd, double until) {
    Sample after = isEnd ? next : new Sample(next.t + dt, norm(Math.min(until, next.t + dt)));
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

  private Passage passage(double from, double to, Window window) {
    double[] least = {9, 9};
    List<Double> cuts = new ArrayList<>(window.times);
    cuts.removeIf(t -> t <= from || t >= to);
    cuts.add(to);
    double a = from;
    for (double b : cuts) {
      double aside = window.times.size() == 2 ? 0 : Math.min(ASIDE, (b - a) / 4);
      for (int centre = 0; centre < 2; centre++) {
        least[centre] = Math.min(least[centre], least(centre, a + aside, b - aside));
      }
      a = b;
    }
    return new Passage(from, to, least[0], least[1], window);
  }

  /** Smallest normalised distance around one of the two: sampled, then by ternary search. */
  private double least(int centre, double from, double to) {
    double least = 9;
    RtnVolume[] around = volumes[centre == 0 ? i : j];
    for (RtnVolume volume : around) {
      only = volume;
      least = Math.min(least, leastOfOne(centre, from, to));
    }
    only = null;
    return least;
  }

  private double leastOfOne(int centre, double from, double to) {
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
    List<Row> found = new ArrayList<>();
    for (Passage passage : passages) {
      Row row = row(passage, minima);
      int last = found.size() - 1;
      if (last >= 0 && found.get(last).time == row.time) {
        found.set(last, found.get(last).joined(row));
      } else {
        found.add(row);
      }
    }
    return found;
  }

  private Row row(Passage passage, List<Event> minima) {
    boolean isCertain = true;
    Event lowest = null;
    for (Event event : minima) {
      double margin = Math.min(event.time() - passage.from, passage.to - event.time());
      if (margin >= 0 && (lowest == null || event.range() < lowest.range())) {
        lowest = event;
      }
      isCertain &= Math.abs(margin) > 3e-6 + event.timeDoubt();
    }
    if (lowest == null) {
      return pathRow(passage, minima, isCertain);
    }
    // others matter if they are as low: one that may not exist and is higher does not
    for (Event event : minima) {
      if (event.time() >= passage.from && event.time() <= passage.to) {
        boolean isRival = event.range() - lowest.range() <= 2 * positionDoubt;
        isCertain &= !isRival || (event.equals(lowest) && event.isCertain());
      }
    }
    return row(Kind.MINIMUM, lowest.time(), passage, isCertain && isSomething(lowest));
  }

  /** The row of a passage without a minimum: downhill to the next one. */
  private Row pathRow(Passage passage, List<Event> minima, boolean isEndCertain) {
    boolean isSmooth = passage.window.times.size() == 2;
    norm(passage.from + (isSmooth ? 0 : ASIDE));
    double rangeFrom = range;
    double closingFrom = rates.closing(i, j, passage.from + (isSmooth ? 0 : ASIDE));
    boolean isCertain = isEndCertain && Math.abs(closingFrom) > closingDoubt();
    norm(passage.to - (isSmooth ? 0 : ASIDE));
    double rangeTo = range;
    double closing = rates.closing(i, j, passage.to - (isSmooth ? 0 : ASIDE));
    isCertain &= Math.abs(closing) > closingDoubt();
    if (closingFrom > 0 && closing < 0) {
      isCertain &= Math.abs(rangeFrom - rangeTo) > 2 * positionDoubt;
    }
    boolean isBefore = closingFrom > 0 && (closing >= 0 || rangeFrom <= rangeTo);
    Event next = null;
    for (Event event : minima) {
      boolean isOnTheWay =
          event.time() >= passage.window.from()
              && event.time() <= passage.window.to()
              && (isBefore ? event.time() < passage.from : event.time() > passage.to);
      if (isOnTheWay && (next == null || isBefore == event.time() > next.time())) {
        next = event;
      }
    }
    double begin = isBefore ? passage.window.from() : passage.to;
    double stop = isBefore ? passage.from : passage.window.to();
    Kind kind = isBefore ? Kind.START : Kind.STOP;
    double time = isBefore ? begin : stop;
    if (next != null) {
      isCertain &= next.isCertain() && isSomething(next);
      kind = Kind.MINIMUM;
      time = next.time();
    }
    isCertain &= staysNear(isBefore ? time : begin, isBefore ? stop : time, passage.window);
    return row(kind, time, passage, isCertain);
  }

  /** Of an object and a table of it, what there is is rounding. */
  private boolean isSomething(Event event) {
    return event.range() > 0.01 || (!hasPieces(i) && !hasPieces(j));
  }

  /**
   * Whether the range is within the volumes' reach all the way: where velocity is not the
   * derivative of position, or an ephemeris jumps, it may grow while its rate is negative.
   */
  private boolean staysNear(double from, double to, Window window) {
    int parts = (int) Math.max(20, Math.ceil((to - from) / 2));
    boolean stays = true;
    for (int p = 1; p < parts; p++) {
      norm(from + (to - from) * p / parts);
      stays &= range <= reach;
    }
    for (double t : window.times) {
      if (t > from && t < to) {
        norm(t - ASIDE);
        stays &= range <= reach;
        norm(t + ASIDE);
        stays &= range <= reach;
      }
    }
    return stays;
  }

  private double closingDoubt() {
    return positionDoubt * speed + 2 * rates.doubt() * range;
  }

  private Row row(Kind kind, double time, Passage passage, boolean isCertain) {
    return new Row(
        kind,
        catalog.object(i).catalogNumber(),
        catalog.object(j).catalogNumber(),
        time,
        0,
        passage.from,
        passage.to,
        1,
        passage.first,
        passage.second,
        isCertain);
  }

  private double sampled(int k) {
    System.arraycopy(states[i], 6 * k, first, 0, 6);
    System.arraycopy(states[j], 6 * k, second, 0, 6);
    return evaluate();
  }

  private double norm(double t) {
    state(i, t, first);
    state(j, t, second);
    return evaluate();
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

  private double evaluate() {
    double x = second[0] - first[0];
    double y = second[1] - first[1];
    double z = second[2] - first[2];
    double u = second[3] - first[3];
    double v = second[4] - first[4];
    double w = second[5] - first[5];
    range = Math.sqrt(x * x + y * y + z * z);
    speed = Math.sqrt(u * u + v * v + w * w);
    norms[0] = norm(volumes[i], first, x, y, z);
    norms[1] = norm(volumes[j], second, -x, -y, -z);
    return Math.min(norms[0], norms[1]);
  }

  /**
   * Smallest normalised distance by any of the volumes around one; infinite where there is none.
   */
  private double norm(RtnVolume[] around, double[] s, double x, double y, double z) {
    double least = Double.POSITIVE_INFINITY;
    for (RtnVolume volume : around) {
      if (only == null || only.equals(volume)) {
        least = Math.min(least, norm(volume, s, x, y, z));
      }
    }
    return least;
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
