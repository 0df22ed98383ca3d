package org.orbsieve.broadphase;

import org.orbsieve.ephemeris.MotionTable;

/**
 * The entries of a {@link ShellGrid}, sorted by cell: one per object and radial shell that it
 * touches during the step. Records of {@link #STRIDE} numbers in single precision, one behind the
 * other: a record is written at once to wherever its cell is, and a partner is read at once.
 */
public final class GridEntries {

  /** Numbers of a record. */
  public static final int STRIDE = 8;

  /** Index of the first coordinate of the position in a record, TEME [m]. */
  public static final int X = 0;

  /** Index of the second coordinate of the position [m]. */
  public static final int Y = 1;

  /** Index of the third coordinate of the position [m]. */
  public static final int Z = 2;

  /** Index of the first coordinate of the velocity [m/s]. */
  public static final int VX = 3;

  /** Index of the second coordinate of the velocity [m/s]. */
  public static final int VY = 4;

  /** Index of the third coordinate of the velocity [m/s]. */
  public static final int VZ = 5;

  /**
   * Index of the object's term in {@code A} of {@link EncounterBound} and half the pair's, rounding
   * included [m].
   */
  public static final int MISS = 6;

  /** Index of {@link ShellList#stretch} [m]. */
  public static final int STRETCH = 7;

  /** The records. */
  public float[] values = new float[0];

  /** The object of each record, in the sieve's order. */
  int[] object = new int[0];

  /**
   * Makes room for entries.
   *
   * @param size number of entries
   */
  public void require(int size) {
    if (object.length < size + PairCheck.OVERRUN) {
      int room = size + size / 4 + PairCheck.OVERRUN;
      values = new float[Math.multiplyExact(STRIDE, room)];
      object = new int[room];
    }
  }

  /** Fills the record of an entry with the motion of object {@code i}. */
  void set(int entry, MotionTable motion, int i, float miss, float stretch) {
    set(
        entry,
        (float) motion.x[i],
        (float) motion.y[i],
        (float) motion.z[i],
        (float) motion.vx[i],
        (float) motion.vy[i],
        (float) motion.vz[i],
        miss,
        stretch);
  }

  /**
   * Fills the record of an entry.
   *
   * @param entry index of the entry
   * @param x position [m]
   * @param y position [m]
   * @param z position [m]
   * @param vx velocity [m/s]
   * @param vy velocity [m/s]
   * @param vz velocity [m/s]
   * @param miss see {@link #MISS} [m]
   * @param stretch see {@link #STRETCH} [m]
   */
  public void set(
      int entry,
      float x,
      float y,
      float z,
      float vx,
      float vy,
      float vz,
      float miss,
      float stretch) {
    int at = entry * STRIDE;
    values[at + X] = x;
    values[at + Y] = y;
    values[at + Z] = z;
    values[at + VX] = vx;
    values[at + VY] = vy;
    values[at + VZ] = vz;
    values[at + MISS] = miss;
    values[at + STRETCH] = stretch;
  }
}
