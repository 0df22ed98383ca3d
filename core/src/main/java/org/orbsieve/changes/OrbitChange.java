package org.orbsieve.changes;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.orbsieve.catalog.SpaceObject;

/**
 * A change of orbit between element sets of one object.
 *
 * @param object the object
 * @param time when
 * @param score how far it stands out of what is usual for this object [standard deviations]
 * @param kind its direction
 * @param jump how the elements jump
 * @param deltaV the change of velocity that this amounts to
 * @param notes what should be known before it is relied upon
 */
public record OrbitChange(
    SpaceObject object,
    ChangeTime time,
    double score,
    ChangeKind kind,
    ElementJump jump,
    DeltaV deltaV,
    Notes notes) {

  /**
   * Flags of a change.
   *
   * @param flags the flags
   * @param crossTag catalogue number of the object that the sets after the change follow
   */
  public record Notes(Set<ChangeFlag> flags, OptionalInt crossTag) {

    /**
     * Takes an immutable copy.
     *
     * @param flags the flags
     * @param crossTag catalogue number of the object that the sets after the change follow
     */
    public Notes {
      flags = Set.copyOf(flags);
      Objects.requireNonNull(crossTag, "crossTag");
    }
  }

  /**
   * Validates that nothing is null.
   *
   * @param object the object
   * @param time when
   * @param score how far it stands out
   * @param kind its direction
   * @param jump how the elements jump
   * @param deltaV the change of velocity
   * @param notes what should be known
   */
  public OrbitChange {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(jump, "jump");
    Objects.requireNonNull(deltaV, "deltaV");
    Objects.requireNonNull(notes, "notes");
  }

  OrbitChange with(Notes others) {
    return new OrbitChange(object, time, score, kind, jump, deltaV, others);
  }
}
