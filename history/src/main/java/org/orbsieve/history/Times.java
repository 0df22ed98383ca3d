package org.orbsieve.history;

import java.util.concurrent.TimeUnit;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;

/** Instants as the file has them: microseconds since J2000. */
final class Times {

  private Times() {}

  static long of(AbsoluteDate date) {
    return date.accurateDurationFrom(AbsoluteDate.ARBITRARY_EPOCH)
        .getRoundedTime(TimeUnit.MICROSECONDS);
  }

  static AbsoluteDate date(long microseconds) {
    return new AbsoluteDate(
        AbsoluteDate.ARBITRARY_EPOCH, new TimeOffset(microseconds, TimeUnit.MICROSECONDS));
  }
}
