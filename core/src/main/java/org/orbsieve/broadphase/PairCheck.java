package org.orbsieve.broadphase;

/**
 * The pair check of the sieve over entries of the grid, in single precision and without division,
 * square root or allocation. Every implementation passes all pairs that {@link EncounterBound}
 * accepts, and few others; {@link PairKernel} is the specification.
 */
public interface PairCheck {

  /** Entries beyond the last one that an implementation may read, whatever is there. */
  int OVERRUN = 16;

  /** Neighbouring entries that are best checked together, {@link #OVERRUN} at most. */
  int block();

  /**
   * Checks a block of entries, {@code first} (inclusive) to {@code last} (exclusive), each against
   * partners that lie behind it.
   *
   * @param e entries of the grid
   * @param first first entry
   * @param last end of the entries, at most {@link #block} behind the first
   * @param partners each of them once; of those before the block none
   * @param limits what the pairs have in common
   * @param hits receives the pairs that pass
   */
  void check(
      GridEntries e,
      int first,
      int last,
      PartnerRanges partners,
      PairLimits limits,
      PairBuffer hits);
}
