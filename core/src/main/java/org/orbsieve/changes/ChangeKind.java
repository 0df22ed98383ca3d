package org.orbsieve.changes;

/** Direction of a change of orbit. */
public enum ChangeKind {
  /** Along the velocity: the period changes. */
  IN_TRACK("in-track"),
  /** Out of the plane: inclination or node change. */
  CROSS_TRACK("cross-track"),
  /** Towards or from the Earth: the shape changes, the period hardly does. */
  RADIAL("radial"),
  /** Geosynchronous, along the velocity: the drift in longitude changes. */
  EAST_WEST("east-west"),
  /** Geosynchronous, out of the plane: inclination or node change. */
  NORTH_SOUTH("north-south"),
  /** Several of these at once. */
  MIXED("mixed");

  private final String words;

  ChangeKind(String words) {
    this.words = words;
  }

  /**
   * The kind in words.
   *
   * @return the words
   */
  public String words() {
    return words;
  }
}
