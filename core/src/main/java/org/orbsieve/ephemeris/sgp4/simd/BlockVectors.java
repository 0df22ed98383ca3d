package org.orbsieve.ephemeris.sgp4.simd;

import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.sgp4.BlockKernel;
import org.orbsieve.ephemeris.simd.VectorWidth;

/** The vectors of this package, as wide as {@link VectorWidth} says. */
final class BlockVectors {

  /** Shape of all vectors of this package. */
  static final VectorSpecies<Double> SPECIES = VectorWidth.SHAPE.withLanes(double.class);

  /** Lanes of a vector. */
  static final int LANES = SPECIES.length();

  private BlockVectors() {}

  /** Offsets of the vectors of a whole block. */
  static int[] all() {
    int[] at = new int[BlockKernel.SIZE / LANES];
    for (int v = 0; v < at.length; v++) {
      at[v] = v * LANES;
    }
    return at;
  }
}
