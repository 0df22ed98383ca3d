package org.orbsieve.assessment.probability;

import java.util.Objects;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * All that the risk of one close approach depends on.
 *
 * @param tca time of closest approach
 * @param primaryState at {@code tca}; any inertial frame, the same for both
 * @param secondaryState likewise
 * @param primaryCovariance errors of the primary at {@code tca}, in its own RTN frame
 * @param secondaryCovariance errors of the secondary at {@code tca}, in its own RTN frame;
 *     uncorrelated with those of the primary
 * @param radius combined hard-body radius
 */
public record Encounter(
    AbsoluteDate tca,
    StateVector primaryState,
    StateVector secondaryState,
    SourcedCovariance primaryCovariance,
    SourcedCovariance secondaryCovariance,
    HardBodyRadius radius) {

  /** Validates that nothing is null and the states are finite. */
  public Encounter {
    Objects.requireNonNull(tca, "tca");
    Objects.requireNonNull(primaryCovariance, "primaryCovariance");
    Objects.requireNonNull(secondaryCovariance, "secondaryCovariance");
    Objects.requireNonNull(radius, "radius");
    requireFinite(primaryState);
    requireFinite(secondaryState);
  }

  private static void requireFinite(StateVector state) {
    // A sum is finite only if each of its terms is; no state is near the largest double.
    if (!Double.isFinite(
        state.x() + state.y() + state.z() + state.vx() + state.vy() + state.vz())) {
      throw new IllegalArgumentException("the states of an encounter must be finite");
    }
  }
}
