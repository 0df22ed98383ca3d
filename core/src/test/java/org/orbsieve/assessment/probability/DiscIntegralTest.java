package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the quadrature with brute force, with sampling and with exact limits. */
class DiscIntegralTest {

  /**
   * By slices along the <em>minor</em> axis, with an error function across each and so many of them
   * that nothing about it is clever.
   */
  private static double bruteForce(EncounterGeometry g, double radius, int slices) {
    double sum = 0;
    for (int i = 0; i < slices; i++) {
      // Midpoints in the angle: dense where the chord ends.
      double t = Math.PI * (i + 0.5) / slices - 0.5 * Math.PI;
      double y = radius * Math.sin(t);
      double half = radius * Math.cos(t);
      double z = (y - g.missMinor()) / g.sigmaMinor();
      double s = Math.sqrt(2) * g.sigmaMajor();
      double between = 0.5 * Erf.erf((g.missMajor() - half) / s, (g.missMajor() + half) / s);
      sum += half * Math.exp(-0.5 * z * z) * between;
    }
    return sum * Math.PI / slices / (g.sigmaMinor() * Math.sqrt(2 * Math.PI));
  }

  private static EncounterGeometry random(Random random) {
    double minor = Math.pow(10, 4 * random.nextDouble());
    double major = minor * Math.pow(10, 2 * random.nextDouble());
    double distance = 8 * random.nextDouble();
    double angle = 0.5 * Math.PI * random.nextDouble();
    return new EncounterGeometry(
        major, minor, distance * Math.cos(angle) * major, distance * Math.sin(angle) * minor);
  }

  @Test
  void equalsBruteForceForErrorsLargerThanTheBody() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      EncounterGeometry g = random(random);
      double radius = g.sigmaMinor() * 2 * random.nextDouble();
      double expected = bruteForce(g, radius, 400);
      double actual = DiscIntegral.probability(g, radius);
      assertEquals(expected, actual, 1e-9 * expected, g + " radius " + radius);
    }
  }

  @Test
  void equalsBruteForceForErrorsSmallerThanTheBody() {
    Random random = new Random(2);
    for (int i = 0; i < 150; i++) {
      EncounterGeometry g = random(random);
      double radius = g.sigmaMinor() * Math.pow(10, 0.3 + 1.5 * random.nextDouble());
      double expected = bruteForce(g, radius, 20_000);
      double actual = DiscIntegral.probability(g, radius);
      assertEquals(expected, actual, 1e-9 * expected, g + " radius " + radius);
    }
  }

  @Test
  void isInsideTheConfidenceBoundsOfSampling() {
    Random random = new Random(3);
    int samples = 200_000;
    for (int i = 0; i < 20; i++) {
      EncounterGeometry g = new EncounterGeometry(50, 20, 60 * random.nextDouble(), 30);
      double radius = 5 + 60 * random.nextDouble();
      int hits = 0;
      for (int k = 0; k < samples; k++) {
        double x = g.missMajor() + g.sigmaMajor() * random.nextGaussian();
        double y = g.missMinor() + g.sigmaMinor() * random.nextGaussian();
        hits += Math.hypot(x, y) <= radius ? 1 : 0;
      }
      double p = DiscIntegral.probability(g, radius);
      double sigma = Math.sqrt(p * (1 - p) / samples);
      assertEquals(p, (double) hits / samples, 4 * sigma);
    }
  }

  @Test
  void equalsTheRayleighDistributionForACircleAtTheMiddle() {
    for (double ratio = 1e-6; ratio < 1e6; ratio *= 3) {
      double expected = -Math.expm1(-0.5 * ratio * ratio);
      double p = DiscIntegral.probability(new EncounterGeometry(7, 7, 0, 0), 7 * ratio);
      assertEquals(expected, p, 1e-9 * expected, "radius/sigma " + ratio);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // sigma, miss, radius, expected: as the errors vanish, the miss decides
    "1e-6, 3, 10, 1",
    "1e-6, 9.999, 10, 1",
    "1e-6, 10.001, 10, 0",
    "1e-3, 12, 10, 0",
    // a radius of zero, and a huge one
    "100, 300, 0, 0",
    "100, 300, 1e9, 1",
    "1, 0, 1e12, 1",
    // far in the tail
    "1, 5000, 10, 0",
    "100, 1e9, 10, 0"
  })
  void hasItsLimits(double sigma, double miss, double radius, double expected) {
    assertEquals(
        expected,
        DiscIntegral.probability(new EncounterGeometry(sigma, sigma, miss, 0), radius),
        1e-9);
    assertEquals(
        expected,
        DiscIntegral.probability(new EncounterGeometry(sigma, sigma, 0, miss), radius),
        1e-9);
  }

  @Test
  void halfOfTheErrorsOfAStraightEdgeFallOnTheBody() {
    // The mean on the rim of a disc that is huge in terms of the errors.
    double p = DiscIntegral.probability(new EncounterGeometry(1e-3, 1e-3, 0, 10), 10);
    assertEquals(0.5, p, 1e-4);
    assertEquals(p, DiscIntegral.probability(new EncounterGeometry(1e-3, 1e-3, 10, 0), 10), 1e-9);
  }

  @Test
  void neverFallsAsTheRadiusGrowsOrRisesAsTheMissDoes() {
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      EncounterGeometry g = random(random);
      double radius = Math.pow(10, -1 + 4 * random.nextDouble());
      double p = DiscIntegral.probability(g, radius);
      assertTrue(DiscIntegral.probability(g, radius * 1.1) >= p * (1 - 1e-9), g + " " + radius);
      EncounterGeometry farther =
          new EncounterGeometry(
              g.sigmaMajor(), g.sigmaMinor(), g.missMajor() * 1.1, g.missMinor() * 1.1);
      assertTrue(DiscIntegral.probability(farther, radius) <= p * (1 + 1e-9), g + " " + radius);
    }
  }

  @Test
  void isNeverNaNUnderHostileNumbers() {
    double[] sizes = {1e-9, 1e-3, 1, 1e3, 1e9, 1e15};
    for (double minor : sizes) {
      for (double major : sizes) {
        for (double miss : sizes) {
          for (double radius : sizes) {
            if (major >= minor) {
              double p =
                  DiscIntegral.probability(new EncounterGeometry(major, minor, miss, miss), radius);
              assertTrue(p >= 0 && p <= 1, major + " " + minor + " " + miss + " " + radius);
            }
          }
        }
      }
    }
  }
}
