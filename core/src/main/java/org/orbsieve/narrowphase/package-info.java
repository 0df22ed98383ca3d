/**
 * Refines candidate pairs to conjunctions: every local minimum of the distance within the
 * threshold.
 *
 * <p>The time of closest approach is a minimum of the distance of the positions, not a zero of the
 * range rate with the theory's velocities, which are not their derivatives. The states at that time
 * come from SGP4 itself (equal to Orekit's) and not from interpolation, so that what is reported
 * depends on no approximation of the sieve. Pairs that are within the threshold at an end of the
 * period without a minimum there, and pairs with the same motion, are kept apart as boundary and
 * coincident cases.
 */
package org.orbsieve.narrowphase;
