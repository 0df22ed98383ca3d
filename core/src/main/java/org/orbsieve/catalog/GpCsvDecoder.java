package org.orbsieve.catalog;

import static org.orbsieve.catalog.RecordProblem.quote;

import java.util.List;
import org.orbsieve.catalog.GpCsvHeader.Column;
import org.orekit.time.TimeScale;

/** Makes an object of one row of GP CSV. */
final class GpCsvDecoder {

  private static final char UNCLASSIFIED = 'U';

  private final GpCsvHeader header;
  private final TimeScale utc;

  /**
   * Creates a decoder of rows.
   *
   * @param header of the file
   * @param utc scale of the epochs
   */
  GpCsvDecoder(GpCsvHeader header, TimeScale utc) {
    this.header = header;
    this.utc = utc;
  }

  /** The catalogue number as the row has it; empty if the row is too short or too long to tell. */
  String catalogNumberAsWritten(List<String> fields) {
    int position = header.position(Column.NORAD_CAT_ID);
    return position < fields.size() && !isTooLong(fields) ? fields.get(position) : "";
  }

  /**
   * The object of a row.
   *
   * @param fields without their quotes
   * @throws RecordProblem with the reason if the row cannot be used
   */
  SpaceObject decode(List<String> fields) throws RecordProblem {
    requireWidth(fields);
    Row row = new Row(fields);
    int catalogNumber = GpValues.catalogNumber(row.mandatory(Column.NORAD_CAT_ID));
    GpValues.requireSgp4(row.integer(Column.EPHEMERIS_TYPE));
    ElementSet elements =
        GpValues.elementSet(
            GpValues.epoch(row.mandatory(Column.EPOCH), utc),
            row.number(Column.MEAN_MOTION),
            row.number(Column.ECCENTRICITY),
            row.number(Column.INCLINATION),
            row.number(Column.RA_OF_ASC_NODE),
            row.number(Column.ARG_OF_PERICENTER),
            row.number(Column.MEAN_ANOMALY),
            row.number(Column.BSTAR),
            row.numberOrZero(Column.MEAN_MOTION_DOT),
            row.numberOrZero(Column.MEAN_MOTION_DDOT),
            row.integer(Column.ELEMENT_SET_NO),
            row.integer(Column.REV_AT_EPOCH));
    return new SpaceObject(
        catalogNumber,
        RecordProblem.withoutControls(row.text(Column.OBJECT_NAME)),
        RecordProblem.withoutControls(row.text(Column.OBJECT_ID)),
        classification(row.text(Column.CLASSIFICATION_TYPE)),
        elements);
  }

  /** A row of another width than the header may have shifted columns. */
  private void requireWidth(List<String> fields) throws RecordProblem {
    if (isTooLong(fields) || fields.size() < header.size()) {
      throw new RecordProblem(
          "the row has " + fields.size() + " columns, the header " + header.size());
    }
  }

  /** Only empty fields may hang over. */
  private boolean isTooLong(List<String> fields) {
    for (int i = header.size(); i < fields.size(); i++) {
      if (!fields.get(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static char classification(String text) throws RecordProblem {
    if (text.isEmpty()) {
      return UNCLASSIFIED;
    }
    if (text.length() > 1 || text.charAt(0) < 'A' || text.charAt(0) > 'Z') {
      throw new RecordProblem("CLASSIFICATION_TYPE " + quote(text) + " is not a capital letter");
    }
    return text.charAt(0);
  }

  /** The fields of one row by column. */
  private final class Row {

    private final List<String> fields;

    Row(List<String> fields) {
      this.fields = fields;
    }

    /** The text of a column; empty if the file has no such column. */
    String text(Column column) {
      int position = header.position(column);
      return position < 0 ? "" : fields.get(position).strip();
    }

    String mandatory(Column column) throws RecordProblem {
      String text = text(column);
      if (text.isEmpty()) {
        throw new RecordProblem(column + " is empty");
      }
      return text;
    }

    double number(Column column) throws RecordProblem {
      return GpValues.number(column.name(), mandatory(column));
    }

    double numberOrZero(Column column) throws RecordProblem {
      String text = text(column);
      return text.isEmpty() ? 0 : GpValues.number(column.name(), text);
    }

    int integer(Column column) throws RecordProblem {
      String text = text(column);
      return text.isEmpty() ? 0 : GpValues.integer(column.name(), text);
    }
  }
}
