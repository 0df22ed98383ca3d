package org.orbsieve.assessment.covariance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** Compares the motion with Orekit's two-body motion and the derivatives with differences. */
class EquinoctialMotionTest {

  private static double[] randomState(Random random) {
    double r = 7e6 + 3e7 * random.nextDouble();
    double speed = Math.sqrt(EquinoctialMotion.MU / r) * (0.85 + 0.4 * random.nextDouble());
    double angle = 0.4 * random.nextGaussian();
    double inclination = 1.2 * random.nextGaussian();
    return new double[] {
      r,
      0,
      0,
      speed * Math.sin(angle),
      speed * Math.cos(angle) * Math.cos(inclination),
      speed * Math.cos(angle) * Math.sin(inclination)
    };
  }

  @Test
  void isTheMotionOfOrekit() {
    Random random = new Random(5);
    AbsoluteDate epoch = new AbsoluteDate(2024, 1, 1, AstroContext.bundled().utc());
    for (int i = 0; i < 200; i++) {
      double[] s = randomState(random);
      PVCoordinates pv =
          new PVCoordinates(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5]));
      CartesianOrbit orbit =
          new CartesianOrbit(pv, AstroContext.bundled().teme(), epoch, EquinoctialMotion.MU);
      double t = 20_000 * (random.nextDouble() - 0.5);
      PVCoordinates expected = orbit.shiftedBy(t).getPVCoordinates();
      double[] actual = EquinoctialMotion.through(s, 0).state(t);
      assertEquals(expected.getPosition().getX(), actual[0], 1e-3);
      assertEquals(expected.getPosition().getZ(), actual[2], 1e-3);
      assertEquals(expected.getVelocity().getY(), actual[4], 1e-6);
      double[] again = EquinoctialMotion.through(actual, t).state(0);
      assertArrayEquals(s, again, 1e-3);
    }
  }

  @Test
  void derivativesAreTheLimitOfDifferences() {
    Random random = new Random(6);
    double[] jacobian = new double[36];
    for (int i = 0; i < 50; i++) {
      EquinoctialMotion motion = EquinoctialMotion.through(randomState(random), 0);
      double t = 10_000 * (random.nextDouble() - 0.5);
      motion.state(t, jacobian);
      double[] elements = motion.elements();
      for (int k = 0; k < 6; k++) {
        double step = 1e-6 * (k == 0 ? motion.n() : 1);
        double[] after = of(elements, k, step).state(t);
        double[] before = of(elements, k, -step).state(t);
        for (int row = 0; row < 6; row++) {
          double expected = (after[row] - before[row]) / (2 * step);
          double scale = (row < 3 ? 1e7 : 1e4) / (k == 0 ? motion.n() : 1) * 1e-5;
          assertEquals(expected, jacobian[6 * row + k], scale, row + " by " + k);
        }
      }
    }
  }

  private static EquinoctialMotion of(double[] elements, int changed, double step) {
    double[] e = elements.clone();
    e[changed] += step;
    return new EquinoctialMotion(e[0], e[1], e[2], e[3], e[4], e[5]);
  }

  @Test
  void aHyperbolaIsNoMotionOfThisKind() {
    assertFalse(EquinoctialMotion.through(new double[] {7e6, 0, 0, 0, 12e3, 0}, 0).isValid());
    assertFalse(EquinoctialMotion.through(new double[] {7e6, 0, 0, 1e3, 0, 0}, 0).isValid());
  }
}
