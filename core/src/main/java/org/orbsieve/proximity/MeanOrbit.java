package org.orbsieve.proximity;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.Wgs72;
import org.orekit.time.AbsoluteDate;

/**
 * Mean orbit of an element set with the secular rates of the oblateness, first order in J2
 * (Vallado, Fundamentals of Astrodynamics, section 9.6).
 *
 * @param elements the element set
 * @param axis semi-major axis [m]
 * @param nodeRate rate of the node [rad/s]
 * @param latitudeRate rate of the mean argument of latitude [rad/s]
 */
record MeanOrbit(ElementSet elements, double axis, double nodeRate, double latitudeRate) {

  /** Oblateness of WGS-72. */
  private static final double J2 = 1.082616e-3;

  static MeanOrbit of(ElementSet elements) {
    double n = elements.meanMotion();
    double axis = Math.cbrt(Wgs72.MU / (n * n));
    double parameter = axis * (1 - elements.eccentricity() * elements.eccentricity());
    double ratio = Wgs72.EARTH_RADIUS / parameter;
    double rate = 0.75 * J2 * ratio * ratio * n;
    double cosine = Math.cos(elements.inclination());
    double beta = Math.sqrt(1 - elements.eccentricity() * elements.eccentricity());
    double perigee = rate * (5 * cosine * cosine - 1);
    double anomaly = rate * beta * (3 * cosine * cosine - 1);
    return new MeanOrbit(elements, axis, -2 * rate * cosine, n + anomaly + perigee);
  }

  double perigee() {
    return axis * (1 - elements.eccentricity());
  }

  double apogee() {
    return axis * (1 + elements.eccentricity());
  }

  /** Normal of the orbital plane at a time. */
  Vector3D normal(AbsoluteDate date) {
    double node = elements.raan() + nodeRate * date.durationFrom(elements.epoch());
    double sine = Math.sin(elements.inclination());
    return new Vector3D(
        sine * Math.sin(node), -sine * Math.cos(node), Math.cos(elements.inclination()));
  }

  /** Mean argument of latitude at a time [rad], counted through. */
  double latitude(AbsoluteDate date) {
    return elements.argPerigee()
        + elements.meanAnomaly()
        + latitudeRate * date.durationFrom(elements.epoch());
  }
}
