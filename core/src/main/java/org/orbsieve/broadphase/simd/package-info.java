/**
 * The pair check with the incubating Vector API. Nothing refers to it but the look-up by name in
 * {@link org.orbsieve.ephemeris.sgp4.KnotKernels}.
 */
package org.orbsieve.broadphase.simd;
