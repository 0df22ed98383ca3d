package org.orbsieve.ephemeris;

/**
 * What interpolation may lose of an ephemeris.
 *
 * @param smooth the largest loss of a motion that is as smooth as the nodes let it seem
 * @param irregular the largest loss where the states do not fit each other as those of an
 *     undisturbed orbit do: a manoeuvre, an oscillation or an error at or between nodes
 */
public record InterpolationLosses(InterpolationLoss smooth, InterpolationLoss irregular) {

  /** Nothing. */
  static final InterpolationLosses NONE =
      new InterpolationLosses(InterpolationLoss.NONE, InterpolationLoss.NONE);

  /**
   * The larger of the two losses.
   *
   * @return the loss [m]
   */
  public double metres() {
    return Math.max(smooth.metres(), irregular.metres());
  }

  /** The larger ones. */
  InterpolationLosses or(InterpolationLosses other) {
    return new InterpolationLosses(smooth.or(other.smooth), irregular.or(other.irregular));
  }
}
