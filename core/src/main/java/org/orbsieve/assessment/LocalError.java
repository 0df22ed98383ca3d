package org.orbsieve.assessment;

/**
 * An orbit's error at one time as a Gaussian of position and velocity, linearised about one orbit
 * of those that are possible; inertial components.
 *
 * @param centre the orbit about which it is linearised
 * @param position mean position [m]
 * @param velocity mean velocity [m/s]
 * @param a covariance of the position, 3 x 3 [m^2]
 * @param b covariance of velocity (rows) and position (columns) [m^2/s]
 * @param c covariance of the velocity [m^2/s^2]
 */
record LocalError(
    EquinoctialMotion centre,
    double[] position,
    double[] velocity,
    double[] a,
    double[] b,
    double[] c) {

  /**
   * The error about the orbit through a state at the same time.
   *
   * @param position of the state, inertial [m]
   * @param velocity of the state, inertial [m/s]
   * @return null where no ellipse goes through it
   */
  static LocalError about(OrbitError error, double[] position, double[] velocity, double t) {
    double[] r = error.toElements(position[0], position[1], position[2]);
    double[] v = error.toElements(velocity[0], velocity[1], velocity[2]);
    EquinoctialMotion centre =
        EquinoctialMotion.through(new double[] {r[0], r[1], r[2], v[0], v[1], v[2]}, t);
    return centre.isValid() ? about(error, centre, t) : null;
  }

  /** The error about an orbit, in the axes of the error's elements. */
  static LocalError about(OrbitError error, EquinoctialMotion centre, double t) {
    double[] jacobian = new double[36];
    double[] state = centre.state(t, jacobian);
    double[] offset = error.mean().elements();
    double[] from = centre.elements();
    for (int i = 0; i < 6; i++) {
      offset[i] -= from[i];
    }
    offset[5] = Math.IEEEremainder(offset[5], 2 * Math.PI);
    double[] shift = Matrices.times(jacobian, offset);
    for (int i = 0; i < 6; i++) {
      state[i] += shift[i];
    }
    double[] p = Matrices.congruence(jacobian, error.covariance(), 6);
    return new LocalError(
        centre,
        error.toInertial(state[0], state[1], state[2]),
        error.toInertial(state[3], state[4], state[5]),
        Matrices.congruence(error.axes(), Matrices.block(p, 0, 0), 3),
        turned(error.axes(), Matrices.block(p, 3, 0)),
        Matrices.congruence(error.axes(), Matrices.block(p, 3, 3), 3));
  }

  private static double[] turned(double[] axes, double[] block) {
    double[] half = Matrices.product(axes, block, 3);
    double[] turned = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        turned[3 * i + k] =
            half[3 * i] * axes[3 * k]
                + half[3 * i + 1] * axes[3 * k + 1]
                + half[3 * i + 2] * axes[3 * k + 2];
      }
    }
    return turned;
  }
}
