package org.orbsieve.narrowphase;

import org.orbsieve.ephemeris.PieceBounds;

/**
 * A part of a step in which both objects of a pair have states and neither motion breaks.
 *
 * @param from begin [s]
 * @param to end, after it [s]
 * @param starts whether the pair's time begins here: the period or an ephemeris does
 * @param stops whether it ends here: the period, an orbit or an ephemeris does
 * @param breaks whether the motion of either may break at the end, where another piece of an
 *     ephemeris follows
 * @param limits what is known of the relative motion
 * @param first what is known of the first object's motion if an ephemeris gives it, else null
 * @param second likewise of the second object's
 */
public record SmoothInterval(
    double from,
    double to,
    boolean starts,
    boolean stops,
    boolean breaks,
    MotionLimits limits,
    PieceBounds first,
    PieceBounds second) {

  /** Of two objects that a theory gives: without a break. */
  static SmoothInterval ofTheory(
      double from, double to, boolean starts, boolean stops, double residual) {
    return new SmoothInterval(
        from, to, starts, stops, false, MotionLimits.ofTheory(residual), null, null);
  }
}
