package org.orbsieve.ephemeris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.OemText;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.EphemerisReader;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.SyntheticCatalog;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orekit.files.ccsds.ndm.odm.oem.InterpolationMethod;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeInterpolator;
import org.orekit.utils.CartesianDerivativesFilter;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.TimeStampedPVCoordinates;
import org.orekit.utils.TimeStampedPVCoordinatesHermiteInterpolator;

class TabulatedMotionTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01", CONTEXT.utc());
  private static final double PERIOD = 43_200;

  /** Every 100th of a population with all regimes. */
  private static List<SpaceObject> objects() {
    List<SpaceObject> all = SyntheticCatalog.generate(CONTEXT, 1200, 5, START);
    List<SpaceObject> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 100) {
      some.add(all.get(i));
    }
    return some;
  }

  private static Frame frame(String name) {
    return switch (name) {
      case "TEME" -> CONTEXT.teme();
      case "EME2000" -> CONTEXT.messages().getFrames().getEME2000();
      case "GCRF" -> CONTEXT.messages().getFrames().getGCRF();
      default -> CONTEXT.messages().getFrames().getITRF(IERSConventions.IERS_2010, true);
    };
  }

  private static TabulatedOrbit read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return EphemerisReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test").get(0);
  }

  /** Largest errors of position [m] and velocity [m/s] at random times. */
  private static double[] errors(TabulatedMotion motion, SpaceObject object, Random random) {
    Catalog catalog = new Catalog(List.of(new CatalogRecord(object, "", 1)), List.of(), 0);
    OrekitEphemeris expected = new OrekitEphemeris(CONTEXT, catalog, START);
    double[] a = new double[6];
    double[] b = new double[6];
    double[] before = new double[6];
    double[] after = new double[6];
    double[] worst = new double[2];
    for (int i = 0; i < 1_000; i++) {
      double t = PERIOD * random.nextDouble();
      expected.state(0, t, a);
      motion.state(t, b);
      worst[0] = Math.max(worst[0], distance(a, b, 0));
      expected.state(0, t - 0.5, before);
      expected.state(0, t + 0.5, after);
      for (int k = 0; k < 3; k++) { // SGP4's own velocity is not the derivative of its position
        a[3 + k] = after[k] - before[k];
      }
      worst[1] = Math.max(worst[1], distance(a, b, 3));
    }
    return worst;
  }

  private static double distance(double[] a, double[] b, int at) {
    return Vector3D.distance(
        new Vector3D(a[at], a[at + 1], a[at + 2]), new Vector3D(b[at], b[at + 1], b[at + 2]));
  }

  @ParameterizedTest
  @CsvSource({
    "60, TEME, false, , 1, 0.001",
    "10, TEME, false, , 1, 0.001",
    "60, EME2000, true, , 1, 0.001",
    "60, GCRF, false, HERMITE, 7, 100",
    "60, EME2000, false, LAGRANGE, 7, 1",
    "60, ITRF, true, LAGRANGE, 8, 1",
    "10, ITRF, false, HERMITE, 3, 10",
    "240, TEME, false, , 1, 1e5" // too coarse for a low perigee, and the estimate says so
  })
  void oemOfAnObjectGivesItsMotionBackAndItsEstimateCoversTheLoss(
      double step,
      String frame,
      boolean xml,
      InterpolationMethod method,
      int degree,
      double largest)
      throws IOException {
    Random random = new Random(7);
    for (SpaceObject object : objects()) {
      String text =
          OemText.of(CONTEXT, object, START, PERIOD, step, frame(frame), xml, method, degree);
      TabulatedOrbit orbit = read(text);
      assertTrue(orbit.isOf(object));
      assertEquals(frame.equals("ITRF"), !orbit.warnings().isEmpty(), orbit.warnings()::toString);
      TabulatedMotion motion = new TabulatedMotion(orbit, START);
      double[] errors = errors(motion, object, random);
      double bound = motion.interpolationError();
      assertTrue(errors[0] <= bound + 1e-4, () -> object + ": " + errors[0] + " > " + bound);
      assertTrue(errors[0] < largest, () -> object + " is off by " + errors[0] + " m");
      assertTrue(errors[1] < 0.001 + largest, () -> object + ": " + errors[1] + " m/s");
    }
  }

  /** Positions at equidistant times of a motion that is a polynomial, and one that is a circle. */
  private static TabulatedOrbit circle(double step, int count, Method method, int nodes) {
    double rate = 1.1e-3;
    double[] times = new double[count];
    double[] states = new double[6 * count];
    for (int i = 0; i < count; i++) {
      double phase = rate * i * step;
      times[i] = i * step;
      states[6 * i] = 7e6 * Math.cos(phase);
      states[6 * i + 1] = 7e6 * Math.sin(phase);
      states[6 * i + 3] = -7e6 * rate * Math.sin(phase);
      states[6 * i + 4] = 7e6 * rate * Math.cos(phase);
    }
    return orbit(
        new TabulatedSegment(times, states, 0, times[count - 1], method, nodes, List.of()));
  }

  private static TabulatedOrbit orbit(TabulatedSegment... segments) {
    return new TabulatedOrbit("X", "1", "test", START, List.of(segments), List.of());
  }

  @Test
  void pieceIsOrekitsHermitePolynomial() {
    TabulatedOrbit orbit = circle(120, 40, Method.HERMITE, 4);
    TabulatedSegment segment = orbit.segments().get(0);
    List<TimeStampedPVCoordinates> nodes = new ArrayList<>();
    for (int i = 0; i < segment.size(); i++) {
      nodes.add(
          new TimeStampedPVCoordinates(
              START.shiftedBy(segment.time(i)),
              new Vector3D(segment.state(i, 0), segment.state(i, 1), segment.state(i, 2)),
              new Vector3D(segment.state(i, 3), segment.state(i, 4), segment.state(i, 5))));
    }
    TimeInterpolator<TimeStampedPVCoordinates> orekit =
        new TimeStampedPVCoordinatesHermiteInterpolator(4, CartesianDerivativesFilter.USE_PV);
    TabulatedMotion motion = new TabulatedMotion(orbit, START);
    double[] state = new double[6];
    for (double t = 250; t < 4_000; t += 37.3) {
      int i = (int) (t / 120);
      TimeStampedPVCoordinates expected =
          orekit.interpolate(START.shiftedBy(t), nodes.subList(i - 1, i + 3).stream());
      motion.state(t, state);
      assertEquals(expected.getPosition().getX(), state[0], 1e-6);
      assertEquals(expected.getPosition().getY(), state[1], 1e-6);
      assertEquals(expected.getVelocity().getX(), state[3], 1e-8);
    }
  }

  @Test
  void nothingIsExtrapolated() {
    TabulatedOrbit whole = circle(60, 50, Method.HERMITE, 6);
    TabulatedSegment all = whole.segments().get(0);
    double[] times = new double[all.size()];
    double[] states = new double[6 * all.size()];
    for (int i = 0; i < all.size(); i++) {
      times[i] = all.time(i);
      for (int k = 0; k < 6; k++) {
        states[6 * i + k] = all.state(i, k);
      }
    }
    TabulatedOrbit orbit =
        orbit(
            new TabulatedSegment(times, states, 1_500, 2_000, Method.HERMITE, 6, List.of()),
            new TabulatedSegment(times, states, 300, 1_000, Method.HERMITE, 6, List.of()));
    TabulatedMotion motion = new TabulatedMotion(orbit, START.shiftedBy(-100));
    double[] state = new double[6];
    for (double t : new double[] {-1e9, 0, 399.9, 1_100.1, 1_599, 2_100.1, 1e9}) {
      motion.state(t, state);
      assertTrue(Double.isNaN(state[0]) && Double.isNaN(state[5]), t + " s");
      assertFalse(motion.covers(t));
    }
    for (double t : new double[] {400, 750, 1_100, 1_600, 2_100}) {
      assertTrue(motion.covers(t));
    }
    assertEquals(
        List.of(
            new TabulatedOrbit.Gap(0, 300),
            new TabulatedOrbit.Gap(1_000, 1_500),
            new TabulatedOrbit.Gap(2_000, 2_500)),
        orbit.gaps(0, 2_500));
    assertEquals(List.of(), orbit.gaps(400, 900));
    assertEquals(Double.POSITIVE_INFINITY, motion.knotError(1_100, 60, 30));
    assertTrue(motion.knotError(750, 60, 30) < 1e-3);
  }

  /** The defect of the seven-knot polynomial by dense samples is below the bound, and near it. */
  @Test
  void knotErrorBoundsTheDefect() {
    Random random = new Random(42);
    double tightest = Double.POSITIVE_INFINITY;
    for (double step : new double[] {10, 60, 240}) {
      for (int nodes : new int[] {2, 3, 4, 6}) {
        for (Method method : Method.values()) {
          TabulatedMotion motion =
              new TabulatedMotion(circle(step, (int) (20_000 / step), method, nodes), START);
          double centre = 3_000 + 10_000 * random.nextDouble();
          double spacing = 240 / (double) (1 << random.nextInt(3));
          double bound = motion.knotError(centre, spacing, 120);
          double defect = defect(motion, centre, spacing, 120);
          assertTrue(defect <= bound, defect + " > " + bound);
          tightest = Math.min(tightest, bound / (defect + 1e-6));
        }
      }
    }
    assertTrue(tightest < 5, "the bound is " + tightest + " times the defect at least");
  }

  private static double defect(
      TabulatedMotion motion, double centre, double spacing, double reach) {
    double[][] knots = new double[7][6];
    for (int l = 0; l < 7; l++) {
      motion.state(centre + (l - 3) * spacing, knots[l]);
    }
    double worst = 0;
    double[] state = new double[6];
    for (int i = -1000; i <= 1000; i++) {
      double u = i * reach / 1000 / spacing;
      motion.state(centre + u * spacing, state);
      double square = 0;
      for (int axis = 0; axis < 3; axis++) {
        double value = 0;
        for (int l = 0; l < 7; l++) { // Lagrange's formula
          double weight = 1;
          for (int m = 0; m < 7; m++) {
            weight *= m == l ? 1 : (u - (m - 3)) / (l - m);
          }
          value += weight * knots[l][axis];
        }
        square += (value - state[axis]) * (value - state[axis]);
      }
      worst = Math.max(worst, Math.sqrt(square));
    }
    return worst;
  }
}
