package org.orbsieve.catalog.gp;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orekit.utils.units.Unit;

/**
 * What is read of an OMM (CCSDS 502.0-B-3) and of what CelesTrak and Space-Track add to it, by its
 * keyword. All encodings use the same keywords; what else a record holds is ignored.
 */
enum Field {
  OBJECT_NAME,
  OBJECT_ID,
  EPOCH(true, null),
  MEAN_MOTION(true, "rev/day"),
  ECCENTRICITY(true, null),
  INCLINATION(true, "deg"),
  RA_OF_ASC_NODE(true, "deg"),
  ARG_OF_PERICENTER(true, "deg"),
  MEAN_ANOMALY(true, "deg"),
  EPHEMERIS_TYPE,
  CLASSIFICATION_TYPE,
  NORAD_CAT_ID(true, null),
  ELEMENT_SET_NO,
  REV_AT_EPOCH,
  BSTAR(true, "1/ER"),
  MEAN_MOTION_DOT(false, "rev/day**2"),
  MEAN_MOTION_DDOT(false, "rev/day**3"),
  // what the elements mean: checked where stated
  CENTER_NAME,
  REF_FRAME,
  TIME_SYSTEM,
  MEAN_ELEMENT_THEORY,
  // what Space-Track knows of the object
  OBJECT_TYPE,
  RCS_SIZE,
  COUNTRY_CODE,
  DECAY_DATE;

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Field::name, Function.identity()));

  private final boolean mandatory;
  // null for numbers without a unit and for texts
  private final Unit unit;

  Field() {
    this(false, null);
  }

  Field(boolean mandatory, String unit) {
    this.mandatory = mandatory;
    this.unit = unit == null ? null : Unit.parse(unit);
  }

  /** The field of a keyword in capitals; null if it is none that is read. */
  static Field of(String keyword) {
    return BY_NAME.get(keyword);
  }

  /** Whether there is no element set for SGP4 without it. */
  boolean isMandatory() {
    return mandatory;
  }

  /** Whether numbers in a unit can be read as they are; where none is stated, they can. */
  boolean isIn(Unit stated) {
    return stated == null || isSame(stated, Unit.ONE) || (unit != null && isSame(stated, unit));
  }

  private static boolean isSame(Unit a, Unit b) {
    return a.sameDimension(b) && Math.abs(a.getScale() / b.getScale() - 1) < 1e-12;
  }

  /** The unit of its numbers, for messages. */
  String unitName() {
    return unit == null ? "no unit" : unit.getName();
  }
}
