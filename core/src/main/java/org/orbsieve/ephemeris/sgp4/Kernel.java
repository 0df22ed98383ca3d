package org.orbsieve.ephemeris.sgp4;

/** Which implementation of the kernels a user asks for. */
public enum Kernel {
  /** Vectors where this JVM has them, scalar otherwise. */
  AUTO,
  /** One object at a time: the specification. */
  SCALAR,
  /** A satellite per lane, with the incubating Vector API. */
  VECTOR
}
