package org.orbsieve.narrowphase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.MathUtils;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedSegment;
import org.orekit.time.AbsoluteDate;

/**
 * Pairs with identical motion: objects whose element sets are the same in everything that the
 * theory uses, such as the modules of a station, or that have the same ephemeris. Their range is
 * zero at all times and has no minimum.
 */
public final class CoincidentPairs {

  /**
   * What SGP4 uses of an element set; angles in [0, 2 pi), and no negative zero: records give it
   * from the positive one, and a TLE may write no drag as {@code -00000-0}.
   */
  private record Motion(
      AbsoluteDate epoch,
      double meanMotion,
      double eccentricity,
      double inclination,
      double raan,
      double argPerigee,
      double meanAnomaly,
      double bstar) {

    static Motion of(ElementSet e) {
      return new Motion(
          e.epoch(),
          e.meanMotion() + 0.0,
          e.eccentricity() + 0.0,
          e.inclination() + 0.0,
          MathUtils.normalizeAngle(e.raan(), Math.PI) + 0.0,
          MathUtils.normalizeAngle(e.argPerigee(), Math.PI) + 0.0,
          MathUtils.normalizeAngle(e.meanAnomaly(), Math.PI) + 0.0,
          e.bstar() + 0.0);
    }

    /** As a record's own, whose method handles cost a cold run 50 ms. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Motion m
          && epoch.equals(m.epoch)
          && Double.compare(meanMotion, m.meanMotion) == 0
          && Double.compare(eccentricity, m.eccentricity) == 0
          && Double.compare(inclination, m.inclination) == 0
          && Double.compare(raan, m.raan) == 0
          && Double.compare(argPerigee, m.argPerigee) == 0
          && Double.compare(meanAnomaly, m.meanAnomaly) == 0
          && Double.compare(bstar, m.bstar) == 0;
    }

    /** Of all components, so that no catalogue has many motions of one hash. */
    @Override
    public int hashCode() {
      int hash = epoch.hashCode();
      hash = 31 * hash + Double.hashCode(meanMotion);
      hash = 31 * hash + Double.hashCode(eccentricity);
      hash = 31 * hash + Double.hashCode(inclination);
      hash = 31 * hash + Double.hashCode(raan);
      hash = 31 * hash + Double.hashCode(argPerigee);
      hash = 31 * hash + Double.hashCode(meanAnomaly);
      return 31 * hash + Double.hashCode(bstar);
    }
  }

  /** What is used of an ephemeris. */
  private record Table(AbsoluteDate reference, List<TabulatedSegment> segments) {}

  private final int[] group;
  private final List<int[]> pairs = new ArrayList<>();

  /**
   * Finds the coincident pairs among some rows of a catalogue.
   *
   * @param catalog the objects
   * @param rows rows to compare
   * @param scope which pairs are screened: others are not listed
   */
  public CoincidentPairs(Catalog catalog, int[] rows, PairScope scope) {
    group = new int[catalog.size()];
    Arrays.setAll(group, row -> row);
    Map<Object, Integer> first = new HashMap<>(2 * rows.length);
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int row : rows) {
      Integer earlier = first.putIfAbsent(motion(catalog.records().get(row)), row);
      if (earlier != null) {
        group[row] = earlier;
        members.computeIfAbsent(earlier, it -> new ArrayList<>(List.of(it))).add(row);
      }
    }
    for (List<Integer> same : members.values()) {
      for (int a = 0; a < same.size(); a++) {
        for (int b = a + 1; b < same.size(); b++) {
          if (scope.has(same.get(a), same.get(b))) {
            pairs.add(new int[] {same.get(a), same.get(b)});
          }
        }
      }
    }
    pairs.sort(Arrays::compare);
  }

  private static Object motion(SpaceObject object) {
    return object
        .ephemeris()
        .<Object>map(orbit -> new Table(orbit.reference(), orbit.segments()))
        .orElseGet(() -> Motion.of(object.elements()));
  }

  /** The motion of an object: of successive element sets, that of all. */
  private static Object motion(CatalogRecord found) {
    return found
        .succession()
        .<Object>map(s -> s.sets().stream().map(set -> Motion.of(set.object().elements())).toList())
        .orElseGet(() -> motion(found.object()));
  }

  /**
   * Whether two rows move identically.
   *
   * @param i row of the first object
   * @param j row of the second object
   * @return true if their motion is identical
   */
  public boolean contains(int i, int j) {
    return group[i] == group[j];
  }

  /**
   * The pairs, as rows {@code i < j}, in order.
   *
   * @return pairs of rows, ascending
   */
  public List<int[]> pairs() {
    return List.copyOf(pairs);
  }
}
