package org.orbsieve.assessment.covariance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedCovariance;
import org.orbsieve.catalog.TabulatedCovariance.Axes;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Errors that an operator states, at the times of conjunctions. */
class EphemerisCovarianceTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final double MU = 3.986004418e14;
  private static final double RADIUS = 7e6;
  private static final double RATE = Math.sqrt(MU / RADIUS) / RADIUS;

  private static TabulatedOrbit orbit(TabulatedCovariance... covariances) {
    return orbit(RATE, covariances);
  }

  private static TabulatedOrbit orbit(double rate, TabulatedCovariance... covariances) {
    double[] times = new double[200];
    double[] states = new double[1200];
    double v = rate * RADIUS;
    for (int i = 0; i < times.length; i++) {
      times[i] = 60 * i;
      double phase = rate * times[i];
      states[6 * i] = RADIUS * Math.cos(phase);
      states[6 * i + 1] = RADIUS * Math.sin(phase);
      states[6 * i + 3] = -v * Math.sin(phase);
      states[6 * i + 4] = v * Math.cos(phase);
    }
    return new TabulatedOrbit(
        "X",
        "1",
        "folder/x.oem",
        START,
        List.of(
            new TabulatedSegment(
                times, states, 0, 11_940, Method.LAGRANGE, 10, List.of(covariances))),
        List.of());
  }

  private static SourcedCovariance at(TabulatedOrbit orbit, double t) {
    ElementSet elements = new ElementSet(START, RATE, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    SpaceObject object = new SpaceObject(1, "X", "", 'U', elements).withEphemeris(orbit);
    double[] s = new double[6];
    new TabulatedMotion(orbit, START).state(t, s);
    StateVector state = new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]);
    return new EphemerisCovariance().of(object, START.shiftedBy(t), state).orElseThrow();
  }

  private static RealMatrix random(Random random) {
    RealMatrix root = MatrixUtils.createRealMatrix(6, 6);
    for (int i = 0; i < 6; i++) {
      for (int k = 0; k < 6; k++) {
        root.setEntry(i, k, random.nextGaussian() * (i < 3 ? 100 : 0.1));
      }
    }
    return root.multiplyTransposed(root);
  }

  private static RealMatrix matrix(RtnCovariance covariance) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(6, 6);
    for (int i = 0; i < 6; i++) {
      for (int k = 0; k < 6; k++) {
        matrix.setEntry(i, k, covariance.get(i, k));
      }
    }
    return matrix;
  }

  @Test
  void neighbouringMatricesAreInterpolatedInRtnAndStayCovariances() {
    Random random = new Random(3);
    RealMatrix a = random(random);
    RealMatrix b = random(random);
    TabulatedOrbit orbit =
        orbit(
            new TabulatedCovariance(360, Axes.RTN, b), // any order will do
            new TabulatedCovariance(120, Axes.RTN, a));
    assertEquals("ephemeris x.oem", at(orbit, 300).source());
    assertFalse(at(orbit, 300).assumed());
    RealMatrix expected = a.scalarMultiply(0.25).add(b.scalarMultiply(0.75));
    RealMatrix found = matrix(at(orbit, 300).covariance());
    assertEquals(0, found.subtract(expected).getNorm1() / expected.getNorm1(), 1e-12);
    double[] values = new EigenDecompositionSymmetric(found).getEigenvalues();
    for (double value : values) {
      assertTrue(value > 0, value + "");
    }
    assertEquals(a, matrix(at(orbit, 120).covariance()));
    assertEquals(b, matrix(at(orbit, 360).covariance()));
  }

  /** Inertial axes turn away from RTN by the angle that the object flies. */
  @Test
  void inertialMatricesAreTurnedEachAtItsTime() {
    RealMatrix m = MatrixUtils.createRealDiagonalMatrix(new double[] {100, 400, 900, 1, 4, 9});
    TabulatedOrbit orbit =
        orbit(new TabulatedCovariance(0, Axes.TEME, m), new TabulatedCovariance(300, Axes.TEME, m));
    double c = Math.cos(RATE * 300);
    double s = Math.sin(RATE * 300);
    RtnCovariance found = at(orbit, 300).covariance();
    assertEquals(100 * c * c + 400 * s * s, found.get(0, 0), 1e-6);
    assertEquals(100 * s * s + 400 * c * c, found.get(1, 1), 1e-6);
    assertEquals(900, found.get(2, 2), 1e-9);
  }

  /**
   * Far from a matrix it is propagated: against the solution of Clohessy and Wiltshire for a
   * circular orbit, whose velocities turn with the axes.
   */
  @Test
  void loneMatrixIsPropagatedByTwoBodyMotion() {
    double radial = 20;
    double speed = 0.05;
    RealMatrix m =
        MatrixUtils.createRealDiagonalMatrix(
            new double[] {radial * radial, 900, 400, 0, speed * speed, 0});
    TabulatedOrbit orbit = orbit(new TabulatedCovariance(600, Axes.RTN, m));
    for (double t : new double[] {0, 600.5, 3_000, 9_000}) {
      double dt = t - 600;
      double nt = RATE * dt;
      double sin = Math.sin(nt);
      double cos = Math.cos(nt);
      // inertial velocity errors: vr' = vr + n y seen from turning axes, vt' = vt - n x
      double xx = 4 - 3 * cos - 2 * (1 - cos); // of x, with the inertial velocity kept
      double xv = 2 * (1 - cos) / RATE; // of the transverse velocity
      double xy = sin; // of y, whose inertial rest is a turning vr of n y
      double variance = xx * xx * radial * radial + xv * xv * speed * speed + xy * xy * 900;
      SourcedCovariance found = at(orbit, t);
      assertEquals("ephemeris x.oem, propagated", found.source());
      assertEquals(variance, found.covariance().get(0, 0), 1e-3 * variance, t + " s");
      double zz = cos;
      assertEquals(zz * zz * 400, found.covariance().get(2, 2), 1e-3 * 400, t + " s");
    }
  }

  /**
   * The true place runs away from that of two-body motion; errors of the time of passage stay along
   * track all the same.
   */
  @Test
  void errorsAlongTrackStayThereWhereTheMotionIsNoTwoBodyMotion() {
    double sigma = 1_000;
    RealMatrix late = MatrixUtils.createRealMatrix(6, 6);
    late.setEntry(1, 1, sigma * sigma);
    late.setEntry(1, 3, -RATE * sigma * sigma);
    late.setEntry(3, 1, -RATE * sigma * sigma);
    late.setEntry(3, 3, RATE * RATE * sigma * sigma);
    TabulatedOrbit orbit = orbit(1.002 * RATE, new TabulatedCovariance(0, Axes.RTN, late));
    RtnCovariance found = at(orbit, 11_900).covariance();
    assertEquals(sigma, Math.sqrt(found.get(1, 1)), 0.02 * sigma);
    // the places are 0.07 rad apart by now, which would make 70 m of it
    assertEquals(0, Math.sqrt(found.get(0, 0)), 0.01 * sigma);
  }

  @Test
  void nothingIsKnownWithoutAMatrixOrAnEphemeris() {
    ElementSet elements = new ElementSet(START, RATE, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    SpaceObject plain = new SpaceObject(1, "X", "", 'U', elements);
    StateVector state = new StateVector(RADIUS, 0, 0, 0, RATE * RADIUS, 0);
    EphemerisCovariance source = new EphemerisCovariance();
    assertTrue(source.of(plain, START, state).isEmpty());
    assertTrue(source.of(plain.withEphemeris(orbit()), START, state).isEmpty());
  }

  /** Zeros stand for what is not known: they are no neighbours to interpolate from. */
  @Test
  void zeroMatricesAreNotKnown() {
    RealMatrix m = random(new Random(9));
    TabulatedCovariance zero =
        new TabulatedCovariance(300, Axes.RTN, MatrixUtils.createRealMatrix(6, 6));
    TabulatedCovariance known = new TabulatedCovariance(0, Axes.RTN, m);
    assertEquals("ephemeris x.oem, propagated", at(orbit(known, zero), 200).source());
    ElementSet elements = new ElementSet(START, RATE, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    SpaceObject object =
        new SpaceObject(1, "X", "", 'U', elements).withEphemeris(orbit(zero, zero2(zero)));
    StateVector state = new StateVector(RADIUS, 0, 0, 0, RATE * RADIUS, 0);
    EphemerisCovariance source = new EphemerisCovariance();
    assertTrue(source.of(object, START.shiftedBy(310), state).isEmpty());
    assertEquals(
        "ephemeris x.oem has no covariance, or zeros, at this time",
        source.refusal(object, START.shiftedBy(310)).orElseThrow());
  }

  private static TabulatedCovariance zero2(TabulatedCovariance zero) {
    return new TabulatedCovariance(zero.time() + 60, zero.axes(), zero.matrix());
  }

  /** That of another segment is not used across a manoeuvre. */
  @Test
  void onlyTheSegmentThatCountsIsAsked() {
    RealMatrix m = MatrixUtils.createRealIdentityMatrix(6);
    TabulatedSegment first = orbit(new TabulatedCovariance(600, Axes.RTN, m)).segments().get(0);
    TabulatedSegment second = orbit().segments().get(0);
    double[] times = new double[second.size()];
    double[] states = new double[6 * second.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = second.time(i);
      for (int k = 0; k < 6; k++) {
        states[6 * i + k] = second.state(i, k);
      }
    }
    List<TabulatedSegment> segments = new ArrayList<>(List.of(first));
    segments.add(new TabulatedSegment(times, states, 3_000, 6_000, Method.LAGRANGE, 10, List.of()));
    TabulatedOrbit orbit = new TabulatedOrbit("", "1", "x", START, segments, List.of());
    assertEquals("ephemeris x, propagated", at(orbit, 2_900).source());
    ElementSet elements = new ElementSet(START, RATE, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    SpaceObject object = new SpaceObject(1, "X", "", 'U', elements).withEphemeris(orbit);
    StateVector state = new StateVector(RADIUS, 0, 0, 0, RATE * RADIUS, 0);
    assertTrue(new EphemerisCovariance().of(object, START.shiftedBy(4_000), state).isEmpty());
    assertEquals("ephemeris x, propagated", at(orbit, 6_100).source());
  }
}
