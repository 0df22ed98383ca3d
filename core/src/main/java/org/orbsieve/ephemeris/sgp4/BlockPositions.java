package org.orbsieve.ephemeris.sgp4;

/** What a {@link BlockKernel} gives, by slot: metres in TEME, NaN where the theory has no state. */
public final class BlockPositions {

  /** First coordinates [m]. */
  public final double[] x = new double[BlockKernel.SIZE];

  /** Second coordinates [m]. */
  public final double[] y = new double[BlockKernel.SIZE];

  /** Third coordinates [m]. */
  public final double[] z = new double[BlockKernel.SIZE];

  /**
   * Bound of the angles [rad] that were taken for small, see {@link TrigKernel#SMALL_ANGLE}: where
   * it is above, which takes a decaying orbit, the scalar kernel must evaluate the slot instead.
   */
  public final double[] excess = new double[BlockKernel.SIZE];
}
