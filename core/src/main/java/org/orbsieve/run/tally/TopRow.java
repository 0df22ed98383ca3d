package org.orbsieve.run.tally;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeState;
import org.orekit.time.AbsoluteDate;

/**
 * A conjunction in a summary.
 *
 * @param first object 1
 * @param second object 2
 * @param tca time of closest approach
 * @param approach how close and how fast
 * @param chance how likely
 */
public record TopRow(
    Party first, Party second, AbsoluteDate tca, Approach approach, Chance chance) {

  /** What matters most first: level, then probability, then miss distance, then time. */
  public static final Comparator<TopRow> WORST_FIRST =
      Comparator.comparingDouble((TopRow row) -> -row.chance.rank())
          .thenComparingDouble(row -> -row.chance.probability().orElse(-1))
          .thenComparingDouble(row -> row.approach.range())
          .thenComparing(TopRow::tca)
          .thenComparingLong(TopRow::pair);

  /**
   * One of the two objects.
   *
   * @param number catalogue number
   * @param name with the operational status
   * @param age time from the epoch of its elements to the TCA [s]
   */
  public record Party(int number, String name, double age) {

    /**
     * Validates that nothing is null.
     *
     * @param number catalogue number
     * @param name with the operational status
     * @param age time from the epoch of its elements to the TCA [s]
     */
    public Party {
      Objects.requireNonNull(name, "name");
    }

    static Party of(SpaceObject object, AbsoluteDate tca) {
      return new Party(
          object.catalogNumber(), object.displayName(), tca.durationFrom(object.epoch()));
    }

    /**
     * Number and name.
     *
     * @return such as {@code 25544 ISS (ZARYA)}
     */
    public String label() {
      return (number + " " + name).strip();
    }
  }

  /**
   * How close and how fast.
   *
   * @param range miss distance [m]
   * @param speed relative speed [m/s]
   * @param radial position of object 2 in the frame of object 1 [m]; empty without such a frame
   * @param inTrack likewise [m]
   * @param crossTrack likewise [m]
   */
  public record Approach(
      double range,
      double speed,
      OptionalDouble radial,
      OptionalDouble inTrack,
      OptionalDouble crossTrack) {

    static Approach of(Conjunction conjunction) {
      Optional<Vector3D> seen = RelativeState.rtn(conjunction).map(RelativeState::position);
      return new Approach(
          conjunction.missDistance(),
          conjunction.relativeSpeed(),
          component(seen.map(Vector3D::getX)),
          component(seen.map(Vector3D::getY)),
          component(seen.map(Vector3D::getZ)));
    }

    private static OptionalDouble component(Optional<Double> value) {
      return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
  }

  /**
   * How likely.
   *
   * @param level name of the action level; empty below all, and where there are none
   * @param rank smallest probability of the level; -1 without a level
   * @param probability of collision; empty where it is not known
   */
  public record Chance(String level, double rank, OptionalDouble probability) {

    static Chance of(AssessedConjunction row) {
      Optional<ActionLevel> level = row.risk().flatMap(risk -> risk.level());
      OptionalDouble probability =
          row.risk()
              .map(risk -> risk.probability())
              .filter(Probability.Known.class::isInstance)
              .map(known -> OptionalDouble.of(((Probability.Known) known).value()))
              .orElse(OptionalDouble.empty());
      return new Chance(
          level.map(ActionLevel::name).orElse(""),
          level.map(ActionLevel::minProbability).orElse(-1.0),
          probability);
    }
  }

  /** The row of a conjunction. */
  static TopRow of(AssessedConjunction row) {
    Conjunction one = row.conjunction();
    return new TopRow(
        Party.of(one.primary(), one.tca()),
        Party.of(one.secondary(), one.tca()),
        one.tca(),
        Approach.of(one),
        Chance.of(row));
  }

  /** A number for the pair, whichever of the two comes first. */
  long pair() {
    return pair(first.number, second.number);
  }

  /** A number for a pair, whichever of the two comes first. */
  static long pair(int one, int other) {
    return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }
}
