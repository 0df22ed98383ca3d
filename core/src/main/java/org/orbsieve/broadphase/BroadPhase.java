package org.orbsieve.broadphase;

import org.orbsieve.ephemeris.MotionTable;

/**
 * Finds the pairs that may come within the threshold during one step. The contract of a primary
 * filter: every pair that satisfies {@link EncounterBound} is found, exactly once per step; how is
 * the implementation's matter. Objects without a polynomial in the step are paired with every other
 * object.
 */
public interface BroadPhase {

  /**
   * Searches one step.
   *
   * @param motion motion of the objects during the step, in the sieve's order
   * @param roster the objects: rows, position errors, and how long their orbits are valid
   * @param step index of the step
   * @param begin begin of the step [s]; objects whose orbit ended by then take no part
   * @param out receives the candidates, as rows
   * @return number of pairs that were looked at one by one
   */
  long search(MotionTable motion, Roster roster, int step, double begin, CandidateBuffer out);
}
