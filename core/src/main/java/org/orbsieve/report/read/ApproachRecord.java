package org.orbsieve.report.read;

import java.util.Objects;
import java.util.OptionalDouble;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.narrowphase.Conjunction;

/**
 * What every list of close approaches has of each.
 *
 * @param key the two objects and the TCA
 * @param kind why the row is there; a list without kinds has minima only
 * @param missDistance [m], as rounded as the file has it
 * @param relativeSpeed [m/s], likewise; empty where the file does not have it
 */
public record ApproachRecord(
    ConjunctionKey key, Conjunction.Kind kind, double missDistance, OptionalDouble relativeSpeed) {

  /**
   * Validates ranges.
   *
   * @param key the two objects and the TCA
   * @param kind why the row is there
   * @param missDistance [m], as rounded as the file has it
   * @param relativeSpeed [m/s], likewise
   * @throws IllegalArgumentException if a component is invalid
   */
  public ApproachRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(kind, "kind");
    if (!(missDistance >= 0 && relativeSpeed.orElse(0) >= 0)) {
      throw new IllegalArgumentException("the miss distance or relative speed is negative");
    }
  }

  /** What a row of our results or of SOCRATES has. */
  static ApproachRecord ofConjunction(TableRow row) throws RecordProblem {
    ConjunctionRecord record = ConjunctionRecord.of(row);
    return new ApproachRecord(
        record.key(),
        record.kind(),
        record.missDistance(),
        OptionalDouble.of(record.relativeSpeed()));
  }

  /** What a row of a plain table has. */
  static ApproachRecord ofPlain(TableRow row) throws RecordProblem {
    ObjectForm one = new ObjectForm(ObjectFields.number(row, ApproachReader.FIRST), "");
    ObjectForm other = new ObjectForm(ObjectFields.number(row, ApproachReader.SECOND), "");
    return new ApproachRecord(
        new ConjunctionKey(
            ConjunctionKey.Pair.of(one, other),
            row.time(ApproachReader.TCA).orElseThrow(() -> missing(ApproachReader.TCA))),
        Conjunction.Kind.MINIMUM,
        row.real(ApproachReader.MISS).orElseThrow(() -> missing(ApproachReader.MISS)),
        row.real(ApproachReader.SPEED));
  }

  private static RecordProblem missing(String column) {
    return new RecordProblem(column + " is missing");
  }
}
