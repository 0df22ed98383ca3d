package org.orbsieve.report.cdm;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * What all messages of a run have in common.
 *
 * @param created CREATION_DATE
 * @param originator ORIGINATOR: a registered abbreviation, or whatever the reader knows the sender
 *     by
 * @param start START_SCREEN_PERIOD
 * @param stop STOP_SCREEN_PERIOD
 * @param shape SCREEN_VOLUME_SHAPE
 * @param radial semi-axis of the screening volume [m], &gt; 0
 * @param transverse likewise
 * @param normal likewise
 */
public record CdmHeading(
    AbsoluteDate created,
    String originator,
    AbsoluteDate start,
    AbsoluteDate stop,
    Shape shape,
    double radial,
    double transverse,
    double normal) {

  /** Shapes of a screening volume that the standard knows. */
  public enum Shape {
    /** An ellipsoid; a sphere is one. */
    ELLIPSOID,
    /** A box. */
    BOX
  }

  /** Validates that nothing is missing. */
  public CdmHeading {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(stop, "stop");
    Objects.requireNonNull(shape, "shape");
    if (CdmText.plain(originator).isEmpty()) {
      throw new IllegalArgumentException("a message needs an originator");
    }
    if (!(radial > 0 && transverse > 0 && normal > 0)) {
      throw new IllegalArgumentException("the screening volume must have an extent");
    }
  }

  /** The heading of messages about conjunctions within a distance of the primary. */
  public static CdmHeading sphere(
      AbsoluteDate created,
      String originator,
      AbsoluteDate start,
      AbsoluteDate stop,
      double threshold) {
    return new CdmHeading(
        created, originator, start, stop, Shape.ELLIPSOID, threshold, threshold, threshold);
  }
}
