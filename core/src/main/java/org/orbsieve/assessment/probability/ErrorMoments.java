package org.orbsieve.assessment.probability;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.assessment.covariance.OrbitError;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * Second moments of one object's errors, given that they lead to a collision: the square of the
 * mean by regression, and at most the covariance.
 *
 * @param frame RTN frame of the object
 * @param gravity mu / r^3 [1/s^2]
 * @param velocity mean error of the velocity, along R, T and N [m/s]
 * @param covariance of position and velocity, along R, T and N
 * @param curvature average sizes of the terms of second order in the position, along R, T and N [m]
 */
record ErrorMoments(
    RtnFrame frame,
    double gravity,
    Vector3D velocity,
    RtnCovariance covariance,
    Vector3D curvature) {

  /**
   * The moments.
   *
   * @param state at TCA
   * @param frame its RTN frame
   * @param given covariance; of the position alone for that of {@link OrbitError#withVelocity}
   * @param pull the combined inverse covariance times the miss vector, inertial; negative for the
   *     secondary, which comes to meet the primary [1/m]
   */
  static ErrorMoments of(StateVector state, RtnFrame frame, RtnCovariance given, Vector3D pull) {
    double r = Math.sqrt(state.x() * state.x() + state.y() * state.y() + state.z() * state.z());
    Vector3D v = new Vector3D(state.vx(), state.vy(), state.vz());
    double radial = RtnFrame.along(v, frame.radial());
    double transverse = RtnFrame.along(v, frame.transverse());
    double rate = transverse / r;
    RtnCovariance c = given.hasVelocity() ? given : OrbitError.withVelocity(given, rate);
    double[] mean = mean(c, frame.components(pull));
    double gravity = EquinoctialMotion.MU / (r * r * r);
    double[] length = {
      rootMeanSquare(c, mean, 0, 1, 0, 0),
      rootMeanSquare(c, mean, 1, 1, 1, 0),
      rootMeanSquare(c, mean, 2, 1, 2, 0),
      Math.hypot(
          rootMeanSquare(c, mean, 0, 1, 4, 2 / rate), rootMeanSquare(c, mean, 1, 1, 3, 1 / rate)),
      rootMeanSquare(c, mean, 5, 1 / rate, 5, 0)
    };
    return new ErrorMoments(
        frame,
        gravity,
        new Vector3D(mean[3], mean[4], mean[5]),
        c,
        new Vector3D(shape(r, radial, transverse) / r, curvature(length)));
  }

  /**
   * The terms of second order of the position by the elements of a nearly circular orbit, times its
   * radius [m^2]. The semi-major axis changes by no more than the radius and the eccentricity do.
   *
   * @param d root mean squares [m]: off along R, T and N; the radius times the change of the
   *     eccentricity vector; the velocity along N over the orbit's rate
   */
  private static Vector3D curvature(double[] d) {
    double radial = d[0];
    double along = d[1];
    double across = d[2];
    double eccentricity = d[3];
    double tilt = d[4];
    double sag = 0.5 * (along * along + across * across);
    double axis = radial + eccentricity;
    return new Vector3D(
        sag + eccentricity * (along + eccentricity + axis),
        (axis + 2 * eccentricity) * along
            + eccentricity * (1.25 * eccentricity + 2 * axis)
            + 0.5 * tilt * across,
        (along + 2 * eccentricity) * tilt + radial * across);
  }

  /**
   * How much more an ellipse may be curved than a circle of the same distance: at the apogee its
   * radius of curvature is r (1 - e); the square leaves room for how the motion along it changes.
   */
  private static double shape(double r, double radial, double transverse) {
    double scale = r * transverse / EquinoctialMotion.MU;
    double e = Math.hypot(scale * transverse - 1, scale * radial);
    return e < 1 ? 1 / ((1 - e) * (1 - e)) : Double.POSITIVE_INFINITY;
  }

  private static double[] mean(RtnCovariance c, Vector3D pull) {
    double[] mean = new double[6];
    for (int i = 0; i < 6; i++) {
      mean[i] = c.get(i, 0) * pull.getX() + c.get(i, 1) * pull.getY() + c.get(i, 2) * pull.getZ();
    }
    return mean;
  }

  /** Root mean square of f times one coordinate plus g times another. */
  private static double rootMeanSquare(
      RtnCovariance c, double[] mean, int i, double f, int k, double g) {
    double average = f * mean[i] + g * mean[k];
    double variance = f * f * c.get(i, i) + 2 * f * g * c.get(i, k) + g * g * c.get(k, k);
    return Math.sqrt(average * average + Math.max(0, variance));
  }

  /** Mean error of the velocity along an inertial axis. */
  double meanVelocity(Vector3D axis) {
    return RtnFrame.along(velocity, frame.components(axis));
  }

  /** Variance of the velocity along an inertial axis. */
  double velocityVariance(Vector3D axis) {
    Vector3D a = frame.components(axis);
    double[] v = {a.getX(), a.getY(), a.getZ()};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        sum += v[i] * v[k] * covariance.get(3 + i, 3 + k);
      }
    }
    return Math.max(0, sum);
  }
}
