package org.orbsieve;

import java.util.Objects;
import java.util.Optional;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.request.ScreeningScope;
import org.orbsieve.request.Suppression;
import org.orekit.time.AbsoluteDate;

/**
 * Settings of a screening, and the only definition of their defaults.
 *
 * @param start start of the screening period
 * @param stop end of the screening period, after the start
 * @param threshold largest miss distance of a conjunction [m], &gt; 0; with a volume, the radius of
 *     its circumscribed sphere
 * @param threads number of worker threads, at least 1; it never changes the result
 * @param radii hard-body radii by kind of object, the defaults of the assessment
 * @param kernel implementation that propagates; it never changes the conjunctions
 * @param assessor computes the risk of each conjunction
 * @param suppression findings that are not reported
 * @param scope which pairs to screen
 * @param volume screening volume that defines a conjunction instead of the threshold; a group of
 *     the scope may define its own volume or distance
 */
public record ScreeningSettings(
    AbsoluteDate start,
    AbsoluteDate stop,
    double threshold,
    int threads,
    HardBodyRadii radii,
    Kernel kernel,
    ConjunctionAssessor assessor,
    Suppression suppression,
    ScreeningScope scope,
    Optional<ScreeningVolume> volume) {

  /** Default threshold [m]. */
  public static final double DEFAULT_THRESHOLD = 5_000.0;

  /** Default kernel, unless the system property {@value Kernel#PROPERTY} names another. */
  public static final Kernel DEFAULT_KERNEL = Kernel.AUTO;

  /** Longest period of one run [s]: one year. */
  public static final double MAX_PERIOD = 366 * 86_400.0;

  /**
   * Validates the period, the threshold and the number of threads.
   *
   * @param start start of the screening period
   * @param stop end of the screening period, after the start
   * @param threshold largest miss distance of a conjunction [m], &gt; 0
   * @param threads number of worker threads, at least 1
   * @param radii hard-body radii by kind of object, the defaults of the assessment
   * @param kernel implementation that propagates
   * @param assessor computes the risk of each conjunction
   * @param suppression findings that are not reported
   * @param scope which pairs to screen
   * @param volume screening volume that defines a conjunction instead of the threshold
   * @throws IllegalArgumentException if a component is invalid
   */
  public ScreeningSettings {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(stop, "stop");
    Objects.requireNonNull(radii, "radii");
    Objects.requireNonNull(kernel, "kernel");
    Objects.requireNonNull(assessor, "assessor");
    Objects.requireNonNull(suppression, "suppression");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(volume, "volume");
    if (!stop.isAfter(start)) {
      throw new IllegalArgumentException("the screening period ends before it starts");
    }
    if (stop.durationFrom(start) > MAX_PERIOD) {
      throw new IllegalArgumentException("the screening period is longer than a year");
    }
    if (!(threshold > 0) || threshold > 1e6) {
      throw new IllegalArgumentException("the threshold must be above 0 and at most 1000 km");
    }
    if (threads < 1 || threads > 1024) {
      throw new IllegalArgumentException("the number of threads must be 1 to 1024");
    }
  }

  /**
   * Settings by distance, all against all, with the default kernel and Alfano's maximum
   * probability.
   *
   * @param start start of the screening period
   * @param stop end of the screening period, after the start
   * @param threshold largest miss distance of a conjunction [m], &gt; 0
   * @param threads number of worker threads, at least 1
   * @param radii hard-body radii by kind of object
   * @throws IllegalArgumentException if a value is outside its range
   */
  public ScreeningSettings(
      AbsoluteDate start, AbsoluteDate stop, double threshold, int threads, HardBodyRadii radii) {
    this(
        start,
        stop,
        threshold,
        threads,
        radii,
        Kernel.byProperty(DEFAULT_KERNEL),
        ConjunctionAssessor.maximumOnly(radii),
        Suppression.NONE,
        ScreeningScope.ALL,
        Optional.empty());
  }

  /**
   * Builds settings for a period; everything else has its default unless it is set.
   *
   * @param start start of the screening period
   * @param stop end of the screening period, after the start
   * @return the builder
   */
  public static ScreeningSettingsBuilder builder(AbsoluteDate start, AbsoluteDate stop) {
    return new ScreeningSettingsBuilder(start, stop);
  }

  /**
   * Builds other settings that start as a copy of these.
   *
   * @return the builder
   */
  public ScreeningSettingsBuilder toBuilder() {
    return new ScreeningSettingsBuilder(this);
  }

  /**
   * Settings for all against all, on all processors.
   *
   * @param start start of the screening period
   * @param seconds length of the period [s]
   * @param threshold largest miss distance of a conjunction [m], &gt; 0
   * @return the settings
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static ScreeningSettings of(AbsoluteDate start, double seconds, double threshold) {
    return builder(start, start.shiftedBy(seconds)).threshold(threshold).build();
  }

  /**
   * These settings with another number of threads.
   *
   * @param count number of worker threads, at least 1
   * @return the changed settings
   */
  public ScreeningSettings withThreads(int count) {
    return toBuilder().threads(count).build();
  }

  /**
   * These settings with another kernel.
   *
   * @param other implementation that propagates
   * @return the changed settings
   */
  public ScreeningSettings withKernel(Kernel other) {
    return toBuilder().kernel(other).build();
  }

  /**
   * These settings with another assessment.
   *
   * @param other computes the risk of each conjunction
   * @return the changed settings
   */
  public ScreeningSettings withAssessor(ConjunctionAssessor other) {
    return toBuilder().assessor(other).build();
  }

  /**
   * These settings with other rules for findings that are not reported.
   *
   * @param other the rules
   * @return the changed settings
   */
  public ScreeningSettings withSuppression(Suppression other) {
    return toBuilder().suppression(other).build();
  }

  /**
   * These settings with other pairs.
   *
   * @param other the pairs to screen
   * @return the changed settings
   */
  public ScreeningSettings withScope(ScreeningScope other) {
    return toBuilder().scope(other).build();
  }

  /**
   * These settings with a screening volume instead of a distance.
   *
   * @param by the volume around each object
   * @return the changed settings
   */
  public ScreeningSettings withVolume(ScreeningVolume by) {
    return toBuilder().volume(by).build();
  }

  /**
   * Threshold for which the orbits are sampled [m]. A volume is thin compared with its reach, and
   * samples as coarse as the reach allows would cost more in the sieve than they save.
   *
   * @param largest largest threshold of any pair [m]
   * @return the threshold for the survey [m]
   */
  public double surveyed(double largest) {
    return isByVolume() ? Math.min(largest, DEFAULT_THRESHOLD) : largest;
  }

  /**
   * Whether volumes define a conjunction: the volume of these settings, or that of a group.
   *
   * @return whether the run reports passages
   */
  public boolean isByVolume() {
    return volume.isPresent() || scope.hasVolumes();
  }

  /**
   * Length of the screening period [s], in continuous (SI) time.
   *
   * @return the length [s], &gt; 0
   */
  public double duration() {
    return stop.durationFrom(start);
  }
}
