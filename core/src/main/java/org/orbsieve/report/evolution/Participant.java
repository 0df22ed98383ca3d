package org.orbsieve.report.evolution;

import java.util.Objects;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * One of the two objects of an event.
 *
 * @param designator catalogue number, or what a message has in its place
 * @param name as the run or message has it; empty where it has none
 * @param epoch epoch of its elements, where it is known
 * @param source name of the source of its orbit; empty where sources have no names
 */
public record Participant(
    String designator, String name, Optional<AbsoluteDate> epoch, String source) {

  /**
   * Validates that the object is named, and that nothing is null.
   *
   * @param designator catalogue number, or what a message has in its place
   * @param name as the run or message has it; empty where it has none
   * @param epoch epoch of its elements, where it is known
   * @param source name of the source of its orbit; empty where sources have no names
   * @throws IllegalArgumentException if a component is invalid
   */
  public Participant {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(epoch, "epoch");
    Objects.requireNonNull(source, "source");
    if (designator.isEmpty()) {
      throw new IllegalArgumentException("an object without a designator cannot be followed");
    }
  }

  /**
   * For a person.
   *
   * @return designator and name
   */
  public String label() {
    return name.isEmpty() ? designator : designator + " " + name;
  }
}
