package org.orbsieve.run.failure;

/** A setting of a job that messages name, see {@link SettingNames}. */
public enum Setting {
  /** Directory of leap seconds. */
  ASTRO_DATA("the astrodynamic data"),
  /** A start at the newest element set. */
  START_AT_NEWEST("a start at the newest epoch"),
  /** The list of primaries. */
  PRIMARIES("primaries"),
  /** The asset groups. */
  GROUPS("groups"),
  /** The ephemerides of operators. */
  EPHEMERIDES("ephemerides"),
  /** A catalogue number given together with a file. */
  NUMBERED_FILE("a number given with the file"),
  /** The candidate manoeuvres. */
  VARIANTS("variants"),
  /** Which element sets of an object count. */
  ELEMENT_SETS("the choice of element sets"),
  /** The largest age of elements. */
  MAX_AGE("the largest age"),
  /** The filter by owner. */
  OWNERS("owners"),
  /** The satellite catalogues. */
  SATCATS("the satellite catalogues"),
  /** The messages that covariances are taken from. */
  MESSAGE_COVARIANCES("the covariances"),
  /** The action level that makes a run fail. */
  FAIL_LEVEL("the required level"),
  /** Going on with an interrupted run. */
  RESUME("resuming"),
  /** Rows in the order of time. */
  SORT_BY_TIME("the order of time"),
  /** Rows of boundary cases and coincident pairs. */
  BOUNDARIES("the boundary cases"),
  /** The messages that are written. */
  MESSAGES("messages"),
  /** The command that assesses messages. */
  ASSESS("the assessment of messages");

  private final String words;

  Setting(String words) {
    this.words = words;
  }

  /** {@return what it is called in messages of the library} */
  public String words() {
    return words;
  }
}
