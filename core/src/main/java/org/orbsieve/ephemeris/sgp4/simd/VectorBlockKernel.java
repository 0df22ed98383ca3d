package org.orbsieve.ephemeris.sgp4.simd;

import org.orbsieve.ephemeris.sgp4.BlockKernel;
import org.orbsieve.ephemeris.sgp4.BlockPositions;
import org.orbsieve.ephemeris.sgp4.DeepSpaceTable;
import org.orbsieve.ephemeris.sgp4.NearEarthTable;

/** The vector kernels, found by the look-up. */
public final class VectorBlockKernel implements BlockKernel {

  private final OsculatingLanes osculating = new OsculatingLanes();
  private final NearEarthLanes nearEarth = new NearEarthLanes(osculating);
  private final DeepSpaceLanes deepSpace = new DeepSpaceLanes(osculating);

  /** A kernel for one thread. */
  public VectorBlockKernel() {}

  @Override
  public void nearEarth(NearEarthTable block, int count, double time, BlockPositions out) {
    nearEarth.evaluate(block, count, time, out);
  }

  @Override
  public void deepSpace(
      DeepSpaceTable block,
      double[] anomaly,
      double[] axis,
      int count,
      double time,
      BlockPositions out) {
    deepSpace.evaluate(block, anomaly, axis, count, time, out);
  }

  @Override
  public String toString() {
    return BlockVectors.SPECIES.vectorBitSize() + "-bit vectors";
  }
}
