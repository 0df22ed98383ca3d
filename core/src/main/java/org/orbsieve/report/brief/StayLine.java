package org.orbsieve.report.brief;

/**
 * A stay of one object near another, as the table of stays has it.
 *
 * @param first catalogue number
 * @param second catalogue number
 * @param objects both names
 * @param entry when it begins, UTC
 * @param exit when it ends, UTC
 * @param hours time within the limits [h]
 * @param closest smallest range [km], with its digits
 * @param when the range is smallest, UTC
 */
public record StayLine(
    int first,
    int second,
    String objects,
    String entry,
    String exit,
    String hours,
    String closest,
    String when) {}
