package org.orbsieve.ephemeris.sgp4;

/**
 * SGP4 and SDP4 for a block of objects at one time. An implementation keeps scratch and belongs to
 * one thread. It does the operations of {@link NearEarthKernel} and {@link DeepSpaceKernel} in
 * their order, so that its positions are theirs to the bit, but for the sign of a zero; what it
 * leaves to them it says in {@link BlockPositions#excess}.
 *
 * <p>A block is a table of {@link #SIZE} slots: its constants stay in the first-level cache while
 * the times pass.
 */
public interface BlockKernel {

  /** Slots of a block. */
  int SIZE = 64;

  /** The number of slots that are evaluated is a multiple of this: of every vector's lanes. */
  int GRANULE = 8;

  /**
   * Positions of near-earth objects.
   *
   * @param block constants of the objects
   * @param count slots to evaluate, a multiple of {@link #GRANULE} up to {@link #SIZE}
   * @param time seconds since the reference of the table
   * @param out receives the positions
   */
  void nearEarth(NearEarthTable block, int count, double time, BlockPositions out);

  /**
   * Positions of deep-space objects.
   *
   * @param block constants of the objects
   * @param anomaly their mean anomalies at that time, without drag [rad]
   * @param axis their semi-major axes, likewise [Earth radii]
   * @param count slots to evaluate, a multiple of {@link #GRANULE} up to {@link #SIZE}
   * @param time seconds since the reference of the table
   * @param out receives the positions
   */
  void deepSpace(
      DeepSpaceTable block,
      double[] anomaly,
      double[] axis,
      int count,
      double time,
      BlockPositions out);
}
