package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** The view of the encounter plane against the axes that the probability is computed in. */
class PlaneViewTest {

  private final Random random = new Random(77);

  @Test
  void hasTheEllipseAndTheMissOfTheProbability() {
    for (int i = 0; i < 500; i++) {
      StateVector first = new StateVector(7e6, 0, 0, 10 * gauss(), 7500 + gauss(), 30 * gauss());
      StateVector second =
          new StateVector(
              7e6 + 500 * gauss(),
              500 * gauss(),
              500 * gauss(),
              3e3 * gauss(),
              5e3 * gauss(),
              5e3 * gauss());
      RtnCovariance one = errors();
      RtnCovariance other = errors();
      EncounterGeometry expected =
          ShortEncounter.of(
                  new Encounter(
                      AbsoluteDate.ARBITRARY_EPOCH,
                      first,
                      second,
                      new SourcedCovariance(one, "test", false),
                      new SourcedCovariance(other, "test", false),
                      new HardBodyRadius(1, "test")))
              .orElseThrow()
              .geometry();
      PlaneView view = PlaneView.of(first, one, second, other).orElseThrow();
      double cos = Math.cos(view.majorAngle());
      double sin = Math.sin(view.majorAngle());
      double major =
          cos * cos * view.varianceAcross()
              + 2 * sin * cos * view.covariance()
              + sin * sin * view.varianceRadial();
      assertEquals(expected.sigmaMajor(), Math.sqrt(major), 1e-9 * expected.sigmaMajor());
      double sum = expected.sigmaMajor() * expected.sigmaMajor();
      sum += expected.sigmaMinor() * expected.sigmaMinor();
      assertEquals(sum, view.varianceAcross() + view.varianceRadial(), 1e-9 * sum);
      double tolerance = 1e-6 * (1 + expected.missDistance());
      double onMajor = cos * view.missAcross() + sin * view.missRadial();
      assertEquals(expected.missMajor(), Math.abs(onMajor), tolerance);
      double onMinor = cos * view.missRadial() - sin * view.missAcross();
      assertEquals(expected.missMinor(), Math.abs(onMinor), tolerance);
    }
  }

  /** Object 1 flies along y, away from the Earth is x; object 2 comes from the left, 30 m above. */
  @Test
  void upIsAwayFromTheEarth() {
    StateVector first = new StateVector(7e6, 0, 0, 0, 7500, 0);
    StateVector second = new StateVector(7e6 + 30, 0, 4, 0, 100, 0);
    RtnCovariance errors = RtnCovariance.ofSigmas(10, 300, 20);
    PlaneView view = PlaneView.of(first, errors, second, errors).orElseThrow();
    // the relative velocity is -y, so that up (x) times the eye (-y) is -z
    assertEquals(30, view.missRadial(), 1e-9);
    assertEquals(-4, view.missAcross(), 1e-9);
    assertTrue(view.varianceRadial() > 0);
  }

  @Test
  void thereIsNoneAlongTheRadial() {
    StateVector first = new StateVector(7e6, 0, 0, 0, 7500, 0);
    StateVector second = new StateVector(7e6, 5, 0, -100, 7500, 0);
    RtnCovariance errors = RtnCovariance.ofSigmas(10, 300, 20);
    assertEquals(Optional.empty(), PlaneView.of(first, errors, second, errors));
    assertEquals(Optional.empty(), PlaneView.of(first, errors, first, errors));
  }

  private RtnCovariance errors() {
    return RtnCovariance.ofSigmas(
        10 + 100 * random.nextDouble(),
        10 + 1000 * random.nextDouble(),
        10 + 100 * random.nextDouble());
  }

  private double gauss() {
    return random.nextGaussian();
  }
}
