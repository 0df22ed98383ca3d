package org.orbsieve.ephemeris;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * The reference ephemeris: Orekit's {@link TLEPropagator}, SGP4 for near-earth and SDP4 for
 * deep-space objects, in the propagator's own frame TEME. Propagators are made when first asked
 * for, since they are not thread-safe and each fork needs its own.
 */
public final class OrekitEphemeris implements Ephemeris {

  private final AstroContext context;
  private final List<SpaceObject> objects;
  private final AbsoluteDate start;
  private final TLEPropagator[] propagators;

  /**
   * Creates the ephemeris of a catalogue.
   *
   * @param context time scales and frame
   * @param catalog the objects
   * @param start instant from which time is counted
   */
  public OrekitEphemeris(AstroContext context, Catalog catalog, AbsoluteDate start) {
    this(context, catalog.records().stream().map(CatalogRecord::object).toList(), start);
  }

  /**
   * Ephemeris of objects.
   *
   * @param context leap seconds and frames
   * @param objects the objects, one per row
   * @param start instant from which times are counted
   */
  public OrekitEphemeris(AstroContext context, List<SpaceObject> objects, AbsoluteDate start) {
    this.context = context;
    this.objects = List.copyOf(objects);
    this.start = start;
    this.propagators = new TLEPropagator[objects.size()];
  }

  @Override
  public int size() {
    return propagators.length;
  }

  @Override
  public Ephemeris fork() {
    return new OrekitEphemeris(context, objects, start);
  }

  @Override
  public void state(int row, double t, double[] out) {
    PVCoordinates pv = evaluate(row, t);
    if (pv == null) {
      Arrays.fill(out, 0, 6, Double.NaN);
      return;
    }
    Vector3D p = pv.getPosition();
    Vector3D v = pv.getVelocity();
    out[0] = p.getX();
    out[1] = p.getY();
    out[2] = p.getZ();
    out[3] = v.getX();
    out[4] = v.getY();
    out[5] = v.getZ();
  }

  @Override
  public void positions(int row, SampleTimes times, PositionBlock out) {
    for (int l = 0, at = out.offset(); l < times.count(); l++, at += out.stride()) {
      PVCoordinates pv = evaluate(row, times.at(l));
      out.x()[at] = pv == null ? Double.NaN : pv.getPosition().getX();
      out.y()[at] = pv == null ? Double.NaN : pv.getPosition().getY();
      out.z()[at] = pv == null ? Double.NaN : pv.getPosition().getZ();
    }
  }

  /** Orekit's state, or null if it throws, which it does only for too large an eccentricity. */
  private PVCoordinates evaluate(int row, double t) {
    try {
      if (propagators[row] == null) {
        TLE tle = toTle(context, objects.get(row));
        propagators[row] = TLEPropagator.selectExtrapolator(tle, context.teme());
      }
      return propagators[row].getPVCoordinates(start.shiftedBy(t));
    } catch (OrekitException e) {
      return null;
    }
  }

  /**
   * Orekit's model of an element set, built from the numbers: text of a TLE would cut digits that a
   * GP CSV carries and cannot hold catalogue numbers above 339,999.
   *
   * @param context time scales
   * @param object the object
   * @return Orekit's element set
   */
  public static TLE toTle(AstroContext context, SpaceObject object) {
    ElementSet e = object.elements();
    return new TLE(
        object.catalogNumber(),
        object.classification(),
        0,
        0,
        "",
        TLE.DEFAULT,
        e.elementSetNumber(),
        e.epoch(),
        e.meanMotion(),
        e.meanMotionDot(),
        e.meanMotionDdot(),
        e.eccentricity(),
        e.inclination(),
        e.argPerigee(),
        e.raan(),
        e.meanAnomaly(),
        e.revolutionNumber(),
        e.bstar(),
        context.utc());
  }
}
