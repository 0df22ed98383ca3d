package org.orbsieve.proximity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orekit.time.AbsoluteDate;

/**
 * Settings of a proximity watch, and the only definition of their defaults.
 *
 * @param start start of the period
 * @param stop end of the period
 * @param threads number of threads, at least 1; never changes the result
 * @param kernel implementation that propagates; never changes the result
 * @param stays limits of a stay by regime
 * @param visits what makes a visit in geosynchronous orbit
 * @param repeats what makes a repeated approach of orbits in different planes
 * @param shadows what makes two orbits co-planar
 */
public record ProximitySettings(
    AbsoluteDate start,
    AbsoluteDate stop,
    int threads,
    Kernel kernel,
    Map<PairRegime, StayLimits> stays,
    Approaches visits,
    Approaches repeats,
    ShadowLimits shadows) {

  /** Longest period [s]: a quarter of a year. */
  public static final double MAX_PERIOD = 92 * 86_400.0;

  private static final double DAY = 86_400;

  /**
   * Validates the period and that all regimes have limits.
   *
   * @param start start of the period
   * @param stop end of the period
   * @param threads number of threads, at least 1
   * @param kernel implementation that propagates
   * @param stays limits of a stay by regime
   * @param visits what makes a visit
   * @param repeats what makes a repeated approach
   * @param shadows what makes two orbits co-planar
   * @throws IllegalArgumentException if a setting is invalid
   */
  public ProximitySettings {
    Objects.requireNonNull(kernel, "kernel");
    Objects.requireNonNull(visits, "visits");
    Objects.requireNonNull(repeats, "repeats");
    Objects.requireNonNull(shadows, "shadows");
    stays = Map.copyOf(stays);
    if (!stop.isAfter(start) || stop.durationFrom(start) > MAX_PERIOD) {
      throw new IllegalArgumentException("the period must be positive and at most 92 days");
    }
    if (threads < 1 || threads > 1024) {
      throw new IllegalArgumentException("the number of threads must be 1 to 1024");
    }
    if (stays.size() != PairRegime.values().length) {
      throw new IllegalArgumentException("each regime needs limits");
    }
  }

  /**
   * The default settings for a period.
   *
   * @param start start of the period
   * @param stop end of the period
   * @return the settings
   */
  public static ProximitySettings of(AbsoluteDate start, AbsoluteDate stop) {
    return new ProximitySettings(
        start,
        stop,
        Runtime.getRuntime().availableProcessors(),
        Kernel.AUTO,
        defaults(),
        new Approaches(100_000, 50, 3),
        new Approaches(50_000, 200, 5),
        ShadowLimits.DEFAULT);
  }

  /**
   * The default limits of stays.
   *
   * @return a new map, which may be changed
   */
  public static Map<PairRegime, StayLimits> defaults() {
    Map<PairRegime, StayLimits> limits = new EnumMap<>(PairRegime.class);
    limits.put(PairRegime.GEO, new StayLimits(100_000, 100, DAY, 0));
    limits.put(PairRegime.HIGH, new StayLimits(100_000, 100, DAY, 0));
    limits.put(PairRegime.LOW, new StayLimits(50_000, 100, 0, 3));
    limits.put(PairRegime.MID, new StayLimits(100_000, 100, 0, 3));
    return limits;
  }

  /**
   * These settings with other limits of stays.
   *
   * @param other limits by regime
   * @return the changed settings
   */
  public ProximitySettings withStays(Map<PairRegime, StayLimits> other) {
    return new ProximitySettings(start, stop, threads, kernel, other, visits, repeats, shadows);
  }

  /**
   * These settings with another number of threads.
   *
   * @param other number of threads, at least 1
   * @return the changed settings
   */
  public ProximitySettings withThreads(int other) {
    return new ProximitySettings(start, stop, other, kernel, stays, visits, repeats, shadows);
  }

  /**
   * Length of the period.
   *
   * @return the length [s]
   */
  public double duration() {
    return stop.durationFrom(start);
  }
}
