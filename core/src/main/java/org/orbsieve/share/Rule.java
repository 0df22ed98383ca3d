package org.orbsieve.share;

import java.util.Objects;

/**
 * An entry of a policy.
 *
 * @param place file and line, or what was not found there
 * @param owner whose data it is; may be empty
 * @param label who may see it
 */
public record Rule(String place, String owner, Label label) {

  /**
   * Validates that nothing is null.
   *
   * @param place file and line
   * @param owner whose data it is
   * @param label who may see it
   */
  public Rule {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(label, "label");
  }

  /**
   * The rule for what a policy does not name: nobody may see it.
   *
   * @param what is not named
   * @return a rule that denies
   */
  public static Rule missing(String what) {
    return new Rule("no label for " + what, "", Label.NONE);
  }
}
