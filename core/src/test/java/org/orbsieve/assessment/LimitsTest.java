package org.orbsieve.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Where the probability is known without computing: a method that fails there must not be what
 * answers.
 */
class LimitsTest {

  private static final String BELOW_DOUBLE =
      "the probability is 0 because it is below the smallest number, 1e-308";

  static Stream<PcMethod> methods() {
    return Stream.of(PcMethod.values())
        .filter(method -> method.isTwoDimensional() && !method.isMaximum());
  }

  private static RiskAssessment assess(PcMethod method, EncounterGeometry geometry, double radius) {
    return new RiskAssessor(method, ActionLevels.CARA).assess(Encounters.of(geometry, radius));
  }

  private static double value(RiskAssessment risk) {
    return assertInstanceOf(Probability.Known.class, risk.probability()).value();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void pointsNeverMeet(PcMethod method) {
    for (double miss : new double[] {0, 100}) {
      RiskAssessment risk = assess(method, new EncounterGeometry(300, 100, miss, 0), 0);
      assertEquals(0, value(risk));
      assertEquals(List.of(), risk.remarks());
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whoIsWideEnoughIsHit(PcMethod method) {
    // Orekit's series of Chan ends too soon there.
    double tolerance = method == PcMethod.CHAN ? 1e-2 : 1e-9;
    for (double radius : new double[] {5e3, 1e5}) {
      RiskAssessment risk = assess(method, new EncounterGeometry(30, 10, 20, 5), radius);
      assertEquals(1, value(risk), tolerance);
    }
  }

  /** The integral over time would go in steps of the error's size, for years. */
  @Test
  void errorsTooSmallForTheIntegralOverTimeAreNotIntegrated() {
    RiskAssessor assessor = new RiskAssessor(PcMethod.FOSTER, ActionLevels.CARA);
    Encounter fast = Encounters.of(new EncounterGeometry(1e-9, 1e-9, 30, 40), 60);
    assertInstanceOf(Probability.Absent.class, assessor.expectedCollisions(fast));
    for (double radius : new double[] {1, 60}) {
      RiskAssessment slow = assessor.assess(slowAndCertain(radius));
      Probability.Known known = assertInstanceOf(Probability.Known.class, slow.probability());
      assertTrue(known.lower() <= known.value() && known.value() <= known.upper());
      assertEquals(radius > 20 ? 1 : 0, known.value(), 1e-9);
    }
  }

  /** One behind the other by 10 to 20 m on the same orbit, but for a little eccentricity. */
  private static Encounter slowAndCertain(double radius) {
    double speed = Math.sqrt(EquinoctialMotion.MU / Encounters.RADIUS);
    return new Encounter(
        AbsoluteDate.ARBITRARY_EPOCH,
        new StateVector(Encounters.RADIUS, 0, 0, 0, speed, 0),
        new StateVector(Encounters.RADIUS, 15, 0, 0.005, speed, 0),
        Encounters.covariance(RtnCovariance.ofSigmas(0, 0, 0)),
        Encounters.covariance(RtnCovariance.ofSigmas(0, 0, 0)),
        new HardBodyRadius(radius, "test"));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void withoutErrorsTheMissDecides(PcMethod method) {
    EncounterGeometry certain = new EncounterGeometry(1e-9, 1e-9, 30, 40);
    RiskAssessment hit = assess(method, certain, 60);
    assertEquals(1, value(hit), 1e-12);
    assertTrue(hit.remarks().get(0).contains("repaired"), hit.remarks().toString());
    RiskAssessment passed = assess(method, certain, 49);
    assertEquals(0, value(passed));
    assertTrue(passed.remarks().contains(BELOW_DOUBLE), passed.remarks().toString());
  }
}
