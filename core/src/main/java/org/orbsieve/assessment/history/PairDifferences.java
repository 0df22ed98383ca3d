package org.orbsieve.assessment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.ephemeris.sgp4.Sgp4;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * Propagates the element sets of one object to the epochs of the later ones.
 *
 * <p>Two sets are compared at {@link #PHASES} instants of the revolution that ends at the epoch of
 * the later one. The epochs alone would not do: they are ascending nodes as a rule, and the effect
 * of a wrong eccentricity there differs from that a quarter of a revolution later.
 */
final class PairDifferences {

  /**
   * Most later sets that one set is compared with. Twice what a busy object gets in a month; where
   * there are more, every second, third and so on is taken, so that all ages stay represented.
   */
  static final int MAX_SUCCESSORS = 256;

  /** Instants of one revolution at which two sets are compared. */
  static final int PHASES = 8;

  private final ElementHistory history;
  private final double maxAge;
  private final List<Sgp4Table> tables = new ArrayList<>();
  private final double[] state = new double[Sgp4.STATE];

  /**
   * The differences of a history.
   *
   * @param maxAge longest propagation [s]
   */
  PairDifferences(AstroContext context, ElementHistory history, double maxAge) {
    this.history = history;
    this.maxAge = maxAge;
    for (ElementSet set : history.sets()) {
      // A table for each, with time from its own epoch: over years a common origin costs digits.
      tables.add(Sgp4Table.of(List.of(set), set.epoch(), 0, maxAge, context.utc()));
    }
  }

  /**
   * Each set against its successor at the epoch of that one, where it is not later than the longest
   * propagation.
   */
  List<PairDifference> consecutive() {
    List<PairDifference> found = new ArrayList<>();
    for (int to = 1; to < tables.size(); to++) {
      if (history.age(to - 1, to) <= maxAge) {
        add(to - 1, to, 0, found);
      }
    }
    return found;
  }

  /**
   * Each set against all later ones within the longest propagation, over a revolution.
   *
   * @param segments a number for each set; only sets with the same number are compared
   */
  List<PairDifference> within(int[] segments) {
    List<PairDifference> found = new ArrayList<>();
    for (int from = 0; from < tables.size(); from++) {
      int end = from + 1;
      while (end < tables.size()
          && segments[end] == segments[from]
          && history.age(from, end) <= maxAge) {
        end++;
      }
      int stride = 1 + (end - from - 2) / MAX_SUCCESSORS;
      for (int to = from + 1; to < end; to += stride) {
        double step = 2 * Math.PI / history.sets().get(to).meanMotion() / PHASES;
        for (int phase = 0; phase < PHASES; phase++) {
          add(from, to, -phase * step, found);
        }
      }
    }
    return found;
  }

  /** Compares two sets at a time relative to the epoch of the later one [s]. */
  private void add(int from, int to, double t, List<PairDifference> found) {
    double age = history.age(from, to) + t;
    if (age < 0) {
      return;
    }
    StateVector later = state(to, t);
    Optional<RtnFrame> frame = RtnFrame.of(later);
    StateVector predicted = state(from, age);
    Vector3D difference =
        new Vector3D(
            predicted.x() - later.x(), predicted.y() - later.y(), predicted.z() - later.z());
    if (frame.isPresent() && Double.isFinite(difference.getNormSq())) {
      double[] rtn = frame.get().components(difference).toArray();
      found.add(new PairDifference(from, to, age, rtn));
    }
  }

  /** State of a set at a time after its epoch [s], TEME; NaN where the theory gives none. */
  private StateVector state(int set, double t) {
    Sgp4.state(tables.get(set), 0, t, state, 0);
    return new StateVector(state[0], state[1], state[2], state[3], state[4], state[5]);
  }
}
