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
 * Builds {@link ScreeningSettings}: a period, and for all else the defaults, or the values of other
 * settings.
 */
public final class ScreeningSettingsBuilder {

  private final AbsoluteDate start;
  private final AbsoluteDate stop;
  private double threshold = ScreeningSettings.DEFAULT_THRESHOLD;
  private int threads = Runtime.getRuntime().availableProcessors();
  private HardBodyRadii radii = HardBodyRadii.DEFAULT;
  private Optional<Kernel> kernel = Optional.empty();
  private Optional<ConjunctionAssessor> assessor = Optional.empty();
  private Suppression suppression = Suppression.NONE;
  private ScreeningScope scope = ScreeningScope.ALL;
  private Optional<ScreeningVolume> volume = Optional.empty();

  ScreeningSettingsBuilder(AbsoluteDate start, AbsoluteDate stop) {
    this.start = Objects.requireNonNull(start, "start");
    this.stop = Objects.requireNonNull(stop, "stop");
  }

  ScreeningSettingsBuilder(ScreeningSettings other) {
    this(other.start(), other.stop());
    this.threshold = other.threshold();
    this.threads = other.threads();
    this.radii = other.radii();
    this.kernel = Optional.of(other.kernel());
    this.assessor = Optional.of(other.assessor());
    this.suppression = other.suppression();
    this.scope = other.scope();
    this.volume = other.volume();
  }

  /** Sets the largest miss distance that counts [m]. */
  public ScreeningSettingsBuilder threshold(double metres) {
    this.threshold = metres;
    return this;
  }

  /** Sets the number of worker threads; the result does not depend on it. */
  public ScreeningSettingsBuilder threads(int count) {
    this.threads = count;
    return this;
  }

  /** Sets the hard-body radii, also those of the default assessment. */
  public ScreeningSettingsBuilder radii(HardBodyRadii value) {
    this.radii = value;
    return this;
  }

  /** Sets the kernel that propagates; the result does not depend on it. */
  public ScreeningSettingsBuilder kernel(Kernel value) {
    this.kernel = Optional.of(value);
    return this;
  }

  /** Sets the assessment; by default Alfano's maximum probability only. */
  public ScreeningSettingsBuilder assessor(ConjunctionAssessor value) {
    this.assessor = Optional.of(value);
    return this;
  }

  /** Sets which conjunctions are found and not reported. */
  public ScreeningSettingsBuilder suppression(Suppression value) {
    this.suppression = value;
    return this;
  }

  /** Sets which pairs are screened. */
  public ScreeningSettingsBuilder scope(ScreeningScope value) {
    this.scope = value;
    return this;
  }

  /** Sets a screening volume, which replaces the threshold. */
  public ScreeningSettingsBuilder volume(ScreeningVolume value) {
    this.volume = Optional.of(value);
    this.threshold = value.circumscribedRadius();
    return this;
  }

  /**
   * The settings.
   *
   * @throws IllegalArgumentException if the period, the threshold or the number of threads is
   *     invalid
   */
  public ScreeningSettings build() {
    return new ScreeningSettings(
        start,
        stop,
        threshold,
        threads,
        radii,
        kernel.orElseGet(() -> Kernel.byProperty(ScreeningSettings.DEFAULT_KERNEL)),
        assessor.orElseGet(() -> ConjunctionAssessor.maximumOnly(radii)),
        suppression,
        scope,
        volume);
  }
}
