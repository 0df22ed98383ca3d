package org.orbsieve.run.share;

import java.util.Objects;

/**
 * A word of a recorded command.
 *
 * @param option name of the option without dashes; empty for a catalogue that is given without one
 * @param value what was given to it; empty for an option that takes nothing
 */
public record Argument(String option, String value) {

  /**
   * Validates that nothing is null.
   *
   * @param option name of the option without dashes
   * @param value what was given to it
   */
  public Argument {
    Objects.requireNonNull(option, "option");
    Objects.requireNonNull(value, "value");
  }
}
