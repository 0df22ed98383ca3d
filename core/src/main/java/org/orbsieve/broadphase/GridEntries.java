package org.orbsieve.broadphase;

/**
 * The entries of a {@link ShellGrid}, sorted by cell: one per object and radial shell that it
 * touches during the step. Struct of arrays in single precision, for the pair check; positions [m]
 * and velocities [m/s] in TEME.
 */
public final class GridEntries {

  public float[] x = new float[0];
  public float[] y = x;
  public float[] z = x;
  public float[] vx = x;
  public float[] vy = x;
  public float[] vz = x;

  /**
   * The object's term in {@code A} of {@link EncounterBound} and half the pair's, rounding included
   * [m].
   */
  public float[] miss = x;

  /** See {@link ShellList#stretch} [m]. */
  float[] stretch = x;

  /** The object in the sieve's order. */
  int[] object = new int[0];

  /** Makes room for {@code size} entries. */
  void require(int size) {
    if (object.length < size + PairCheck.OVERRUN) {
      int room = size + size / 4 + PairCheck.OVERRUN;
      x = new float[room];
      y = new float[room];
      z = new float[room];
      vx = new float[room];
      vy = new float[room];
      vz = new float[room];
      miss = new float[room];
      stretch = new float[room];
      object = new int[room];
    }
  }
}
