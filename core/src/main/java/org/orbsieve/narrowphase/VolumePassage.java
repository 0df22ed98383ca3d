package org.orbsieve.narrowphase;

import java.util.Objects;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * How the track of a conjunction passes through the volumes around its two objects; through at
 * least one of them.
 *
 * @param aroundPrimary how the secondary passes through the volume around the primary
 * @param aroundSecondary how the primary passes through the volume around the secondary
 * @param count stretches of time in which at least one is inside, at least 1: a curved track can
 *     cut off a corner before and after its closest approach
 */
public record VolumePassage(
    Optional<VolumeVisit> aroundPrimary, Optional<VolumeVisit> aroundSecondary, int count) {

  /** Which object has the other one in its volume. */
  public enum Centre {
    /** The primary has the secondary in its volume, and not the other way round. */
    PRIMARY,
    /** The secondary has the primary in its volume, and not the other way round. */
    SECONDARY,
    /** Each has the other one in its volume, if not at the same time. */
    BOTH
  }

  /**
   * Validates that there is a passage.
   *
   * @param aroundPrimary how the secondary passes through the volume around the primary
   * @param aroundSecondary how the primary passes through the volume around the secondary
   * @param count stretches of time in which at least one is inside, at least 1: a curved track can
   *     cut off a corner before and after its closest approach
   * @throws IllegalArgumentException if there is no passage
   */
  public VolumePassage {
    Objects.requireNonNull(aroundPrimary, "aroundPrimary");
    Objects.requireNonNull(aroundSecondary, "aroundSecondary");
    if (count < 1 || (aroundPrimary.isEmpty() && aroundSecondary.isEmpty())) {
      throw new IllegalArgumentException("a passage leads through a volume");
    }
  }

  /**
   * Whose volume it is.
   *
   * @return the centre of the volume
   */
  public Centre centre() {
    if (aroundSecondary.isEmpty()) {
      return Centre.PRIMARY;
    }
    return aroundPrimary.isEmpty() ? Centre.SECONDARY : Centre.BOTH;
  }

  /**
   * The passage through the volume of the primary or, where there is none, of the secondary.
   *
   * @return the passage
   */
  public VolumeVisit leading() {
    return aroundPrimary.or(() -> aroundSecondary).orElseThrow();
  }

  /**
   * First moment at which either is inside.
   *
   * @return the earliest entry
   */
  public AbsoluteDate entry() {
    return earliest().entry();
  }

  /**
   * Last moment at which either is inside.
   *
   * @return the latest exit
   */
  public AbsoluteDate exit() {
    return latest().exit();
  }

  /**
   * Whether {@link #entry} is the start of the period.
   *
   * @return true if the passage began before the period
   */
  public boolean isEntryCut() {
    return earliest().isEntryCut();
  }

  /**
   * Whether {@link #exit} is the end of the period or of an orbit.
   *
   * @return true if the passage ends after it
   */
  public boolean isExitCut() {
    return latest().isExitCut();
  }

  private VolumeVisit earliest() {
    VolumeVisit one = leading();
    VolumeVisit other = aroundSecondary.orElse(one);
    return other.entry().isBefore(one.entry()) ? other : one;
  }

  private VolumeVisit latest() {
    VolumeVisit one = leading();
    VolumeVisit other = aroundSecondary.orElse(one);
    return other.exit().isAfter(one.exit()) ? other : one;
  }
}
