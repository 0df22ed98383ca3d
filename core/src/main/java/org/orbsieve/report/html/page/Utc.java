package org.orbsieve.report.html.page;

import java.time.LocalDateTime;
import org.orbsieve.report.column.UtcText;
import org.orekit.time.AbsoluteDate;

/** Times as the page shows them, all in UTC. */
final class Utc {

  private final UtcText text;

  Utc(UtcText text) {
    this.text = text;
  }

  /** 2024-11-01 04:48:33.561. */
  String full(AbsoluteDate date) {
    return text.socrates(date);
  }

  /** 11-01 04:48:33.561. */
  String millis(AbsoluteDate date) {
    return full(date).substring(5);
  }

  /** 11-01 04:48:33. */
  String seconds(AbsoluteDate date) {
    return full(date).substring(5, 19);
  }

  /** 2024-11-01 04:48:33. */
  String datedSeconds(AbsoluteDate date) {
    return full(date).substring(0, 19);
  }

  /** 11-01 04:48. */
  String minutes(AbsoluteDate date) {
    return full(date).substring(5, 16);
  }

  /** 2024-11-01 04:48. */
  String dated(AbsoluteDate date) {
    return full(date).substring(0, 16);
  }

  /** The same for charts; within a leap second the second before it. */
  LocalDateTime local(AbsoluteDate date) {
    return LocalDateTime.parse(
        full(date).substring(0, 19).replace(' ', 'T').replaceFirst(":60$", ":59"));
  }
}
