package org.orbsieve.ephemeris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.ephemeris.Curves.Curve;

class MotionKernelTest {

  private static final int DEGREE = 6;

  /** A curve of degree 6 about the middle of a step, with coefficients per second^power. */
  private static final class Polynomial implements Curve {

    final double[][] c = new double[DEGREE + 1][3];
    final double centre;

    Polynomial(double centre) {
      this.centre = centre;
    }

    @Override
    public void at(double t, double[] out) {
      derivative(t - centre, 0, out);
    }

    /** Derivative of some order at a time from the centre. */
    void derivative(double s, int order, double[] out) {
      for (int axis = 0; axis < 3; axis++) {
        double sum = 0;
        for (int a = DEGREE; a >= order; a--) {
          double factor = 1;
          for (int b = 0; b < order; b++) {
            factor *= a - b;
          }
          sum = sum * s + factor * c[a][axis];
        }
        out[axis] = sum;
      }
    }

    double radius(double s) {
      double[] q = new double[3];
      derivative(s, 0, q);
      return norm(q);
    }

    /** Size of {@code q'' + k q}. */
    double residual(double s, double k) {
      double[] q = new double[3];
      double[] acceleration = new double[3];
      derivative(s, 0, q);
      derivative(s, 2, acceleration);
      for (int axis = 0; axis < 3; axis++) {
        acceleration[axis] += k * q[axis];
      }
      return norm(acceleration);
    }
  }

  /** Orbit-like polynomials: Taylor coefficients of two-body motion, and then some. */
  private static Polynomial random(Random random, double tau) {
    Polynomial p = new Polynomial(tau);
    double radius = 6.5e6 * Math.pow(8, random.nextDouble());
    double speed = Math.sqrt(MotionKernel.MU / radius) * (0.6 + 0.8 * random.nextDouble());
    double[] q = direction(random);
    double[] v = direction(random);
    double scale = random.nextInt(3) == 0 ? 0 : 1e-6 * random.nextDouble();
    double rate = Math.sqrt(MotionKernel.MU / (radius * radius * radius));
    for (int axis = 0; axis < 3; axis++) {
      p.c[0][axis] = radius * q[axis];
      p.c[1][axis] = speed * v[axis];
      for (int a = 2; a <= DEGREE; a++) {
        double twoBody = -rate * rate * p.c[a - 2][axis] / (a * (a - 1));
        p.c[a][axis] = twoBody * (1 + scale * random.nextGaussian());
      }
    }
    return p;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void polynomialsOfDegreeSixAreReproducedAndBounded(int level) {
    Random random = new Random(3 + level);
    double tightest = 0;
    for (int k = 0; k < 400; k++) {
      double tau = 0.5 * Math.pow(600, random.nextDouble());
      Polynomial p = random(random, tau);
      MotionTable motion = Curves.motion(tau, level, p);
      assertEquals(p.c[0][0], motion.x[0], 1e-15 * motion.radius[0]);
      double perSecond = 1e-14 * motion.radius[0] / tau;
      assertEquals(p.c[1][0], motion.vx[0], 8 * perSecond);
      assertEquals(p.c[1][1], motion.vy[0], 8 * perSecond);
      assertEquals(p.c[1][2], motion.vz[0], 8 * perSecond);
      double centre = p.radius(0);
      assertEquals(centre, motion.radius[0], 1e-8 * centre);
      double rate = MotionKernel.MU / (centre * centre * centre);
      double change = 0;
      double residual = 0;
      for (int l = -20; l <= 20; l++) {
        double s = 0.05 * l * tau;
        change = Math.max(change, Math.abs(p.radius(s) - centre));
        residual = Math.max(residual, p.residual(s, rate));
      }
      double rounding = 1e-14 * centre;
      assertTrue(change <= motion.radialMotion[0] + rounding, "radial motion, case " + k);
      assertTrue(
          residual <= motion.residual[0] * (1 + 1e-12) + 200 * rounding / (tau * tau),
          "residual, case " + k);
      tightest = Math.max(tightest, change / motion.radialMotion[0]);
    }
    assertTrue(tightest > 0.7, "bounds far above what they bound");
  }

  @Test
  void radialMotionThatCanReachTheCentreHasNoBound() {
    Polynomial fall = new Polynomial(120);
    fall.c[0][0] = 1e6;
    fall.c[1][0] = -1e4;
    MotionTable motion = Curves.motion(120, 0, fall);
    assertTrue(Double.isNaN(motion.radialMotion[0]));
  }

  @Test
  void knotWithoutAPositionLeavesNoMotion() {
    Polynomial p = random(new Random(1), 120);
    Curve broken =
        (t, out) -> {
          p.at(t, out);
          out[1] = t > 400 ? Double.NaN : out[1];
        };
    MotionTable motion = Curves.motion(120, 0, p, broken);
    assertTrue(motion.radialMotion[0] >= 0);
    assertTrue(Double.isNaN(motion.radialMotion[1]) && Double.isNaN(motion.residual[1]));
  }

  private static double[] direction(Random random) {
    double[] d = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    double norm = norm(d);
    for (int axis = 0; axis < 3; axis++) {
      d[axis] /= norm;
    }
    return d;
  }

  private static double norm(double[] a) {
    return Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
  }
}
