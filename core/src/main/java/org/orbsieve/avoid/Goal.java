package org.orbsieve.avoid;

/**
 * What a burn should reach.
 *
 * @param probability largest probability of collision of one conjunction that is accepted
 * @param red probability from which a conjunction is called a high risk
 */
public record Goal(double probability, double red) {

  /** From here on, NASA CARA recommends a manoeuvre (NASA/SP-20230002470, Best Practices). */
  public static final double RED = 1e-4;

  /**
   * Part of the red threshold to which a manoeuvre should bring the risk down: {@code RemReduction}
   * of NASA's CARA Analysis Tools, 10^-1.5.
   */
  public static final double REMEDIATION = 0.03;

  /** 3e-6. */
  public static final Goal DEFAULT = new Goal(REMEDIATION * RED, RED);

  /**
   * Validates the range.
   *
   * @param probability largest probability of collision that is accepted
   * @param red probability from which a conjunction is called a high risk
   * @throws IllegalArgumentException if they are not above 0 and below 1
   */
  public Goal {
    if (!(probability > 0 && probability < 1 && red > 0 && red < 1)) {
      throw new IllegalArgumentException("the goal must be a probability above 0 and below 1");
    }
  }
}
