package org.orbsieve.assessment;

import java.util.Arrays;
import java.util.Optional;

/** Radar cross-section as Space-Track's SATCAT publishes it (RCS_SIZE). */
public enum SizeClass {
  /** Below 0.1 m^2. */
  SMALL("small"),
  /** 0.1 to 1 m^2. */
  MEDIUM("medium"),
  /** Above 1 m^2. */
  LARGE("large");

  private final String id;

  SizeClass(String id) {
    this.id = id;
  }

  /** The word in files and outputs. */
  public String id() {
    return id;
  }

  /** The class of a word, such as {@code LARGE}. */
  public static Optional<SizeClass> named(String word) {
    return Arrays.stream(values()).filter(c -> c.id.equalsIgnoreCase(word)).findFirst();
  }
}
