package org.orbsieve.ephemeris;

/**
 * Where the positions of objects at equidistant times go: the coordinates of object {@code i} at
 * time {@code l} are at {@code offset + i + l * stride}. A view; nothing is copied.
 *
 * @param x first coordinates in TEME [m]
 * @param y second coordinates [m]
 * @param z third coordinates [m]
 * @param offset index of the first object at the first time
 * @param stride distance from one time to the next, at least the number of objects
 */
public record PositionBlock(double[] x, double[] y, double[] z, int offset, int stride) {

  /** Validates that the block begins inside the arrays and advances. */
  public PositionBlock {
    if (offset < 0 || stride < 1) {
      throw new IllegalArgumentException("offset " + offset + ", stride " + stride);
    }
  }

  /** The same block from a later object on. */
  public PositionBlock from(int object) {
    return object == 0 ? this : new PositionBlock(x, y, z, offset + object, stride);
  }
}
