package org.orbsieve.report.read;

import java.util.Optional;
import java.util.OptionalLong;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.OrbitRegime;
import org.orbsieve.catalog.OrbitShape;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * Makes one of the two objects of a conjunction of the columns of a row. The names of the columns
 * are joined once, and not for every row.
 */
final class ObjectFields {

  /** The object that comes first in a row. */
  static final ObjectFields PRIMARY = new ObjectFields("primary", "1");

  /** The other one. */
  static final ObjectFields SECONDARY = new ObjectFields("secondary", "2");

  private final String catalogNumber;
  private final String variant;
  private final String nameInCsv;
  private final String name;
  private final String source;
  private final String ageInCsv;
  private final String epoch;
  private final String groups;
  private final String type;
  private final String owner;
  private final String regime;
  private final String perigee;
  private final String apogee;
  private final String inclination;

  private ObjectFields(String object, String number) {
    catalogNumber = object + ".catalogNumber";
    variant = object + ".variant";
    nameInCsv = "OBJECT_NAME_" + number;
    name = object + ".name";
    source = object + ".source";
    ageInCsv = "DSE_" + number;
    epoch = object + ".epoch";
    groups = object + ".groups";
    type = object + ".type";
    owner = object + ".owner";
    regime = object + ".orbit.regime";
    perigee = object + ".orbit.perigee_m";
    apogee = object + ".orbit.apogee_m";
    inclination = object + ".orbit.inclination_rad";
  }

  /** The object in a row. */
  ObjectRecord of(TableRow row, AbsoluteDate tca) throws RecordProblem {
    Optional<AbsoluteDate> date = row.time(epoch);
    return new ObjectRecord(
        new ObjectForm(number(row, catalogNumber), row.text(variant).orElse("")),
        row.text(nameInCsv).or(() -> row.text(name)).orElse(""),
        row.text(source).orElse(""),
        date.isPresent() ? tca.durationFrom(date.get()) : age(row),
        date,
        row.texts(groups),
        new ObjectDetails(row.text(type), row.text(owner), orbit(row)));
  }

  private Optional<OrbitShape> orbit(TableRow row) throws RecordProblem {
    Optional<String> name = row.text(regime);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    OrbitRegime of =
        OrbitRegime.named(name.get())
            .orElseThrow(
                () -> new RecordProblem(RecordProblem.quote(name.get()) + " is not a regime"));
    return Optional.of(
        new OrbitShape(part(row, perigee), part(row, apogee), part(row, inclination), of));
  }

  private static double part(TableRow row, String column) throws RecordProblem {
    return row.real(column)
        .orElseThrow(
            () ->
                new RecordProblem(
                    "part of the orbit is missing: "
                        + column.substring(column.lastIndexOf('.') + 1)));
  }

  private double age(TableRow row) throws RecordProblem {
    return row.real(ageInCsv)
        .orElseThrow(() -> new RecordProblem(ageInCsv + " is missing, and the epoch too"));
  }

  /** A catalogue number that must be there. */
  static int number(TableRow row, String column) throws RecordProblem {
    OptionalLong number = row.whole(column);
    if (number.isEmpty()
        || number.getAsLong() < 0
        || number.getAsLong() > SpaceObject.MAX_CATALOG_NUMBER) {
      throw new RecordProblem("a catalogue number is missing or outside 0 to 999999999");
    }
    return (int) number.getAsLong();
  }
}
