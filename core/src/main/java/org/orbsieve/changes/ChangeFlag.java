package org.orbsieve.changes;

/** What should be known of a change before it is relied upon. */
public enum ChangeFlag {
  /** More than five days without element sets: the time is uncertain, and so is the number. */
  GAP,
  /** Only one set on one side: that this set is wrong is not excluded. */
  FEW_SETS,
  /** A wrong set is among those compared. */
  BAD_SET,
  /** Perigee below 300 km: drag that varies looks like a change along the orbit. */
  DECAY,
  /** The sets after it follow another object, whose number is given. */
  CROSS_TAG,
  /** New objects of the same launch were at the same place at one time. */
  BREAK_UP;

  /**
   * The flag as the table prints it.
   *
   * @return in lower case
   */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
