package org.orbsieve.ephemeris;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
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
  private final Catalog catalog;
  private final AbsoluteDate start;
  private final TLEPropagator[] propagators;

  /** Ephemeris of {@code catalog} with time counted from {@code start}. */
  public OrekitEphemeris(AstroContext context, Catalog catalog, AbsoluteDate start) {
    this.context = context;
    this.catalog = catalog;
    this.start = start;
    this.propagators = new TLEPropagator[catalog.size()];
  }

  @Override
  public int size() {
    return propagators.length;
  }

  @Override
  public Ephemeris fork() {
    return new OrekitEphemeris(context, catalog, start);
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

  /** Orekit's state, or null where it throws: too large an eccentricity is its only complaint. */
  private PVCoordinates evaluate(int row, double t) {
    try {
      if (propagators[row] == null) {
        TLE tle = toTle(context, catalog.object(row));
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
