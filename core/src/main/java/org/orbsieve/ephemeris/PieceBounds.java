package org.orbsieve.ephemeris;

/**
 * Bounds of a tabulated motion between two nodes, by the sums of the norms of the coefficients of
 * its polynomials {@code p} of position and {@code u} of velocity.
 *
 * @param rate the number {@code k} to which the others refer [1/s^2]
 * @param residual bound of {@code |p'' + k p|} and of {@code |u' + k p|} [m/s^2]
 * @param jerk bound of {@code |u'' + k p'|} [m/s^3]
 * @param defect bound of {@code |u - p'|} [m/s]
 * @param speed bound of {@code |p'|} [m/s]
 * @param radius bound of {@code |p|} [m]
 */
public record PieceBounds(
    double rate, double residual, double jerk, double defect, double speed, double radius) {}
