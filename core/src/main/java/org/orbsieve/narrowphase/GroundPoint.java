package org.orbsieve.narrowphase;

import org.hipparchus.util.MathUtils;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeScale;
import org.orekit.utils.Constants;

/**
 * Place above the Earth, on the WGS-84 ellipsoid. The Earth's turn is the Greenwich mean sidereal
 * time of 1982 with UTC for UT1, without polar motion: east or west by at most 0.004 degrees (420 m
 * at the equator), north or south by some tens of metres. That is a place for a map, not a
 * coordinate.
 *
 * @param altitude above the ellipsoid [m]
 * @param latitude geodetic [rad], in [-pi/2, pi/2]
 * @param longitude east [rad], in [-pi, pi]
 */
public record GroundPoint(double altitude, double latitude, double longitude) {

  /** Finds places. Used by one thread. */
  public static final class Finder {

    private static final double DAY = 86_400;
    private static final double CENTURY = 36_525 * DAY;

    private final AbsoluteDate noon2000;
    private final TimeScale utc;
    private final Frame frame;
    private final OneAxisEllipsoid earth;

    /**
     * A finder.
     *
     * @param utc stands for UT1
     * @param frame any inertial frame, the name of which does not matter
     */
    public Finder(TimeScale utc, Frame frame) {
      this.utc = utc;
      this.frame = frame;
      noon2000 = new AbsoluteDate(DateComponents.J2000_EPOCH, TimeComponents.H12, utc);
      earth =
          new OneAxisEllipsoid(
              Constants.WGS84_EARTH_EQUATORIAL_RADIUS, Constants.WGS84_EARTH_FLATTENING, frame);
    }

    /**
     * The place of a state.
     *
     * @param state TEME
     * @param date when
     * @return the place
     */
    public GroundPoint at(StateVector state, AbsoluteDate date) {
      GeodeticPoint point = earth.transform(RtnFrame.position(state), frame, date);
      double longitude = point.getLongitude() - siderealTime(date.offsetFrom(noon2000, utc));
      return new GroundPoint(
          point.getAltitude(), point.getLatitude(), MathUtils.normalizeAngle(longitude, 0));
    }

    /**
     * Greenwich mean sidereal time of 1982 (Aoki et al.), as SGP4's frame TEME needs it.
     *
     * @param seconds of UT1 since 2000-01-01T12:00:00
     * @return the angle [rad], of any size
     */
    static double siderealTime(double seconds) {
      double t = seconds / CENTURY;
      double turn =
          67_310.54841
              + (876_600.0 * 3600 + 8_640_184.812866) * t
              + 0.093104 * t * t
              - 6.2e-6 * t * t * t;
      return turn % DAY / DAY * MathUtils.TWO_PI;
    }
  }
}
