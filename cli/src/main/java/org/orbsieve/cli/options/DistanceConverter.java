package org.orbsieve.cli.options;

import org.orbsieve.report.Distance;

/** Reads a distance with its unit, such as {@code 5km}. */
public final class DistanceConverter extends TextConverter<Distance> {

  /** For the parser of the command line. */
  public DistanceConverter() {
    super(Distance::parse);
  }
}
