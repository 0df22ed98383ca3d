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
 * @param id MESSAGE_ID; empty where it says nothing
 * @param originator ORIGINATOR; empty where it says nothing
 * @param created CREATION_DATE; absent where it is missing or broken
 * @param tca time of closest approach
 * @param frame inertial frame of both states
 * @param primary OBJECT1
 * @param secondary OBJECT2
 * @param radius combined hard-body radius [m], where the message tells it in a comment, such as
 *     {@code HBR = 20 [m]}
 * @param probability COLLISION_PROBABILITY of the originator
 * @param probabilityMethod COLLISION_PROBABILITY_METHOD of the originator; empty where it says
 *     nothing
 * @param notices what was wrong with the message and could be got over, for a person
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

  /** Takes an immutable copy and validates that nothing is null. */
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
