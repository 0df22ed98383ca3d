package org.orbsieve.report.column;

import org.orekit.time.AbsoluteDate;

/** Writes instants as UTC. */
public interface UtcText {

  /**
   * As SOCRATES writes a TCA, to the nearest millisecond.
   *
   * @param date instant
   * @return such as {@code 2026-09-27 22:46:51.724}
   */
  String socrates(AbsoluteDate date);

  /**
   * ISO 8601 with microseconds.
   *
   * @param date instant
   * @return such as {@code 2026-09-27T22:46:51.724000Z}
   */
  String iso(AbsoluteDate date);
}
