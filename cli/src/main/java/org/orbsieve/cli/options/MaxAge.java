package org.orbsieve.cli.options;

import org.orbsieve.request.AgeLimit;

/** Reads a largest age and what is done beyond it. */
public final class MaxAge extends TextConverter<AgeLimit> {

  /** For the parser of the command line. */
  public MaxAge() {
    super(AgeLimit::parse);
  }
}
