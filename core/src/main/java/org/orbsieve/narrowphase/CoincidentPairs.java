package org.orbsieve.narrowphase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.util.MathUtils;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.Catalog;
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
   * What SGP4 uses of an element set; angles in [0, 2 pi), and no negative zero: records tell it
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

    /** Of all components, as a record's own, whose method handles cost a cold run 50 ms. */
    @Override
    public int hashCode() {
      return Objects.hash(
          epoch, meanMotion, eccentricity, inclination, raan, argPerigee, meanAnomaly, bstar);
    }
  }

  /** What is used of an ephemeris. */
  private record Table(AbsoluteDate reference, List<TabulatedSegment> segments) {}

  private final int[] group;
  private final List<int[]> pairs = new ArrayList<>();

  /**
   * Finds the coincident pairs among some rows of a catalogue.
   *
   * @param scope which pairs are screened: others are not listed
   */
  public CoincidentPairs(Catalog catalog, int[] rows, PairScope scope) {
    group = new int[catalog.size()];
    Arrays.setAll(group, row -> row);
    Map<Object, List<Integer>> same = new HashMap<>();
    for (int row : rows) {
      same.computeIfAbsent(motion(catalog.object(row)), motion -> new ArrayList<>(1)).add(row);
    }
    for (List<Integer> members : same.values()) {
      for (int a = 0; a < members.size(); a++) {
        group[members.get(a)] = members.get(0);
        for (int b = a + 1; b < members.size(); b++) {
          if (scope.has(members.get(a), members.get(b))) {
            pairs.add(new int[] {members.get(a), members.get(b)});
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

  /** Whether two rows move identically. */
  public boolean contains(int i, int j) {
    return group[i] == group[j];
  }

  /** The pairs, as rows {@code i < j}, in order. */
  public List<int[]> pairs() {
    return List.copyOf(pairs);
  }
}
