package org.orbsieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orekit.time.AbsoluteDate;

/** Where an object with several element sets is: at any time by that with the nearest epoch. */
final class NearestEpoch {

  private final List<SpaceObject> sets;
  private final OrekitEphemeris theory;
  private final PositionRate rate;
  private final AbsoluteDate start;

  NearestEpoch(AstroContext context, List<SpaceObject> all, AbsoluteDate start) {
    sets = all.stream().sorted(Comparator.comparing(SpaceObject::epoch)).toList();
    theory = new OrekitEphemeris(context, sets, start);
    rate = new PositionRate(theory);
    this.start = start;
  }

  void state(double t, double[] out) {
    theory.state(nearest(t), t, out);
  }

  /** Position and its derivative by the set that counts at a time, see {@link PositionRate}. */
  void rate(double t, double[] out) {
    rate.at(nearest(t), t, out, 0);
  }

  /** The same more closely, see {@link PositionRate#refine}. */
  void refine(double t, double[] out) {
    rate.refine(nearest(t), t, out);
  }

  /** Bound of the rounding of the position at a time [m]. */
  double rounding(double t) {
    return TheoryRounding.of(sets.get(nearest(t)), start, t);
  }

  private int nearest(double t) {
    int nearest = 0;
    for (int k = 1; k < sets.size(); k++) {
      if (distance(k, t) <= distance(nearest, t)) {
        nearest = k;
      }
    }
    return nearest;
  }

  /** Time from the nearest epoch [s]. */
  double distance(double t) {
    return java.util.stream.IntStream.range(0, sets.size())
        .mapToDouble(set -> distance(set, t))
        .min()
        .orElseThrow();
  }

  private double distance(int set, double t) {
    return Math.abs(sets.get(set).epoch().durationFrom(start) - t);
  }

  List<Double> seams() {
    List<Double> seams = new ArrayList<>();
    for (int k = 1; k < sets.size(); k++) {
      double earlier = sets.get(k - 1).epoch().durationFrom(start);
      seams.add((earlier + sets.get(k).epoch().durationFrom(start)) / 2);
    }
    return seams;
  }
}
