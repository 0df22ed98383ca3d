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
 * What to screen for. Sole home of the defaults.
 *
 * @param start begin of the screening period
 * @param stop end of the screening period, after the start
 * @param threshold largest miss distance that is a conjunction [m], &gt; 0; with a volume, the
 *     radius of the sphere that holds it, beyond which nothing is looked for
 * @param threads number of worker threads, at least 1; it never changes the result
 * @param radii hard-body radii by class, the defaults of the assessment
 * @param kernel which implementation of the theory propagates; it never changes the conjunctions
 * @param assessor says what is to be said of the risk of each conjunction
 * @param suppression what is found and not reported
 * @param scope which pairs to screen
 * @param volume the screening volume that tells what is a conjunction, instead of the threshold;
 *     around the objects of a group that has one of its own, or a distance, that
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

  /** Default kernel, where the system property {@value Kernel#PROPERTY} does not name another. */
  public static final Kernel DEFAULT_KERNEL = Kernel.AUTO;

  /** The longest period that can be screened in one run [s]: one year. */
  public static final double MAX_PERIOD = 366 * 86_400.0;

  /** Validates the period, the threshold and the number of threads. */
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

  /** By distance, all against all, with the default kernel and Alfano's maximum probability. */
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

  /** Builds settings for a period; the rest is the default until it is set. */
  public static ScreeningSettingsBuilder builder(AbsoluteDate start, AbsoluteDate stop) {
    return new ScreeningSettingsBuilder(start, stop);
  }

  /** Builds other settings that begin as a copy of these. */
  public ScreeningSettingsBuilder toBuilder() {
    return new ScreeningSettingsBuilder(this);
  }

  /**
   * Screens from {@code start} for {@code seconds} within {@code threshold} metres, on all
   * processors.
   */
  public static ScreeningSettings of(AbsoluteDate start, double seconds, double threshold) {
    return builder(start, start.shiftedBy(seconds)).threshold(threshold).build();
  }

  /** The same with another number of threads. */
  public ScreeningSettings withThreads(int count) {
    return toBuilder().threads(count).build();
  }

  /** The same with another kernel. */
  public ScreeningSettings withKernel(Kernel other) {
    return toBuilder().kernel(other).build();
  }

  /** The same with another assessment. */
  public ScreeningSettings withAssessor(ConjunctionAssessor other) {
    return toBuilder().assessor(other).build();
  }

  /** The same with another choice of what is not reported. */
  public ScreeningSettings withSuppression(Suppression other) {
    return toBuilder().suppression(other).build();
  }

  /** The same with other pairs. */
  public ScreeningSettings withScope(ScreeningScope other) {
    return toBuilder().scope(other).build();
  }

  /** The same by a screening volume instead of a distance. */
  public ScreeningSettings withVolume(ScreeningVolume by) {
    return toBuilder().volume(by).build();
  }

  /**
   * The threshold that the sampling of the orbits is made for [m]. A volume is thin beside its
   * reach, and what is inferred from samples that are too coarse would cost more than they save.
   *
   * @param largest largest threshold of any pair [m]
   */
  public double surveyed(double largest) {
    return isByVolume() ? Math.min(largest, DEFAULT_THRESHOLD) : largest;
  }

  /** Whether volumes tell what is a conjunction: the screening's own, or that of a group. */
  public boolean isByVolume() {
    return volume.isPresent() || scope.hasVolumes();
  }

  /** Length of the screening period [s], in continuous (SI) time. */
  public double duration() {
    return stop.durationFrom(start);
  }
}
