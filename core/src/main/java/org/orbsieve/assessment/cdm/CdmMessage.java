package org.orbsieve.assessment.cdm;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;

/**
 * A conjunction data message, as far as a risk assessment needs it.
 *
 * @param id MESSAGE_ID; empty if unknown
 * @param originator ORIGINATOR; empty if unknown
 * @param created CREATION_DATE; absent if missing or invalid
 * @param tca time of closest approach
 * @param frame inertial frame of both states
 * @param primary OBJECT1
 * @param secondary OBJECT2
 * @param radius combined hard-body radius [m], where the message gives it in a comment, such as
 *     {@code HBR = 20 [m]}
 * @param probability COLLISION_PROBABILITY of the originator
 * @param probabilityMethod COLLISION_PROBABILITY_METHOD of the originator; empty if unknown
 * @param notices defects of the message that do not prevent an assessment, for a person
 */
public record CdmMessage(
    String id,
    String originator,
    Optional<AbsoluteDate> created,
    AbsoluteDate tca,
    Frame frame,
    CdmObject primary,
    CdmObject secondary,
    OptionalDouble radius,
    OptionalDouble probability,
    String probabilityMethod,
    List<String> notices) {

  /**
   * Takes an immutable copy and validates that nothing is null.
   *
   * @param id MESSAGE_ID
   * @param originator ORIGINATOR
   * @param created CREATION_DATE
   * @param tca time of closest approach
   * @param frame inertial frame of both states
   * @param primary OBJECT1
   * @param secondary OBJECT2
   * @param radius combined hard-body radius [m], if the message contains it: in a comment {@code
   *     HBR = 20 [m]}, as in messages of CARA
   * @param probability COLLISION_PROBABILITY of the originator
   * @param probabilityMethod COLLISION_PROBABILITY_METHOD of the originator
   * @param notices defects of the message that do not prevent an assessment, for a person
   */
  public CdmMessage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(originator, "originator");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(tca, "tca");
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(primary, "primary");
    Objects.requireNonNull(secondary, "secondary");
    Objects.requireNonNull(radius, "radius");
    Objects.requireNonNull(probability, "probability");
    Objects.requireNonNull(probabilityMethod, "probabilityMethod");
    notices = List.copyOf(notices);
  }
}
