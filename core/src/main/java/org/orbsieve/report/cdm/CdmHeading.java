package org.orbsieve.report.cdm;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * Fields that all messages of a run share.
 *
 * @param created CREATION_DATE
 * @param originator ORIGINATOR: a registered abbreviation, or any name by which the reader knows
 *     the sender
 * @param start START_SCREEN_PERIOD
 * @param stop STOP_SCREEN_PERIOD
 * @param shape SCREEN_VOLUME_SHAPE
 * @param radial semi-axis of the screening volume [m], &gt; 0
 * @param transverse semi-axis of the screening volume [m], &gt; 0
 * @param normal semi-axis of the screening volume [m], &gt; 0
 * @param address for whom the messages are
 */
public record CdmHeading(
    AbsoluteDate created,
    String originator,
    AbsoluteDate start,
    AbsoluteDate stop,
    Shape shape,
    double radial,
    double transverse,
    double normal,
    CdmAddress address) {

  /** Shapes of a screening volume in the standard. */
  public enum Shape {
    /** An ellipsoid; a sphere is one. */
    ELLIPSOID,
    /** A box. */
    BOX
  }

  /**
   * Validates that nothing is missing.
   *
   * @param created CREATION_DATE
   * @param originator ORIGINATOR: a registered abbreviation, or any name by which the reader knows
   *     the sender
   * @param start START_SCREEN_PERIOD
   * @param stop STOP_SCREEN_PERIOD
   * @param shape SCREEN_VOLUME_SHAPE
   * @param radial semi-axis of the screening volume [m], &gt; 0
   * @param transverse semi-axis of the screening volume [m], &gt; 0
   * @param normal semi-axis of the screening volume [m], &gt; 0
   * @param address for whom the messages are
   * @throws IllegalArgumentException if a component is invalid
   */
  public CdmHeading {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(stop, "stop");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(address, "address");
    if (CdmText.plain(originator).isEmpty()) {
      throw new IllegalArgumentException("a message needs an originator");
    }
    if (!(radial > 0 && transverse > 0 && normal > 0)) {
      throw new IllegalArgumentException("the screening volume must have an extent");
    }
  }

  /**
   * The heading of messages about conjunctions within a distance of the primary.
   *
   * @param created CREATION_DATE
   * @param originator ORIGINATOR
   * @param start START_SCREEN_PERIOD
   * @param stop STOP_SCREEN_PERIOD
   * @param threshold the distance [m], &gt; 0
   * @return the heading
   */
  public static CdmHeading sphere(
      AbsoluteDate created,
      String originator,
      AbsoluteDate start,
      AbsoluteDate stop,
      double threshold) {
    return new CdmHeading(
        created,
        originator,
        start,
        stop,
        Shape.ELLIPSOID,
        threshold,
        threshold,
        threshold,
        CdmAddress.NONE);
  }

  /**
   * The same for somebody.
   *
   * @param whom for whom the messages are
   * @return the heading
   */
  public CdmHeading to(CdmAddress whom) {
    return new CdmHeading(
        created, originator, start, stop, shape, radial, transverse, normal, whom);
  }
}
