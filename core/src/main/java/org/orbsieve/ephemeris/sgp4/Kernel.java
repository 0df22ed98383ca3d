package org.orbsieve.ephemeris.sgp4;

/** Which implementation of the kernels a user asks for. */
public enum Kernel {
  /**
   * What the system property {@link KnotKernels#PROPERTY} says, where {@code auto} is vectors if
   * they can run; scalar kernels if it says nothing.
   */
  AUTO,
  /** One object at a time: the specification. */
  SCALAR,
  /** A satellite per lane, with the incubating Vector API. */
  VECTOR
}
