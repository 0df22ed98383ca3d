package org.orbsieve.broadphase;

import org.orbsieve.ephemeris.MotionTable;

/**
 * Finds the pairs that may come within the threshold during one step. The contract is that of a
 * primary filter: every pair that satisfies {@link EncounterBound} is found, exactly once per step.
 * How is up to the implementation. Objects without a polynomial in the step are paired with every
 * other object.
 */
public interface BroadPhase {

  /**
   * Searches one step.
   *
   * @param motion motion of the objects during the step, in the sieve's order
   * @param roster the objects: rows, position errors, and how long their orbits are valid
   * @param step index of the step
   * @param begin start of the step [s]; objects whose orbit has ended by then take no part
   * @param out receives the candidates, as rows
   * @return number of pairs that were checked one by one
   */
  long search(MotionTable motion, Roster roster, int step, double begin, CandidateBuffer out);
}
