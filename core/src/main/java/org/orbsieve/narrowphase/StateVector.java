package org.orbsieve.narrowphase;

/**
 * Position [m] and velocity [m/s] in TEME.
 *
 * @param x position, first axis [m]
 * @param y position, second axis [m]
 * @param z position, third axis [m]
 * @param vx velocity, first axis [m/s]
 * @param vy velocity, second axis [m/s]
 * @param vz velocity, third axis [m/s]
 */
public record StateVector(double x, double y, double z, double vx, double vy, double vz) {}
