package org.orbsieve.report.read;

import java.util.Optional;
import java.util.OptionalLong;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.OrbitRegime;
import org.orbsieve.catalog.OrbitShape;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/** Makes objects of the columns of a row. */
final class ObjectFields {

  private ObjectFields() {}

  /**
   * One of the two objects of a conjunction.
   *
   * @param object its object in JSON
   * @param number its number in the columns of a CSV
   */
  static ObjectRecord of(TableRow row, String object, String number, AbsoluteDate tca)
      throws RecordProblem {
    Optional<AbsoluteDate> epoch = row.time(object + ".epoch");
    return new ObjectRecord(
        new ObjectForm(
            number(row, object + ".catalogNumber"), row.text(object + ".variant").orElse("")),
        row.text("OBJECT_NAME_" + number).or(() -> row.text(object + ".name")).orElse(""),
        row.text(object + ".source").orElse(""),
        epoch.isPresent() ? tca.durationFrom(epoch.get()) : age(row, "DSE_" + number),
        epoch,
        row.texts(object + ".groups"),
        new ObjectDetails(
            row.text(object + ".type"), row.text(object + ".owner"), orbit(row, object)));
  }

  private static Optional<OrbitShape> orbit(TableRow row, String object) throws RecordProblem {
    Optional<String> regime = row.text(object + ".orbit.regime");
    if (regime.isEmpty()) {
      return Optional.empty();
    }
    OrbitRegime of =
        OrbitRegime.named(regime.get())
            .orElseThrow(
                () -> new RecordProblem(RecordProblem.quote(regime.get()) + " is not a regime"));
    return Optional.of(
        new OrbitShape(
            number(row, object, "perigee_m"),
            number(row, object, "apogee_m"),
            number(row, object, "inclination_rad"),
            of));
  }

  private static double number(TableRow row, String object, String name) throws RecordProblem {
    return row.real(object + ".orbit." + name)
        .orElseThrow(() -> new RecordProblem("part of the orbit is missing: " + name));
  }

  private static double age(TableRow row, String column) throws RecordProblem {
    return row.real(column)
        .orElseThrow(() -> new RecordProblem(column + " is missing, and the epoch too"));
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
