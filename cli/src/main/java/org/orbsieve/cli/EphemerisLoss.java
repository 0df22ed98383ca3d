package org.orbsieve.cli;

import java.util.Locale;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.ephemeris.InterpolationLoss;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.report.UtcFormat;

/**
 * What the interpolation of an ephemeris may lose.
 *
 * @param orbit the ephemeris
 * @param estimate the largest loss, and where
 */
record EphemerisLoss(TabulatedOrbit orbit, InterpolationLoss estimate) {

  /** Beyond, the person is told how inexact an interpolation may be [m]. */
  private static final double NOTABLE = 100;

  /** The same where the states do not fit each other [m]. */
  private static final double NOTABLE_IRREGULARITY = 10;

  static EphemerisLoss of(TabulatedOrbit orbit) {
    return new EphemerisLoss(
        orbit, new TabulatedMotion(orbit, orbit.reference()).interpolationLoss());
  }

  /** A warning of a loss that is notable. */
  Optional<String> warning(AstroContext context) {
    double metres = estimate.metres();
    if (metres <= (estimate.irregular() ? NOTABLE_IRREGULARITY : NOTABLE)) {
      return Optional.empty();
    }
    String distance =
        Double.isInfinite(metres)
            ? "by any distance"
            : String.format(Locale.ROOT, "by %.0f m", metres);
    String time = new UtcFormat(context).isoSeconds(orbit.reference().shiftedBy(estimate.time()));
    return Optional.of(
        orbit.source()
            + ": "
            + name()
            + "interpolation may be off "
            + distance
            + " about "
            + time
            + (estimate.irregular()
                ? ": the states there do not fit each other; a manoeuvre between nodes, an"
                    + " oscillation, or an error"
                : ": too few nodes, too far apart, or velocities that contradict the positions"));
  }

  private String name() {
    return orbit.name().isEmpty() ? "" : orbit.name() + ": ";
  }
}
