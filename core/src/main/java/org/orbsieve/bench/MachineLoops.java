package org.orbsieve.bench;

import java.util.Arrays;

/**
 * Plain loops over arrays, as one would write them in C, that say how fast the machine is at the
 * moment: what they cost moves with the machine and its load as the screening does, so that a ratio
 * to them holds on another machine.
 */
public final class MachineLoops {

  /** Objects of the pair loop: its four arrays fit into a first-level cache of 32 KiB. */
  private static final int OBJECTS = 1024;

  /** Elements of each array of the stream: together far more than a cache holds. */
  private static final int LONG = 16 << 20;

  /** Bytes that the pair loop reads and writes per pair: four floats in, one out. */
  private static final int PAIR_BYTES = 5 * Float.BYTES;

  private MachineLoops() {}

  /**
   * Time of one squared distance of a pair, by a loop that stays in the first-level cache [ns].
   *
   * @return time per pair [ns]
   */
  public static double nanosPerPair() {
    float[] x = new float[OBJECTS];
    float[] y = new float[OBJECTS];
    float[] z = new float[OBJECTS];
    for (int i = 0; i < OBJECTS; i++) {
      x[i] = i;
      y[i] = 2 * i;
      z[i] = 3 * i;
    }
    float[] sum = new float[OBJECTS];
    return Timing.nanosPerUnit(
        () -> {
          Arrays.fill(sum, 0);
          addSquares(x, y, z, sum);
          return (long) OBJECTS * OBJECTS;
        });
  }

  /**
   * Rate at which the pair loop moves data between the first-level cache and registers [bytes/s].
   *
   * @param nanosPerPair time of one pair, from {@link #nanosPerPair} [ns]
   * @return data rate [bytes/s]
   */
  public static double pairBytesPerSecond(double nanosPerPair) {
    return PAIR_BYTES / nanosPerPair * 1e9;
  }

  /**
   * Rate at which {@code a[i] = b[i] + c a[i]} streams through memory on one core [bytes/s].
   *
   * @return data rate [bytes/s]
   */
  public static double streamBytesPerSecond() {
    float[] a = new float[LONG];
    float[] b = new float[LONG];
    Arrays.fill(b, 1);
    double nanosPerByte =
        Timing.nanosPerUnit(
            () -> {
              stream(a, b, 0.5f);
              return 3L * Float.BYTES * LONG;
            });
    return 1e9 / nanosPerByte;
  }

  private static void addSquares(float[] x, float[] y, float[] z, float[] sum) {
    for (int i = 0; i < x.length; i++) {
      addSquares(x, y, z, sum, x[i], y[i], z[i]);
    }
  }

  private static void addSquares(
      float[] x, float[] y, float[] z, float[] sum, float px, float py, float pz) {
    for (int j = 0; j < x.length; j++) {
      float dx = x[j] - px;
      float dy = y[j] - py;
      float dz = z[j] - pz;
      sum[j] += dx * dx + dy * dy + dz * dz;
    }
  }

  private static void stream(float[] a, float[] b, float c) {
    for (int i = 0; i < a.length; i++) {
      a[i] = b[i] + c * a[i];
    }
  }
}
