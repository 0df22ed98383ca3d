package org.orbsieve.catalog.synthetic;

import java.util.Objects;
import org.hipparchus.util.FastMath;
import org.orbsieve.catalog.AstroContext;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.DateTimeComponents;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScale;

/**
 * The reference epoch of a synthetic catalogue: epochs before it in the digits of a TLE, and where
 * the Sun and Greenwich stand at it, which sun-synchronous and geostationary orbits depend on.
 * Immutable.
 */
final class Clock {

  private static final long UNITS_PER_DAY = 100_000_000L;

  /** A TLE counts its epoch in 1e-8 day, which is 864 microseconds. */
  private static final long UNIT_MICROSECONDS = 864L;

  private final TimeScale utc;
  private final AbsoluteDate reference;
  private final long referenceUnits;
  private final double sunRightAscension;
  private final double siderealAngle;

  Clock(AstroContext context, AbsoluteDate reference) {
    this.utc = context.utc();
    this.reference = Objects.requireNonNull(reference, "epoch");
    DateTimeComponents components = reference.getComponents(utc);
    double second = Math.min(components.getTime().getSecondsInUTCDay(), 86400.0 - 864e-6);
    long unit = (long) Math.floor(second * 1e6 / UNIT_MICROSECONDS);
    this.referenceUnits = components.getDate().getJ2000Day() * UNITS_PER_DAY + unit;
    double days = referenceUnits / (double) UNITS_PER_DAY - 0.5; // from noon of 2000-01-01
    // Mean longitude of the Sun (Astronomical Almanac, section C, low precision). It is the right
    // ascension of the mean Sun, by which the mean local times of orbits are counted.
    this.sunRightAscension = FastMath.toRadians((280.460 + 0.9856474 * days) % 360.0);
    // Greenwich mean sidereal time (IAU 1982) without its quadratic term.
    this.siderealAngle = FastMath.toRadians((280.46061837 + 360.98564736629 * days) % 360.0);
  }

  /** Right ascension of the mean Sun at the reference epoch [rad]. */
  double sunRightAscension() {
    return sunRightAscension;
  }

  /** Greenwich mean sidereal angle at the reference epoch [rad]. */
  double siderealAngle() {
    return siderealAngle;
  }

  /**
   * The epoch that lies a number of days before the reference epoch, on a multiple of 1e-8 day of
   * UTC.
   */
  AbsoluteDate epochBefore(double days) {
    long units = referenceUnits - (long) Math.rint(days * UNITS_PER_DAY);
    int day = Math.toIntExact(Math.floorDiv(units, UNITS_PER_DAY));
    long microseconds = Math.floorMod(units, UNITS_PER_DAY) * UNIT_MICROSECONDS;
    return new AbsoluteDate(
        new DateComponents(DateComponents.J2000_EPOCH, day),
        new TimeComponents(new TimeOffset(microseconds, TimeOffset.MICROSECOND)),
        utc);
  }

  /** Seconds from an epoch to the reference epoch. */
  double secondsSince(AbsoluteDate epoch) {
    return reference.durationFrom(epoch);
  }
}
