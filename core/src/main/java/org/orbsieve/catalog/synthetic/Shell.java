package org.orbsieve.catalog.synthetic;

import org.hipparchus.util.FastMath;

/**
 * One shell of a synthetic constellation: satellites on circular orbits in evenly spaced planes
 * (Walker 1984, "Satellite constellations", JBIS 37). Its phasing is the one of the P possible ones
 * that keeps satellites of different planes farthest apart where the planes cross, as operators
 * choose it.
 *
 * @param height over the equatorial radius [m]
 * @param inclination [rad]
 * @param span right ascension over which the planes are spread [rad]: a turn, half of it for polar
 *     shells
 * @param planeStep difference of height from plane to plane [m]
 * @param satellites places in the shell, the last plane perhaps incomplete
 * @param planes number of planes
 * @param phasing Walker's F, 0 to planes - 1
 * @param raan of the first plane [rad]
 */
record Shell(
    double height,
    double inclination,
    double span,
    double planeStep,
    int satellites,
    int planes,
    int phasing,
    double raan) {

  /**
   * A shell with as many planes as satellites in each, in round numbers.
   *
   * @param height over the equatorial radius [m]
   * @param inclination [rad]
   * @param satellites places, at least 0
   * @param raan of the first plane [rad]
   */
  static Shell of(double height, double inclination, int satellites, double raan) {
    boolean polar = Math.abs(inclination - Math.PI / 2) < FastMath.toRadians(5);
    double span = polar ? Math.PI : 2 * Math.PI;
    int planes = Math.max(1, (int) Math.sqrt(satellites));
    return new Shell(
        height,
        inclination,
        span,
        polar ? 2e3 : 0,
        satellites,
        planes,
        bestPhasing(planes, slots(satellites, planes), inclination, span),
        raan);
  }

  /** Places per plane. */
  private static int slots(int satellites, int planes) {
    return (satellites + planes - 1) / planes;
  }

  private static int bestPhasing(int planes, int slots, double inclination, double span) {
    double[] crossing = new double[planes];
    for (int k = 1; k < planes; k++) {
      double tan = StrictMath.tan(span * k / planes / 2);
      crossing[k] = StrictMath.atan(StrictMath.cos(inclination) * tan) / Math.PI * slots;
    }
    int best = 0;
    double widest = -1;
    for (int phasing = 0; phasing < planes; phasing++) {
      double gap = crossingGap(phasing, crossing);
      if (gap > widest) {
        widest = gap;
        best = phasing;
      }
    }
    return best;
  }

  /**
   * The smallest difference in phase, in parts of the spacing within a plane, at which two
   * satellites of different planes pass the crossing of their planes: (k F / P + slots / pi *
   * atan(cos i tan(k dRaan / 2))) modulo 1.
   */
  private static double crossingGap(int phasing, double[] crossing) {
    double smallest = 1;
    for (int k = 1; k < crossing.length; k++) {
      double turns = (double) k * phasing / crossing.length + crossing[k];
      smallest = Math.min(smallest, Math.abs(turns - Math.rint(turns)));
    }
    return smallest;
  }

  /**
   * The orbit of one place: plane after plane, with the scatter that station-keeping leaves.
   *
   * @param place 0 to satellites - 1
   * @param own draws of the satellite
   */
  Orbit orbit(int place, Draws own) {
    int slots = slots(satellites, planes);
    int plane = place / slots;
    double turns = (place % slots + (double) plane * phasing / planes) / slots;
    double latitudeArgument = 2 * Math.PI * turns + FastMath.toRadians(0.01) * own.normal();
    double argPerigee = FastMath.toRadians(90) + FastMath.toRadians(15) * own.normal();
    double drag = own.logBetween(3e-5, 1e-3);
    return new Orbit(
        Orbit.EARTH_RADIUS + height + planeStep * plane + 20 * own.normal(),
        1.4e-4 + 1e-5 * own.normal(),
        inclination + FastMath.toRadians(0.002) * own.normal(),
        raan + span * plane / planes + FastMath.toRadians(0.005) * own.normal(),
        argPerigee,
        latitudeArgument - argPerigee,
        // thrust against drag shows as negative drag in the fits of manoeuvring satellites
        own.chance(0.2) ? -drag : drag);
  }
}
