package org.orbsieve.report.conjunction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.column.Column;

/**
 * What a run marks objects and rows with.
 *
 * @param old catalogue numbers of objects with old elements
 * @param groups names of the groups of an object, in the order of the groups
 * @param assets catalogue numbers of the objects for which the run is made; empty if it is made for
 *     all alike
 * @param levels action levels; empty for none
 * @param clock for places and names; empty only where columns are not filled
 */
public record Marks(
    Set<Integer> old,
    Function<SpaceObject, List<String>> groups,
    Set<Integer> assets,
    List<ActionLevel> levels,
    Optional<Clock> clock) {

  /** Nothing is marked. */
  public static final Marks NONE =
      new Marks(Set.of(), object -> List.of(), Set.of(), List.of(), Optional.empty());

  /**
   * Takes immutable copies.
   *
   * @param old catalogue numbers of objects with old elements
   * @param groups names of the groups of an object, in the order of the groups
   * @param assets catalogue numbers of the objects for which the run is made
   * @param levels action levels
   * @param clock for places and names
   */
  public Marks {
    old = Set.copyOf(old);
    Objects.requireNonNull(groups, "groups");
    assets = Set.copyOf(assets);
    levels = List.copyOf(levels);
    Objects.requireNonNull(clock, "clock");
  }

  /**
   * The same for filling columns.
   *
   * @param by writes and counts time
   * @return the marks with a clock
   */
  public Marks with(Clock by) {
    return new Marks(old, groups, assets, levels, Optional.of(by));
  }

  /** Which of the two have old elements, as one column. */
  Column<Row> oldOfPair() {
    return Column.text(
        "OLD_ELEMENTS",
        "",
        "which of the two objects have elements older than the limit of the run: `1`, `2` or `1+2`; empty"
            + " for neither",
        this::oldSides);
  }

  /** Whether an object has old elements. */
  Column<Row> oldElements(Side side) {
    return Column.flag(
        side.field("oldElements"),
        "`true` where the elements are older than the limit of the run, else left out",
        row -> isOld(side.of(row)) ? Boolean.TRUE : null);
  }

  /** The asset groups of an object. */
  Column<Row> groups(Side side) {
    return Column.texts(
        side.column("GROUP"),
        side.field("groups"),
        "names of the asset groups of the object, in a CSV separated by semicolons",
        row -> {
          List<String> names = groups.apply(side.of(row));
          return names.isEmpty() ? null : names;
        });
  }

  /** For which of the two the row is there. */
  Column<Row> role() {
    return Column.text(
        "PRIMARY",
        "asset",
        "which of the two objects are assets, for which the run is made: `1`, `2` or `BOTH`; empty"
            + " for neither, and where the run is made for all alike. An asset comes first",
        row -> role(isAsset(Side.FIRST.of(row)), isAsset(Side.SECOND.of(row))));
  }

  private boolean isAsset(SpaceObject object) {
    return assets.contains(object.catalogNumber());
  }

  private static String role(boolean first, boolean second) {
    if (first) {
      return second ? "BOTH" : "1";
    }
    return second ? "2" : null;
  }

  private String oldSides(Row row) {
    boolean first = isOld(Side.FIRST.of(row));
    boolean second = isOld(Side.SECOND.of(row));
    if (first && second) {
      return "1+2";
    }
    return first ? "1" : second ? "2" : "";
  }

  private boolean isOld(SpaceObject object) {
    return !object.isVariant() && old.contains(object.catalogNumber());
  }
}
