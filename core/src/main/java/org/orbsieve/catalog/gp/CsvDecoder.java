package org.orbsieve.catalog.gp;

import java.util.List;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SpaceObject;

/** Makes an object of one row of GP CSV. */
final class CsvDecoder {

  private final CsvHeader header;
  private final RecordDecoder decoder;

  /**
   * Creates a decoder of rows.
   *
   * @param header of the file
   * @param decoder of the values
   */
  CsvDecoder(CsvHeader header, RecordDecoder decoder) {
    this.header = header;
    this.decoder = decoder;
  }

  /** The catalogue number as the row has it; empty if the row is too short or too long to tell. */
  String catalogNumberAsWritten(List<String> fields) {
    int position = header.position(Field.NORAD_CAT_ID);
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
    return decoder.decode(
        field -> {
          int position = header.position(field);
          return position < 0 ? "" : fields.get(position).strip();
        });
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
}
