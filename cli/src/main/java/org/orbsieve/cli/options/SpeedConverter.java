package org.orbsieve.cli.options;

import org.orbsieve.report.Speed;

/** Reads a speed with its unit, such as {@code 10m/s}. */
public final class SpeedConverter extends TextConverter<Speed> {

  /** For the parser of the command line. */
  public SpeedConverter() {
    super(Speed::parse);
  }
}
