package org.orbsieve.ephemeris;

/**
 * Time steps of a screening period: {@code count} equal steps that tile it exactly. Step {@code k}
 * covers the closed interval from {@code begin(k)} to {@code begin(k + 1)}, in seconds since the
 * start.
 *
 * @param count number of steps, at least 1
 * @param duration length of the screening period [s]
 */
public record TimeGrid(int count, double duration) {

  /**
   * Validates that there is a step and that the period has a length.
   *
   * @param count number of steps, at least 1
   * @param duration length of the screening period [s]
   * @throws IllegalArgumentException if a component is invalid
   */
  public TimeGrid {
    if (count < 1 || !(duration > 0)) {
      throw new IllegalArgumentException("a time grid needs a step and a positive duration");
    }
  }

  /**
   * The fewest equal steps that tile a period and are not too wide.
   *
   * @param duration length of the period [s]
   * @param maxWidth largest width of a step [s]
   * @return the steps
   */
  public static TimeGrid of(double duration, double maxWidth) {
    return new TimeGrid((int) Math.max(1, Math.ceil(duration / maxWidth)), duration);
  }

  /**
   * Width of a step.
   *
   * @return the width [s]
   */
  public double width() {
    return duration / count;
  }

  /**
   * Half the width of a step: the largest distance of an instant of the step from its centre.
   *
   * @return half the width [s]
   */
  public double half() {
    return 0.5 * width();
  }

  /**
   * Start of a step; for {@code k = count} the end of the period.
   *
   * @param k the step
   * @return its start [s]
   */
  public double begin(int k) {
    return k == count ? duration : k * width();
  }

  /**
   * Centre of a step.
   *
   * @param k the step
   * @return its centre [s]
   */
  public double centre(int k) {
    return (k + 0.5) * width();
  }
}
