package org.orbsieve.ephemeris.sgp4.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.sgp4.BlockKernel;

/** How wide the vectors are: constant for the compiler, hence one width per class loader. */
final class Lanes {

  /** Property that forces a width in bits, 64 to 512, for tests and comparisons. */
  static final String WIDTH_PROPERTY = "orbsieve.kernel.bits";

  /** Shape of all vectors of this package. */
  static final VectorSpecies<Double> SPECIES =
      species(Integer.getInteger(WIDTH_PROPERTY, DoubleVector.SPECIES_PREFERRED.vectorBitSize()));

  /** Lanes of a vector. */
  static final int COUNT = SPECIES.length();

  private Lanes() {}

  /** Offsets of the vectors of a whole block. */
  static int[] all() {
    int[] at = new int[BlockKernel.SIZE / COUNT];
    Arrays.setAll(at, v -> v * COUNT);
    return at;
  }

  /** Wider vectors than the blocks are made for are not needed. */
  private static VectorSpecies<Double> species(int bits) {
    return switch (bits) {
      case 64 -> DoubleVector.SPECIES_64;
      case 128 -> DoubleVector.SPECIES_128;
      case 256 -> DoubleVector.SPECIES_256;
      default -> DoubleVector.SPECIES_512;
    };
  }
}
