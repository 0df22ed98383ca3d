package org.orbsieve.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.ephemeris.sgp4.Sgp4;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orekit.time.AbsoluteDate;

/**
 * Finds objects that many new ones come from. New are those whose first set is later than the first
 * of the whole input by some days. They are propagated back with the parent, and the time at which
 * the median of their distances is smallest is taken, if it is much smaller then than usual.
 */
final class BreakUps {

  /** Fewest new objects. */
  private static final int FEWEST = 5;

  /** Objects whose first sets are within this of the first of the input may be old [s]. */
  private static final double OLD = 2 * SetSeries.DAY;

  /** How far back the pieces are propagated from the first set of one [s]. */
  private static final double BACK = 10 * SetSeries.DAY;

  private static final double STEP = 60;

  /** Largest median of the distances [m]. */
  private static final double NEAR = 100e3;

  /** By how much that median is smaller than the usual one. */
  private static final double CONTRAST = 5;

  private final AstroContext context;

  BreakUps(AstroContext context) {
    this.context = context;
  }

  /** The break-ups among histories, in the order of the parents' numbers. */
  List<BreakUp> of(List<ElementHistory> histories) {
    Optional<AbsoluteDate> start =
        histories.stream().map(BreakUps::first).min((a, b) -> a.compareTo(b));
    if (start.isEmpty()) {
      return List.of();
    }
    Map<String, List<ElementHistory>> launches = new TreeMap<>();
    for (ElementHistory history : histories) {
      String launch = history.object().launch();
      if (!launch.isEmpty()) {
        launches.computeIfAbsent(launch, any -> new ArrayList<>()).add(history);
      }
    }
    AbsoluteDate newFrom = start.get().shiftedBy(OLD);
    List<BreakUp> found = new ArrayList<>();
    for (List<ElementHistory> launch : launches.values()) {
      List<ElementHistory> pieces =
          launch.stream().filter(one -> first(one).isAfter(newFrom)).toList();
      if (pieces.size() >= FEWEST) {
        launch.stream()
            .filter(one -> !first(one).isAfter(newFrom))
            .map(parent -> of(parent, pieces))
            .flatMap(Optional::stream)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static AbsoluteDate first(ElementHistory history) {
    return history.sets().get(0).epoch();
  }

  private Optional<BreakUp> of(ElementHistory parent, List<ElementHistory> pieces) {
    AbsoluteDate end = pieces.stream().map(BreakUps::first).min((a, b) -> a.compareTo(b)).get();
    List<ElementSet> elements = new ArrayList<>();
    elements.add(last(parent.sets(), end));
    pieces.forEach(piece -> elements.add(piece.sets().get(0)));
    Sgp4Table table = Sgp4Table.of(elements, end, -BACK, 0, context.utc());
    int samples = (int) (BACK / STEP);
    double[] medians = new double[samples];
    double least = Double.POSITIVE_INFINITY;
    double when = 0;
    for (int k = 0; k < samples; k++) {
      double[] ranges = ranges(table, elements.size(), -k * STEP);
      medians[k] = RunningMedian.median(ranges, ranges.length);
      if (medians[k] < least) {
        least = medians[k];
        when = -k * STEP;
      }
    }
    double usual = RunningMedian.median(medians, samples);
    if (!(least < NEAR && usual > CONTRAST * least)) {
      return Optional.empty();
    }
    double[] ranges = ranges(table, elements.size(), when);
    List<Integer> near = new ArrayList<>();
    for (int k = 0; k < ranges.length; k++) {
      if (ranges[k] < NEAR) {
        near.add(pieces.get(k).object().catalogNumber());
      }
    }
    return near.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new BreakUp(parent.object(), near, end.shiftedBy(when), least));
  }

  /** The newest set that is not after a time, or the first. */
  private static ElementSet last(List<ElementSet> sets, AbsoluteDate time) {
    ElementSet last = sets.get(0);
    for (ElementSet set : sets) {
      if (set.epoch().isAfter(time)) {
        break;
      }
      last = set;
    }
    return last;
  }

  /** Distances of the pieces from the parent, which is row 0; beyond all where there is none. */
  private static double[] ranges(Sgp4Table table, int rows, double time) {
    double[] parent = new double[Sgp4.POSITION];
    double[] piece = new double[Sgp4.POSITION];
    Sgp4.position(table, 0, time, parent, 0);
    double[] ranges = new double[rows - 1];
    Arrays.fill(ranges, Double.MAX_VALUE);
    for (int row = 1; row < rows; row++) {
      Sgp4.position(table, row, time, piece, 0);
      double range =
          Math.hypot(parent[0] - piece[0], Math.hypot(parent[1] - piece[1], parent[2] - piece[2]));
      if (!Double.isNaN(range)) {
        ranges[row - 1] = range;
      }
    }
    return ranges;
  }
}
