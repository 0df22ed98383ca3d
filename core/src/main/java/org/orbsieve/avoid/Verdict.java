package org.orbsieve.avoid;

/** How good a burn is, in one sign. */
public enum Verdict {
  /** The event is of high risk. */
  RED('#', "event of high risk"),
  /** The event is above the goal. */
  ABOVE('+', "event above the goal"),
  /** The event meets the goal, but another conjunction does not. */
  OTHER('x', "goal met, but another is above it"),
  /** The event and all others meet the goal. */
  MET('.', "goal met by all"),
  /** The burn leads to no orbit, or not all is known. */
  UNKNOWN('?', "not known");

  private final char sign;
  private final String words;

  Verdict(char sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  /**
   * The sign.
   *
   * @return one character
   */
  public char sign() {
    return sign;
  }

  /**
   * What the sign means.
   *
   * @return a few words
   */
  public String words() {
    return words;
  }
}
