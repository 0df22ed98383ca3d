/**
 * The project's own SGP4 and SDP4: constants per object as a struct of arrays, scalar kernels that
 * equal Orekit's propagator, and the bounds of their motion that make the sieve complete.
 */
package org.orbsieve.ephemeris.sgp4;
