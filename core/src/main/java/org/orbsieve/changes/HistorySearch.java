package org.orbsieve.changes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.ElementSet;

/** Finds the changes in the history of one object. */
final class HistorySearch {

  private static final double LONG_GAP = 5 * SetSeries.DAY;
  private static final double LOW_PERIGEE = 300e3;
  private static final double GEO_SHORTEST = 0.9 * SetSeries.DAY;
  private static final double GEO_LONGEST = 1.1 * SetSeries.DAY;

  /** A meeting of orbits that is less certain or farther away says nothing [days]. */
  private static final double CERTAIN = 1;

  private static final double NEAR = 5;

  /** Error of a time that lies at a set [s]. */
  private static final double ROUNDING = 1;

  private final ElementHistory history;
  private final List<ElementSet> sets = new ArrayList<>();
  private final BitSet afterBad = new BitSet();
  private final List<BadSet> badSets = new ArrayList<>();
  private final SetSeries series;
  private final Tuning tuning;

  private HistorySearch(ElementHistory history) {
    this.history = history;
    SetSeries all = new SetSeries(history.sets());
    double[] periods = new double[all.size];
    for (int i = 0; i < all.size; i++) {
      periods[i] = all.period(i);
    }
    tuning = Tuning.of(RunningMedian.median(periods, periods.length));
    BitSet bad = BadSets.of(all, new Noise(all, tuning));
    for (int i = 0; i < all.size; i++) {
      ElementSet set = history.sets().get(i);
      if (bad.get(i)) {
        badSets.add(new BadSet(history.object(), set, OptionalInt.empty()));
        afterBad.set(sets.size());
      } else {
        sets.add(set);
      }
    }
    series = bad.isEmpty() ? all : new SetSeries(sets);
  }

  /** The changes with at least a score. */
  static HistoryChanges of(ElementHistory history, double least) {
    HistorySearch search = new HistorySearch(history);
    return new HistoryChanges(history, search.changes(least), search.badSets);
  }

  private List<OrbitChange> changes(double least) {
    Noise noise = new Noise(series, tuning);
    GapFit fit = new GapFit(series, tuning, noise, RateBias.of(series, tuning));
    int gaps = Math.max(0, series.size - 1);
    Evidence[] evidence = new Evidence[gaps];
    Window[] windows = new Window[gaps];
    for (int gap = 0; gap < gaps; gap++) {
      windows[gap] = Window.around(series, tuning, gap);
      if (windows[gap].isEnough()) {
        evidence[gap] = fit.of(gap, windows[gap], Scores.quantities(tuning));
      }
    }
    Scores scores = new Scores(tuning, evidence);
    return new Segmentation(tuning, fit, scores, evidence, windows)
        .changes(least).stream().map(found -> change(found, fit, scores)).toList();
  }

  private OrbitChange change(Segmentation.Found found, GapFit fit, Scores scores) {
    int gap = found.gap();
    Window window = found.window();
    ElementJump jump = jump(found, fit);
    DeltaV deltaV = deltaV(found, fit, scores);
    double period = series.period(gap);
    boolean isGeosynchronous = period > GEO_SHORTEST && period < GEO_LONGEST;
    return new OrbitChange(
        history.object(),
        time(found, fit, scores),
        found.score(),
        deltaV.kind(isGeosynchronous),
        jump,
        deltaV,
        new OrbitChange.Notes(flags(gap, window), OptionalInt.empty()));
  }

  private Set<ChangeFlag> flags(int gap, Window window) {
    Set<ChangeFlag> flags = EnumSet.noneOf(ChangeFlag.class);
    if (series.time[gap + 1] - series.time[gap] > LONG_GAP) {
      flags.add(ChangeFlag.GAP);
    }
    if (window.first() == gap || window.last() == gap + 1) {
      flags.add(ChangeFlag.FEW_SETS);
    }
    if (!afterBad.get(window.first(), window.last() + 1).isEmpty()) {
      flags.add(ChangeFlag.BAD_SET);
    }
    if (series.perigeeHeight(gap) < LOW_PERIGEE) {
      flags.add(ChangeFlag.DECAY);
    }
    return flags;
  }

  private ChangeTime time(Segmentation.Found found, GapFit fit, Scores scores) {
    int gap = found.gap();
    double middle = 0.5 * (series.time[gap] + series.time[gap + 1]);
    double place = middle + found.evidence().place();
    int start = gap;
    while (start > 0 && series.time[start] > place + ROUNDING) {
      start--;
    }
    double[] meeting = fit.crossing(gap, found.window());
    double sigma = meeting[1] * Math.sqrt(scores.excess(Quantity.ALONG, gap));
    double half = 0.5 * (series.time[gap + 1] - series.time[gap]) / SetSeries.DAY;
    boolean isKnown = sigma < CERTAIN && Math.abs(meeting[0]) < NEAR + half;
    return new ChangeTime(
        sets.get(start).epoch(),
        sets.get(start + 1).epoch(),
        sets.get(gap + 1).epoch(),
        isKnown
            ? Optional.of(sets.get(0).epoch().shiftedBy(middle + meeting[0] * SetSeries.DAY))
            : Optional.empty(),
        isKnown ? sigma * SetSeries.DAY : Double.NaN,
        gap - found.window().first() + 1,
        found.window().last() - gap);
  }

  private ElementJump jump(Segmentation.Found found, GapFit fit) {
    int gap = found.gap();
    double axis = series.axis(gap);
    double inclination = sets.get(gap).inclination();
    double swing = step(Quantity.SWING, found, fit).value();
    double shape =
        Math.hypot(
            step(Quantity.TOWARDS, found, fit).value(), step(Quantity.ACROSS, found, fit).value());
    double turnRate = 2 * Math.PI / series.period(gap);
    return new ElementJump(
        -found.evidence().kink() / (1.5 * turnRate),
        step(Quantity.TILT, found, fit).value() / axis,
        swing / (axis * Math.max(Math.sin(inclination), 1e-6)),
        shape / axis);
  }

  /** An impulse along the velocity changes the rate along the orbit by three times itself. */
  private DeltaV deltaV(Segmentation.Found found, GapFit fit, Scores scores) {
    int gap = found.gap();
    double rate = series.speed(gap) / series.axis(gap);
    double inTrack = -found.evidence().kink() / 3;
    double inTrackSigma =
        found.evidence().kinkSigma() / 3 * Math.sqrt(scores.excess(Quantity.ALONG, gap));
    double[] plane = length(found, fit, scores, Quantity.TILT, Quantity.SWING);
    double[] shape = length(found, fit, scores, Quantity.TOWARDS, Quantity.ACROSS);
    double radial = rate * Math.sqrt(Math.max(0, square(shape[0]) - square(2 * inTrack / rate)));
    // of two nearly equal lengths the difference of squares is much less certain than either
    double mixed = rate * Math.sqrt(shape[0] * shape[1]);
    double radialSigma = Math.max(rate * shape[1], radial > mixed ? square(mixed) / radial : mixed);
    // the time of a change within its gap is not known, so neither is the sum of both node rates
    double planeSigma = rate * Math.hypot(plane[1], 0.3 * series.sweepDifference(gap));
    return new DeltaV(inTrack, inTrackSigma, radial, radialSigma, rate * plane[0], planeSigma);
  }

  private double[] length(
      Segmentation.Found found, GapFit fit, Scores scores, Quantity first, Quantity second) {
    Step one = step(first, found, fit);
    Step two = step(second, found, fit);
    double variance =
        Math.max(
            square(one.sigma()) * scores.excess(first, found.gap()),
            square(two.sigma()) * scores.excess(second, found.gap()));
    return new double[] {Math.hypot(one.value(), two.value()), Math.sqrt(variance)};
  }

  private static Step step(Quantity quantity, Segmentation.Found found, GapFit fit) {
    return fit.step(quantity, found.gap(), found.window());
  }

  private static double square(double value) {
    return value * value;
  }
}
