package org.orbsieve.ephemeris;

/**
 * The scan steps of a screening period: {@code count} equal steps that tile it exactly. Step {@code
 * k} covers the closed interval from {@code begin(k)} to {@code begin(k + 1)}, in seconds since the
 * start.
 *
 * @param count number of steps, at least 1
 * @param duration length of the screening period [s]
 */
public record TimeGrid(int count, double duration) {

  /** Validates that there is a step and that the period has a length. */
  public TimeGrid {
    if (count < 1 || !(duration > 0)) {
      throw new IllegalArgumentException("a time grid needs a step and a positive duration");
    }
  }

  /**
   * The fewest equal steps that tile {@code duration} and are at most {@code maxWidth} wide [s].
   */
  public static TimeGrid of(double duration, double maxWidth) {
    return new TimeGrid((int) Math.max(1, Math.ceil(duration / maxWidth)), duration);
  }

  /** Width of a step [s]. */
  public double width() {
    return duration / count;
  }

  /** Half the width of a step [s]: the largest distance of a moment of the step from its centre. */
  public double half() {
    return 0.5 * width();
  }

  /** Begin of step {@code k} [s]; for {@code k = count} the end of the period. */
  public double begin(int k) {
    return k == count ? duration : k * width();
  }

  /** Centre of step {@code k} [s]. */
  public double centre(int k) {
    return (k + 0.5) * width();
  }
}
