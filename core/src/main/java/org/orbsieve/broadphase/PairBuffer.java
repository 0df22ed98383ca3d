package org.orbsieve.broadphase;

import java.util.Arrays;

/** Pairs of entries that passed the check in single precision. Scratch of one thread. */
public final class PairBuffer {

  int[] left = new int[1024];
  int[] right = new int[1024];
  int size;

  /**
   * Adds a pair of entries.
   *
   * @param i one entry
   * @param j the other entry
   */
  public void add(int i, int j) {
    if (size == left.length) {
      left = Arrays.copyOf(left, Math.multiplyExact(size, 2));
      right = Arrays.copyOf(right, left.length);
    }
    left[size] = i;
    right[size++] = j;
  }
}
