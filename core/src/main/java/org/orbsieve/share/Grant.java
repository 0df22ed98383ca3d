package org.orbsieve.share;

/** How much of a thing a partner may see, from the least to the most. */
public enum Grant {
  /** Nothing, not even that it exists. */
  NOTHING("withheld"),
  /** What was computed with it, but not its content. */
  ROWS("rows only"),
  /** Its content too. */
  ELEMENTS("released");

  private final String words;

  Grant(String words) {
    this.words = words;
  }

  /**
   * The grant for a person.
   *
   * @return one or two words
   */
  public String words() {
    return words;
  }

  /**
   * Whether this grant is enough.
   *
   * @param needed the least that is needed
   * @return whether it is at least that
   */
  public boolean allows(Grant needed) {
    return compareTo(needed) >= 0;
  }
}
