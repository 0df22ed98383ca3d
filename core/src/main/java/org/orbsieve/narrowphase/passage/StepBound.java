package org.orbsieve.narrowphase.passage;

/** Bounds the relative acceleration of a pair in a step that need not have been sieved. */
@FunctionalInterface
public interface StepBound {

  /**
   * Bound of the relative acceleration beyond a central one, for a pair that comes within the
   * threshold during the step: what a candidate of that step has.
   *
   * @param i row of an object
   * @param j row of another object
   * @param step the step
   * @return the bound [m/s^2]; infinite when there is none
   */
  double residual(int i, int j, int step);
}
