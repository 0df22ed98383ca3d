package org.orbsieve.cli.help;

/** The headings under which the options of a command stand, in the order of the help. */
public enum Topic {
  /** Where the objects come from. */
  INPUT("Input"),
  /** Which time is looked at. */
  PERIOD("Period"),
  /** How close is close. */
  CRITERION("What counts"),
  /** Which objects, pairs and groups. */
  SUBJECT("Whose"),
  /** Probability of collision and action levels. */
  RISK("Risk"),
  /** What is written, and where. */
  OUTPUT("Output"),
  /** How this machine works and reports. */
  MACHINE("Machine");

  private final String heading;

  Topic(String heading) {
    this.heading = heading;
  }

  /** The heading. */
  public String heading() {
    return heading;
  }
}
