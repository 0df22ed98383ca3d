package org.orbsieve.catalog;

import java.util.Objects;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * What Orekit needs to read and propagate element sets: the UTC scale with its leap seconds, and
 * the TEME frame. Passed explicitly; Orekit's default data context is never touched.
 *
 * @param utc the UTC time scale
 * @param teme true equator, mean equinox of date: the frame of SGP4
 * @param leapSecondExpiry date after which the leap-second table says nothing; dates beyond it keep
 *     the last offset
 * @param origin where the data came from, for the run manifest: {@code built-in} or a directory
 */
public record AstroContext(
    TimeScale utc, Frame teme, AbsoluteDate leapSecondExpiry, String origin) {

  /** Validates that nothing is null. */
  public AstroContext {
    Objects.requireNonNull(utc, "utc");
    Objects.requireNonNull(teme, "teme");
    Objects.requireNonNull(leapSecondExpiry, "leapSecondExpiry");
    Objects.requireNonNull(origin, "origin");
  }
}
