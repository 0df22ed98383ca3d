package org.orbsieve.narrowphase;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Where the secondary is and how it moves as seen from the primary.
 *
 * @param position secondary minus primary [m]
 * @param velocity secondary minus primary [m/s]; the difference of the inertial velocities, not the
 *     rate of change that an observer turning with the frame would see
 */
public record RelativeState(Vector3D position, Vector3D velocity) {

  /**
   * The relative state of two states, TEME.
   *
   * @param primary state of the primary, TEME [m, m/s]
   * @param secondary state of the secondary, TEME [m, m/s]
   * @return secondary relative to primary, TEME [m, m/s]
   */
  public static RelativeState of(StateVector primary, StateVector secondary) {
    return new RelativeState(
        RtnFrame.position(secondary).subtract(RtnFrame.position(primary)),
        RtnFrame.velocity(secondary).subtract(RtnFrame.velocity(primary)));
  }

  /**
   * The relative state of a conjunction by its components in the RTN frame of the primary, as a CDM
   * gives it (RELATIVE_POSITION_R/T/N, RELATIVE_VELOCITY_R/T/N of CCSDS 508.0-B-1).
   *
   * @param conjunction the conjunction
   * @return the relative state; empty where the primary has no such frame
   */
  public static Optional<RelativeState> rtn(Conjunction conjunction) {
    return rtn(conjunction.primaryState(), conjunction.secondaryState());
  }

  /**
   * The relative state of one object by its components in the RTN frame of another, states in TEME.
   *
   * @param centre state of the object whose frame is used [m, m/s]
   * @param other state of the other object [m, m/s]
   * @return the relative state; empty where the centre has no such frame
   */
  public static Optional<RelativeState> rtn(StateVector centre, StateVector other) {
    RelativeState teme = of(centre, other);
    return RtnFrame.of(centre)
        .map(
            frame ->
                new RelativeState(
                    frame.components(teme.position), frame.components(teme.velocity)));
  }
}
