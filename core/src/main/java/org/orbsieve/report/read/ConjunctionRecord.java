package org.orbsieve.report.read;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * A conjunction that was read. What every file has is here by name; all else is in {@link #row}.
 *
 * @param key the two objects and the TCA
 * @param kind why the row is there; a CSV without the column EVENT has minima only
 * @param primary the object that comes first in the row
 * @param secondary the other object
 * @param missDistance [m], as rounded as the file has it
 * @param relativeSpeed [m/s], likewise
 * @param row all columns of the file
 */
public record ConjunctionRecord(
    ConjunctionKey key,
    Conjunction.Kind kind,
    ObjectRecord primary,
    ObjectRecord secondary,
    double missDistance,
    double relativeSpeed,
    TableRow row) {

  private static final String PROBABILITY = "risk.probability.value";
  private static final String MAX_PROBABILITY = "maxProbability.value";

  /** Validates ranges. */
  public ConjunctionRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(primary, "primary");
    Objects.requireNonNull(secondary, "secondary");
    if (!(missDistance >= 0 && relativeSpeed >= 0)) {
      throw new IllegalArgumentException("the miss distance or relative speed is negative");
    }
    requireProbability(row.real(PROBABILITY));
    requireProbability(row.real(MAX_PROBABILITY));
  }

  private static void requireProbability(OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("a probability is outside 0 to 1");
    }
  }

  /**
   * Time of closest approach.
   *
   * @return as rounded as the file has it: milliseconds in a CSV, microseconds in JSON
   */
  public AbsoluteDate tca() {
    return key.tca();
  }

  /**
   * The probability of collision.
   *
   * @return a value, where the file has one
   */
  public OptionalDouble probability() {
    return row.real(PROBABILITY);
  }

  /**
   * Alfano's maximum probability.
   *
   * @return a value, where the file has one
   */
  public OptionalDouble maxProbability() {
    return row.real(MAX_PROBABILITY);
  }

  /**
   * The action level.
   *
   * @return its name, where one is reached
   */
  public Optional<String> level() {
    return row.text("risk.level");
  }

  /** The record of a row. */
  static ConjunctionRecord of(TableRow row) throws RecordProblem {
    AbsoluteDate tca = row.time("tca").orElseThrow(() -> missing("the TCA"));
    ObjectRecord primary = ObjectFields.of(row, "primary", "1", tca);
    ObjectRecord secondary = ObjectFields.of(row, "secondary", "2", tca);
    return new ConjunctionRecord(
        new ConjunctionKey(ConjunctionKey.Pair.of(primary.form(), secondary.form()), tca),
        kind(row),
        primary,
        secondary,
        row.real("missDistance_m").orElseThrow(() -> missing("the miss distance")),
        row.real("relativeSpeed_mps").orElseThrow(() -> missing("the relative speed")),
        row);
  }

  private static Conjunction.Kind kind(TableRow row) throws RecordProblem {
    if (!row.schema().has("kind")) {
      return Conjunction.Kind.MINIMUM;
    }
    String name = row.text("kind").orElseThrow(() -> missing("the kind"));
    try {
      return Conjunction.Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new RecordProblem(RecordProblem.quote(name) + " is not a kind of event");
    }
  }

  private static RecordProblem missing(String what) {
    return new RecordProblem(what + " is missing");
  }
}
