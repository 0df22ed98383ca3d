package org.orbsieve.catalog.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;

/**
 * The lines of a CSV. A record is one line: a quoted field cannot contain a line end, so that a
 * stray quote spoils its own line only and not the rest of the file.
 */
public final class CsvLines {

  /**
   * Fields as they stand between commas: one record per line whatever the line holds, so record
   * number = line.
   */
  private static final CSVFormat BY_LINE =
      CSVFormat.DEFAULT.builder().setQuote(null).setIgnoreEmptyLines(false).get();

  private static final CSVFormat QUOTED =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  /** One line. */
  public static final class Line {

    private final CSVRecord plain;

    private Line(CSVRecord plain) {
      this.plain = plain;
    }

    /** Its place, from 1. */
    public long number() {
      return plain.getRecordNumber();
    }

    /**
     * Its fields without their quotes.
     *
     * @throws RecordProblem if the quotes do not match
     */
    public List<String> fields() throws RecordProblem {
      return CsvLines.fields(plain);
    }
  }

  /** Takes lines. */
  @FunctionalInterface
  public interface Taker {
    void take(Line line) throws CatalogReadException;
  }

  private CsvLines() {}

  /** Hands on the lines that are neither blank nor comments. */
  public static void read(Reader text, Taker taker) throws IOException {
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(BY_LINE).get()) {
      for (CSVRecord line : parser) {
        if (!isIgnorable(line)) {
          taker.take(new Line(line));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A comment may hold commas; a row with an empty first field is no blank line. */
  private static boolean isIgnorable(CSVRecord line) {
    String first = line.get(0);
    return TextLine.isIgnorable(first) && (line.size() == 1 || !first.isBlank());
  }

  private static List<String> fields(CSVRecord line) throws RecordProblem {
    List<String> plain = line.toList();
    boolean quotes = false;
    boolean simple = true;
    for (String field : plain) {
      boolean quoted = field.indexOf('"') >= 0;
      quotes |= quoted;
      simple &= !quoted || isSimplyQuoted(field);
    }
    if (!quotes) {
      return plain;
    }
    // a parser per line is dear, and nearly all quoted lines do not need one
    return simple ? plain.stream().map(CsvLines::withoutQuotes).toList() : parsed(plain);
  }

  /** Whether the only quotes are the first and the last character. */
  private static boolean isSimplyQuoted(String field) {
    int last = field.length() - 1;
    return last > 0 && field.charAt(0) == '"' && field.indexOf('"', 1) == last;
  }

  private static String withoutQuotes(String field) {
    return isSimplyQuoted(field) ? field.substring(1, field.length() - 1) : field;
  }

  private static List<String> parsed(List<String> plain) throws RecordProblem {
    try (CSVParser parser = CSVParser.parse(String.join(",", plain), QUOTED)) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.next().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new RecordProblem("the quotes of the line do not match");
    }
  }
}
