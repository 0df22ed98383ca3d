package org.orbsieve.ephemeris.sgp4.simd;

import java.util.Arrays;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.sgp4.BlockKernel;
import org.orbsieve.ephemeris.simd.VectorWidth;

/** The vectors of this package, as wide as {@link VectorWidth} says. */
final class Lanes {

  /** Shape of all vectors of this package. */
  static final VectorSpecies<Double> SPECIES = VectorWidth.SHAPE.withLanes(double.class);

  /** Lanes of a vector. */
  static final int COUNT = SPECIES.length();

  private Lanes() {}

  /** Offsets of the vectors of a whole block. */
  static int[] all() {
    int[] at = new int[BlockKernel.SIZE / COUNT];
    Arrays.setAll(at, v -> v * COUNT);
    return at;
  }
}
