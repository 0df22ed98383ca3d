package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.RandomOrbits.Regime;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Assumption R5 of docs/completeness.md: how fast RTN frames turn. The numbers are those of {@code
 * FrameBound}; what is measured must leave a part of them.
 */
class FrameRateTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final double RATE = 1.5;
  private static final double CURVATURE = 5;

  /** Eccentricity of one: escape speed. */
  private static final double EXPECTED_RATE = 1.43;

  private static final double EXPECTED_CURVATURE = 4.1;

  @ParameterizedTest
  @EnumSource
  void framesTurnNoFaster(Regime regime) {
    Random random = new Random(regime.ordinal());
    RandomOrbits orbits = new RandomOrbits(CONTEXT, random);
    AbsoluteDate start = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
    double rate = 0;
    double curvature = 0;
    for (int orbit = 0; orbit < 40; orbit++) {
      Ephemeris ephemeris =
          new OrekitEphemeris(
              CONTEXT, RandomScenes.catalog(List.of(orbits.of(regime, start))), start);
      for (int sample = 0; sample < 200; sample++) {
        double t = 86_400 * random.nextDouble();
        double h = 2;
        RtnFrame before = frame(ephemeris, t - h);
        RtnFrame now = frame(ephemeris, t);
        RtnFrame after = frame(ephemeris, t + h);
        double k = gravity(ephemeris, t);
        if (before == null || now == null || after == null || !(k < 2e-6)) {
          continue; // below ground or nowhere
        }
        // the operator norm is at most the root of the sum of squares, over sqrt(2) for a rotation
        double q1 = Math.sqrt(0.5) * norm(before, null, after) / (2 * h);
        double q2 = Math.sqrt(0.5) * norm(before, now, after) / (h * h);
        rate = Math.max(rate, q1 / Math.sqrt(k));
        curvature = Math.max(curvature, q2 / k);
      }
    }
    assertTrue(rate > 0.5 && rate < EXPECTED_RATE && EXPECTED_RATE < RATE, "rate " + rate);
    assertTrue(
        curvature > 0.3 && curvature < EXPECTED_CURVATURE && EXPECTED_CURVATURE < CURVATURE,
        "curvature " + curvature);
  }

  /** Frobenius norm of {@code after - 2 now + before}, or of {@code after - before}. */
  private static double norm(RtnFrame before, RtnFrame now, RtnFrame after) {
    double square = 0;
    for (int axis = 0; axis < 3; axis++) {
      Vector3D difference =
          now == null
              ? axis(after, axis).subtract(axis(before, axis))
              : axis(after, axis).add(axis(before, axis)).subtract(2, axis(now, axis));
      square += difference.getNormSq();
    }
    return Math.sqrt(square);
  }

  private static Vector3D axis(RtnFrame frame, int axis) {
    return axis == 0 ? frame.radial() : axis == 1 ? frame.transverse() : frame.normal();
  }

  private static RtnFrame frame(Ephemeris ephemeris, double t) {
    double[] s = new double[6];
    ephemeris.state(0, t, s);
    return RtnFrame.of(new StateVector(s[0], s[1], s[2], s[3], s[4], s[5])).orElse(null);
  }

  private static double gravity(Ephemeris ephemeris, double t) {
    double[] s = new double[6];
    ephemeris.state(0, t, s);
    double r = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    return 3.986008e14 / (r * r * r);
  }
}
