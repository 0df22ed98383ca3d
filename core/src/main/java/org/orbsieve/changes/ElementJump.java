package org.orbsieve.changes;

/**
 * By how much mean elements jump in a gap, after what drag and oblateness do was taken out.
 *
 * @param axis semi-major axis [m]
 * @param inclination inclination [rad]
 * @param node right ascension of the node [rad]
 * @param eccentricity magnitude of the change of the eccentricity vector
 */
public record ElementJump(double axis, double inclination, double node, double eccentricity) {}
