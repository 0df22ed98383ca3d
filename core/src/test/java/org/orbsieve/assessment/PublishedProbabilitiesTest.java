package org.orbsieve.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.DiscIntegral;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.ExpectedCollisions;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.PlanarProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.probability.ShortEncounter;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Published cases, typed. The planar ones: F. K. Chan (cases 1 to 12), operators' messages and
 * Alfano 2009, as collected by R. Serra, D. Arzelier, M. Joldes, J.-B. Lasserre, A. Rondepierre and
 * B. Salvy, <em>Fast and Accurate Computation of Orbital Collision Probability for Short-Term
 * Encounters</em>, Journal of Guidance, Control, and Dynamics 39 (5), 2016, tables 1 to 4.
 */
class PublishedProbabilitiesTest {

  /** miss x, y, sigma x, y, radius, probability, its last digit given. */
  private static final double[][] CASES = {
    {0, 10, 25, 50, 5, 9.742e-3, 1e-6},
    {10, 0, 25, 50, 5, 9.181e-3, 1e-6},
    {0, 10, 25, 75, 5, 6.571e-3, 1e-6},
    {10, 0, 25, 75, 5, 6.125e-3, 1e-6},
    {0, 1000, 1000, 3000, 10, 1.577e-5, 1e-8},
    {1000, 0, 1000, 3000, 10, 1.011e-5, 1e-8},
    {0, 10000, 1000, 3000, 10, 6.443e-8, 1e-11},
    {10000, 0, 1000, 3000, 10, 3.219e-27, 1e-30},
    {0, 10000, 1000, 10000, 10, 3.033e-6, 1e-9},
    {10000, 0, 1000, 10000, 10, 9.656e-28, 1e-31},
    {0, 5000, 1000, 3000, 50, 1.039e-4, 1e-7},
    {5000, 0, 1000, 3000, 50, 1.564e-9, 1e-12},
    {84.875546, 60.583685, 57.918666, 152.8814468, 10.3, 1.9002e-3, 1e-7},
    {81.618369, 115.055899, 15.988242, 5756.840725, 1.3, 2.0553e-11, 1e-15},
    {102.177247, 693.405893, 94.230921, 643.409272, 5.3, 7.2003e-5, 1e-9},
    {752.672701, 644.939441, 445.859950, 6095.858688, 3.5, 5.3904e-7, 1e-11},
    {692.362272, 4475.456261, 193.454603, 562.027293, 13.2, 2.2796e-20, 1e-24},
    {3.8872073, 0.1591646, 1.4101830, 114.2585190, 15, 1.0038e-1, 1e-5},
  };

  private static EncounterGeometry geometry(double[] c) {
    return new EncounterGeometry(c[3], c[2], c[1], c[0]);
  }

  @Test
  void quadratureGivesEveryPublishedDigit() {
    for (double[] c : CASES) {
      assertEquals(c[5], DiscIntegral.probability(geometry(c), c[4]), 0.6 * c[6]);
    }
  }

  @Test
  void quadratureGivesTheValueOfTheThinEllipse() {
    // 4.4509e-2 in the paper, whose own series loses digits here: sigma y is 270 times less than R.
    EncounterGeometry thin = new EncounterGeometry(177.8109003, 0.0373279, 2.1230067, 1.2217895);
    assertEquals(4.4509e-2, DiscIntegral.probability(thin, 10), 1e-6);
  }

  /**
   * Methods that are exact, or whose approximation the cases are within; the others have their own.
   */
  @ParameterizedTest
  @EnumSource(
      value = PcMethod.class,
      names = {"FOSTER", "PATERA", "LAAS"})
  void exactMethodsAgree(PcMethod method) {
    for (double[] c : CASES) {
      Probability.Known p = (Probability.Known) PlanarProbability.of(method, geometry(c), c[4]);
      assertEquals(c[5], p.value(), 1e-3 * c[5] + 0.6 * c[6], method + " " + geometry(c));
    }
  }

  @ParameterizedTest
  @CsvSource({"CHAN, 0.03", "ALFANO, 0.02", "ALFRIEND, 0.05"})
  void approximationsAreCloseWhereTheErrorsAreLarge(PcMethod method, double tolerance) {
    List<String> off = new ArrayList<>();
    for (double[] c : CASES) {
      if (c[4] < 0.1 * c[2] && c[5] > 1e-12) {
        Probability.Known p = (Probability.Known) PlanarProbability.of(method, geometry(c), c[4]);
        if (Math.abs(p.value() / c[5] - 1) > tolerance) {
          off.add(p + " is " + c[5]);
        }
      }
    }
    assertEquals(List.of(), off);
  }

  @Test
  void anApproximationThatIsFarOffIsNoAnswer() {
    // Chan's equivalent area for errors much smaller than the body, in one direction.
    EncounterGeometry thin = new EncounterGeometry(177.8109003, 0.0373279, 2.1230067, 9.9);
    Probability chan = PlanarProbability.of(PcMethod.CHAN, thin, 10);
    double exact = DiscIntegral.probability(thin, 10);
    if (chan instanceof Probability.Known known) {
      assertTrue(known.value() < 2 * exact && known.value() > exact / 2, chan + " for " + exact);
    }
    RiskAssessment risk =
        new RiskAssessor(PcMethod.CHAN, ActionLevels.CARA).assess(Encounters.of(thin, 10));
    Probability.Known answer = (Probability.Known) risk.probability();
    assertEquals(exact, answer.value(), 0.5 * exact);
  }

  /**
   * S. Alfano, <em>Satellite Conjunction Monte Carlo Analysis</em>, AAS 09-233, 2009, case 3 (near
   * GEO, linear relative motion), with the probability of its table and that of 1e8 trials.
   */
  @Test
  void alfano2009Case3() {
    Encounter encounter =
        new Encounter(
            AbsoluteDate.ARBITRARY_EPOCH,
            new StateVector(153951.475, 41874153.995, 0, 3066.874624, -11.411025, 0),
            new StateVector(153951.973, 41874156.745, 2.752, 3066.864623, -0.044999, -11.356027),
            covariance(
                1.988980036134080e+01,
                -3.524149328959712e+02,
                6.496747606851101e+03,
                0,
                0,
                1.205040573210700e+00,
                2.675455037347578e-02,
                -4.943009968102196e-01,
                0,
                3.761357786922621e-05,
                -1.027764375735160e-03,
                1.780445321052222e-02,
                0,
                -1.349905148486826e-06,
                5.376162542216066e-08,
                0,
                0,
                -6.070877212019800e-05,
                0,
                0,
                3.390387928148000e-09),
            covariance(
                1.746930568576392e+01,
                -3.305057350225742e+02,
                6.542324010830698e+03,
                0,
                0,
                1.177810899317289e+00,
                2.507881924330615e-02,
                -4.976038196420700e-01,
                0,
                3.785240614668036e-05,
                -9.695136529139636e-04,
                1.796957889915140e-02,
                0,
                -1.361997661124683e-06,
                5.428809449629660e-08,
                0,
                0,
                -6.048651973745132e-05,
                0,
                0,
                3.445900417716840e-09),
            new HardBodyRadius(15, "Alfano 2009"));
    RiskAssessment risk = new RiskAssessor(PcMethod.FOSTER, ActionLevels.CARA).assess(encounter);
    Probability.Known p = (Probability.Known) risk.probability();
    assertEquals(0.100351176, p.value(), 1e-3 * 0.1);
    assertEquals("mitigate", risk.level().orElseThrow().name());
    double hall = ExpectedCollisions.of(encounter, ShortEncounter.of(encounter)).orElseThrow();
    assertEquals(0.1003, hall, 1e-3 * 0.1);
  }

  private static SourcedCovariance covariance(double... lower) {
    return new SourcedCovariance(RtnCovariance.ofLowerTriangle(lower), "Alfano 2009", false);
  }
}
