package org.orbsieve.report.html.model;

import java.util.Objects;

/**
 * One object of an event, as the table shows it.
 *
 * @param number catalogue number; negative for an object without one
 * @param name as the catalogue spells it, without a status; may be empty
 * @param owner code of the owner; empty where it is not known
 * @param type `PAYLOAD`, `ROCKET_BODY` or `DEBRIS`; empty where it is not known
 * @param age time from the epoch of its elements to the TCA [s], negative before it; NaN where it
 *     is not known
 */
public record Party(int number, String name, String owner, String type, double age) {

  /**
   * Validates that nothing is null and the age is not infinite.
   *
   * @param number catalogue number
   * @param name as the catalogue spells it, without a status
   * @param owner code of the owner
   * @param type of the object
   * @param age time from the epoch of its elements to the TCA [s]
   * @throws IllegalArgumentException if the age is infinite
   */
  public Party {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(type, "type");
    if (Double.isInfinite(age)) {
      throw new IllegalArgumentException("the age must not be infinite");
    }
  }

  /**
   * What the object is called.
   *
   * @return its name, or its number where it has none
   */
  public String label() {
    return name.isBlank() ? digits() : name;
  }

  /**
   * Its number for a person.
   *
   * @return the catalogue number; empty where there is none
   */
  public String digits() {
    return number < 0 ? "" : Integer.toString(number);
  }

  static Party of(Fields fields, boolean first) {
    String side = first ? "primary" : "secondary";
    String digit = first ? "1" : "2";
    String name = fields.text(side + ".name");
    if (name.isEmpty()) {
      name = fields.text("OBJECT_NAME_" + digit).replaceFirst("\\s+\\[[^\\]]?\\]$", "");
    }
    String variant = fields.text(side + ".variant");
    double age = fields.real(side + ".age_s");
    return new Party(
        Math.toIntExact(fields.whole(side + ".catalogNumber", 0)),
        variant.isEmpty() ? name : name + " ~ " + variant,
        fields.text(side + ".owner"),
        fields.text(side + ".type"),
        Double.isNaN(age) ? age(fields, side) : age);
  }

  private static double age(Fields fields, String side) {
    return fields
        .time(side + ".epoch")
        .flatMap(epoch -> fields.time("tca").map(tca -> tca.durationFrom(epoch)))
        .orElse(Double.NaN);
  }
}
