/**
 * Sieves all pairs of objects down to the few that may come close.
 *
 * <p>The contract of every sieve here: its candidates are a superset of the pairs that come within
 * the threshold, each with the smaller row first and at most once per interval. More is tolerated,
 * less is a defect. Cell size and reach are derived from the threshold, the step, the fastest
 * objects and the interpolation error bound, never tuned. Each sieve is tested against the plain
 * comparison of all pairs.
 */
package org.orbsieve.broadphase;
