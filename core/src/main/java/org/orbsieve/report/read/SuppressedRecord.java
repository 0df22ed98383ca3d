package org.orbsieve.report.read;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * What a rule kept out of the conjunctions of one pair.
 *
 * @param pair the two objects
 * @param rule name of the rule
 * @param place file and line of the rule; empty for the rule about speed
 * @param first TCA of the first
 * @param last TCA of the last
 * @param closest TCA of the closest
 * @param row all columns, such as names, counts, distance and speed
 */
public record SuppressedRecord(
    ConjunctionKey.Pair pair,
    String rule,
    String place,
    AbsoluteDate first,
    AbsoluteDate last,
    AbsoluteDate closest,
    TableRow row) {

  /** Validates that nothing is null, that counts are not negative, and the order of times. */
  public SuppressedRecord {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(closest, "closest");
    if (last.compareTo(first) < 0) {
      throw new IllegalArgumentException("the last TCA is before the first");
    }
    if (row.whole("CONJUNCTIONS").orElse(-1) < 0 || row.whole("OTHER_CASES").orElse(-1) < 0) {
      throw new IllegalArgumentException("a count is missing or negative");
    }
    if (!(row.real("TCA_RANGE").orElse(-1) >= 0)) {
      throw new IllegalArgumentException("the miss distance is missing or negative");
    }
    if (!(row.real("TCA_RELATIVE_SPEED").orElse(-1) >= 0)) {
      throw new IllegalArgumentException("the relative speed is missing or negative");
    }
  }

  /**
   * Number of minima.
   *
   * @return at least 0
   */
  public long conjunctions() {
    return row.whole("CONJUNCTIONS").orElseThrow();
  }

  /**
   * Number of cases without a minimum.
   *
   * @return at least 0
   */
  public long otherCases() {
    return row.whole("OTHER_CASES").orElseThrow();
  }

  /**
   * Miss distance of the closest.
   *
   * @return [m], as rounded as the file has it
   */
  public double missDistance() {
    return row.real("TCA_RANGE").orElseThrow();
  }

  /**
   * Relative speed of the closest.
   *
   * @return [m/s], as rounded as the file has it
   */
  public double relativeSpeed() {
    return row.real("TCA_RELATIVE_SPEED").orElseThrow();
  }
}
