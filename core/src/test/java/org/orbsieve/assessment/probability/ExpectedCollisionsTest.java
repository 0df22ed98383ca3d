package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.Encounters;
import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Compares the three-dimensional number with the planar one where both hold, and with sampling. */
class ExpectedCollisionsTest {

  @Test
  void equalsThePlanarProbabilityOfShortEncounters() {
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      Encounter encounter = Encounters.random(random, 15);
      ShortEncounter shortly = ShortEncounter.of(encounter).orElseThrow();
      double planar = DiscIntegral.probability(shortly.geometry(), 15);
      if (shortly.extension() < 0.002 && planar > 1e-8) {
        double number =
            ExpectedCollisions.of(encounter, ShortEncounter.of(encounter)).orElseThrow();
        assertEquals(1, number / planar, 2e-3 + shortly.bound().logarithm(), encounter.toString());
      }
    }
  }

  /** Two satellites of one orbit: slow enough that the planar method does not hold. */
  private static Encounter flight(Random random) {
    double r = Encounters.RADIUS;
    double v = Math.sqrt(EquinoctialMotion.MU / r);
    return new Encounter(
        AbsoluteDate.ARBITRARY_EPOCH,
        new StateVector(r, 0, 0, 0, v, 0),
        new StateVector(
            r + 60 * random.nextGaussian(),
            60 * random.nextGaussian(),
            60 * random.nextGaussian(),
            0.2 * random.nextGaussian(),
            v + 0.1 * random.nextGaussian(),
            0.4 * random.nextGaussian()),
        Encounters.covariance(RtnCovariance.ofSigmas(20, 80, 15)),
        Encounters.covariance(RtnCovariance.ofSigmas(25, 60, 20)),
        new HardBodyRadius(8, "test"));
  }

  @Test
  void isAnUpperBoundOfSamplingForSlowEncounters() {
    Random random = new Random(8);
    int bracketed = 0;
    for (int i = 0; i < 6; i++) {
      Encounter encounter = flight(random);
      double span = 1_000;
      double number = ExpectedCollisions.of(encounter, -span, span).orElseThrow();
      Probability.Known sampled =
          (Probability.Known) SampledCollisions.of(encounter, -span, span, 20_000).orElseThrow();
      // Who is inside already at the begin of the interval does not enter it, and a pair may meet
      // twice: both are a few percent here.
      assertTrue(number >= 0.8 * sampled.lower(), number + " below " + sampled);
      assertTrue(number <= 1.5 * sampled.upper(), number + " above " + sampled);
      bracketed += number >= sampled.lower() && number <= sampled.upper() ? 1 : 0;
    }
    assertTrue(bracketed >= 3, "only " + bracketed + " of 6 within the interval of the sampling");
  }

  @Test
  void isSymmetricInTheTwoObjects() {
    Random random = new Random(9);
    for (int i = 0; i < 10; i++) {
      Encounter encounter = flight(random);
      Encounter swapped =
          new Encounter(
              encounter.tca(),
              encounter.secondaryState(),
              encounter.primaryState(),
              encounter.secondaryCovariance(),
              encounter.primaryCovariance(),
              encounter.radius());
      double one = ExpectedCollisions.of(encounter, ShortEncounter.of(encounter)).orElseThrow();
      double other = ExpectedCollisions.of(swapped, ShortEncounter.of(swapped)).orElseThrow();
      assertEquals(one, other, 3e-3 * one + 1e-15);
    }
  }

  @Test
  void sampledSharesHaveTheIntervalOfClopperAndPearson() {
    // 95 % interval of 0, 5 and 10 hits of 10, from the tables of Clopper and Pearson 1934.
    Probability.Known none = (Probability.Known) SampledCollisions.interval(0, 10);
    assertEquals(0, none.lower());
    assertEquals(0.3085, none.upper(), 1e-4);
    Probability.Known half = (Probability.Known) SampledCollisions.interval(5, 10);
    assertEquals(0.1871, half.lower(), 1e-4);
    assertEquals(0.8129, half.upper(), 1e-4);
    Probability.Known all = (Probability.Known) SampledCollisions.interval(10, 10);
    assertEquals(0.6915, all.lower(), 1e-4);
    assertEquals(1, all.upper());
  }
}
