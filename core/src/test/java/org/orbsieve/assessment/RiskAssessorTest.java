package org.orbsieve.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.assessment.probability.DilutionSearch;
import org.orbsieve.assessment.probability.DiscIntegral;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** The rules of the assessment. */
class RiskAssessorTest {

  private static final RiskAssessor FOSTER = new RiskAssessor(PcMethod.FOSTER, ActionLevels.CARA);

  private static double value(RiskAssessment risk) {
    return assertInstanceOf(Probability.Known.class, risk.probability()).value();
  }

  @Test
  void projectsOnTheEncounterPlane() {
    EncounterGeometry expected = new EncounterGeometry(300, 120, 200, 90);
    RiskAssessment risk = FOSTER.assess(Encounters.of(expected, 10));
    EncounterGeometry actual = risk.geometry().orElseThrow();
    assertEquals(300, actual.sigmaMajor(), 1e-6);
    assertEquals(120, actual.sigmaMinor(), 1e-6);
    assertEquals(200, actual.missMajor(), 1e-6);
    assertEquals(90, actual.missMinor(), 1e-6);
    assertEquals(DiscIntegral.probability(expected, 10), value(risk), 1e-12);
    assertEquals(risk.probability(), risk.shortEncounter());
  }

  @Test
  void doesNotDependOnTheFrame() {
    Random random = new Random(10);
    for (int i = 0; i < 50; i++) {
      Encounter encounter = Encounters.random(random, 10);
      Rotation turn =
          new Rotation(
              new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()),
              6 * random.nextDouble(),
              RotationConvention.VECTOR_OPERATOR);
      Encounter turned =
          new Encounter(
              encounter.tca(),
              turned(turn, encounter.primaryState()),
              turned(turn, encounter.secondaryState()),
              encounter.primaryCovariance(),
              encounter.secondaryCovariance(),
              encounter.radius());
      double p = value(FOSTER.assess(encounter));
      assertEquals(p, value(FOSTER.assess(turned)), 1e-5 * p);
    }
  }

  @Test
  void doesNotDependOnWhichIsThePrimary() {
    Random random = new Random(12);
    for (int i = 0; i < 50; i++) {
      Encounter encounter = Encounters.random(random, 10);
      Encounter swapped =
          new Encounter(
              encounter.tca(),
              encounter.secondaryState(),
              encounter.primaryState(),
              encounter.secondaryCovariance(),
              encounter.primaryCovariance(),
              encounter.radius());
      RiskAssessment one = FOSTER.assess(encounter);
      RiskAssessment other = FOSTER.assess(swapped);
      assertEquals(value(one), value(other), 1e-5 * value(one));
      assertEquals(
          ((Probability.Known) one.probability()).method(),
          ((Probability.Known) other.probability()).method());
    }
  }

  private static StateVector turned(Rotation turn, StateVector s) {
    Vector3D r = turn.applyTo(new Vector3D(s.x(), s.y(), s.z()));
    Vector3D v = turn.applyTo(new Vector3D(s.vx(), s.vy(), s.vz()));
    return new StateVector(r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ());
  }

  @Test
  void findsTheScaleOfTheLargestProbability() {
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      double minor = 10 + 200 * random.nextDouble();
      EncounterGeometry g =
          new EncounterGeometry(
              minor * (1 + 10 * random.nextDouble()),
              minor,
              500 * random.nextDouble(),
              500 * random.nextDouble());
      double radius = 1 + 0.5 * g.missDistance() * random.nextDouble();
      Dilution dilution = DilutionSearch.of(g, radius);
      double best = 0;
      for (double k = 0.5; k < 2; k *= 1.005) {
        double p = DiscIntegral.probability(g.scaled(k * dilution.scale()), radius);
        best = Math.max(best, p);
      }
      assertEquals(best, dilution.maxProbability(), 1e-5 * best, g + " " + radius);
      double at = DiscIntegral.probability(g.scaled(dilution.scale()), radius);
      assertEquals(best, at, 1e-4 * best, g + " " + radius);
    }
  }

  @Test
  void aDilutedProbabilityRisesAsTheErrorsShrink() {
    RiskAssessment diluted =
        FOSTER.assess(Encounters.of(new EncounterGeometry(900, 900, 300, 0), 10));
    assertTrue(diluted.dilution().orElseThrow().isDiluted());
    RiskAssessment smaller =
        FOSTER.assess(Encounters.of(new EncounterGeometry(800, 800, 300, 0), 10));
    assertTrue(value(smaller) > value(diluted));
    RiskAssessment robust =
        FOSTER.assess(Encounters.of(new EncounterGeometry(100, 100, 300, 0), 10));
    assertTrue(!robust.dilution().orElseThrow().isDiluted());
  }

  @Test
  void bodiesThatOverlapCollideIfNothingIsUncertain() {
    Encounter encounter = Encounters.of(new EncounterGeometry(1e-9, 1e-9, 3, 0), 10);
    RiskAssessment risk = FOSTER.assess(encounter);
    assertEquals(1, value(risk), 1e-9);
    assertEquals(0, risk.dilution().orElseThrow().scale());
    assertTrue(risk.remarks().get(0).startsWith("combined covariance repaired"));
    assertEquals(
        0, value(FOSTER.assess(Encounters.of(new EncounterGeometry(1e-9, 1e-9, 30, 0), 10))));
  }

  @Test
  void slowEncountersGetTheThreeDimensionalAnswer() {
    RiskAssessment risk = FOSTER.assess(slow(0.5));
    Probability.Absent planar = assertInstanceOf(Probability.Absent.class, risk.shortEncounter());
    assertTrue(planar.reason().contains("period"), planar.reason());
    assertEquals(PcMethod.HALL, ((Probability.Known) risk.probability()).method());
    assertTrue(value(risk) > 0);
    assertTrue(risk.dilution().isEmpty());
  }

  @Test
  void noRelativeVelocityIsNoReasonForSilence() {
    RiskAssessment risk = FOSTER.assess(slow(0));
    assertInstanceOf(Probability.Absent.class, risk.shortEncounter());
    assertTrue(value(risk) > 0);
  }

  private static Encounter slow(double speed) {
    double v = Math.sqrt(EquinoctialMotion.MU / Encounters.RADIUS);
    return new Encounter(
        AbsoluteDate.ARBITRARY_EPOCH,
        new StateVector(Encounters.RADIUS, 0, 0, 0, v, 0),
        new StateVector(Encounters.RADIUS, 0, 50, speed, v, 0),
        Encounters.covariance(RtnCovariance.ofSigmas(50, 200, 50)),
        Encounters.covariance(RtnCovariance.ofSigmas(50, 200, 50)),
        new HardBodyRadius(5, "test"));
  }

  @Test
  void whatIsNoCovarianceGivesAReason() {
    Encounter good = Encounters.of(new EncounterGeometry(100, 50, 20, 20), 10);
    RtnCovariance negative = RtnCovariance.ofLowerTriangle(-1, 0, 100, 0, 0, 100);
    RtnCovariance indefinite = RtnCovariance.ofLowerTriangle(100, 0, 100, 5_000, 0, 100);
    for (RtnCovariance bad : new RtnCovariance[] {negative, indefinite}) {
      RiskAssessment risk = FOSTER.assess(withPrimary(good, bad));
      Probability.Absent absent =
          assertInstanceOf(Probability.Absent.class, risk.probability(), bad.toString());
      assertTrue(absent.reason().contains("covariance"), absent.reason());
      assertTrue(risk.level().isEmpty());
    }
  }

  /** As in the sample of the standard: a radial velocity that is too much of the in-track error. */
  @Test
  void velocityThatIsNoCovarianceIsLeftOut() {
    Encounter good = Encounters.of(new EncounterGeometry(100, 50, 20, 20), 10);
    RtnCovariance position = RtnCovariance.ofSigmas(100, 10, 50);
    double[] lower = Arrays.copyOf(position.lowerTriangle(), RtnCovariance.STATE_ELEMENTS);
    lower[7] = -0.0144; // CRDOT_T: correlation -1.44 for a sigma of 1 mm/s
    lower[9] = 1e-6;
    lower[14] = 1e-6;
    lower[20] = 1e-6;
    RiskAssessment broken = FOSTER.assess(withPrimary(good, RtnCovariance.ofLowerTriangle(lower)));
    RiskAssessment plain = FOSTER.assess(withPrimary(good, position));
    assertEquals(plain.probability(), broken.probability());
    assertEquals(List.of(), plain.remarks());
    assertEquals(
        List.of(
            "the velocity's part of the covariance of the primary is not used:"
                + " a correlation above 1"),
        broken.remarks());
    assertEquals(position, broken.primaryCovariance().orElseThrow().covariance());
    lower[0] = -1;
    assertInstanceOf(
        Probability.Absent.class,
        FOSTER.assess(withPrimary(good, RtnCovariance.ofLowerTriangle(lower))).probability());
  }

  private static Encounter withPrimary(Encounter encounter, RtnCovariance covariance) {
    return new Encounter(
        encounter.tca(),
        encounter.primaryState(),
        encounter.secondaryState(),
        Encounters.covariance(covariance),
        encounter.secondaryCovariance(),
        encounter.radius());
  }

  @Test
  void levelsAreReachedFromTheirThresholdOn() {
    List<ActionLevel> levels = List.of(new ActionLevel("all", 0), new ActionLevel("none", 1));
    RiskAssessor assessor = new RiskAssessor(PcMethod.FOSTER, levels);
    Encounter encounter = Encounters.of(new EncounterGeometry(100, 50, 20, 20), 10);
    assertEquals("all", assessor.assess(encounter).level().orElseThrow().name());
    Encounter certain = Encounters.of(new EncounterGeometry(1e-9, 1e-9, 3, 0), 10);
    assertEquals("none", assessor.assess(certain).level().orElseThrow().name());
    assertTrue(new RiskAssessor(PcMethod.FOSTER, List.of()).assess(encounter).level().isEmpty());
  }

  @Test
  void everyMethodAnswersOrGivesAReason() {
    Random random = new Random(12);
    for (PcMethod method : PcMethod.values()) {
      if (!method.isTwoDimensional()) {
        assertThrows(
            IllegalArgumentException.class, () -> new RiskAssessor(method, ActionLevels.CARA));
        continue;
      }
      RiskAssessor assessor = new RiskAssessor(method, ActionLevels.CARA);
      for (int i = 0; i < 50; i++) {
        Encounter encounter = Encounters.random(random, 10);
        RiskAssessment risk = assessor.assess(encounter);
        double reference = value(FOSTER.assess(encounter));
        assertTrue(value(risk) <= (method.isMaximum() ? 1 : 2 * reference + 1e-29));
        assertTrue(value(risk) >= reference / 2 - 1e-29);
      }
    }
  }

  /** Errors of a thousand kilometres say nothing: no level follows from samples that all miss. */
  @Test
  void hugeErrorsOfBothGiveADilutedPlanarEstimate() {
    RtnCovariance huge = RtnCovariance.ofSigmas(1e6, 1e6, 1e6);
    Encounter given = Encounters.random(new Random(3), 10);
    RiskAssessment risk =
        FOSTER.assess(
            new Encounter(
                given.tca(),
                given.primaryState(),
                given.secondaryState(),
                Encounters.covariance(huge),
                Encounters.covariance(huge),
                given.radius()));
    // R^2 / (2 s^2) with the combined s.
    assertEquals(100 / (2 * 2e12), value(risk), 1e-3 * 2.5e-11);
    assertTrue(risk.dilution().orElseThrow().isDiluted());
    assertTrue(risk.level().isEmpty());
    assertTrue(risk.remarks().get(0).startsWith("planar estimate, diluted"), risk.remarks() + "");
  }

  /** A radius near the errors, where Chan's equivalent area is off by tens of percent. */
  @Test
  void approximationsSayByHowMuchTheyDifferAndTheLargerValueDecides() {
    Encounter encounter = Encounters.of(new EncounterGeometry(60, 20, 30, 60), 15);
    double exact = value(FOSTER.assess(encounter));
    for (PcMethod method : new PcMethod[] {PcMethod.CHAN, PcMethod.ALFRIEND}) {
      double approximate = value(new RiskAssessor(method, List.of()).assess(encounter));
      double difference = 100 * (approximate / exact - 1);
      assertTrue(Math.abs(difference) > 5, method + " " + difference);
      List<ActionLevel> between = List.of(new ActionLevel("x", 0.5 * (exact + approximate)));
      RiskAssessment risk = new RiskAssessor(method, between).assess(encounter);
      String told =
          String.format(
              java.util.Locale.ROOT,
              "%s is %.1f %% %s foster",
              method.id(),
              Math.abs(difference),
              difference < 0 ? "below" : "above");
      assertEquals(List.of(told), risk.remarks());
      assertTrue(risk.level().isPresent());
      assertEquals(
          difference < 0,
          new RiskAssessor(PcMethod.FOSTER, between).assess(encounter).level().isPresent());
    }
    assertEquals(List.of(), FOSTER.assess(encounter).remarks());
  }

  /** Whatever comes in: a number in [0, 1] or a reason, never an exception. */
  @Test
  void hostileCovariancesNeverGiveNaN() {
    Random random = new Random(13);
    double[] scales = {0, 1e-12, 1e-3, 1, 1e4, 1e12, 1e30, 1e300};
    for (int i = 0; i < 120; i++) {
      double[] lower = new double[i % 2 == 0 ? 6 : 21];
      for (int k = 0; k < lower.length; k++) {
        lower[k] = scales[random.nextInt(scales.length)] * random.nextGaussian();
      }
      for (int k = 0, at = 0; at < lower.length; k++, at += k + 1) {
        lower[at] = i % 3 == 0 ? lower[at] : Math.abs(lower[at]);
      }
      Encounter base = i % 5 == 0 ? slow(0.5) : Encounters.random(random, 10);
      Encounter encounter =
          new Encounter(
              base.tca(),
              base.primaryState(),
              base.secondaryState(),
              Encounters.covariance(RtnCovariance.ofLowerTriangle(lower)),
              base.secondaryCovariance(),
              base.radius());
      RiskAssessment risk = FOSTER.assess(encounter);
      if (risk.probability() instanceof Probability.Known known) {
        assertTrue(known.value() >= 0 && known.value() <= 1);
      }
    }
  }
}
