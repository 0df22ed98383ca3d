package org.orbsieve.catalog;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Elements that stand in for an orbit given by an ephemeris, wherever an object's regime or age is
 * asked for: the Kepler elements of its last usable node, when a launch is in orbit, with the begin
 * of its usable time as epoch. They are never propagated.
 */
public final class NominalElements {

  /** Stands for every orbit that is no ellipse. */
  private static final double LARGEST_ECCENTRICITY = 0.99;

  private NominalElements() {}

  public static ElementSet of(TabulatedOrbit orbit) {
    TabulatedSegment last = orbit.segments().get(orbit.segments().size() - 1);
    int node = last.size() - 1;
    while (node > 0 && last.time(node) > last.usableTo()) {
      node--;
    }
    Vector3D p = new Vector3D(last.state(node, 0), last.state(node, 1), last.state(node, 2));
    Vector3D v = new Vector3D(last.state(node, 3), last.state(node, 4), last.state(node, 5));
    // on the ground or under it an orbit means nothing: that of the surface serves as well
    double r = Math.max(p.getNorm(), 1e6);
    double inverseAxis = 2 / r - v.getNormSq() / Wgs72.MU;
    Vector3D h = p.crossProduct(v);
    Vector3D e = v.crossProduct(h).scalarMultiply(1 / Wgs72.MU).subtract(p.scalarMultiply(1 / r));
    boolean ellipse = inverseAxis * r > 1e-3 && e.getNorm() <= LARGEST_ECCENTRICITY;
    double axis = inverseAxis * r > 1e-3 ? 1 / inverseAxis : r;
    double inclination = h.getNorm() > 0 ? Vector3D.angle(h, Vector3D.PLUS_K) : 0;
    return new ElementSet(
        orbit.begin(),
        Math.sqrt(Wgs72.MU / axis) / axis,
        ellipse ? e.getNorm() : LARGEST_ECCENTRICITY,
        inclination,
        Math.atan2(h.getX(), -h.getY()),
        0,
        0,
        0,
        0,
        0,
        0,
        0);
  }
}
