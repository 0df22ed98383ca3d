package org.orbsieve;

import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.MathUtils;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orekit.errors.OrekitException;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.analytical.tle.TLEConstants;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** Element sets: of a regime at random, or through a given state. */
final class RandomOrbits {

  /** Equatorial radius of the theory (WGS-72) [m]. */
  static final double EARTH_RADIUS = 6_378_135;

  private static final double MU = TLEConstants.MU;

  /** Where objects live; altitudes in km, inclinations in degrees. */
  enum Regime {
    DECAYING(105, 160, 120, 220, 0, 180, 5e-3),
    LOW(350, 1400, 350, 1400, 0, 180, 1e-3),
    SUN_SYNCHRONOUS(700, 720, 700, 720, 98, 98.4, 1e-4),
    EQUATORIAL_LOW(400, 600, 400, 600, 0, 0.3, 1e-4),
    RETROGRADE_EQUATORIAL(400, 600, 400, 600, 179.5, 180, 1e-4),
    ECCENTRIC_LOW(200, 600, 1500, 8000, 0, 180, 1e-3),
    PERIOD_OF_225_MINUTES(5700, 5900, 5700, 5900, 0, 180, 0),
    MEDIUM(19_000, 23_500, 19_000, 23_500, 50, 70, 0),
    GEOSTATIONARY(35_770, 35_800, 35_770, 35_800, 0, 0.1, 0),
    GEOSYNCHRONOUS(35_700, 35_870, 35_700, 35_870, 0, 15, 0),
    LYDDANE(20_000, 36_000, 20_000, 36_000, 11.44, 11.47, 0),
    TRANSFER(180, 600, 34_000, 36_000, 0, 180, 1e-3),
    MOLNIYA(500, 1500, 39_000, 40_000, 62, 65, 1e-4),
    FAR(300, 20_000, 60_000, 200_000, 0, 180, 1e-5);

    private final double lowPerigee;
    private final double highPerigee;
    private final double lowApogee;
    private final double highApogee;
    private final double lowInclination;
    private final double highInclination;
    private final double largestDrag;

    Regime(
        double lowPerigee,
        double highPerigee,
        double lowApogee,
        double highApogee,
        double lowInclination,
        double highInclination,
        double largestDrag) {
      this.lowPerigee = lowPerigee;
      this.highPerigee = highPerigee;
      this.lowApogee = lowApogee;
      this.highApogee = highApogee;
      this.lowInclination = lowInclination;
      this.highInclination = highInclination;
      this.largestDrag = largestDrag;
    }
  }

  private final AstroContext context;
  private final Random random;

  RandomOrbits(AstroContext context, Random random) {
    this.context = context;
    this.random = random;
  }

  /** A random element set of a regime. */
  ElementSet of(Regime regime, AbsoluteDate epoch) {
    double one = EARTH_RADIUS + 1e3 * between(regime.lowPerigee, regime.highPerigee);
    double two = EARTH_RADIUS + 1e3 * between(regime.lowApogee, regime.highApogee);
    double axis = 0.5 * (one + two);
    return new ElementSet(
        epoch,
        Math.sqrt(MU / axis) / axis,
        Math.abs(two - one) / (two + one),
        Math.toRadians(between(regime.lowInclination, regime.highInclination)),
        between(0, 2 * Math.PI),
        between(0, 2 * Math.PI),
        between(0, 2 * Math.PI),
        random.nextInt(4) == 0 ? 0 : regime.largestDrag * Math.pow(10, -3 * random.nextDouble()),
        0,
        0,
        1,
        1);
  }

  /** Orekit's state of an element set; null where the theory gives nothing. */
  PVCoordinates state(ElementSet elements, AbsoluteDate date) {
    SpaceObject object = new SpaceObject(1, "", "", 'U', elements);
    try {
      return TLEPropagator.selectExtrapolator(
              OrekitEphemeris.toTle(context, object), context.teme())
          .getPVCoordinates(date);
    } catch (OrekitException e) {
      return null;
    }
  }

  /**
   * Mean elements whose state at their epoch is the given one: the state is corrected by what the
   * theory makes of it until that is small. Null where there is no orbit, it does not converge or
   * its perigee is lower than a distance from the Earth's centre [m].
   */
  ElementSet through(
      AbsoluteDate epoch, Vector3D position, Vector3D velocity, double bstar, double lowest) {
    Vector3D p = position;
    Vector3D v = velocity;
    for (int iteration = 0; iteration < 30; iteration++) {
      ElementSet elements = osculating(epoch, p, v, bstar, lowest);
      PVCoordinates got = elements == null ? null : state(elements, epoch);
      if (got == null) {
        return null;
      }
      Vector3D dp = position.subtract(got.getPosition());
      if (dp.getNorm() < 1e-3) {
        return elements;
      }
      p = p.add(dp);
      v = v.add(velocity.subtract(got.getVelocity()));
    }
    return null;
  }

  private ElementSet osculating(
      AbsoluteDate epoch, Vector3D p, Vector3D v, double bstar, double lowest) {
    double axis = 1 / (2 / p.getNorm() - v.getNormSq() / MU);
    if (!(axis > 0) || Double.isInfinite(axis)) {
      return null;
    }
    KeplerianOrbit orbit = new KeplerianOrbit(new PVCoordinates(p, v), context.teme(), epoch, MU);
    if (!(orbit.getE() < 0.98) || axis * (1 - orbit.getE()) < lowest) {
      return null;
    }
    return new ElementSet(
        epoch,
        orbit.getKeplerianMeanMotion(),
        orbit.getE(),
        orbit.getI(),
        MathUtils.normalizeAngle(orbit.getRightAscensionOfAscendingNode(), Math.PI),
        MathUtils.normalizeAngle(orbit.getPerigeeArgument(), Math.PI),
        MathUtils.normalizeAngle(orbit.getAnomaly(PositionAngleType.MEAN), Math.PI),
        bstar,
        0,
        0,
        1,
        1);
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A vector of this length and random direction. */
  Vector3D vector(double length) {
    while (true) {
      Vector3D v =
          new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
      if (v.getNorm() > 1e-3) {
        return v.scalarMultiply(length / v.getNorm());
      }
    }
  }
}
