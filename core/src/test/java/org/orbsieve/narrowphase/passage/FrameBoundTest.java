package org.orbsieve.narrowphase.passage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orbsieve.ephemeris.PieceBounds;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** How fast frames of ephemerides turn, against differences of the frames themselves. */
class FrameBoundTest {

  private static final double RADIUS = 7e6;
  private static final double RATE = Math.sqrt(3.986e14 / (RADIUS * RADIUS * RADIUS));

  /** A round orbit with velocities that err, and positions too. */
  private static TabulatedMotion motion(
      Random random, double spacing, double noise, boolean hermite) {
    int nodes = 12;
    double[] times = new double[nodes];
    double[] states = new double[6 * nodes];
    double tilt = random.nextDouble();
    for (int i = 0; i < nodes; i++) {
      times[i] = i * spacing;
      double c = Math.cos(RATE * times[i]);
      double s = Math.sin(RATE * times[i]);
      double[] plane = {RADIUS * c, RADIUS * s, -RADIUS * RATE * s, RADIUS * RATE * c};
      double[] exact = {
        plane[0],
        plane[1] * Math.cos(tilt),
        plane[1] * Math.sin(tilt),
        plane[2],
        plane[3] * Math.cos(tilt),
        plane[3] * Math.sin(tilt)
      };
      for (int k = 0; k < 6; k++) {
        states[6 * i + k] = exact[k] + noise * random.nextGaussian();
      }
    }
    TabulatedSegment segment =
        new TabulatedSegment(
            times,
            states,
            0,
            times[nodes - 1],
            hermite ? Method.HERMITE : Method.LAGRANGE,
            hermite ? 2 : 6,
            List.of());
    TabulatedOrbit orbit =
        new TabulatedOrbit(
            "", "", "test", AbsoluteDate.ARBITRARY_EPOCH, List.of(segment), List.of());
    return new TabulatedMotion(orbit, AbsoluteDate.ARBITRARY_EPOCH);
  }

  private static StateVector state(TabulatedMotion motion, double t) {
    double[] s = new double[6];
    motion.state(t, s);
    return new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]);
  }

  private static Vector3D inFrame(TabulatedMotion motion, double t, Vector3D v) {
    RtnFrame frame = RtnFrame.of(state(motion, t)).orElseThrow();
    return new Vector3D(
        frame.radial().dotProduct(v),
        frame.transverse().dotProduct(v),
        frame.normal().dotProduct(v));
  }

  @ParameterizedTest
  @CsvSource({
    "60, 0, true",
    "60, 0, false",
    "300, 0.01, true",
    "60, 1, false",
    "10, 1, true",
    "60, 100, false",
    "20, 300, true",
    "120, 3000, false"
  })
  void framesTurnNoFaster(double spacing, double noise, boolean hermite) {
    Random random = new Random(5);
    double closest = 0;
    int bounded = 0;
    for (int round = 0; round < 200; round++) {
      TabulatedMotion motion = motion(random, spacing, noise, hermite);
      int piece = 1 + random.nextInt(9);
      double length = spacing * Math.pow(10, -2 * random.nextDouble());
      double a = spacing * piece + (spacing - length) * random.nextDouble();
      double b = a + length;
      PieceBounds bounds = motion.bounds(a, RATE * RATE);
      FrameBound frame = new FrameBound();
      double radius = Math.min(norm(motion, a, false), norm(motion, b, false));
      double momentum = Math.min(norm(motion, a, true), norm(motion, b, true));
      frame.setPiece(bounds, radius, momentum, length);
      bounded += frame.turn() < Double.POSITIVE_INFINITY ? 1 : 0;
      double h = 0.01 * length;
      for (int sample = 0; sample < 20; sample++) {
        double t = a + h + (length - 2 * h) * random.nextDouble();
        Vector3D v =
            new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
                .normalize();
        Vector3D before = inFrame(motion, t - h, v);
        Vector3D now = inFrame(motion, t, v);
        Vector3D after = inFrame(motion, t + h, v);
        double first = after.subtract(before).getNorm() / (2 * h);
        double second = after.add(before).subtract(2, now).getNorm() / (h * h);
        closest = Math.max(closest, first / frame.turn());
        assertTrue(first <= frame.turn() + 1e-12 / h, first + " " + frame.turn());
        assertTrue(second <= frame.curvature() + 1e-11 / (h * h), second + " " + frame.curvature());
      }
    }
    assertTrue(noise > 1 || (bounded == 200 && closest > 0.8), bounded + " " + closest);
  }

  private static double norm(TabulatedMotion motion, double t, boolean isMomentum) {
    StateVector s = state(motion, t);
    Vector3D p = new Vector3D(s.x(), s.y(), s.z());
    Vector3D v = new Vector3D(s.vx(), s.vy(), s.vz());
    return isMomentum ? p.crossProduct(v).getNorm() : p.getNorm();
  }
}
