package org.orbsieve.ephemeris.sgp4;

import java.util.Locale;

/** Which implementation of the theory a user asks for. All give the same results. */
public enum Kernel {
  /** Vectors if they can run here, scalar kernels otherwise. */
  AUTO,
  /** One object at a time: the specification. */
  SCALAR,
  /** A satellite per lane, with the incubating Vector API. */
  VECTOR,
  /** Orekit's propagator, the slow and plain reference. */
  OREKIT;

  /** Name of the system property that settles what a program leaves open. */
  public static final String PROPERTY = "orbsieve.kernel";

  /**
   * What the system property {@value #PROPERTY} says, in any case; {@code otherwise} if it says
   * nothing.
   *
   * @throws IllegalArgumentException if it is no kernel
   */
  public static Kernel byProperty(Kernel otherwise) {
    String value = System.getProperty(PROPERTY, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "property " + PROPERTY + " is " + value + ", not auto, scalar, vector or orekit", e);
    }
  }

  /**
   * This kernel, if it can run here: a vector kernel that was asked for needs its module.
   *
   * @return this
   * @throws IllegalArgumentException if it cannot
   */
  public Kernel required() {
    if (this == VECTOR) {
      try {
        KnotKernels.of(this);
      } catch (IllegalStateException e) {
        throw new IllegalArgumentException("no vector kernel: " + e.getMessage(), e);
      }
    }
    return this;
  }
}
