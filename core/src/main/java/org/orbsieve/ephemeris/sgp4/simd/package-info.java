/**
 * SGP4 and SDP4 with a satellite per vector lane: the twins of the scalar kernels, operation by
 * operation. Nothing refers to it but the look-up by name in {@link
 * org.orbsieve.ephemeris.sgp4.KnotKernels}.
 *
 * <p>How it stays fast: every method is one loop of at most some eighty operations from arrays to
 * arrays, which lie in the first-level cache. A vector that leaves the method in which it was made,
 * or a method too large to be compiled as a whole, would turn into an object per operation.
 * Decisions per lane are made on the sign bits of differences: masks are slow on JDK 17.
 */
package org.orbsieve.ephemeris.sgp4.simd;
