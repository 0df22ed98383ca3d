package org.orbsieve.narrowphase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.Constants;
import org.orekit.utils.IERSConventions;

/** Places against Orekit's Earth-fixed frame, which knows precession and nutation. */
class GroundPointTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  @Test
  void placesAreThoseOfAnEarthFixedFrame() {
    Frame fixed = CONTEXT.messages().getFrames().getITRF(IERSConventions.IERS_2010, true);
    OneAxisEllipsoid earth =
        new OneAxisEllipsoid(
            Constants.WGS84_EARTH_EQUATORIAL_RADIUS, Constants.WGS84_EARTH_FLATTENING, fixed);
    GroundPoint.Finder finder = new GroundPoint.Finder(CONTEXT.utc(), CONTEXT.teme());
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      AbsoluteDate date =
          new AbsoluteDate("2000-01-01T00:00:00", CONTEXT.utc())
              .shiftedBy(30 * 365.25 * 86_400 * random.nextDouble());
      double radius = 6.5e6 + 4e7 * random.nextDouble();
      Vector3D position =
          new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
              .normalize()
              .scalarMultiply(radius);
      GeodeticPoint expected = earth.transform(position, CONTEXT.teme(), date);
      StateVector state =
          new StateVector(position.getX(), position.getY(), position.getZ(), 1, 2, 3);
      GroundPoint place = finder.at(state, date);
      assertEquals(expected.getAltitude(), place.altitude(), 30);
      assertEquals(expected.getLatitude(), place.latitude(), 1e-5);
      double apart =
          MathUtils.normalizeAngle(place.longitude() - expected.getLongitude(), 0)
              * Math.cos(place.latitude());
      assertEquals(0, apart, 1e-4);
    }
  }
}
