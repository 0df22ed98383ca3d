package org.orbsieve.proximity;

/**
 * A minimum of the distance of a pair.
 *
 * @param time when [s since the start]
 * @param range the distance [m]
 * @param speed relative speed, inertial [m/s]
 */
public record Approach(double time, double range, double speed) {}
