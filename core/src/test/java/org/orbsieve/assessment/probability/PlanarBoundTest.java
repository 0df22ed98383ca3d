package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Compares the bound with what the three-dimensional number and sampling say. */
class PlanarBoundTest {

  private static final double RADIUS = 7e6;
  private static final double SPEED = Math.sqrt(EquinoctialMotion.MU / RADIUS);
  private static final double RATE = SPEED / RADIUS;

  /** Relative error of the integral over time. */
  private static final double INTEGRAL = 1.5e-3;

  private static Encounter encounter(
      StateVector first, StateVector second, RtnCovariance one, RtnCovariance other, double size) {
    return new Encounter(
        AbsoluteDate.ARBITRARY_EPOCH,
        first,
        second,
        new SourcedCovariance(one, "test", false),
        new SourcedCovariance(other, "test", false),
        new HardBodyRadius(size, "test"));
  }

  /** Two orbits of one radius that cross at an angle, with a miss across the relative velocity. */
  private static Encounter crossing(
      double angle, double[] miss, RtnCovariance one, RtnCovariance other, double size) {
    double y = SPEED * (Math.cos(angle) - 1);
    double z = SPEED * Math.sin(angle);
    double v = Math.hypot(y, z);
    return encounter(
        new StateVector(RADIUS, 0, 0, 0, SPEED, 0),
        new StateVector(
            RADIUS + miss[0],
            -miss[1] * z / v,
            miss[1] * y / v,
            0,
            SPEED * Math.cos(angle),
            SPEED * Math.sin(angle)),
        one,
        other,
        size);
  }

  /** Uncorrelated errors of position and velocity. */
  private static RtnCovariance state(double... sigmas) {
    double[] lower = new double[RtnCovariance.STATE_ELEMENTS];
    for (int i = 0; i < 6; i++) {
      lower[i * (i + 3) / 2] = sigmas[i] * sigmas[i];
    }
    return RtnCovariance.ofLowerTriangle(lower);
  }

  private static double between(Random random, double low, double high) {
    return low * Math.exp(random.nextDouble() * Math.log(high / low));
  }

  private static Encounter random(Random random) {
    double along = between(random, 20, 4_000);
    double radial = along * (0.02 + random.nextDouble());
    double across = along * (0.02 + random.nextDouble());
    double share = 2 * RATE * random.nextDouble();
    RtnCovariance one =
        random.nextBoolean()
            ? RtnCovariance.ofSigmas(radial, along, across)
            : state(
                radial,
                along,
                across,
                share * along * random.nextDouble(),
                share * radial * random.nextDouble(),
                share * across);
    RtnCovariance other =
        RtnCovariance.ofSigmas(
            radial * random.nextDouble(),
            along * random.nextDouble(),
            across * random.nextDouble());
    double[] miss = {3 * radial * random.nextDouble(), 3 * across * random.nextDouble()};
    return crossing(between(random, 0.002, 3), miss, one, other, 1 + 10 * random.nextDouble());
  }

  @Test
  void noPlanarValueIsOffByMoreThanItsBound() {
    Random random = new Random(5);
    List<String> off = new ArrayList<>();
    int compared = 0;
    double largest = 0;
    for (int i = 0; i < 600; i++) {
      Encounter encounter = random(random);
      ShortEncounter shortly = ShortEncounter.of(encounter).orElseThrow();
      double planar = DiscIntegral.probability(shortly.geometry(), encounter.radius().metres());
      double bound = shortly.bound().logarithm();
      if (Violation.of(shortly).isEmpty() && planar > 1e-14 && bound < 1) {
        double number = ExpectedCollisions.of(encounter, Optional.of(shortly)).orElseThrow();
        double change = Math.abs(Math.log(number / planar));
        compared++;
        largest = Math.max(largest, change);
        if (change > bound + INTEGRAL) {
          off.add(change + " above " + bound + ": " + encounter);
        }
      }
    }
    assertEquals(List.of(), off);
    assertTrue(compared > 300 && largest > 5e-3, compared + " compared, at most " + largest);
  }

  /** Orbits of eccentricities up to 0.7, at any place on them. */
  @Test
  void theBoundHoldsForEccentricOrbits() {
    Random random = new Random(11);
    List<String> off = new ArrayList<>();
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      Encounter encounter = eccentric(random);
      Optional<ShortEncounter> shortly = ShortEncounter.of(encounter);
      if (shortly.isEmpty() || Violation.of(shortly.get()).isPresent()) {
        continue;
      }
      double planar = planar(encounter);
      double bound = shortly.get().bound().logarithm();
      if (planar > 1e-14 && bound < 1) {
        double number = ExpectedCollisions.of(encounter, shortly).orElseThrow();
        compared++;
        if (!(Math.abs(Math.log(number / planar)) <= bound + INTEGRAL)) {
          off.add(number + " for " + planar + " above " + bound + ": " + encounter);
        }
      }
    }
    assertEquals(List.of(), off);
    assertTrue(compared > 250, compared + " compared");
  }

  private static Encounter eccentric(Random random) {
    double r = between(random, 7e6, 4e7);
    double[] one = velocity(random, r, 0);
    double[] other = velocity(random, r, 2 * Math.PI * Math.pow(random.nextDouble(), 3));
    double along = between(random, 20, 4_000);
    double radial = along * (0.02 + random.nextDouble());
    double across = along * (0.02 + random.nextDouble());
    Vector3D v = new Vector3D(other[0] - one[0], other[1] - one[1], other[2] - one[2]);
    Vector3D miss = v.orthogonal().scalarMultiply(2 * radial * random.nextDouble());
    return encounter(
        new StateVector(r, 0, 0, one[0], one[1], one[2]),
        new StateVector(r + miss.getX(), miss.getY(), miss.getZ(), other[0], other[1], other[2]),
        RtnCovariance.ofSigmas(radial, along, across),
        RtnCovariance.ofSigmas(0.5 * radial, 0.5 * along, 0.5 * across),
        1 + 10 * random.nextDouble());
  }

  private static double[] velocity(Random random, double r, double azimuth) {
    double speed = Math.sqrt(EquinoctialMotion.MU / r) * (0.55 + 0.8 * random.nextDouble());
    double angle = 0.4 * random.nextGaussian();
    double level = speed * Math.cos(angle);
    return new double[] {
      speed * Math.sin(angle), level * Math.cos(azimuth), level * Math.sin(azimuth)
    };
  }

  /**
   * A pair of nearly the same orbit, kilometres apart along it: only who is displaced along the
   * orbit collides, and moves up or down there as the orbit does.
   *
   * @param rise radial velocity of the secondary at TCA [m/s]
   */
  private static Encounter behindEachOther(double rise, double along, double radial) {
    double r = 7.2e6;
    double v = Math.sqrt(EquinoctialMotion.MU / r);
    double distance = 7_000;
    double normal = 63;
    double slower = -17;
    double across = -distance * slower / normal;
    double sag = (distance * distance + across * across) / (2 * r);
    RtnCovariance covariance = RtnCovariance.ofSigmas(radial, along, radial);
    return encounter(
        new StateVector(r, 0, 0, 0, v, 0),
        new StateVector(r - sag, distance, across, rise, v + slower, normal),
        covariance,
        covariance,
        60);
  }

  /**
   * Twelve orders of magnitude: sampling, which shares no method with either, says who is right.
   */
  @Test
  void samplingSaysThatThePlanarValueIsFarTooSmall() {
    Encounter encounter = behindEachOther(-7, 6_000, 15);
    ShortEncounter shortly = ShortEncounter.of(encounter).orElseThrow();
    assertEquals(Optional.empty(), Violation.of(shortly));
    assertTrue(DiscIntegral.probability(shortly.geometry(), 60) < 1e-14);
    assertEquals(Double.POSITIVE_INFINITY, shortly.bound().logarithm());
    assertEquals("the errors of the velocities turn the relative path", shortly.bound().cause());
    Probability.Known sampled =
        (Probability.Known) SampledCollisions.of(encounter, -600, 600, 10_000).orElseThrow();
    RiskAssessment risk = new RiskAssessor(PcMethod.FOSTER, ActionLevels.CARA).assess(encounter);
    Probability.Known known = (Probability.Known) risk.probability();
    assertEquals(PcMethod.HALL, known.method());
    assertTrue(known.value() >= sampled.lower() && known.value() <= sampled.upper(), known + "");
    assertEquals("mitigate", risk.level().orElseThrow().name());
    assertEquals(PcMethod.FOSTER, ((Probability.Known) risk.shortEncounter()).method());
    assertTrue(risk.remarks().get(0).contains("velocities"), risk.remarks().toString());
    assertTrue(risk.remarks().get(0).contains("planar 4.3"), risk.remarks().toString());
  }

  /** Far too large is as wrong: planar 1e-3, sampled none of 10,000. */
  @Test
  void samplingSaysThatThePlanarValueIsFarTooLarge() {
    Encounter encounter = behindEachOther(0, 3_000, 60);
    Probability.Known sampled =
        (Probability.Known) SampledCollisions.of(encounter, -600, 600, 10_000).orElseThrow();
    assertTrue(planar(encounter) > 2 * sampled.upper());
    RiskAssessment risk = new RiskAssessor(PcMethod.FOSTER, ActionLevels.CARA).assess(encounter);
    Probability.Known known = (Probability.Known) risk.probability();
    assertEquals(PcMethod.HALL, known.method());
    assertTrue(known.value() <= sampled.upper(), known.toString());
    assertEquals("watch", risk.level().orElseThrow().name());
  }

  private static double planar(Encounter encounter) {
    EncounterGeometry geometry = ShortEncounter.of(encounter).orElseThrow().geometry();
    return DiscIntegral.probability(geometry, encounter.radius().metres());
  }

  /**
   * Each part grows with what it is made of: twice the time or the velocity's error, twice the
   * part; twice the error along the orbit, four times the sag.
   */
  @ParameterizedTest
  @CsvSource({"2, 1, 2, 4", "1, 2, 2, 1"})
  void partsScaleAsTheyAreDerived(
      double along, double velocity, double velocities, double curvature) {
    PlanarBound plain = part(1, 1);
    PlanarBound scaled = part(along, velocity);
    assertEquals(velocities, scaled.velocities() / plain.velocities(), 0.02 * velocities);
    assertEquals(curvature, scaled.curvature() / plain.curvature(), 0.02 * curvature);
  }

  /** Head on: errors along the orbit are errors of the time of passage. */
  private static PlanarBound part(double along, double velocity) {
    RtnCovariance one = state(1, 3_000 * along, 1, 1e-5, 1e-5, 0.005 * velocity);
    RtnCovariance other = state(100, 0, 100, 1e-5, 1e-5, 0);
    Encounter encounter = crossing(Math.PI, new double[] {200, 0}, one, other, 10);
    return ShortEncounter.of(encounter).orElseThrow().bound();
  }
}
