package org.orbsieve.broadphase;

/**
 * Limits common to the pairs of a block of entries in a {@link PairCheck}. Scratch of one thread.
 */
public final class PairLimits {

  /** Square of {@code T} of the shell [s^2], times {@link PairKernel#FIRST}. */
  public float reachSquare;

  /** Square of {@code W} of the shell [m^2/s^2], times {@link PairKernel#SECOND}. */
  public float slackSquare;

  /**
   * Largest {@code |x x u|}, per {@code A}, of any pair that passes {@link PairKernel}: the root of
   * {@code FIRST |u|^2 + slackSquare} [m/s].
   */
  public float line;

  /**
   * Sets the limits of a shell.
   *
   * @param reachTime {@code T} [s]
   * @param slack {@code W} [m/s]
   */
  public void ofShell(double reachTime, double slack) {
    float time = Math.nextUp((float) reachTime);
    float most = Math.nextUp((float) slack);
    reachSquare = PairKernel.FIRST * time * time;
    slackSquare = PairKernel.SECOND * most * most;
  }

  /**
   * Sets the limit of a block.
   *
   * @param speed largest relative speed of any of its pairs [m/s]
   */
  public void ofBlock(double speed) {
    double square = PairKernel.FIRST * (speed * speed) + slackSquare;
    // more than the rounding of the pair's velocities and of their difference
    line = (float) (Math.sqrt(square) * (1 + 1e-6));
  }
}
