package org.orbsieve.narrowphase;

import java.util.Objects;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orekit.time.AbsoluteDate;

/**
 * That an object passes through the volume around another one.
 *
 * @param volume the volume
 * @param entry first moment inside
 * @param exit last moment inside; between the two it can leave and come again
 * @param isEntryCut whether {@code entry} is the start of the period, before which it may have been
 *     inside
 * @param isExitCut whether {@code exit} is the end of the period or of an orbit
 * @param normalizedDistance smallest distance as part of that of the surface, in [0, 1]; between
 *     entry and exit there is none that is smaller by more than 0.001
 * @param closest when it is smallest
 */
public record VolumeVisit(
    RtnVolume volume,
    AbsoluteDate entry,
    AbsoluteDate exit,
    boolean isEntryCut,
    boolean isExitCut,
    double normalizedDistance,
    AbsoluteDate closest) {

  /**
   * Validates that nothing is null.
   *
   * @param volume the volume
   * @param entry first moment inside
   * @param exit last moment inside; between the two it can leave and come again
   * @param isEntryCut whether {@code entry} is the start of the period, before which it may have
   *     been inside
   * @param isExitCut whether {@code exit} is the end of the period or of an orbit
   * @param normalizedDistance smallest distance as part of that of the surface, in [0, 1]; between
   *     entry and exit there is none that is smaller by more than 0.001
   * @param closest when it is smallest
   */
  public VolumeVisit {
    Objects.requireNonNull(volume, "volume");
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(exit, "exit");
    Objects.requireNonNull(closest, "closest");
  }
}
