package org.orbsieve.assessment.covariance;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/** Errors of the miss vector: those of both objects together, as if they were independent. */
public final class MissErrors {

  private MissErrors() {}

  /**
   * One-sigma errors of the components of the miss vector in the RTN frame of the primary.
   *
   * @param primary state at TCA, any inertial frame
   * @param primaryErrors in the primary's own RTN frame
   * @param secondary state at TCA, the same inertial frame
   * @param secondaryErrors in the secondary's own RTN frame
   * @return radial, transverse, normal [m]; empty where a state has no such frame
   */
  public static Optional<Vector3D> sigmasRtn(
      StateVector primary,
      RtnCovariance primaryErrors,
      StateVector secondary,
      RtnCovariance secondaryErrors) {
    Optional<RtnFrame> one = RtnFrame.of(primary);
    Optional<RtnFrame> other = RtnFrame.of(secondary);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    RtnFrame axes = one.get();
    return Optional.of(
        new Vector3D(
            sigma(primaryErrors.get(0, 0), other.get().components(axes.radial()), secondaryErrors),
            sigma(
                primaryErrors.get(1, 1),
                other.get().components(axes.transverse()),
                secondaryErrors),
            sigma(
                primaryErrors.get(2, 2), other.get().components(axes.normal()), secondaryErrors)));
  }

  private static double sigma(double variance, Vector3D axis, RtnCovariance other) {
    return Math.sqrt(Math.max(0, variance + other.between(axis, axis)));
  }
}
