package org.orbsieve.ephemeris.simd;

import jdk.incubator.vector.VectorShape;

/** How wide all vectors are: constant for the compiler, hence one width per class loader. */
public final class VectorWidth {

  /** Property that forces a width in bits, 64 to 512, for tests and comparisons. */
  private static final String PROPERTY = "orbsieve.kernel.bits";

  /** That width: the widest that the processor has, where nothing is forced. */
  public static final VectorShape SHAPE =
      shape(Integer.getInteger(PROPERTY, VectorShape.preferredShape().vectorBitSize()));

  private VectorWidth() {}

  /** Wider vectors than the blocks are made for are not needed. */
  private static VectorShape shape(int bits) {
    return switch (bits) {
      case 64 -> VectorShape.S_64_BIT;
      case 128 -> VectorShape.S_128_BIT;
      case 256 -> VectorShape.S_256_BIT;
      default -> VectorShape.S_512_BIT;
    };
  }
}
