package org.orbsieve.report.evolution;

import java.util.Objects;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * An event that earlier runs have.
 *
 * @param id by which it is known, the same in all runs
 * @param last as the latest of these runs has it
 * @param message the latest message about it
 */
public record KnownEvent(String id, Sighting last, Optional<Message> message) {

  /**
   * A message about an event.
   *
   * @param id MESSAGE_ID
   * @param created CREATION_DATE
   */
  public record Message(String id, AbsoluteDate created) {

    /**
     * Validates that nothing is null.
     *
     * @param id MESSAGE_ID
     * @param created CREATION_DATE
     */
    public Message {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(created, "created");
    }
  }

  /**
   * Validates that nothing is null.
   *
   * @param id by which it is known
   * @param last as the latest of these runs has it
   * @param message the latest message about it
   */
  public KnownEvent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(message, "message");
  }

  /**
   * The name of an event that no earlier run has.
   *
   * @param pair its objects
   * @param first its first TCA as SOCRATES writes it, to the millisecond
   * @return such as {@code 25544-43613-20241101T023012}
   */
  public static String id(Sighting.Pair pair, String first) {
    String digits = first.substring(0, 19).replace("-", "").replace(":", "").replace(' ', 'T');
    return pair.one() + "-" + pair.other() + "-" + digits;
  }
}
