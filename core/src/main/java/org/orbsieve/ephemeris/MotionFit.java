package org.orbsieve.ephemeris;

/**
 * Fits the polynomials of a step. {@link MotionKernel} is the specification; every implementation
 * gives its numbers to the bit. May keep scratch: one instance per thread.
 */
@FunctionalInterface
public interface MotionFit {

  /**
   * Fits all objects of a knot table at one step.
   *
   * @param knots the knots, prepared and sampled for the step
   * @param step the step
   * @param tau half the step's width [s]
   * @param base entry of the table's first object in {@code out}
   * @param out receives the motion of the objects
   */
  void fit(KnotTable knots, int step, double tau, int base, MotionTable out);
}
