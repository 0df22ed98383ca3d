package org.orbsieve.ephemeris.sgp4;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotTable;

/**
 * Derives the {@link InterpolationBound} of each object of a {@link Sgp4Table} for a screening
 * period. One instance per thread.
 *
 * <p>Every width of the strip gives a valid bound. Of those that spare an object from being
 * compared with all others ({@link InterpolationBound#USELESS_ERROR}), that one is better which
 * leaves fewer rough intervals, then the one that needs fewer knots, then the smaller error: from
 * the width that suits most orbits, the search goes either way for as long as it finds better ones,
 * unless the first is good enough.
 */
public final class MotionBounds {

  /**
   * Widths tried: imaginary mean anomalies from the narrowest, by this factor. Kepler's equation
   * has a branch point at an imaginary mean anomaly of {@code acosh(1/e) - sqrt(1 - e^2)}, which is
   * 0.022 at an eccentricity of 0.92 and 0.0017 at 0.985.
   */
  private static final double NARROWEST = 0.00133;

  private static final double FACTOR = 1.4;
  private static final double[] WIDTHS =
      IntStream.range(0, 25).mapToDouble(k -> NARROWEST * Math.pow(FACTOR, k)).toArray();

  /** Part of the wanted error below which the error at the coarsest level is small enough. */
  private static final double GOOD_SHARE = 0.5;

  /** Where the search begins. */
  private static final int NEAR_EARTH_WIDTH = 23;

  private static final int DEEP_SPACE_WIDTH = 15;

  private static final double METRES = Sgp4Constants.METRES_PER_KM * Sgp4Constants.EARTH_RADIUS_KM;

  private static final double METRES_PER_SECOND = METRES / Sgp4Constants.SECONDS_PER_MINUTE;

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

  /**
   * The bound of an object throughout the period.
   *
   * @param row row of the object
   * @return its bound
   */
  public InterpolationBound of(int row) {
    return of(row, duration);
  }

  /**
   * The bound of an object from the start of the period to a time.
   *
   * @param row row of the object
   * @param end end of the time [s since the start]
   * @return its bound
   */
  public InterpolationBound of(int row, double end) {
    return of(row, 0, end);
  }

  /**
   * The bound of an object in an interval.
   *
   * @param row row of the object
   * @param begin start of the interval [s]
   * @param end end of the interval [s]
   * @return the bound
   */
  public InterpolationBound of(int row, double begin, double end) {
    SecularColumns secular = table.secular(row);
    int slot = table.slot(row);
    double n = secular.n0[slot];
    if (!(n > 0)) {
      return InterpolationBound.none(new BitSet());
    }
    PoleTrack track = PoleTrack.of(table, row, duration);
    double from = secular.minutesSinceEpoch(slot, begin);
    double to = secular.minutesSinceEpoch(slot, end);
    double middle = 0.5 * (from + to);
    double half = 0.5 * (to - from);
    IntFunction<InterpolationBound> ofWidth =
        k -> {
          double strip = WIDTHS[k] / n;
          return table.isDeepSpace(row) && !DeepSpaceBound.holds(strip)
              ? InterpolationBound.none(new BitSet())
              : bound(row, slot, middle, half + extent + strip, strip, track);
        };
    int start = table.isDeepSpace(row) ? DEEP_SPACE_WIDTH : NEAR_EARTH_WIDTH;
    InterpolationBound best = ofWidth.apply(start);
    if (!isGoodEnough(best)) {
      best = search(ofWidth, start, -1, best);
      best = search(ofWidth, start, 1, best);
    }
    return best;
  }

  /** Walks from a width for as long as bounds get better, or until there is a useful one. */
  private InterpolationBound search(
      IntFunction<InterpolationBound> ofWidth, int start, int by, InterpolationBound first) {
    InterpolationBound best = first;
    for (int k = start + by; k >= 0 && k < WIDTHS.length; k += by) {
      InterpolationBound bound = ofWidth.apply(k);
      if (isBetter(bound, best)) {
        best = bound;
      } else if (isUseful(best)) {
        break;
      }
    }
    return best;
  }

  /** Whether a better bound would spare nothing: no fewer knots, and hardly a candidate. */
  private boolean isGoodEnough(InterpolationBound bound) {
    return bound.rough().isEmpty() && bound.error(0, width) <= GOOD_SHARE * wanted;
  }

  private boolean isUseful(InterpolationBound bound) {
    return bound.error(InterpolationBound.LEVELS - 1, width) < InterpolationBound.USELESS_ERROR;
  }

  private boolean isBetter(InterpolationBound one, InterpolationBound other) {
    if (!isUseful(one) || !isUseful(other)) {
      return isUseful(one);
    }
    int rough = one.rough().cardinality() - other.rough().cardinality();
    if (rough != 0) {
      return rough < 0;
    }
    int level = one.level(wanted, width);
    int otherLevel = other.level(wanted, width);
    return level != otherLevel
        ? level < otherLevel
        : one.error(level, width) < other.error(level, width);
  }

  private InterpolationBound bound(
      int row, int slot, double middle, double radius, double strip, PoleTrack track) {
    BitSet rough = new BitSet();
    double noise = 0;
    if (table.isDeepSpace(row)) {
      // knots and circles of the strip's radius about points between them
      double reach = extent + 2 * strip;
      double clearance = track.clearance(reach, strip, rough);
      DeepSpaceBound.fill(
          table.deepSpace(),
          slot,
          middle,
          radius,
          strip,
          extent,
          clearance,
          track.isLow(),
          envelope);
      noise = 1.1 * envelope.maxAxis * (1 + envelope.eccentricity) * track.jump(reach, rough);
    } else {
      NearEarthBound.fill(table.nearEarth(), slot, middle, radius, strip, extent, envelope);
    }
    double sup = OsculatingBound.position(envelope);
    if (!(sup < Double.POSITIVE_INFINITY)) {
      return InterpolationBound.none(rough);
    }
    return new InterpolationBound(
        METRES * sup,
        strip * Sgp4Constants.SECONDS_PER_MINUTE,
        METRES_PER_SECOND * envelope.kink * envelope.maxAxis,
        METRES * (OsculatingBound.noise(envelope) + noise),
        rough);
  }
}
