package org.orbsieve.ephemeris.sgp4;

import java.util.BitSet;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotTable;

/**
 * Derives the {@link InterpolationBound} of each object of a {@link Sgp4Table} for a screening
 * period. One instance per thread.
 *
 * <p>Every width of the strip gives a valid bound. From narrow to wide, the one is taken that
 * leaves the fewest rough intervals, then the one that needs the fewest knots, then the smallest
 * error; a first one without any flaw ends the search.
 */
public final class MotionBounds {

  /** Widths tried: imaginary mean anomalies from the narrowest, by this factor. */
  private static final double NARROWEST = 0.02;

  private static final double FACTOR = 1.4;
  private static final int WIDTHS = 17;

  private static final double METRES = Sgp4Constants.METRES_PER_KM * Sgp4Constants.EARTH_RADIUS_KM;

  private final Sgp4Table table;
  private final double duration;
  private final double width;
  private final double wanted;

  /** Time from a step's centre within which its knots are, at any level [min]. */
  private final double extent;

  private final StripEnvelope envelope = new StripEnvelope();

  /**
   * Bounds for a period.
   *
   * @param table the objects; its reference is the start of the period
   * @param duration length of the period [s]
   * @param width width of a step [s]
   * @param wanted error that is small beside the threshold [m]; closer knots are used to reach it
   */
  public MotionBounds(Sgp4Table table, double duration, double width, double wanted) {
    this.table = table;
    this.duration = duration;
    this.width = width;
    this.wanted = wanted;
    this.extent = KnotTable.SIDE * width / Sgp4Constants.SECONDS_PER_MINUTE;
  }

  /** The bound of an object. */
  public InterpolationBound of(int row) {
    SecularColumns secular = table.secular(row);
    int slot = table.slot(row);
    double n = secular.n0[slot];
    InterpolationBound best = new InterpolationBound(0, 0, 0, 0, 0, new BitSet());
    if (!(n > 0)) {
      return best;
    }
    PoleTrack track = PoleTrack.of(table, row, duration);
    double from = secular.minutesSinceEpoch(slot, 0);
    double to = secular.minutesSinceEpoch(slot, duration);
    double y = NARROWEST;
    for (int k = 0; k < WIDTHS; k++, y *= FACTOR) {
      double strip = y / n;
      if (table.isDeepSpace(row) && !DeepSpaceBound.holds(strip)) {
        break;
      }
      double t = Math.max(Math.abs(from), Math.abs(to)) + extent + strip;
      InterpolationBound bound = bound(row, slot, t, strip, track);
      if (isBetter(bound, best)) {
        best = bound;
        if (best.rough().isEmpty() && best.level(wanted, width) == 0) {
          break;
        }
      }
    }
    return best;
  }

  private boolean isBetter(InterpolationBound one, InterpolationBound other) {
    int last = InterpolationBound.LEVELS - 1;
    double error = one.error(last, width);
    double otherError = other.error(last, width);
    if (Double.isInfinite(error) && Double.isInfinite(otherError)) {
      return one.strip() > other.strip();
    }
    if (Double.isInfinite(error) || Double.isInfinite(otherError)) {
      return error < otherError;
    }
    int rough = one.rough().cardinality() - other.rough().cardinality();
    if (rough != 0) {
      return rough < 0;
    }
    int level = one.level(wanted, width);
    int otherLevel = other.level(wanted, width);
    return level != otherLevel ? level < otherLevel : error < otherError;
  }

  private InterpolationBound bound(int row, int slot, double t, double strip, PoleTrack track) {
    BitSet rough = new BitSet();
    double jump = 0;
    if (table.isDeepSpace(row)) {
      DeepSpaceTable deep = table.deepSpace();
      double clearance = track.clearance(extent + strip, strip, rough);
      DeepSpaceBound.fill(deep, slot, t, strip, extent, clearance, track.isLow(), envelope);
      jump = rough.isEmpty() ? 0 : METRES * DeepSpaceBound.jump(deep, slot, t, envelope);
    } else {
      NearEarthBound.fill(table.nearEarth(), slot, t, strip, extent, envelope);
    }
    double sup = OsculatingBound.position(envelope);
    if (!(sup < Double.POSITIVE_INFINITY)) {
      return new InterpolationBound(0, 0, 0, 0, 0, rough);
    }
    double perMinute = METRES / Sgp4Constants.SECONDS_PER_MINUTE;
    return new InterpolationBound(
        METRES * sup,
        strip * Sgp4Constants.SECONDS_PER_MINUTE,
        envelope.kink * envelope.maxAxis * perMinute,
        OsculatingBound.noise(envelope) * METRES,
        jump,
        rough);
  }
}
