package org.orbsieve.report.conjunction;

import java.util.List;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;

/** Who the two objects of a row are, and on what their orbits rest. */
final class ObjectColumns {

  private ObjectColumns() {}

  /** Number, name and age of an object: the first columns of SOCRATES. */
  static List<Column<Row>> identity(Side side) {
    return List.of(
        Column.whole(
            side.column("NORAD_CAT_ID"),
            side.field("catalogNumber"),
            "catalogue number; the first object has the smaller one",
            row -> side.of(row).catalogNumber()),
        Column.text(
            side.column("OBJECT_NAME"),
            "",
            "name as the catalogue spells it, with the status in brackets; quoted where CSV needs"
                + " it",
            row -> side.of(row).displayName()),
        Column.text(
            "", side.field("name"), "name as the catalogue spells it", row -> side.of(row).name()),
        Column.text(
            "",
            side.field("designator"),
            "international designator; empty where it is not known",
            row -> side.of(row).designator()),
        Column.fixed(
            side.column("DSE"),
            side.field("age_s"),
            Unit.DAY,
            "time since the epoch of the element set, or the start of the ephemeris, at TCA;"
                + " negative before it",
            row -> row.conjunction().tca().durationFrom(side.of(row).elements().epoch())));
  }

  /** Source and epoch of the orbit. */
  static List<Column<Row>> source(Side side) {
    return List.of(
        Column.time(
            side.column("EPOCH"),
            side.field("epoch"),
            Notation.EPOCH,
            "epoch of the element set, or start of the ephemeris",
            row -> side.of(row).elements().epoch()),
        Column.text(
            side.column("SOURCE"),
            side.field("source"),
            "name of the source of the orbit; none where sources have no names",
            row -> present(side.of(row).sourceName())));
  }

  /** What a satellite catalogue says, as far as it is known. */
  static List<Column<Row>> facts(Side side) {
    return List.of(
        Column.text(
            "",
            side.field("type"),
            "`PAYLOAD`, `ROCKET_BODY` or `DEBRIS`, where known",
            row -> known(facts(side, row).type(), ObjectFacts.Type.UNKNOWN)),
        Column.text(
            "",
            side.field("status"),
            "operational status, where a satellite catalogue was given",
            row -> known(facts(side, row).status(), ObjectFacts.Status.UNSTATED)),
        Column.text(
            "",
            side.field("owner"),
            "code of the owner, where known",
            row -> present(facts(side, row).owner())),
        Column.text(
            "",
            side.field("size"),
            "class of the radar cross-section, where known",
            row -> known(facts(side, row).size(), ObjectFacts.Size.UNKNOWN)));
  }

  /** The candidate manoeuvre. */
  static Column<Row> variant(Side side) {
    return Column.text(
        side.column("VARIANT"),
        side.field("variant"),
        "candidate manoeuvre that the object would fly; none for the baseline",
        row -> present(side.of(row).variant()));
  }

  private static ObjectFacts facts(Side side, Row row) {
    SpaceObject object = side.of(row);
    return object.facts();
  }

  private static String present(String text) {
    return text.isEmpty() ? null : text;
  }

  private static <E extends Enum<E>> String known(E value, E unknown) {
    return value == unknown ? null : value.name();
  }
}
