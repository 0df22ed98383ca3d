package org.orbsieve.broadphase;

import java.util.Arrays;

/**
 * The partners of a block of entries: ranges of consecutive entries, one or two for each slab that
 * is within reach. Scratch of one thread.
 */
public final class PartnerRanges {

  /** First entry and end of each range, of which the first {@link #count} are in use. */
  public int[] from = new int[64];

  public int[] to = new int[64];
  public int count;

  /** Adds the entries {@code first} (inclusive) to {@code end} (exclusive), at least one. */
  public void add(int first, int end) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = first;
    to[count++] = end;
  }

  /** Number of entries of all ranges. */
  public int size() {
    int size = 0;
    for (int range = 0; range < count; range++) {
      size += to[range] - from[range];
    }
    return size;
  }
}
