package org.orbsieve.run.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.ephemeris.InterpolationLoss;
import org.orbsieve.ephemeris.InterpolationLosses;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.report.UtcFormat;

/**
 * What the interpolation of an ephemeris may lose.
 *
 * @param orbit the ephemeris
 * @param estimates the largest losses, and where
 */
public record EphemerisLoss(TabulatedOrbit orbit, InterpolationLosses estimates) {

  /** Interpolation error from which on a warning reports it [m]. */
  private static final double NOTABLE = 100;

  /** The same where the states do not fit each other [m]. */
  private static final double NOTABLE_IRREGULARITY = 10;

  static EphemerisLoss of(TabulatedOrbit orbit) {
    return new EphemerisLoss(
        orbit, new TabulatedMotion(orbit, orbit.reference()).interpolationLosses());
  }

  /**
   * The larger estimate [m].
   *
   * @return the error [m]
   */
  public double metres() {
    return estimates.metres();
  }

  /** Warnings of losses that are notable. */
  List<String> warnings(AstroContext context) {
    List<String> warnings = new ArrayList<>();
    if (estimates.smooth().metres() > NOTABLE) {
      String why = "too few nodes, too far apart, or velocities that contradict the positions";
      warnings.add(warning(context, estimates.smooth(), why));
    }
    if (estimates.irregular().metres() > NOTABLE_IRREGULARITY) {
      String why =
          "the states there do not fit each other; a manoeuvre between nodes, an oscillation, or an"
              + " error";
      warnings.add(warning(context, estimates.irregular(), why));
    }
    return warnings;
  }

  private String warning(AstroContext context, InterpolationLoss loss, String why) {
    String distance =
        Double.isInfinite(loss.metres())
            ? "by any distance"
            : String.format(Locale.ROOT, "by %.0f m", loss.metres());
    String time = new UtcFormat(context).isoSeconds(orbit.reference().shiftedBy(loss.time()));
    String name = orbit.name().isEmpty() ? "" : orbit.name() + ": ";
    return orbit.source()
        + ": "
        + name
        + "interpolation may be off "
        + distance
        + " about "
        + time
        + ": "
        + why;
  }
}
