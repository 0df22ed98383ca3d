package org.orbsieve.report.read;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.GroundPoint;
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

  /**
   * Validates ranges.
   *
   * @param key the two objects and the TCA
   * @param kind why the row is there
   * @param primary the object that comes first in the row
   * @param secondary the other object
   * @param missDistance [m], as rounded as the file has it
   * @param relativeSpeed [m/s], likewise
   * @param row all columns of the file
   * @throws IllegalArgumentException if a component is invalid
   */
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

  /**
   * Which of the two are assets, for which the run was made.
   *
   * @return {@code 1}, {@code 2} or {@code BOTH}; empty for neither, and where the file does not
   *     say
   */
  public Optional<String> assets() {
    return row.text("PRIMARY");
  }

  /**
   * The name of the row within its run.
   *
   * @return the name, where the file has it
   */
  public Optional<String> eventId() {
    return row.text("EVENT_ID");
  }

  /**
   * Position of object 2 as seen from object 1, in the frame of object 1: radial, in-track,
   * cross-track.
   *
   * @return [m], where the file has it
   */
  public Optional<Vector3D> relativePosition() {
    return row.vector("relativePositionRtn_m").or(() -> components("RELATIVE_POSITION_"));
  }

  /**
   * Velocity of object 2 less that of object 1, in the frame of object 1, which does not turn.
   *
   * @return [m/s], where the file has it
   */
  public Optional<Vector3D> relativeVelocity() {
    return row.vector("relativeVelocityRtn_mps").or(() -> components("RELATIVE_VELOCITY_"));
  }

  /**
   * Where it happens.
   *
   * @return the place of object 1, where the file has it
   */
  public Optional<GroundPoint> place() {
    return all("ALTITUDE", "LATITUDE", "LONGITUDE").map(v -> new GroundPoint(v[0], v[1], v[2]));
  }

  /**
   * The encounter plane.
   *
   * @return how it lies, where the file has it
   */
  public Optional<PlaneRecord> plane() {
    return PlaneRecord.of(row);
  }

  private Optional<Vector3D> components(String name) {
    return all(name + "R", name + "I", name + "C").map(Vector3D::new);
  }

  private Optional<double[]> all(String... columns) {
    double[] values = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      values[i] = row.real(columns[i]).orElse(Double.NaN);
    }
    return Arrays.stream(values).anyMatch(Double::isNaN) ? Optional.empty() : Optional.of(values);
  }

  /** The record of a row. */
  static ConjunctionRecord of(TableRow row) throws RecordProblem {
    AbsoluteDate tca = row.time("tca").orElseThrow(() -> missing("the TCA"));
    ObjectRecord primary = ObjectFields.PRIMARY.of(row, tca);
    ObjectRecord secondary = ObjectFields.SECONDARY.of(row, tca);
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
