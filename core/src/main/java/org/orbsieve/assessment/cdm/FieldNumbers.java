package org.orbsieve.assessment.cdm;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.files.ccsds.definitions.Units;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.units.Unit;

/**
 * The numbers of a message taken from its fields alone, for messages that Orekit's strict parser
 * does not accept because of something else: an optional field without a value, a wrong unit where
 * it does not matter, a covariance of the position alone.
 */
final class FieldNumbers {

  private static final int POSITION_ELEMENTS = 6;

  private FieldNumbers() {}

  /**
   * Reads a message.
   *
   * @throws CdmReadException if TCA or a state is missing or broken, or any element of a covariance
   *     is broken
   */
  static CdmNumbers of(AstroContext context, CdmFields.Parts parts) throws CdmReadException {
    return new CdmNumbers(
        tca(context, parts.common()),
        List.of(body(parts.first(), "OBJECT1"), body(parts.second(), "OBJECT2")));
  }

  private static AbsoluteDate tca(AstroContext context, CdmFields fields) throws CdmReadException {
    CdmFields.Field field = fields.get("TCA");
    if (!field.isKnown()) {
      throw new CdmReadException("TCA is missing");
    }
    try {
      return date(context, field);
    } catch (OrekitException | OrekitIllegalArgumentException e) {
      throw new CdmReadException("TCA: " + e.getMessage(), e);
    }
  }

  /** An uncritical date; empty if it is missing or invalid. */
  static Optional<AbsoluteDate> date(AstroContext context, CdmFields fields, String key) {
    try {
      CdmFields.Field field = fields.get(key);
      return field.isKnown() ? Optional.of(date(context, field)) : Optional.empty();
    } catch (OrekitException | OrekitIllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static AbsoluteDate date(AstroContext context, CdmFields.Field field) {
    return new AbsoluteDate(field.text().replaceFirst("Z$", ""), context.utc());
  }

  private static CdmNumbers.Body body(CdmFields fields, String which) throws CdmReadException {
    try {
      return new CdmNumbers.Body(
          new Vector3D(
              required(fields, "X", Unit.KILOMETRE),
              required(fields, "Y", Unit.KILOMETRE),
              required(fields, "Z", Unit.KILOMETRE)),
          new Vector3D(
              required(fields, "X_DOT", Units.KM_PER_S),
              required(fields, "Y_DOT", Units.KM_PER_S),
              required(fields, "Z_DOT", Units.KM_PER_S)),
          covariance(fields));
    } catch (CdmReadException e) {
      throw new CdmReadException(which + ": " + e.getMessage(), e);
    }
  }

  private static double[] covariance(CdmFields fields) throws CdmReadException {
    double[] lower = new double[CdmNumbers.COVARIANCE.size()];
    for (int i = 0; i < lower.length; i++) {
      String key = CdmNumbers.COVARIANCE.get(i);
      Unit unit = i < POSITION_ELEMENTS ? Units.M2 : velocityUnit(key);
      lower[i] = fields.get(key).isKnown() ? required(fields, key, unit) : Double.NaN;
    }
    return lower;
  }

  private static Unit velocityUnit(String key) {
    return key.indexOf("DOT") == key.lastIndexOf("DOT") ? Units.M2_PER_S : Units.M2_PER_S2;
  }

  /** A number in SI units. */
  private static double required(CdmFields fields, String key, Unit standard)
      throws CdmReadException {
    CdmFields.Field field = fields.get(key);
    if (!field.isKnown()) {
      throw new CdmReadException(key + " is missing");
    }
    try {
      double value = Double.parseDouble(field.text());
      Unit unit = field.unit().isEmpty() ? standard : Unit.parse(field.unit());
      if (!unit.sameDimension(standard)) {
        throw new CdmReadException(key + " has the unit [" + field.unit() + "]");
      }
      if (!Double.isFinite(value)) {
        throw new CdmReadException(key + " is not a finite number");
      }
      return unit.toSI(value);
    } catch (NumberFormatException | OrekitException e) {
      throw new CdmReadException(key + " is not a number with its unit", e);
    }
  }
}
