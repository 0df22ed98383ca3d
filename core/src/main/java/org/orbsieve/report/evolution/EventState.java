package org.orbsieve.report.evolution;

/** What became of an event between two runs. */
public enum EventState {
  /** Only the later run has it. */
  NEW,
  /**
   * Both have it, and the later one has the higher level, the larger probability or less distance.
   */
  WORSE,
  /**
   * Both have it, and the later one has the lower level, the smaller probability or more distance.
   */
  BETTER,
  /** Both have it, without a difference above the thresholds of {@link StateRule}. */
  SAME,
  /** The later run screened the pair at that time in the same way, and does not have it. */
  CLEARED,
  /** It was over before the later run's period began. */
  PASSED,
  /**
   * The later run cannot say: it did not screen an object, the time or the pair in the same way.
   */
  LOST
}
