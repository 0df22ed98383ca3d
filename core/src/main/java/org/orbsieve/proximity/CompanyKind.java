package org.orbsieve.proximity;

/** What a company of objects that stay together looks like, in the order of a report. */
public enum CompanyKind {
  /** Objects that do not part: a station with its visitors, or a serviced satellite. */
  DOCKED("docked"),
  /** Objects of one launch. */
  SAME_LAUNCH("same launch"),
  /** Objects of several launches, outside of the geosynchronous belt, together all the time. */
  FORMATION("formation"),
  /** Satellites of one constellation by their names, or geosynchronous ones of one owner. */
  FLEET("fleet"),
  /** Three or more geosynchronous objects of several owners in one slot. */
  SLOT("mixed slot"),
  /** Pairs with a fragment, or of two unidentified objects, that part within a day. */
  FRAGMENTS("fragments"),
  /** Two objects, and none of the above. */
  PAIR("pair");

  private final String words;

  CompanyKind(String words) {
    this.words = words;
  }

  /**
   * The words for a person.
   *
   * @return such as {@code mixed slot}
   */
  public String words() {
    return words;
  }
}
