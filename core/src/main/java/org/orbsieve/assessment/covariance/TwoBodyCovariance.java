package org.orbsieve.assessment.covariance;

import java.util.Optional;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * Carries a covariance along an orbit: two-body motion, linearised in equinoctial elements, with no
 * errors added. It grows as its velocity errors make it; drag, manoeuvres and what else is not
 * known of the forces do not enter.
 */
public final class TwoBodyCovariance {

  private TwoBodyCovariance() {}

  /**
   * The covariance some time later or earlier, in the RTN frame of the place where two-body motion
   * leads. That of the true place, which the oblateness of the Earth moves by kilometres in a
   * revolution, would mix the errors along track into the others.
   *
   * @param state where the object is, TEME
   * @param covariance errors of that state, in its RTN frame
   * @param seconds later, if negative earlier
   * @return of the position alone if {@code covariance} is; empty where the orbit is no ellipse
   */
  public static Optional<RtnCovariance> after(
      StateVector state, RtnCovariance covariance, double seconds) {
    return OrbitError.of(state, covariance)
        .flatMap(
            error -> {
              LocalError local = LocalError.about(error, error.mean(), seconds);
              return RtnFrame.of(state(local))
                  .map(frame -> covariance(local, rows(frame), covariance.hasVelocity()));
            });
  }

  private static StateVector state(LocalError local) {
    double[] r = local.position();
    double[] v = local.velocity();
    return new StateVector(r[0], r[1], r[2], v[0], v[1], v[2]);
  }

  private static RtnCovariance covariance(LocalError local, double[] axes, boolean withVelocity) {
    double[] position = Matrices.congruence(axes, local.a(), 3);
    double[] mixed = turned(axes, local.b());
    double[] velocity = Matrices.congruence(axes, local.c(), 3);
    int size = withVelocity ? 6 : 3;
    double[] lower = new double[size * (size + 1) / 2];
    for (int row = 0, at = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        lower[at++] =
            row < 3
                ? position[3 * row + column]
                : column < 3 ? mixed[3 * (row - 3) + column] : velocity[3 * (row - 3) + column - 3];
      }
    }
    return RtnCovariance.ofLowerTriangle(lower);
  }

  private static double[] rows(RtnFrame f) {
    return new double[] {
      f.radial().getX(), f.radial().getY(), f.radial().getZ(),
      f.transverse().getX(), f.transverse().getY(), f.transverse().getZ(),
      f.normal().getX(), f.normal().getY(), f.normal().getZ()
    };
  }

  /** Axes times block times axes transposed. */
  private static double[] turned(double[] axes, double[] block) {
    double[] transposed = new double[9];
    for (int i = 0; i < 9; i++) {
      transposed[i] = axes[3 * (i % 3) + i / 3];
    }
    return Matrices.product(Matrices.product(axes, block, 3), transposed, 3);
  }
}
