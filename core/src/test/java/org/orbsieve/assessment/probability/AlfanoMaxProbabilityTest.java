package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.assessment.covariance.RtnSigmas;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

class AlfanoMaxProbabilityTest {

  private static final StateVector PRIMARY = new StateVector(7e6, 0, 0, 0, 7.5e3, 0);

  /**
   * The oracle maximises the exact integral of the density over the disc by brute force, over all
   * scales and all orientations of the miss vector: where the series holds, where its next term
   * would count, and next to the body.
   */
  @ParameterizedTest
  @CsvSource({
    "100, 1, 1",
    "100, 1, 1.7",
    "100, 1.4, 3",
    "100, 1.6, 3",
    "5000, 10, 3",
    "400, 10, 2",
    "80, 20, 2.4",
    "13, 10, 1.9",
    "13, 10, 3",
    "10.5, 10, 1.2"
  })
  void equalsTheMaximumOfTheExactIntegral(double miss, double radius, double aspectRatio) {
    MaxProbability found = WorstScale.of(miss, radius, aspectRatio);
    double best = 0;
    double bestSigma = 0;
    double bestAngle = Double.NaN;
    for (int scale = -60; scale <= 60; scale++) {
      double sigma = found.dilution() * Math.pow(1.01, scale);
      for (int step = 0; step <= 3; step++) {
        double angle = step * Math.PI / 6;
        double probability = integral(miss, radius, sigma, aspectRatio, angle);
        if (probability > best * (1 + 1e-12)) {
          best = probability;
          bestSigma = sigma;
          bestAngle = angle;
        }
      }
    }
    assertEquals(best, found.value(), best * 2e-4);
    assertEquals(bestSigma, found.dilution(), 0.011 * bestSigma);
    assertEquals(0, bestAngle, "the worst miss vector lies along the major axis");
  }

  /**
   * Where the series ends and the search begins, both give the same: the terms of second order of
   * the series are needed for that.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2.2, 3})
  void theSeriesMeetsTheSearch(double aspectRatio) {
    double edge = Math.sqrt(WorstScale.SMALL) / aspectRatio;
    MaxProbability series = WorstScale.of(1000, 1000 * edge * (1 - 1e-9), aspectRatio);
    MaxProbability search = WorstScale.of(1000, 1000 * edge * (1 + 1e-9), aspectRatio);
    assertEquals(search.value(), series.value(), 3e-8 * search.value());
    assertEquals(search.dilution(), series.dilution(), 2e-4 * search.dilution());
  }

  /**
   * Rows of CelesTrak's SOCRATES of 2026-03-09, with the range and the shape of the errors of their
   * element sets, and radii of 10 m for the satellites of one constellation and 1 m for others.
   */
  @ParameterizedTest
  @CsvSource({
    "13.7241, 11, 1.9395, 0.331, 0.005", "28.6217, 11, 2.5090, 0.1153, 0.008",
    "29.593, 11, 1.9596, 0.09097, 0.011", "30.629, 11, 1.2309, 0.05748, 0.017",
    "9.514, 11, 2.3914, 1, 0.000"
  })
  void isThatOfSocrates(double miss, double radius, double ratio, double value, double dilution) {
    MaxProbability found = WorstScale.of(miss, radius, ratio);
    assertEquals(value, found.value(), 1e-3 * value);
    assertEquals(dilution, found.dilution() / 1000, 5e-4);
  }

  /** Probability that a point with the given errors about the miss vector lies in the disc. */
  private static double integral(
      double miss, double radius, double sigma, double aspectRatio, double angle) {
    int rings = 60;
    int spokes = 60;
    double sum = 0;
    for (int i = 0; i < rings; i++) {
      double r = radius * (i + 0.5) / rings;
      for (int k = 0; k < spokes; k++) {
        double phi = 2 * Math.PI * (k + 0.5) / spokes;
        double x = (miss * Math.cos(angle) + r * Math.cos(phi)) / (aspectRatio * sigma);
        double y = (miss * Math.sin(angle) + r * Math.sin(phi)) / sigma;
        sum += r * Math.exp(-0.5 * (x * x + y * y));
      }
    }
    double area = (radius / rings) * (2 * Math.PI / spokes);
    return sum * area / (2 * Math.PI * aspectRatio * sigma * sigma);
  }

  /** A row of a live SOCRATES file: 3 m at no measurable speed, 1.000E+00 and 0.000 km. */
  @Test
  void overlappingBodiesAreCertain() {
    MaxProbability live = WorstScale.of(3.0, 10.0, 2.9);
    assertEquals(1.0, live.value());
    assertEquals(0.0, live.dilution());
    assertEquals(1.0, WorstScale.of(0.0, 1.0, 1.0).value());
    assertEquals(1.0, WorstScale.of(10.0, 10.0, 1.0).value());
  }

  /** The small-radius formula says 1 at 10.1 m, and 0.99 at 10.6 m. */
  @Test
  void justOutsideTheBodiesTheProbabilityIsThatOfTheIntegral() {
    MaxProbability close = WorstScale.of(10.1, 10.0, 3.0);
    assertTrue(close.value() > 0.45 && close.value() < 0.5, close.toString());
    assertTrue(WorstScale.of(10.6, 10.0, 3.0).value() < close.value());
  }

  /** The variance along every direction of the plane, from the full 3 x 3 covariances. */
  @Test
  void aspectRatioEqualsThatOfAllDirections() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      StateVector first = randomState(random);
      StateVector second = randomState(random);
      RtnFrame[] frames = {RtnFrame.of(first).orElseThrow(), RtnFrame.of(second).orElseThrow()};
      RtnSigmas sigmas = new RtnSigmas(90, 310, 140);
      Vector3D velocity = randomVector(random, 7e3);
      EncounterPlane plane = EncounterPlane.across(velocity);
      double least = Double.POSITIVE_INFINITY;
      double most = 0;
      for (int step = 0; step < 7200; step++) {
        double angle = step * Math.PI / 7200;
        Vector3D direction =
            new Vector3D(Math.cos(angle), plane.first(), Math.sin(angle), plane.second());
        assertEquals(0, direction.dotProduct(velocity), 1e-9);
        double variance = variance(direction, sigmas, frames);
        least = Math.min(least, variance);
        most = Math.max(most, variance);
      }
      assertEquals(Math.sqrt(most / least), plane.aspectRatio(sigmas, frames[0], frames[1]), 1e-6);
    }
  }

  private static double variance(Vector3D direction, RtnSigmas sigmas, RtnFrame[] frames) {
    double sum = 0;
    for (RtnFrame frame : frames) {
      Vector3D d = frame.components(direction);
      sum += Math.pow(d.getX() * sigmas.radial(), 2);
      sum += Math.pow(d.getY() * sigmas.transverse(), 2);
      sum += Math.pow(d.getZ() * sigmas.normal(), 2);
    }
    return sum;
  }

  /**
   * Head on, the relative velocity is along both transverse axes: the plane sees a circle. Side by
   * side, moving apart across the orbit, it sees 300 against 100.
   */
  @Test
  void knownGeometries() {
    StateVector headOn = new StateVector(7e6 + 1000, 0, 0, 0, -7.5e3, 0);
    // The next term of the radius is 1e-10 of it.
    assertEquals(100 / (Math.E * 1e6), max(headOn).value(), 1e-13);
    assertEquals(1000 / Math.sqrt(2), max(headOn).dilution(), 1e-1);
    StateVector radialApart = new StateVector(7e6, 1000, 0, 1, 7.5e3, 1);
    // The secondary's axes are turned by 1/7000 rad: not exactly 3.
    double smallRadius = 3 * 100 / (Math.E * 1e6);
    assertEquals(smallRadius * (1 - 2e-4), max(radialApart).value(), 1e-10);
  }

  @Test
  void exchangingTheObjectsChangesNothing() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      StateVector first = randomState(random);
      StateVector second = randomState(random);
      MaxProbability one = max(Kind.MINIMUM, first, second);
      MaxProbability other = max(Kind.MINIMUM, second, first);
      assertEquals(one.value(), other.value(), 1e-12 * one.value());
      assertEquals(one.dilution(), other.dilution(), 1e-12 * one.dilution());
    }
  }

  @Test
  void scaleOfTheErrorsDoesNotMatter() {
    Conjunction row = conjunction(Kind.MINIMUM, PRIMARY, new StateVector(7e6, 9, 700, 1, 2, 9));
    double small = AlfanoMaxProbability.of(row, 10, new RtnSigmas(1, 3, 1)).value();
    double large = AlfanoMaxProbability.of(row, 10, new RtnSigmas(1e4, 3e4, 1e4)).value();
    assertEquals(small, large, 1e-12 * small);
  }

  @ParameterizedTest
  @EnumSource(names = "MINIMUM", mode = EnumSource.Mode.EXCLUDE)
  void casesWithoutMinimumHaveAReason(Kind kind) {
    MaxProbability none = max(kind, PRIMARY, new StateVector(7e6, 0, 2000, 1, 2, 9));
    assertFalse(none.isKnown());
    assertTrue(Double.isNaN(none.value()));
    assertTrue(Double.isNaN(none.dilution()));
    assertEquals(10.0, none.combinedRadius());
  }

  @Test
  void noRelativeVelocityOrNoOrbitPlaneIsAReason() {
    assertFalse(max(new StateVector(7e6, 5, 0, 0, 7.5e3, 0)).isKnown());
    assertFalse(max(new StateVector(7e6 + 50, 0, 0, -1, 0, 0)).isKnown());
    assertFalse(max(new StateVector(7e6, 5, 0, 0, Double.NaN, 0)).isKnown());
  }

  @Test
  void pointsNeverMeet() {
    assertEquals(0, WorstScale.of(50, 0, 3).value());
    assertEquals(0, WorstScale.of(0, 0, 3).value());
  }

  @Test
  void resultIsEitherAValueOrAReason() {
    assertThrows(IllegalArgumentException.class, () -> MaxProbability.of(1.1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> MaxProbability.of(Double.NaN, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> MaxProbability.of(0.5, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> MaxProbability.unknown(1, ""));
    assertThrows(IllegalArgumentException.class, () -> MaxProbability.unknown(-1, "why"));
    assertThrows(IllegalArgumentException.class, () -> new RtnSigmas(1, 0, 1));
  }

  private static MaxProbability max(StateVector secondary) {
    return max(Kind.MINIMUM, PRIMARY, secondary);
  }

  private static MaxProbability max(Kind kind, StateVector primary, StateVector secondary) {
    return AlfanoMaxProbability.of(conjunction(kind, primary, secondary), HardBodyRadii.DEFAULT);
  }

  private static Conjunction conjunction(Kind kind, StateVector primary, StateVector secondary) {
    AbsoluteDate date = AbsoluteDate.ARBITRARY_EPOCH;
    ElementSet elements = new ElementSet(date, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    return new Conjunction(
        kind,
        new SpaceObject(1, "A", "", 'U', elements),
        new SpaceObject(2, "B", "", 'U', elements),
        date,
        primary,
        secondary);
  }

  private static StateVector randomState(Random random) {
    Vector3D position = randomVector(random, 7e6);
    Vector3D velocity = randomVector(random, 7e3);
    return new StateVector(
        position.getX(),
        position.getY(),
        position.getZ(),
        velocity.getX(),
        velocity.getY(),
        velocity.getZ());
  }

  private static Vector3D randomVector(Random random, double scale) {
    return new Vector3D(
        scale * random.nextGaussian(),
        scale * random.nextGaussian(),
        scale * random.nextGaussian());
  }
}
