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
  private final AbsoluteDate start;

  NearestEpoch(AstroContext context, List<SpaceObject> all, AbsoluteDate start) {
    sets = all.stream().sorted(Comparator.comparing(SpaceObject::epoch)).toList();
    theory = new OrekitEphemeris(context, sets, start);
    this.start = start;
  }

  void state(double t, double[] out) {
    int nearest = 0;
    for (int k = 1; k < sets.size(); k++) {
      if (distance(k, t) <= distance(nearest, t)) {
        nearest = k;
      }
    }
    theory.state(nearest, t, out);
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
