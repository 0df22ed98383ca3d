package org.orbsieve.narrowphase;

/**
 * When the two objects of a pair are closest.
 *
 * @param kind whether the range has a minimum there, or the time of the pair begins or ends
 * @param time when [s]
 * @param range their distance then [m]
 * @param step the step that it belongs to, and with it the slice that reports it
 * @param isBefore whether it is that of the motion that ends at {@code time}, if this has a break
 *     there
 */
public record Closest(
    Conjunction.Kind kind, double time, double range, int step, boolean isBefore) {}
