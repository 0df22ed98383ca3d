package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.C1L;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.C1SS;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZEL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZES;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNS;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;
import org.orekit.time.TimeScale;

/**
 * Terms of Sun and Moon for one deep-space element set: Spacetrack Report No. 3, section 7. The
 * epoch enters as a Julian date in one double, 40 microseconds coarse, exactly as in Orekit: the
 * angles that follow from it are equal to the last bit.
 */
final class LuniSolarInit {

  private static final double SECONDS_PER_DAY = 86400.0;

  /** Julian date of 1900 January 0.5. */
  private static final double JD_1900 = 2415020;

  /** Julian date of 2000 January 1.5. */
  private static final double JD_2000 = 2451545.0;

  private static final double DAYS_PER_CENTURY = 36525.;

  /** Turns of the Earth per day of universal time. */
  private static final double SIDEREAL_RATIO = 1.00273790934;

  // Sun: sine and cosine of inclination and of argument of perigee.
  private static final double SIN_I_SUN = 0.39785416;
  private static final double COS_I_SUN = 0.91744867;
  private static final double SIN_G_SUN = -0.98088458;
  private static final double COS_G_SUN = 0.1945905;

  final ThirdBody sun;
  final ThirdBody moon;

  /** Mean anomaly of the Sun at epoch [rad]. */
  final double sunAnomaly;

  /** Mean longitude of the Moon from its perigee at epoch [rad]. */
  final double moonAnomaly;

  /** Greenwich sidereal time at epoch [rad]. */
  final double thetaG;

  /** Secular rates due to both bodies: e [1/min], and i, mean anomaly, perigee, node [rad/min]. */
  final double sse;

  final double ssi;
  final double ssl;
  final double ssg;
  final double ssh;

  LuniSolarInit(SecularInit orbit, AbsoluteDate epoch, TimeScale utc) {
    double julianDate =
        epoch.getComponents(utc).offsetFrom(DateTimeComponents.JULIAN_EPOCH) / SECONDS_PER_DAY;
    double days = julianDate - JD_1900;
    thetaG = siderealTime(julianDate);
    moonAnomaly = Sgp4Constants.normalizeAngle(0.228027132 * days - 1.1151842, Math.PI);
    sunAnomaly = Sgp4Constants.normalizeAngle(6.2565837 + 0.017201977 * days, Math.PI);
    SinCos argp = FastMath.sinCos(orbit.argp0);
    SinCos node = FastMath.sinCos(orbit.raan0);
    sun = new ThirdBody(orbit, sun(node), argp.sin(), argp.cos());
    moon = new ThirdBody(orbit, moon(node, days), argp.sin(), argp.cos());
    boolean low = ThirdBody.isEquatorial(orbit.i0);
    double nodeSun = low ? 0 : sun.sh / orbit.sinI0;
    sse = sun.se + moon.se;
    ssi = sun.si + moon.si;
    ssl = sun.sl + moon.sl;
    ssg =
        (sun.sgh - orbit.cosI0 * nodeSun)
            + (moon.sgh - (low ? 0 : orbit.cosI0 / orbit.sinI0 * moon.sh));
    ssh = nodeSun + (low ? 0 : moon.sh / orbit.sinI0);
  }

  private static ThirdBody.Body sun(SinCos node) {
    return new ThirdBody.Body(
        C1SS, ZNS, ZES, SIN_G_SUN, COS_G_SUN, SIN_I_SUN, COS_I_SUN, node.sin(), node.cos());
  }

  /** The Moon's orbit, its node moving along the ecliptic. */
  private static ThirdBody.Body moon(SinCos node, double days) {
    double eclipticNode = 4.5236020 - 9.2422029e-4 * days;
    double perigee = 5.8351514 + 0.0019443680 * days;
    SinCos n = FastMath.sinCos(eclipticNode);
    double cosI = 0.91375164 - 0.03568096 * n.cos();
    double sinI = FastMath.sqrt(1.0 - cosI * cosI);
    double sinH = 0.089683511 * n.sin() / sinI;
    double cosH = FastMath.sqrt(1.0 - sinH * sinH);
    double x = 0.39785416 * n.sin() / sinI;
    double y = cosH * n.cos() + 0.91744867 * sinH * n.sin();
    SinCos g = FastMath.sinCos(FastMath.atan2(x, y) + perigee - eclipticNode);
    return new ThirdBody.Body(
        C1L,
        ZNL,
        ZEL,
        g.sin(),
        g.cos(),
        sinI,
        cosI,
        node.sin() * cosH - node.cos() * sinH,
        cosH * node.cos() + sinH * node.sin());
  }

  /** Greenwich mean sidereal time [rad]: The Astronomical Almanac 1992, page B6. */
  private static double siderealTime(double julianDate) {
    double ut = (julianDate + 0.5) % 1;
    double centuries = (julianDate - ut - JD_2000) / DAYS_PER_CENTURY;
    double seconds =
        24110.54841 + centuries * (8640184.812866 + centuries * (0.093104 - centuries * 6.2E-6));
    seconds = (seconds + SECONDS_PER_DAY * SIDEREAL_RATIO * ut) % SECONDS_PER_DAY;
    if (seconds < 0.) {
      seconds += SECONDS_PER_DAY;
    }
    return Sgp4Constants.TWO_PI * seconds / SECONDS_PER_DAY;
  }
}
