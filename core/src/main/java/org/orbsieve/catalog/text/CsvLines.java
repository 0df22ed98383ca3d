package org.orbsieve.catalog.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;

/**
 * The lines of a CSV. A record is one line, so that a stray quote spoils its own line only and not
 * the rest of the file. A line whose last quote is not closed is joined with the next ones only if
 * together they are one row as wide as the header, and not two.
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

  /** Most lines of a row after its first. */
  private static final int MAX_LINES = 8;

  private static final String UNMATCHED = "the quotes of the line do not match";

  /** One line. */
  public static final class Line {

    private final CSVRecord plain;
    private final Cursor cursor;

    private Line(CSVRecord plain, Cursor cursor) {
      this.plain = plain;
      this.cursor = cursor;
    }

    /** Its place, from 1. */
    public long number() {
      return plain.getRecordNumber();
    }

    /**
     * Its fields without their quotes, and with a blank in place of a line end within quotes. To be
     * asked for before the next line is taken: lines that belong to it are taken with it.
     *
     * @throws RecordProblem if the quotes do not match
     */
    public List<String> fields() throws RecordProblem {
      List<String> fields = CsvLines.fields(plain, cursor);
      cursor.width = cursor.width == 0 ? fields.size() : cursor.width;
      return fields;
    }
  }

  /** The lines that are still to come, and the number of fields in the first row. */
  private static final class Cursor {
    private final Iterator<CSVRecord> rest;
    private final Deque<CSVRecord> ahead = new ArrayDeque<>();
    private int width;

    Cursor(Iterator<CSVRecord> rest) {
      this.rest = rest;
    }

    boolean hasNext() {
      return !ahead.isEmpty() || rest.hasNext();
    }

    CSVRecord next() {
      return ahead.isEmpty() ? rest.next() : ahead.poll();
    }

    /** Puts lines back that do not belong to the one before them. */
    void putBack(List<CSVRecord> lines) {
      for (int i = lines.size() - 1; i >= 0; i--) {
        ahead.push(lines.get(i));
      }
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
      Cursor cursor = new Cursor(parser.iterator());
      while (cursor.hasNext()) {
        CSVRecord line = cursor.next();
        if (!isIgnorable(line)) {
          taker.take(new Line(line, cursor));
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

  private static List<String> fields(CSVRecord line, Cursor cursor) throws RecordProblem {
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
    if (simple) {
      return plain.stream().map(CsvLines::withoutQuotes).toList();
    }
    String text = String.join(",", plain);
    return isOpen(text) ? joined(text, plain.size(), cursor) : parsed(text);
  }

  /** Whether the only quotes are the first and the last character. */
  private static boolean isSimplyQuoted(String field) {
    int last = field.length() - 1;
    return last > 0 && field.charAt(0) == '"' && field.indexOf('"', 1) == last;
  }

  private static String withoutQuotes(String field) {
    return isSimplyQuoted(field) ? field.substring(1, field.length() - 1) : field;
  }

  /** Whether a quote is not closed: within quotes, a quote is written twice. */
  private static boolean isOpen(String text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /** One row of a line whose quote is closed on a later one. */
  private static List<String> joined(String first, int firstWidth, Cursor cursor)
      throws RecordProblem {
    StringBuilder text = new StringBuilder(first);
    int width = firstWidth;
    List<CSVRecord> taken = new ArrayList<>();
    while (isOpen(text.toString()) && taken.size() < MAX_LINES && cursor.hasNext()) {
      CSVRecord next = cursor.next();
      taken.add(next);
      width += next.size() - 1;
      text.append(' ').append(String.join(",", next.toList()));
    }
    boolean possible = text.length() <= BoundedText.MAX_LINE && width < 2 * cursor.width - 1;
    if (possible && !isOpen(text.toString())) {
      try {
        List<String> fields = parsed(text.toString());
        if (fields.size() == cursor.width) {
          return fields;
        }
      } catch (RecordProblem e) {
        // several lines with stray quotes, each of which is told of by itself
      }
    }
    cursor.putBack(taken);
    throw new RecordProblem(UNMATCHED);
  }

  private static List<String> parsed(String text) throws RecordProblem {
    try (CSVParser parser = CSVParser.parse(text, QUOTED)) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.next().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new RecordProblem(UNMATCHED);
    }
  }
}
