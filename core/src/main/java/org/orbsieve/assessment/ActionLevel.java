package org.orbsieve.assessment;

import java.util.regex.Pattern;

/**
 * A level of concern that a probability reaches.
 *
 * @param name one word, such as {@code watch} or {@code mitigate}
 * @param minProbability smallest probability of the level, in [0, 1]
 */
public record ActionLevel(String name, double minProbability) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /**
   * Validates name and threshold.
   *
   * @param name one word, such as {@code watch} or {@code mitigate}
   * @param minProbability smallest probability of the level, in [0, 1]
   * @throws IllegalArgumentException if a component is invalid
   */
  public ActionLevel {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a valid name for a level: use one" + " word");
    }
    if (!(minProbability >= 0 && minProbability <= 1)) {
      throw new IllegalArgumentException("the threshold of level " + name + " is outside 0 to 1");
    }
  }
}
