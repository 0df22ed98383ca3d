package org.orbsieve.report.conjunction;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.column.Column;

/**
 * What a run marks objects with: old elements, asset groups.
 *
 * @param old catalogue numbers of objects with old elements
 * @param groups names of the groups of an object, in the order of the groups
 */
public record Marks(Set<Integer> old, Function<SpaceObject, List<String>> groups) {

  /** Nothing is marked. */
  public static final Marks NONE = new Marks(Set.of(), object -> List.of());

  /** Takes an immutable copy of the numbers. */
  public Marks {
    old = Set.copyOf(old);
    Objects.requireNonNull(groups, "groups");
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
