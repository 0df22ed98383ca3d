package org.orbsieve.proximity;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.ephemeris.Ephemeris;

/** Relative motion of one pair. Scratch of one thread. */
final class RelativeTrack {

  /**
   * The pair at one time.
   *
   * @param t time [s]
   * @param range distance [m]
   * @param speed relative speed [m/s]
   * @param closing half the derivative of the squared distance of the positions [m^2/s]
   * @param radius smaller distance of the two from the Earth's centre [m]
   * @param x relative position [m]
   * @param v relative velocity [m/s]
   */
  record Sample(
      double t, double range, double speed, double closing, double radius, double[] x, double[] v) {

    /** Rate of the range [m/s]. */
    double rangeRate() {
      return range > 0 ? closing / range : 0;
    }

    /** Whether the theory gives both states. */
    boolean isKnown() {
      return range < Double.POSITIVE_INFINITY && speed < Double.POSITIVE_INFINITY;
    }
  }

  /** Interval of a difference, by half of which the time of a turn is off [s]. */
  private static final double DIFFERENCE = 0.1;

  private final Ephemeris ephemeris;
  private final double[] first = new double[6];
  private final double[] second = new double[6];
  private final double[] one = new double[6];
  private final double[] other = new double[6];
  private int i;
  private int j;
  private double begin = Double.NEGATIVE_INFINITY;
  private double end = Double.POSITIVE_INFINITY;

  RelativeTrack(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
  }

  /** Chooses the pair. */
  void pair(int rowI, int rowJ) {
    i = rowI;
    j = rowJ;
  }

  /** Sets the interval in which the motion of both has no break [s]. */
  void within(double from, double to) {
    begin = from;
    end = to;
  }

  /** The pair at a time [s]; infinite range where one of the two has no state. */
  Sample at(double t) {
    ephemeris.state(i, t, first);
    ephemeris.state(j, t, second);
    double[] x = new double[3];
    double[] v = new double[3];
    double xx = 0;
    double vv = 0;
    for (int k = 0; k < 3; k++) {
      x[k] = second[k] - first[k];
      v[k] = second[3 + k] - first[3 + k];
      xx += x[k] * x[k];
      vv += v[k] * v[k];
    }
    if (!(xx + vv < Double.POSITIVE_INFINITY)) {
      double none = Double.POSITIVE_INFINITY;
      return new Sample(t, none, none, 0, none, x, v);
    }
    double radius = Math.min(norm(first), norm(second));
    return new Sample(t, Math.sqrt(xx), Math.sqrt(vv), closing(t, xx), radius, x, v);
  }

  /**
   * Half the derivative of the squared distance, by positions alone: the theory's velocity is not
   * their derivative, and where drag is strong or in deep space the range turns minutes from where
   * {@code x . v} is zero [m^2/s].
   */
  private double closing(double t, double square) {
    double step = t + DIFFERENCE <= end ? DIFFERENCE : -DIFFERENCE;
    return t + step >= begin ? 0.5 * (square(t + step) - square) / step : 0;
  }

  private double square(double t) {
    ephemeris.state(i, t, one);
    ephemeris.state(j, t, other);
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += (other[k] - one[k]) * (other[k] - one[k]);
    }
    return sum;
  }

  /** How the two lie to each other at a time [s]. */
  PairGeometry geometry(double t, MeanOrbit meanI, MeanOrbit meanJ) {
    at(t);
    return PairGeometry.of(first, second, meanI, meanJ);
  }

  /** Angle between the two orbital planes at a time [rad]. */
  double planeAngle(double t) {
    at(t);
    return Vector3D.angle(momentum(first), momentum(second));
  }

  private static Vector3D momentum(double[] s) {
    return new Vector3D(s[0], s[1], s[2]).crossProduct(new Vector3D(s[3], s[4], s[5]));
  }

  private static double norm(double[] state) {
    return Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
  }
}
