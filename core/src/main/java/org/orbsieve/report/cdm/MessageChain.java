package org.orbsieve.report.cdm;

import java.util.Objects;
import java.util.Optional;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/** Which event a message is about, and which message about it came before. */
@FunctionalInterface
public interface MessageChain {

  /** Messages that stand alone. */
  MessageChain NONE = conjunction -> Optional.empty();

  /**
   * An earlier message.
   *
   * @param id PREVIOUS_MESSAGE_ID
   * @param created PREVIOUS_MESSAGE_EPOCH
   */
  record Previous(String id, AbsoluteDate created) {

    /**
     * Validates that nothing is null.
     *
     * @param id PREVIOUS_MESSAGE_ID
     * @param created PREVIOUS_MESSAGE_EPOCH
     */
    public Previous {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(created, "created");
    }
  }

  /**
   * The place of a message in its chain.
   *
   * @param conjunctionId CONJUNCTION_ID, the same in all messages about the event
   * @param previous the message before it; empty for the first
   */
  record Link(String conjunctionId, Optional<Previous> previous) {

    /**
     * Validates that nothing is null.
     *
     * @param conjunctionId CONJUNCTION_ID, the same in all messages about the event
     * @param previous the message before it; empty for the first
     */
    public Link {
      Objects.requireNonNull(conjunctionId, "conjunctionId");
      Objects.requireNonNull(previous, "previous");
    }
  }

  /**
   * The link of a message. Asked in the order of time.
   *
   * @param conjunction what the message is about
   * @return its place; empty for a message that stands alone
   */
  Optional<Link> link(Conjunction conjunction);
}
