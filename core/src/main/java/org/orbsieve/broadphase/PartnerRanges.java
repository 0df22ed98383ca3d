package org.orbsieve.broadphase;

import java.util.Arrays;

/**
 * Partners of a block of entries: ranges of consecutive entries, one or two for each slab within
 * reach. Scratch of one thread.
 */
public final class PartnerRanges {

  /** First entry of each range, of which the first {@link #count} are in use. */
  public int[] from = new int[64];

  /** End of each range, exclusive. */
  public int[] to = new int[64];

  /** Number of ranges. */
  public int count;

  /**
   * Adds a range of at least one entry.
   *
   * @param first first entry
   * @param end end of the entries, exclusive
   */
  public void add(int first, int end) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = first;
    to[count++] = end;
  }

  /**
   * Number of entries of all ranges.
   *
   * @return the number
   */
  public int size() {
    int size = 0;
    for (int range = 0; range < count; range++) {
      size += to[range] - from[range];
    }
    return size;
  }
}
