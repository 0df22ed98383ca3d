package org.orbsieve.ephemeris.sgp4;

import java.util.Locale;

/** Implementation of the theory that a user requests. All give the same results. */
public enum Kernel {
  /** Vectors if they can run here, scalar kernels otherwise. */
  AUTO,
  /** One object at a time: the specification. */
  SCALAR,
  /** A satellite per lane, with the incubating Vector API. */
  VECTOR,
  /** Orekit's propagator, the slow and plain reference. */
  OREKIT;

  /** Name of the system property that sets the default. */
  public static final String PROPERTY = "orbsieve.kernel";

  /**
   * The kernel that the system property {@value #PROPERTY} names, in any case.
   *
   * @param otherwise kernel to use if the property is not set
   * @return the kernel
   * @throws IllegalArgumentException if the property does not name a kernel
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
