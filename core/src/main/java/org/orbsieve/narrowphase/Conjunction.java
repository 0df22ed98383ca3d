package org.orbsieve.narrowphase;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * A close approach of two objects: a local minimum of their range within the threshold, or one of
 * the cases without a minimum that are reported beside it. Where a screening is made for assets,
 * the primary is one of them; otherwise, and of two assets, it has the smaller catalogue number.
 *
 * @param kind what makes it reportable
 * @param primary object 1 of reports
 * @param secondary the other object
 * @param tca time of closest approach; for a boundary case the boundary, for a coincident pair the
 *     time from which the two move as one
 * @param primaryState state of the primary at {@code tca}, TEME
 * @param secondaryState state of the secondary at {@code tca}, TEME
 * @param approach how the two pass each other
 */
public record Conjunction(
    Kind kind,
    SpaceObject primary,
    SpaceObject secondary,
    AbsoluteDate tca,
    StateVector primaryState,
    StateVector secondaryState,
    Approach approach) {

  /** Why a row is reported. */
  public enum Kind {
    /** A local minimum of range strictly inside the screening period. */
    MINIMUM,
    /** Within the threshold at the start of the period, and already receding. */
    START,
    /**
     * Within the threshold at the stop of the period (or where an object's orbit ends), still
     * approaching.
     */
    STOP,
    /** The same motion, but for rounding, from this time on, such as that of docked modules. */
    COINCIDENT
  }

  /**
   * Earliest first; ties are broken by the two catalogue numbers, the kind and the variants, so
   * that the order depends on nothing but the conjunctions, and not on which object is the primary.
   */
  public static final Comparator<Conjunction> BY_TCA =
      Comparator.comparing(Conjunction::tca)
          .thenComparingInt(c -> c.smaller().catalogNumber())
          .thenComparingInt(c -> c.larger().catalogNumber())
          .thenComparing(Conjunction::kind)
          .thenComparing(c -> c.smaller().variant())
          .thenComparing(c -> c.larger().variant());

  /**
   * Validates that nothing is null and that the two differ.
   *
   * @param kind what makes it reportable
   * @param primary object 1 of reports
   * @param secondary the other object
   * @param tca time of closest approach; for a boundary case the boundary, for a coincident pair
   *     the start
   * @param primaryState state of the primary at {@code tca}, TEME
   * @param secondaryState state of the secondary at {@code tca}, TEME
   * @param approach how the two pass each other
   * @throws IllegalArgumentException if the two are one object
   */
  public Conjunction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(tca, "tca");
    Objects.requireNonNull(primaryState, "primaryState");
    Objects.requireNonNull(secondaryState, "secondaryState");
    Objects.requireNonNull(approach, "approach");
    if (primary.catalogNumber() == secondary.catalogNumber()) {
      throw new IllegalArgumentException("an object has no conjunction with itself");
    }
  }

  /**
   * A conjunction with nothing to say of how the two pass.
   *
   * @param kind kind of the event
   * @param primary the object with the smaller catalogue number
   * @param secondary the other object
   * @param tca time of closest approach
   * @param primaryState state of the primary at {@code tca}, TEME [m, m/s]
   * @param secondaryState state of the secondary at {@code tca}, TEME [m, m/s]
   */
  public Conjunction(
      Kind kind,
      SpaceObject primary,
      SpaceObject secondary,
      AbsoluteDate tca,
      StateVector primaryState,
      StateVector secondaryState) {
    this(kind, primary, secondary, tca, primaryState, secondaryState, Approach.PLAIN);
  }

  /**
   * The object with the smaller catalogue number.
   *
   * @return whichever role it has
   */
  public SpaceObject smaller() {
    return isInOrder() ? primary : secondary;
  }

  /**
   * The object with the larger catalogue number.
   *
   * @return whichever role it has
   */
  public SpaceObject larger() {
    return isInOrder() ? secondary : primary;
  }

  private boolean isInOrder() {
    return primary.catalogNumber() < secondary.catalogNumber();
  }

  /**
   * The same as the other object sees it: the secondary comes first.
   *
   * @return the same conjunction with the roles exchanged
   */
  public Conjunction swapped() {
    return new Conjunction(
        kind, secondary, primary, tca, secondaryState, primaryState, approach.swapped());
  }

  /**
   * Whether one of the two objects exists only if a candidate manoeuvre is flown.
   *
   * @return true if so
   */
  public boolean isOfVariant() {
    return primary.isVariant() || secondary.isVariant();
  }

  /**
   * This conjunction with a passage through a screening volume.
   *
   * @param through the passage
   * @return a copy with the passage
   */
  public Conjunction withPassage(VolumePassage through) {
    return with(new Approach(approach.flatness(), Optional.of(through)));
  }

  /**
   * This conjunction with how the two pass each other.
   *
   * @param how what is to be said of that
   * @return a copy with it
   */
  public Conjunction with(Approach how) {
    return new Conjunction(kind, primary, secondary, tca, primaryState, secondaryState, how);
  }

  /**
   * How the track passes through a screening volume, where one was screened by.
   *
   * @return the passage, if there is one
   */
  public Optional<VolumePassage> passage() {
    return approach.passage();
  }

  /**
   * Distance of the two objects at {@link #tca} [m].
   *
   * @return distance [m]
   */
  public double missDistance() {
    double dx = secondaryState.x() - primaryState.x();
    double dy = secondaryState.y() - primaryState.y();
    double dz = secondaryState.z() - primaryState.z();
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  /**
   * Magnitude of the relative velocity at {@link #tca} [m/s].
   *
   * @return speed [m/s]
   */
  public double relativeSpeed() {
    double dx = secondaryState.vx() - primaryState.vx();
    double dy = secondaryState.vy() - primaryState.vy();
    double dz = secondaryState.vz() - primaryState.vz();
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
