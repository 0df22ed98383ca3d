package org.orbsieve.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
