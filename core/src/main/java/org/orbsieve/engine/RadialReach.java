package org.orbsieve.engine;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.sgp4.RadialRange;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;

/**
 * Which objects can meet a primary at all: those that are, at some time of the period, as far from
 * the Earth's centre as a primary is at some time. The perigee-apogee filter of Hoots, Crawford and
 * Roehrich (1984), with bounds in place of perigees and apogees. What cannot is neither propagated
 * nor sieved.
 */
final class RadialReach {

  private RadialReach() {}

  /**
   * Finds the rows.
   *
   * @param table the objects
   * @param ephemeris where those are that ephemerides give
   * @param duration length of the period [s]
   * @param scope which of them are primaries, and how near matters
   * @return the primaries and all rows that can meet one
   */
  static BitSet rows(Sgp4Table table, Ephemeris ephemeris, double duration, PairScope scope) {
    BitSet rows = new BitSet(table.size());
    if (IntStream.range(0, table.size()).allMatch(scope::isPrimary)) {
      rows.set(0, table.size());
      return rows;
    }
    double[][] ranges = new double[table.size()][];
    RadialRange range = new RadialRange(table, duration);
    for (int row = 0; row < ranges.length; row++) {
      TabulatedMotion tabulated = ephemeris.tabulated(row);
      if (tabulated != null) {
        ranges[row] = tabulated.radii();
      } else {
        range.of(row);
        ranges[row] = new double[] {range.inner, range.outer};
      }
    }
    NavigableMap<Double, Double> reach = reach(ranges, scope);
    for (int row = 0; row < ranges.length; row++) {
      var below = reach.floorEntry(ranges[row][1]);
      boolean meets = below != null && below.getValue() >= ranges[row][0];
      rows.set(row, meets || scope.isPrimary(row));
    }
    return rows;
  }

  /** Distances within reach of a primary, as intervals without overlap: begin to end. */
  private static NavigableMap<Double, Double> reach(double[][] ranges, PairScope scope) {
    List<double[]> sorted =
        IntStream.range(0, ranges.length)
            .filter(scope::isPrimary)
            .mapToObj(row -> ranges[row])
            .sorted(Comparator.comparingDouble(range -> range[0]))
            .toList();
    NavigableMap<Double, Double> reach = new TreeMap<>();
    for (double[] range : sorted) {
      double inner = range[0] - scope.largestThreshold();
      double outer = range[1] + scope.largestThreshold();
      var last = reach.lastEntry();
      if (last != null && last.getValue() >= inner) {
        reach.put(last.getKey(), Math.max(last.getValue(), outer));
      } else {
        reach.put(inner, outer);
      }
    }
    return reach;
  }
}
