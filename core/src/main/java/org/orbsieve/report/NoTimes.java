package org.orbsieve.report;

import org.orbsieve.report.column.UtcText;
import org.orekit.time.AbsoluteDate;

/** The clock of a table without instants. */
enum NoTimes implements UtcText {
  IN_TABLE;

  @Override
  public String socrates(AbsoluteDate date) {
    throw new IllegalStateException("a table without instants");
  }

  @Override
  public String iso(AbsoluteDate date) {
    throw new IllegalStateException("a table without instants");
  }
}
