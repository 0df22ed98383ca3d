package org.orbsieve.ephemeris;

/**
 * How far apart the positions of an object can be at two times of an interval. The bound holds for
 * every part of the interval, so that a search that halves it asks once.
 *
 * @param speed bound of the speed within the interval [m/s]
 * @param jump what all jumps and the rounding of positions within it add [m]
 */
public record Stray(double speed, double jump) {

  /** Nothing is known. */
  public static final Stray UNBOUNDED = new Stray(Double.POSITIVE_INFINITY, 0);

  /** NaN, of infinities that cancel, is no bound. */
  public Stray {
    boolean isBound = speed >= 0 && jump >= 0;
    speed = isBound ? speed : Double.POSITIVE_INFINITY;
    jump = isBound ? jump : 0;
  }

  /** Whether there is a bound. */
  public boolean isBounded() {
    return speed < Double.POSITIVE_INFINITY && jump < Double.POSITIVE_INFINITY;
  }

  /**
   * The bound of the distance for a part of the interval.
   *
   * @param duration length of the part [s]
   * @return the bound [m]; infinite when there is none
   */
  public double within(double duration) {
    return isBounded() ? speed * duration + jump : Double.POSITIVE_INFINITY;
  }

  /**
   * The bound for an interval that consists of this one and the other, without what lies between.
   */
  Stray and(Stray other) {
    return new Stray(Math.max(speed, other.speed), jump + other.jump);
  }
}
