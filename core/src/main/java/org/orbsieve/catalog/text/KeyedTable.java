package org.orbsieve.catalog.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.DecimalNumber;

/**
 * A small CSV file written by a user: a header, then rows of a key and numbers. Lines that start
 * with # are comments.
 *
 * @param rows key, in lower case, to numbers in the order of the requested columns
 */
public record KeyedTable(Map<String, double[]> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .setCommentMarker('#')
          .get();

  /**
   * Reads a file.
   *
   * @param key column of the key
   * @param columns columns of the numbers, each finite and at least 0
   * @param required how many of the columns are mandatory; a missing optional column is 0
   * @param file the file
   * @return the table
   * @throws IOException if the file cannot be read or has another form; the message contains the
   *     line, not the file
   */
  public static KeyedTable read(Path file, String key, List<String> columns, int required)
      throws IOException {
    Map<String, double[]> rows = new LinkedHashMap<>();
    try (InputStream bytes = Files.newInputStream(file);
        Reader in = new BoundedText(BoundedText.decoded(bytes), file.toString(), false);
        var parser = FORMAT.parse(in)) {
      List<String> missing = new ArrayList<>(columns.subList(0, required));
      missing.add(0, key);
      missing.removeIf(column -> has(parser.getHeaderNames(), column));
      if (!missing.isEmpty()) {
        throw new IOException("line 1: no column " + String.join(", ", missing));
      }
      for (CSVRecord row : parser) {
        String name = key(row.get(key));
        double[] values = new double[columns.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = number(row, parser.getCurrentLineNumber(), columns.get(i), i < required);
        }
        if (rows.put(name, values) != null) {
          throw new IOException(
              "line " + parser.getCurrentLineNumber() + ": " + name + " occurs twice");
        }
      }
      if (rows.isEmpty()) {
        throw new IOException("it contains no row");
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    return new KeyedTable(rows);
  }

  /** A catalogue number in plain digits, or a word in lower case. */
  private static String key(String text) {
    int number = CatalogNumber.parse(text.toUpperCase(Locale.ROOT));
    return number == CatalogNumber.NONE ? text.toLowerCase(Locale.ROOT) : Integer.toString(number);
  }

  private static boolean has(List<String> names, String column) {
    return names.stream().anyMatch(column::equalsIgnoreCase);
  }

  private static double number(CSVRecord row, long line, String column, boolean required)
      throws IOException {
    String text = row.isSet(column) ? row.get(column) : "";
    if (text.isEmpty() && !required) {
      return 0;
    }
    try {
      double value = DecimalNumber.parse(text);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, with the place.
    }
    throw new IOException("line " + line + ": " + column + " is not a number >= 0: '" + text + "'");
  }

  /**
   * The numbers of the first key that the table contains.
   *
   * @param keys keys in the order of preference
   * @return the numbers, or null if the table contains none of the keys
   */
  public double[] first(String... keys) {
    for (String key : keys) {
      double[] values = rows.get(key);
      if (values != null) {
        return values;
      }
    }
    return null;
  }

  /**
   * Checks every key.
   *
   * @param words valid keys besides catalogue numbers
   * @throws IOException if a key is neither a catalogue number nor one of the words; the message
   *     names the first one
   */
  public void requireKeys(List<String> words) throws IOException {
    for (String key : rows.keySet()) {
      if (!key.matches("[0-9]{1,9}") && !words.contains(key)) {
        throw new IOException(
            "'" + key + "' is neither a catalogue number nor one of " + String.join(", ", words));
      }
    }
  }
}
