package org.orbsieve.assessment.cdm;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.narrowphase.StateVector;

/**
 * One of the two objects of a message.
 *
 * @param designator OBJECT_DESIGNATOR as written; empty where it says nothing
 * @param name OBJECT_NAME; empty where it says nothing
 * @param internationalDesignator INTERNATIONAL_DESIGNATOR; empty where it says nothing
 * @param state at TCA; an inertial frame, the same for both objects of a message
 * @param covariance in the object's own RTN frame; of the position alone where all elements of the
 *     velocity are missing or zero, absent where one of the position is missing or its variances
 *     are all zero
 * @param assumed whether COVARIANCE_METHOD is DEFAULT
 * @param radius hard-body radius of this object alone [m], where the message tells it
 */
public record CdmObject(
    String designator,
    String name,
    String internationalDesignator,
    StateVector state,
    Optional<RtnCovariance> covariance,
    boolean assumed,
    OptionalDouble radius) {

  /** Validates that nothing is null. */
  public CdmObject {
    Objects.requireNonNull(designator, "designator");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(internationalDesignator, "internationalDesignator");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(covariance, "covariance");
    Objects.requireNonNull(radius, "radius");
  }
}
