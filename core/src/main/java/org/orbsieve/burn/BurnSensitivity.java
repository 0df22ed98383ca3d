package org.orbsieve.burn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * How the state at later times depends on a small change of velocity at one time: its derivatives,
 * from variants with small burns along each axis. Shared by threads.
 */
public final class BurnSensitivity {

  /** Half the difference of the changes of velocity [m/s]. */
  private static final double STEP = 0.02;

  private final AbsoluteDate burn;
  private final FormMotion baseline;

  /** After a burn along each axis, forwards and backwards. */
  private final List<FormMotion[]> changed;

  /**
   * The sensitivity to burns at a time.
   *
   * @param context time scales
   * @param record the object without a burn
   * @param variants makes the variants of the same object
   * @param burn time of the burns
   * @param stop up to when states are asked for
   * @throws BurnException if a small burn leads to no orbit
   */
  public BurnSensitivity(
      AstroContext context,
      CatalogRecord record,
      BurnVariants variants,
      AbsoluteDate burn,
      AbsoluteDate stop)
      throws BurnException {
    this.burn = burn;
    double duration = stop.durationFrom(burn);
    this.baseline = new FormMotion(context, record, burn, duration);
    this.changed = new ArrayList<>();
    for (Vector3D axis : List.of(Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K)) {
      FormMotion[] pair = new FormMotion[2];
      for (int k = 0; k < 2; k++) {
        Burn small = new Burn(burn, axis.scalarMultiply(k == 0 ? STEP : -STEP));
        CatalogRecord variant = variants.after(small, "sensitivity");
        pair[k] = new FormMotion(context, variant, burn, duration);
      }
      changed.add(pair);
    }
  }

  /**
   * Derivatives of position [s] and velocity [1] at a time by the change of velocity, both RTN.
   *
   * @param date a time from the burn to the stop
   * @return 6 x 3, rows R, T, N of position and velocity in the axes of the state at {@code date};
   *     empty before the burn, and where there is no state
   */
  public Optional<RealMatrix> at(AbsoluteDate date) {
    if (date.isBefore(burn)) {
      return Optional.empty();
    }
    Optional<RtnFrame> frame = RtnFrame.of(baseline.at(date));
    if (frame.isEmpty()) {
      return Optional.empty();
    }
    RealMatrix matrix = MatrixUtils.createRealMatrix(6, 3);
    for (int axis = 0; axis < 3; axis++) {
      StateVector above = changed.get(axis)[0].at(date);
      StateVector below = changed.get(axis)[1].at(date);
      Vector3D position =
          frame
              .get()
              .components(
                  new Vector3D(
                      above.x() - below.x(), above.y() - below.y(), above.z() - below.z()));
      Vector3D velocity =
          frame
              .get()
              .components(
                  new Vector3D(
                      above.vx() - below.vx(), above.vy() - below.vy(), above.vz() - below.vz()));
      for (int row = 0; row < 3; row++) {
        matrix.setEntry(row, axis, position.toArray()[row] / (2 * STEP));
        matrix.setEntry(3 + row, axis, velocity.toArray()[row] / (2 * STEP));
      }
    }
    return Double.isFinite(matrix.getNorm1()) ? Optional.of(matrix) : Optional.empty();
  }
}
