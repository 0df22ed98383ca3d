package org.orbsieve.broadphase;

import java.util.Arrays;

/** Pairs of entries that passed the check in single precision. Scratch of one thread. */
final class PairBuffer {

  int[] left = new int[1024];
  int[] right = new int[1024];
  int size;

  /** Makes room for more pairs. */
  void require(int more) {
    if (size + more > left.length) {
      int room = Math.max(size + more, 2 * left.length);
      left = Arrays.copyOf(left, room);
      right = Arrays.copyOf(right, room);
    }
  }
}
