package org.orbsieve.assessment.covariance;

/**
 * An orbit's error at one time as a Gaussian of position and velocity, linearised about one orbit
 * of those that are possible; inertial components.
 *
 * @param error what is known of the orbit
 * @param centre the orbit about which it is linearised
 * @param jacobian derivatives of the state by the elements, 6 x 6
 * @param position mean position [m]
 * @param velocity mean velocity [m/s]
 * @param a covariance of the position, 3 x 3 [m^2]
 * @param b covariance of velocity (rows) and position (columns) [m^2/s]
 */
public record LocalError(
    OrbitError error,
    EquinoctialMotion centre,
    double[] jacobian,
    double[] position,
    double[] velocity,
    double[] a,
    double[] b) {

  /**
   * The error about the orbit through a state at the same time.
   *
   * @param position of the state, inertial [m]
   * @param velocity of the state, inertial [m/s]
   * @return null where no ellipse goes through it
   */
  public static LocalError about(OrbitError error, double[] position, double[] velocity, double t) {
    double[] r = error.toElements(position[0], position[1], position[2]);
    double[] v = error.toElements(velocity[0], velocity[1], velocity[2]);
    EquinoctialMotion centre =
        EquinoctialMotion.through(new double[] {r[0], r[1], r[2], v[0], v[1], v[2]}, t);
    return centre.isValid() ? about(error, centre, t) : null;
  }

  /** The error about an orbit, in the axes of the error's elements. */
  public static LocalError about(OrbitError error, EquinoctialMotion centre, double t) {
    double[] jacobian = new double[36];
    double[] state = centre.state(t, jacobian, error.axes());
    double[] offset = error.mean().elements();
    double[] from = centre.elements();
    for (int i = 0; i < 6; i++) {
      offset[i] -= from[i];
    }
    offset[5] = Math.IEEEremainder(offset[5], 2 * Math.PI);
    double[] shift = Matrices.times(jacobian, offset);
    double[] position = new double[3];
    double[] velocity = new double[3];
    for (int i = 0; i < 3; i++) {
      position[i] = state[i] + shift[i];
      velocity[i] = state[i + 3] + shift[i + 3];
    }
    double[] byPosition = Matrices.rowsTimes(jacobian, 0, error.covariance());
    return new LocalError(
        error,
        centre,
        jacobian,
        position,
        velocity,
        Matrices.rowsTimesRows(jacobian, 0, byPosition),
        Matrices.rowsTimesRows(jacobian, 3, byPosition));
  }

  /** Covariance of the velocity, 3 x 3 [m^2/s^2]. */
  public double[] c() {
    return Matrices.rowsTimesRows(jacobian, 3, Matrices.rowsTimes(jacobian, 3, error.covariance()));
  }
}
