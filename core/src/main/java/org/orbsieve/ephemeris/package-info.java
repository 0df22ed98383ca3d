/**
 * States of all objects on a common time grid, and what lies between the knots.
 *
 * <p>Element sets are propagated with SGP4/SDP4 to the knots of a grid; between two knots positions
 * are interpolated with an error bound that is derived and stated. The broad phase works on these
 * tables alone. Positions in metres, velocities in metres per second, frame TEME; an object without
 * a valid state at a knot (decayed, or a theory that diverged) is NaN there.
 */
package org.orbsieve.ephemeris;
