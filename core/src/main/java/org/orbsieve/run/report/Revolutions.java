package org.orbsieve.run.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Events;
import org.orekit.errors.OrekitException;

/** The distance of slow pairs over one revolution around their closest approach. */
public final class Revolutions {

  private static final int POINTS = 96;

  private Revolutions() {}

  /**
   * Distances of the slow ones of the events in full, unless an ephemeris is theirs.
   *
   * @param events of a run
   * @param catalog its objects
   * @param context leap seconds and frame
   * @return pairs of time after the TCA [s] and range [m], by the index of the event in full
   */
  public static Map<Integer, List<double[]>> of(
      Events<EventDetail> events, Catalog catalog, AstroContext context) {
    Map<Integer, SpaceObject> objects = new HashMap<>();
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      if (!object.isVariant()) {
        objects.put(object.catalogNumber(), object);
      }
    }
    Map<Integer, List<double[]>> ranges = new HashMap<>();
    for (int place = 0; place < events.full().size(); place++) {
      EventDetail event = events.full().get(place).detail();
      SpaceObject asset = objects.get(event.row().asset().number());
      SpaceObject other = objects.get(event.row().other().number());
      boolean slow = event.odds().isSpatial() || event.row().isSlow();
      if (slow && asset != null && other != null && !asset.isTabulated() && !other.isTabulated()) {
        int index = place;
        range(event.row(), asset, other, context).ifPresent(found -> ranges.put(index, found));
      }
    }
    return ranges;
  }

  private static Optional<List<double[]>> range(
      EventRow row, SpaceObject asset, SpaceObject other, AstroContext context) {
    double revolution = 2 * Math.PI / asset.elements().meanMotion();
    List<double[]> points = new ArrayList<>();
    try {
      Ephemeris ephemeris = new OrekitEphemeris(context, List.of(asset, other), row.tca());
      double[] one = new double[6];
      double[] two = new double[6];
      for (int i = 0; i <= POINTS; i++) {
        double time = revolution * (i - POINTS / 2) / POINTS;
        ephemeris.state(0, time, one);
        ephemeris.state(1, time, two);
        double range = Math.hypot(Math.hypot(one[0] - two[0], one[1] - two[1]), one[2] - two[2]);
        points.add(new double[] {time, range});
      }
    } catch (OrekitException e) {
      // an orbit that ends within the revolution is not drawn
      return Optional.empty();
    }
    return points.stream().allMatch(point -> Double.isFinite(point[1]))
        ? Optional.of(points)
        : Optional.empty();
  }
}
