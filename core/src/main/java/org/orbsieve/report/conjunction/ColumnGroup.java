package org.orbsieve.report.conjunction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orbsieve.report.column.Column;

/**
 * Columns of a CSV that come together. {@link #SOCRATES} is in every CSV; a run adds others, in the
 * order of this enumeration.
 */
public enum ColumnGroup {
  /** The columns of SOCRATES. */
  SOCRATES("base", marks -> ColumnGroup.socrates()),
  /** The kind of each row. */
  EVENT("event", marks -> List.of(EncounterColumns.KIND)),
  /** On which source and epoch each object of a row rests. */
  SOURCES("sources", marks -> ColumnGroup.sources()),
  /** The passage through a screening volume. */
  VOLUME("volume", marks -> VolumeColumns.all()),
  /** The probability of collision, and what it rests on. */
  RISK("risk", marks -> RiskColumns.csv()),
  /** Which objects of a row have elements older than asked for. */
  OLD_ELEMENTS("old-elements", marks -> List.of(marks.oldOfPair())),
  /** The passes for which a row stands. */
  PASSES("passes", marks -> PassColumns.ALL),
  /** The asset groups of each object. */
  GROUPS("groups", marks -> List.of(marks.groups(Side.FIRST), marks.groups(Side.SECOND))),
  /** The candidate manoeuvre of which each object is the outcome. */
  VARIANTS(
      "variants",
      marks -> List.of(ObjectColumns.variant(Side.FIRST), ObjectColumns.variant(Side.SECOND))),
  /** Which objects are assets. */
  ROLES("roles", marks -> List.of(marks.role())),
  /** What a satellite catalogue knows of each object. */
  FACTS("facts", marks -> both(ColumnGroup::facts)),
  /** The relative state in the frame of the first object. */
  RELATIVE("relative", marks -> EncounterColumns.COMPONENTS),
  /** A name for the row, and what it shows about the pair. */
  PAIR("pair", ColumnGroup::pair),
  /** Where it happens. */
  PLACE("place", Clock::place),
  /** The orbit of each object. */
  ORBITS("orbits", marks -> both(OrbitColumns::of)),
  /** How the encounter plane lies. */
  PLANE("plane", marks -> PlaneColumns.ALL),
  /** What else there is to say about levels. */
  LEVELS("levels", marks -> LevelColumns.all(marks.levels()));

  private final String id;
  private final Function<Marks, List<Column<Row>>> columns;

  ColumnGroup(String id, Function<Marks, List<Column<Row>>> columns) {
    this.id = id;
    this.columns = columns;
  }

  /**
   * The name of the group's table in the documentation.
   *
   * @return a word
   */
  public String id() {
    return id;
  }

  /**
   * The columns of the group, in their order.
   *
   * @param marks what the run marks objects with
   * @return those that a CSV has
   */
  public List<Column<Row>> columns(Marks marks) {
    return Column.csv(columns.apply(marks));
  }

  private static List<Column<Row>> socrates() {
    return Stream.of(
            ObjectColumns.identity(Side.FIRST),
            ObjectColumns.identity(Side.SECOND),
            EncounterColumns.APPROACH,
            MaxProbabilityColumns.ALL)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Column<Row>> sources() {
    return Column.csv(both(ObjectColumns::source), "SOURCE_1", "EPOCH_1", "SOURCE_2", "EPOCH_2");
  }

  private static List<Column<Row>> facts(Side side) {
    return Column.csv(ObjectColumns.facts(side));
  }

  private static List<Column<Row>> pair(Marks marks) {
    List<Column<Row>> columns = new ArrayList<>(List.of(Clock.event(marks)));
    columns.addAll(PairColumns.ALL);
    columns.add(EncounterColumns.FLATNESS);
    return columns;
  }

  private static List<Column<Row>> both(Function<Side, List<Column<Row>>> of) {
    return Stream.of(Side.values()).map(of).flatMap(List::stream).toList();
  }
}
