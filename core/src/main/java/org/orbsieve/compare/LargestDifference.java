package org.orbsieve.compare;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.Wgs72;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * Finds when two ephemerides of one object differ most, by samples whose spacing bounds what lies
 * between them.
 *
 * <p>Let {@code D} be the largest distance. Between two samples at a spacing {@code h} the
 * difference vector departs from the straight line through them by at most {@code h^2/8} times its
 * second derivative, the difference of two accelerations. Where {@code mu/r^2} attracts and neither
 * object is below {@code r}, that is at most {@code k D} with {@code k = 3.1 mu/r^3}: if the two
 * are less than {@code r} apart, no point of the line between them is below {@code 0.866 r}, where
 * the gradient is at most {@code 2 mu/(0.866 r)^3}; if they are more, the accelerations' own sum
 * {@code 2 mu/r^2} is less. Hence {@code D <= S/(1 - k h^2/8)} with {@code S} the largest sample,
 * and a spacing {@code h = sqrt(8e-3/k)} makes it 0.1 %. That SGP4's motion is not exactly that of
 * {@code mu/r^2} is what the margin from 3.1 to 3.2 is for (the flattening changes the gradient by
 * less than 1 %).
 */
final class LargestDifference {

  /** Largest part of the true maximum that may hide between samples. */
  private static final double HIDDEN = 1e-3;

  private static final double GRADIENT = 3.2;

  /** By how much an osculating perigee may be below the mean one [m]. */
  private static final double PERIGEE_MARGIN = 30e3;

  /** No orbit comes below it and lasts [m]. */
  private static final double EARTH_RADIUS = 6.37e6;

  /** Below it is ground everywhere, and above it no orbit of the Earth [m]. */
  private static final double LOWEST = 6.3e6;

  private static final double HIGHEST = 2e9;

  private static final double MAX_STEP = 600;
  private static final int CHUNK = 256;
  private static final int TRISECTIONS = 40;

  private final Ephemeris first;
  private final Ephemeris second;
  private final double duration;
  // x, y, z of the first, x, y, z of the second [m]
  private final double[][] positions = new double[6][CHUNK];
  private final double[] a = new double[6];
  private final double[] b = new double[6];
  private double time;
  private Vector3D rtn = Vector3D.NaN;

  LargestDifference(Ephemeris first, Ephemeris second, double duration) {
    this.first = first;
    this.second = second;
    this.duration = duration;
  }

  /** When the largest difference of the last search was [s since the start]. */
  double time() {
    return time;
  }

  /** The difference then, in the RTN frame of the first [m]; NaN where an orbit ends. */
  Vector3D rtn() {
    return rtn;
  }

  /** Searches an object, which has the same row in both ephemerides. */
  void find(int row, ElementSet one, ElementSet other) {
    int count = (int) Math.ceil(duration / step(one, other));
    double step = duration / count;
    double largest = -1;
    time = 0;
    rtn = Vector3D.NaN;
    for (int from = 0; from <= count; from += CHUNK) {
      int samples = Math.min(CHUNK, count + 1 - from);
      sample(first, row, from * step, step, samples, 0);
      sample(second, row, from * step, step, samples, 3);
      for (int i = 0; i < samples; i++) {
        double square = squaredDistance(i);
        if (Double.isNaN(square) || !isOrbit(0, i) || !isOrbit(3, i)) {
          time = (from + i) * step;
          return;
        }
        if (square > largest) {
          largest = square;
          time = (from + i) * step;
        }
      }
    }
    refine(row, Math.max(0, time - step), Math.min(duration, time + step), largest);
    rtn = difference(row, time);
  }

  private static double step(ElementSet one, ElementSet other) {
    double radius = Math.min(perigee(one), perigee(other));
    double k = GRADIENT * Wgs72.MU / (radius * radius * radius);
    return Math.min(MAX_STEP, Math.sqrt(8 * HIDDEN / k));
  }

  private static double perigee(ElementSet elements) {
    double axis = Math.cbrt(Wgs72.MU / (elements.meanMotion() * elements.meanMotion()));
    return Math.max(EARTH_RADIUS, axis * (1 - elements.eccentricity()) - PERIGEE_MARGIN);
  }

  private void sample(Ephemeris of, int row, double t, double step, int samples, int coordinate) {
    double[] x = positions[coordinate];
    double[] y = positions[coordinate + 1];
    double[] z = positions[coordinate + 2];
    of.positions(row, new SampleTimes(t, step, samples), new PositionBlock(x, y, z, 0, 1));
  }

  /** Whether a position is one of an orbit: SGP4 continues below the ground and to any distance. */
  private boolean isOrbit(int coordinate, int i) {
    double x = positions[coordinate][i];
    double y = positions[coordinate + 1][i];
    double z = positions[coordinate + 2][i];
    double square = x * x + y * y + z * z;
    return square > LOWEST * LOWEST && square < HIGHEST * HIGHEST;
  }

  private double squaredDistance(int i) {
    double dx = positions[3][i] - positions[0][i];
    double dy = positions[4][i] - positions[1][i];
    double dz = positions[5][i] - positions[2][i];
    return dx * dx + dy * dy + dz * dz;
  }

  /** Closes in on the maximum about the largest sample, and keeps that if nothing is larger. */
  private void refine(int row, double begin, double end, double largest) {
    double from = begin;
    double to = end;
    for (int i = 0; i < TRISECTIONS && to - from > 1e-3; i++) {
      double third = (to - from) / 3;
      if (squaredDistance(row, from + third) < squaredDistance(row, to - third)) {
        from += third;
      } else {
        to -= third;
      }
    }
    if (squaredDistance(row, (from + to) / 2) > largest) {
      time = (from + to) / 2;
    }
  }

  private double squaredDistance(int row, double t) {
    first.state(row, t, a);
    second.state(row, t, b);
    return Vector3D.distanceSq(vector(a), vector(b));
  }

  private Vector3D difference(int row, double t) {
    first.state(row, t, a);
    second.state(row, t, b);
    Vector3D teme = vector(b).subtract(vector(a));
    return RtnFrame.of(new StateVector(a[0], a[1], a[2], a[3], a[4], a[5]))
        .map(frame -> frame.components(teme))
        .orElse(Vector3D.NaN);
  }

  private static Vector3D vector(double[] state) {
    return new Vector3D(state[0], state[1], state[2]);
  }
}
