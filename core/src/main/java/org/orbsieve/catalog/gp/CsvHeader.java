package org.orbsieve.catalog.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.orbsieve.catalog.CatalogReadException;

/**
 * The first row of GP CSV: which column is where. Names in any case and order; unknown columns are
 * ignored.
 */
final class CsvHeader {

  /** A line with this many known names is a GP header, perhaps an incomplete one. */
  private static final int TELLING = 3;

  private final List<String> names;
  // by ordinal of the column; -1 where the file has no such column
  private final int[] positions;

  private CsvHeader(List<String> names, int[] positions) {
    this.names = names;
    this.positions = positions;
  }

  /** Whether a line looks like the header of GP CSV. */
  static boolean isLike(String line) {
    List<String> names = normalized(Arrays.asList(line.replace("\"", "").split(",")));
    return Arrays.stream(Field.values()).filter(c -> names.contains(c.name())).count() >= TELLING;
  }

  /**
   * Reads the header.
   *
   * @param fields of the first row
   * @param source name for messages
   * @throws CatalogReadException if a mandatory column is missing, or one that is read occurs twice
   */
  static CsvHeader of(List<String> fields, String source) throws CatalogReadException {
    List<String> names = normalized(fields);
    int[] positions = new int[Field.values().length];
    Set<String> missing = new TreeSet<>();
    for (Field column : Field.values()) {
      int position = names.indexOf(column.name());
      positions[column.ordinal()] = position;
      if (position < 0 && column.isMandatory()) {
        missing.add(column.name());
      }
      if (position != names.lastIndexOf(column.name())) {
        throw new CatalogReadException(source, "the CSV header has " + column + " twice");
      }
    }
    if (!missing.isEmpty()) {
      throw new CatalogReadException(source, "the CSV header lacks " + String.join(", ", missing));
    }
    return new CsvHeader(names, positions);
  }

  private static List<String> normalized(List<String> fields) {
    List<String> names = new ArrayList<>();
    for (String field : fields) {
      names.add(normalized(field));
    }
    return names;
  }

  private static String normalized(String field) {
    return field.strip().toUpperCase(Locale.ROOT);
  }

  /** Number of columns in the file. */
  int size() {
    return names.size();
  }

  /** Whether a row is this header again, as in files that were joined. */
  boolean isRepeatedBy(List<String> fields) {
    // the first name tells nearly all rows apart
    return fields.size() == names.size()
        && normalized(fields.get(0)).equals(names.get(0))
        && normalized(fields).equals(names);
  }

  /** Where a column is in a row, from 0; -1 if the file has no such column. */
  int position(Field column) {
    return positions[column.ordinal()];
  }
}
