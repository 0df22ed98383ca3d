package org.orbsieve.catalog.oem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** Velocities against the derivatives of the positions, on Kepler's orbits of any shape. */
class VelocityTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01", CONTEXT.utc());
  private static final int COUNT = 60;

  /** Makes another velocity of one. */
  @FunctionalInterface
  private interface Fault {
    Vector3D of(int node, Vector3D position, Vector3D velocity);
  }

  private static KeplerianOrbit orbit(Random random) {
    double perigee = 6_600e3 + 2_000e3 * random.nextDouble();
    double e = random.nextBoolean() ? 0.01 * random.nextDouble() : 0.8 * random.nextDouble();
    return new KeplerianOrbit(
        perigee / (1 - e),
        e,
        Math.PI * random.nextDouble(),
        6 * random.nextDouble(),
        6 * random.nextDouble(),
        6 * random.nextDouble(),
        PositionAngleType.MEAN,
        CONTEXT.teme(),
        START,
        3.986004418e14);
  }

  private static SegmentBuilder builder(KeplerianOrbit orbit, double step, Fault fault) {
    SegmentBuilder builder = new SegmentBuilder(new NodeTimes(START, CONTEXT.utc()), "7");
    for (int i = 0; i < COUNT; i++) {
      PVCoordinates pv = orbit.shiftedBy(step * i).getPVCoordinates();
      Vector3D p = pv.getPosition();
      Vector3D v = fault.of(i, p, pv.getVelocity());
      builder.add(step * i, p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
    }
    return builder;
  }

  private static Optional<String> built(SegmentBuilder builder, double step) throws RecordProblem {
    builder.build(0, step * (COUNT - 1), null, 0);
    return builder.contradiction();
  }

  private static Fault fault(String kind) {
    return switch (kind) {
      case "sign" -> (i, p, v) -> v.negate();
      case "zero" -> (i, p, v) -> Vector3D.ZERO;
      case "swapped" -> (i, p, v) -> new Vector3D(v.getY(), v.getZ(), v.getX());
      case "constant" -> (i, p, v) -> new Vector3D(7_000, 1_000, 500);
      case "half" -> (i, p, v) -> v.scalarMultiply(0.5);
      case "one" -> (i, p, v) -> i == 31 ? v.negate() : v;
      case "earth" ->
          (i, p, v) -> v.subtract(Vector3D.crossProduct(new Vector3D(0, 0, 7.292e-5), p));
      case "one per mille" -> (i, p, v) -> v.scalarMultiply(1.001);
      default -> (i, p, v) -> v;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "sign, 10",
    "sign, 60",
    "sign, 240",
    "zero, 10",
    "zero, 60",
    "zero, 240",
    "swapped, 60",
    "constant, 60",
    "half, 60",
    "one, 60"
  })
  void velocitiesOfAnotherMotionAreRefusedWithObjectAndTime(String kind, double step) {
    Random random = new Random(kind.hashCode());
    for (int round = 0; round < 50; round++) {
      SegmentBuilder builder = builder(orbit(random), step, fault(kind));
      String message = assertThrows(RecordProblem.class, () -> built(builder, step)).getMessage();
      assertTrue(
          message.matches(
              "object 7: the velocities are off by [0-9.]+ m/s from the change of the positions,"
                  + " at 2026-11-01T0[0-9:.]+Z"),
          message);
    }
  }

  /** Velocities relative to the turning Earth, or a scale that is wrong by a thousandth. */
  @ParameterizedTest
  @CsvSource({"earth, 60", "one per mille, 10"})
  void velocitiesThatAreNearlyRightAreToldOf(String kind, double step) throws RecordProblem {
    KeplerianOrbit circular =
        new KeplerianOrbit(
            7e6, 1e-3, 1, 0, 0, 0, PositionAngleType.MEAN, CONTEXT.teme(), START, 3.986004418e14);
    String warning = built(builder(circular, step, fault(kind)), step).orElseThrow();
    assertTrue(warning.contains("the velocities are off by"), warning);
  }

  @ParameterizedTest
  @CsvSource({"1", "10", "60", "240", "600"})
  void velocitiesOfTheMotionAreFine(double step) throws RecordProblem {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      KeplerianOrbit orbit = orbit(random);
      assertEquals(Optional.empty(), built(builder(orbit, step, fault("")), step), orbit::toString);
    }
  }

  /** Those of SGP4 are not quite the derivatives of its positions. */
  @Test
  void statesOfSgp4AreFine() throws RecordProblem {
    List<SpaceObject> objects = SyntheticCatalog.generate(CONTEXT, 400, 11, START);
    for (SpaceObject object : objects) {
      TLE tle =
          new TLE(
              1,
              'U',
              2020,
              1,
              "A",
              0,
              1,
              object.epoch(),
              object.elements().meanMotion(),
              0,
              0,
              object.elements().eccentricity(),
              object.elements().inclination(),
              object.elements().argPerigee(),
              object.elements().raan(),
              object.elements().meanAnomaly(),
              1,
              object.elements().bstar(),
              CONTEXT.utc());
      TLEPropagator sgp4 = TLEPropagator.selectExtrapolator(tle, CONTEXT.teme());
      SegmentBuilder builder = new SegmentBuilder(new NodeTimes(START, CONTEXT.utc()), "");
      for (int i = 0; i < COUNT; i++) {
        PVCoordinates pv = sgp4.getPVCoordinates(object.epoch().shiftedBy(60 * i));
        Vector3D p = pv.getPosition();
        Vector3D v = pv.getVelocity();
        builder.add(60 * i, p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
      }
      assertEquals(Optional.empty(), built(builder, 60), object::toString);
      for (TabulatedSegment segment : builder.build(0, 60 * (COUNT - 1), null, 0)) {
        for (int i = 0; i + 1 < segment.size(); i++) {
          assertEquals(0, segment.step(i).unexplainedKick(), object::toString);
        }
      }
    }
  }
}
