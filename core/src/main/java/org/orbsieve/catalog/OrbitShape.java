package org.orbsieve.catalog;

/**
 * Size and tilt of an orbit, for a person. Heights are those of the mean elements: Kepler's third
 * law with the published mean motion gives the axis, and they are above the equatorial radius, both
 * by WGS-72. The osculating orbit differs by some kilometres.
 *
 * @param perigee height of the lowest point [m]; negative for an orbit that leads into the Earth
 * @param apogee height of the highest point [m]
 * @param inclination [rad]
 * @param regime what region it is in
 */
public record OrbitShape(double perigee, double apogee, double inclination, OrbitRegime regime) {

  /**
   * The shape of an orbit.
   *
   * @param elements mean elements
   * @return their shape
   */
  public static OrbitShape of(ElementSet elements) {
    double n = elements.meanMotion();
    // Math has another last digit from JDK 25 on
    double axis = StrictMath.cbrt(Wgs72.MU / (n * n));
    return new OrbitShape(
        axis * (1 - elements.eccentricity()) - Wgs72.EARTH_RADIUS,
        axis * (1 + elements.eccentricity()) - Wgs72.EARTH_RADIUS,
        elements.inclination(),
        OrbitRegime.of(elements));
  }
}
