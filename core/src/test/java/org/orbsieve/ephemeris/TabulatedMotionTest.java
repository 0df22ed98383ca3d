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
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orbsieve.catalog.oem.EphemerisReader;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
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
  private static double[] errors(
      TabulatedMotion motion, SpaceObject object, boolean derivative, Random random) {
    Catalog catalog = new Catalog(List.of(new CatalogRecord(object, "", 1)), List.of());
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
      // SGP4's own velocity is not the derivative of its position
      for (int k = 0; k < 3 && derivative; k++) {
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
      double[] errors = errors(motion, object, method == InterpolationMethod.HERMITE, random);
      double bound = motion.interpolationError();
      // a millimetre: Orekit's tables of frames, with which the text was written
      assertTrue(errors[0] <= bound + 1e-3, () -> object + ": " + errors[0] + " > " + bound);
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
    assertTrue(motion.knotFit(1_350, 60, 120).isAbsent());
    assertTrue(motion.knotFit(-1e6, 60, 120).isAbsent());
    assertTrue(motion.knotFit(1e6, 60, 120).isAbsent());
    assertEquals(List.of(new Span(400, 1_100), new Span(1_600, 2_100)), motion.spans());
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
          double bound = motion.knotFit(centre, spacing, 120).error();
          double defect = defect(motion, centre, spacing, 120);
          assertTrue(defect <= bound, defect + " > " + bound);
          tightest = Math.min(tightest, bound / (defect + 1e-3));
        }
      }
    }
    assertTrue(tightest < 5, "the bound is " + tightest + " times the defect at least");
  }

  /** Steps across the ends of what is stated, a gap, and a jump from one segment to another. */
  @Test
  void knotFitBoundsTheDefectWhereStatesAreMissingOrJump() {
    TabulatedSegment whole = circle(60, 50, Method.LAGRANGE, 8).segments().get(0);
    TabulatedSegment other = circle(47, 60, Method.HERMITE, 4).segments().get(0);
    TabulatedOrbit orbit =
        orbit(
            part(whole, 300, 900, 0),
            part(whole, 1_000, 1_700, 0),
            part(other, 1_500, 2_400, 50)); // 50 m beside the one before, which ends later
    TabulatedMotion motion = new TabulatedMotion(orbit, START);
    assertEquals(List.of(new Span(300, 900), new Span(1_000, 2_400)), motion.spans());
    double[] a = new double[6];
    double[] b = new double[6];
    motion.stateBefore(1_500, a);
    motion.state(1_500, b);
    assertEquals(50, distance(a, b, 0), 0.01);
    int present = 0;
    for (double centre = -100; centre < 2_800; centre += 17) {
      for (double spacing : new double[] {60, 240}) {
        KnotFit fit = motion.knotFit(centre, spacing, 120);
        double defect = defect(motion, centre, spacing, 120);
        if (fit.isAbsent()) {
          assertEquals(0, defect);
        } else {
          present++;
          double at = centre;
          assertTrue(defect <= fit.error(), () -> at + ": " + defect + " > " + fit);
          assertTrue(fit.error() < 20_000, () -> at + ": " + fit);
          double stray = stray(motion, centre, 120);
          assertTrue(stray <= fit.stray(), () -> at + ": " + stray + " > " + fit);
        }
      }
    }
    assertTrue(present > 250);
  }

  /** A part of a segment, displaced along one axis. */
  private static TabulatedSegment part(TabulatedSegment s, double from, double to, double by) {
    double[] times = new double[s.size()];
    double[] states = new double[6 * s.size()];
    for (int i = 0; i < s.size(); i++) {
      times[i] = s.time(i);
      for (int k = 0; k < 6; k++) {
        states[6 * i + k] = s.state(i, k) + (k == 2 ? by : 0);
      }
    }
    return new TabulatedSegment(times, states, from, to, s.method(), s.nodes(), List.of());
  }

  private static double stray(TabulatedMotion motion, double centre, double reach) {
    double[] middle = new double[6];
    motion.knot(centre, middle);
    double[] state = new double[6];
    double worst = 0;
    for (int i = -100; i <= 100; i++) {
      motion.state(centre + i * reach / 100, state);
      worst = Math.max(worst, Double.isNaN(state[0]) ? 0 : distance(middle, state, 0));
    }
    return worst;
  }

  /** The bounds of a piece against its states at many times, derivatives by differences. */
  @Test
  void pieceIsWithinItsBounds() {
    for (Method method : Method.values()) {
      for (double step : new double[] {30, 240}) {
        TabulatedMotion motion = new TabulatedMotion(circle(step, 40, method, 6), START);
        double t0 = 7.3 * step;
        double rate = 1e-6;
        PieceBounds bounds = motion.bounds(t0, rate);
        double d = step / 64;
        double[][] s = new double[3][6];
        for (double t = 7 * step + 2 * d; t < 8 * step - 2 * d; t += d) {
          motion.state(t - d, s[0]);
          motion.state(t, s[1]);
          motion.state(t + d, s[2]);
          double[] size = new double[6];
          for (int k = 0; k < 3; k++) {
            double drift = (s[2][k] - s[0][k]) / (2 * d);
            double turn = (s[2][3 + k] - s[0][3 + k]) / (2 * d);
            size[0] += square((s[2][k] - 2 * s[1][k] + s[0][k]) / (d * d) + rate * s[1][k]);
            size[1] += square(turn + rate * s[1][k]);
            size[2] +=
                square((s[2][3 + k] - 2 * s[1][3 + k] + s[0][3 + k]) / (d * d) + rate * drift);
            size[3] += square(s[1][3 + k] - drift);
            size[4] += square(drift);
            size[5] += square(s[1][k]);
          }
          double slack = 1e-3;
          assertTrue(Math.sqrt(size[0]) <= bounds.residual() + slack);
          assertTrue(Math.sqrt(size[1]) <= bounds.residual() + slack);
          assertTrue(Math.sqrt(size[2]) <= bounds.jerk() + 1e-4);
          assertTrue(Math.sqrt(size[3]) <= bounds.defect() + 0.1);
          assertTrue(Math.sqrt(size[4]) <= bounds.speed() + slack);
          assertTrue(Math.sqrt(size[5]) <= bounds.radius() + slack);
        }
        // 7000 km turn at 1.1e-3 rad/s: the bounds are near what they bound
        assertEquals(7e6 * (1.21e-6 - rate), bounds.residual(), 1);
        assertEquals(7_700, bounds.speed(), 1_500);
      }
    }
  }

  @Test
  void radiiAreBounds() {
    TabulatedSegment whole = circle(60, 50, Method.LAGRANGE, 8).segments().get(0);
    double[] radii =
        new TabulatedMotion(orbit(part(whole, 130, 450, 0), part(whole, 600, 900, 1e6)), START)
            .radii();
    assertEquals(7e6, radii[0], 3e5); // a piece is 230 km long to either side
    assertTrue(radii[0] <= 7e6);
    assertEquals(Math.hypot(7e6, 1e6), radii[1], 3e5);
    assertTrue(radii[1] >= Math.hypot(7e6, 1e6));
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void piecesEndAtNodesAndWhereSegmentsChange() {
    TabulatedSegment whole = circle(60, 50, Method.LAGRANGE, 8).segments().get(0);
    TabulatedMotion motion =
        new TabulatedMotion(
            orbit(part(whole, 130, 450, 0), part(whole, 330, 420, 0)), START.shiftedBy(-0.1));
    List<Double> ends = new ArrayList<>();
    for (double t = 130.1; t < 1e9; t = motion.pieceEnd(t)) {
      ends.add(Math.round(10 * t) / 10.0);
    }
    assertEquals(List.of(130.1, 180.1, 240.1, 300.1, 330.1, 360.1, 420.1, 450.1), ends);
  }

  private static double defect(
      TabulatedMotion motion, double centre, double spacing, double reach) {
    double[][] knots = new double[7][6];
    for (int l = 0; l < 7; l++) {
      motion.knot(centre + (l - 3) * spacing, knots[l]);
    }
    double worst = 0;
    double[] state = new double[6];
    for (int i = -1000; i <= 1000; i++) {
      double u = i * reach / 1000 / spacing;
      motion.state(centre + u * spacing, state);
      if (Double.isNaN(state[0])) {
        continue;
      }
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
