package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.covariance.Matrices;

/** The rate against a plain sum over the sphere, and where it has a closed form. */
class CollisionRateTest {

  private static final long SEED = 20_211;
  private static final double[] GAINLESS = new double[9];

  @Test
  void equalsAPlainSumOverTheSphereForRandomStates() {
    Random random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      double radius = Math.pow(10, 2 * random.nextDouble());
      PeakOverlap overlap = overlap(random, random.nextInt(3));
      double expected = plainSum(overlap, radius);
      assertEquals(expected, CollisionRate.of(overlap, radius), 2e-3 * expected, "state " + i);
    }
  }

  @Test
  void equalsTheSweptVolumeForASmallBodyAndAKnownVelocity() {
    // pi R^2 v times the density at the centre; the density changes by 1e-6 over the body.
    double[] a = diagonal(4e6, 9e6, 1e6);
    PeakOverlap overlap =
        new PeakOverlap(
            null,
            null,
            new double[] {100, -200, 50},
            new double[] {3, -4, 12},
            a,
            Matrices.inverse3(a),
            GAINLESS,
            new double[9]);
    double exponent = -0.5 * (1e4 / 4e6 + 4e4 / 9e6 + 2500 / 1e6);
    double density = Math.exp(exponent) / Math.sqrt(8 * Math.pow(Math.PI, 3) * 36e18);
    double expected = Math.PI * 13 * density;
    assertEquals(expected, CollisionRate.of(overlap, 1), 1e-4 * expected);
  }

  @Test
  void equalsTheMeanSpeedForASmallBodyAndAnUnknownVelocity() {
    // The mean of the length of a Gaussian vector with equal variances is sigma sqrt(8 / pi).
    double[] a = diagonal(4e6, 4e6, 4e6);
    PeakOverlap overlap =
        new PeakOverlap(
            null,
            null,
            new double[3],
            new double[3],
            a,
            Matrices.inverse3(a),
            GAINLESS,
            diagonal(9, 9, 9));
    double expected = Math.PI * 3 * Math.sqrt(8 / Math.PI) / Math.sqrt(8 * Math.pow(Math.PI, 3));
    assertEquals(expected / 8e9, CollisionRate.of(overlap, 1), 1e-4 * expected / 8e9);
  }

  /**
   * A random state; the velocity given the position has as many uncertain axes as asked for, +1.
   */
  private static PeakOverlap overlap(Random random, int uncertain) {
    double[] root = new double[9];
    double[] c = new double[9];
    for (int i = 0; i < 9; i++) {
      root[i] = 400 * random.nextGaussian();
    }
    for (int k = 0; k <= uncertain; k++) {
      double[] axis = vector(random, 0.1 + 2 * random.nextDouble());
      for (int i = 0; i < 9; i++) {
        c[i] += axis[i / 3] * axis[i % 3];
      }
    }
    double[] a = Matrices.congruence(root, diagonal(1, 1, 1), 3);
    for (int i = 0; i < 9; i += 4) {
      a[i] += 1e4;
    }
    double[] gain = vector(random, 1e-3, 9);
    return new PeakOverlap(
        null, null, vector(random, 500), vector(random, 3), a, Matrices.inverse3(a), gain, c);
  }

  private static double[] vector(Random random, double size) {
    return vector(random, size, 3);
  }

  private static double[] vector(Random random, double size, int length) {
    return random.doubles(length, -size, size).toArray();
  }

  private static double[] diagonal(double x, double y, double z) {
    return new double[] {x, 0, 0, 0, y, 0, 0, 0, z};
  }

  /** Midpoints in azimuth and in the cosine of the polar angle, in the axes as they are. */
  private static double plainSum(PeakOverlap o, double radius) {
    int rings = 300;
    int azimuths = 300;
    double sum = 0;
    for (int i = 0; i < rings; i++) {
      double z = (2.0 * i + 1) / rings - 1;
      for (int k = 0; k < azimuths; k++) {
        double angle = 2 * Math.PI * (k + 0.5) / azimuths;
        double breadth = Math.sqrt(1 - z * z);
        sum +=
            flux(o, radius, new double[] {breadth * Math.cos(angle), breadth * Math.sin(angle), z});
      }
    }
    double norm = Math.sqrt(8 * Math.pow(Math.PI, 3) * Matrices.determinant3(o.a()));
    return sum * radius * radius * 4 * Math.PI / rings / azimuths / norm;
  }

  /** Relative density times mean inward speed at one place of the sphere. */
  private static double flux(PeakOverlap o, double radius, double[] n) {
    double mean = 0;
    double variance = 0;
    double exponent = 0;
    for (int i = 0; i < 3; i++) {
      double speed = o.velocity()[i];
      for (int k = 0; k < 3; k++) {
        double off = radius * n[k] - o.position()[k];
        speed += o.gain()[3 * i + k] * off;
        variance += n[i] * o.c()[3 * i + k] * n[k];
        exponent -= 0.5 * (radius * n[i] - o.position()[i]) * o.inverse()[3 * i + k] * off;
      }
      mean += n[i] * speed;
    }
    double sigma = Math.sqrt(variance);
    double z = mean / sigma;
    double inward =
        sigma * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
            - mean * 0.5 * Erf.erfc(z / Math.sqrt(2));
    return Math.exp(exponent) * (sigma > 0 ? inward : Math.max(0, -mean));
  }
}
