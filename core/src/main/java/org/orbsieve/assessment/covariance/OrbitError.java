package org.orbsieve.assessment.covariance;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * What is not known of an object's orbit: a Gaussian in equinoctial elements at TCA, which stays
 * one under two-body motion and bends along the orbit as the positions do. The elements refer to
 * the object's own orbit plane at TCA; {@code axes} turns from there to the inertial frame.
 *
 * @param mean the mean motion
 * @param covariance of the elements, 6 x 6
 * @param cartesian covariance of the state at TCA in its RTN frame, 6 x 6
 * @param toElements derivatives of the elements by that state, 6 x 6
 * @param axes radial, transverse and normal unit vector as the columns of a 3 x 3 matrix
 */
public record OrbitError(
    EquinoctialMotion mean,
    double[] covariance,
    double[] cartesian,
    double[] toElements,
    double[] axes) {

  /**
   * The error of a state.
   *
   * @param state at TCA, inertial
   * @param rtn its covariance; without a velocity, that of {@link #withVelocity}
   * @return empty where the state has no elliptic orbit
   */
  public static Optional<OrbitError> of(StateVector state, RtnCovariance rtn) {
    Optional<RtnFrame> frame = RtnFrame.of(state);
    if (frame.isEmpty()) {
      return Optional.empty();
    }
    RtnFrame f = frame.get();
    Vector3D v = f.components(new Vector3D(state.vx(), state.vy(), state.vz()));
    double r = Math.sqrt(state.x() * state.x() + state.y() * state.y() + state.z() * state.z());
    EquinoctialMotion mean =
        EquinoctialMotion.through(new double[] {r, 0, 0, v.getX(), v.getY(), 0}, 0);
    if (!mean.isValid()) {
      return Optional.empty();
    }
    double[] jacobian = new double[36];
    mean.state(0, jacobian);
    double[] inverse = Matrices.inverse(jacobian, 6);
    double[] cartesian = full(rtn.hasVelocity() ? rtn : withVelocity(rtn, v.getY() / r));
    return Optional.of(
        new OrbitError(
            mean, Matrices.congruence(inverse, cartesian, 6), cartesian, inverse, columns(f)));
  }

  /**
   * The covariance of a state of which only that of the position is known. Assumes that the orbit's
   * energy is known far better than the place on it: an error along track is one of the time of
   * passage and turns the velocity with it (dvr = -w dt), a radial one changes the speed so that
   * the period stays (dvt = -w dr), and radial and cross-track errors oscillate with the orbit's
   * rate w, at an unknown phase (independent dvr = w dr, dvn = w dn). It is what the bounded
   * solutions of Clohessy and Wiltshire have in common.
   *
   * @param position covariance of the position
   * @param rate angular rate of the orbit [rad/s]
   */
  public static RtnCovariance withVelocity(RtnCovariance position, double rate) {
    double[] turn = {0, -rate, 0, -rate, 0, 0, 0, 0, 0};
    double[] lower = new double[RtnCovariance.STATE_ELEMENTS];
    double[] p = new double[9];
    for (int i = 0; i < 9; i++) {
      p[i] = position.get(i / 3, i % 3);
    }
    double[] mixed = Matrices.product(turn, p, 3);
    double[] velocity = Matrices.congruence(turn, p, 3);
    velocity[0] += rate * rate * p[0];
    velocity[8] += rate * rate * p[8];
    System.arraycopy(position.lowerTriangle(), 0, lower, 0, RtnCovariance.POSITION_ELEMENTS);
    for (int i = 0; i < 3; i++) {
      int row = (i + 3) * (i + 4) / 2;
      System.arraycopy(mixed, 3 * i, lower, row, 3);
      System.arraycopy(velocity, 3 * i, lower, row + 3, i + 1);
    }
    return RtnCovariance.ofLowerTriangle(lower);
  }

  private static double[] full(RtnCovariance covariance) {
    double[] full = new double[36];
    for (int i = 0; i < 36; i++) {
      full[i] = covariance.get(i / 6, i % 6);
    }
    return full;
  }

  private static double[] columns(RtnFrame f) {
    return new double[] {
      f.radial().getX(), f.transverse().getX(), f.normal().getX(),
      f.radial().getY(), f.transverse().getY(), f.normal().getY(),
      f.radial().getZ(), f.transverse().getZ(), f.normal().getZ()
    };
  }

  /**
   * A matrix that turns six independent standard normal numbers into errors of the elements. By way
   * of the state, whose covariance is scaled well and keeps its zeros.
   *
   * @return null where the covariance has a negative variance
   */
  public double[] root() {
    double[] root = Matrices.root(cartesian, 6);
    return root == null ? null : Matrices.product(toElements, root, 6);
  }

  /** A vector in the axes of the elements, by its inertial components. */
  public double[] toInertial(double x, double y, double z) {
    return Matrices.times(axes, new double[] {x, y, z});
  }

  /** The inverse of {@link #toInertial}. */
  double[] toElements(double x, double y, double z) {
    return new double[] {
      axes[0] * x + axes[3] * y + axes[6] * z,
      axes[1] * x + axes[4] * y + axes[7] * z,
      axes[2] * x + axes[5] * y + axes[8] * z
    };
  }
}
