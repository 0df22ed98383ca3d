package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.orbsieve.assessment.AssessedConjunction;

/**
 * Passes a CSV on and puts an apostrophe before every cell that a spreadsheet would run as a
 * formula: one that begins with {@code = + - @}, their full-width forms, a tab or an end of line,
 * unless it is a number. A cell that begins with an apostrophe gets another one, so that {@link
 * #restored(String)} is exact.
 */
public final class SafeCells extends Writer {

  private static final char MARK = '\'';
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  /** Where in a line of a CSV the next character is. */
  private enum Place {
    /** The first character of a cell. */
    START,
    /** The first character after the quote with which a cell begins. */
    START_IN_QUOTES,
    /** In a cell without quotes. */
    PLAIN,
    /** In a cell without quotes that is a number or is marked. */
    SIGNED,
    /** In quotes. */
    QUOTED,
    /** After a quote in quotes, which is the first of two, or the end. */
    QUOTE
  }

  private final Writer out;
  private final StringBuilder held = new StringBuilder();
  private Place place = Place.START;

  /**
   * Passes a CSV on.
   *
   * @param out receives whole lines as they are ended; is never closed
   */
  public SafeCells(Writer out) {
    super(out);
    this.out = out;
  }

  /**
   * The same table, safe for spreadsheets.
   *
   * @param table writes a CSV
   * @return writes it with marks
   */
  public static AtomicFile.Content of(AtomicFile.Content table) {
    return out -> table.writeTo(new SafeCells(out));
  }

  /**
   * The same conjunctions, safe for spreadsheets.
   *
   * @param rows writes a CSV
   * @return writes it with marks
   */
  public static ConjunctionWriter of(ConjunctionWriter rows) {
    return new ConjunctionWriter() {
      @Override
      public void begin(Writer out) throws IOException {
        rows.begin(new SafeCells(out));
      }

      @Override
      public void append(Writer out, List<AssessedConjunction> more) throws IOException {
        rows.append(new SafeCells(out), more);
      }
    };
  }

  /**
   * The text of a cell as it was before it was marked. In a file without marks, a text that begins
   * with an apostrophe and what would be marked loses the apostrophe.
   *
   * @param cell as in the file
   * @return without the mark
   */
  public static String restored(String cell) {
    boolean marked = cell.length() > 1 && cell.charAt(0) == MARK && isMarked(cell.charAt(1));
    return marked ? cell.substring(1) : cell;
  }

  private static boolean isMarked(char first) {
    return first == MARK || DANGEROUS.indexOf(first) >= 0;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      take(text[i]);
    }
  }

  @Override
  public void write(int c) throws IOException {
    take((char) c);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      take(text.charAt(i));
    }
  }

  private void take(char c) throws IOException {
    boolean ends = c == ',' || c == '\n' || c == '\r';
    switch (place) {
      case START -> {
        if (c == '"') {
          place = Place.START_IN_QUOTES;
        } else if (c == '+' || c == '-') {
          place = Place.SIGNED;
        } else if (!ends) {
          mark(c);
          place = Place.PLAIN;
        }
      }
      case START_IN_QUOTES -> {
        mark(c);
        place = c == '"' ? Place.QUOTE : Place.QUOTED;
      }
      case PLAIN -> place = ends ? Place.START : Place.PLAIN;
      case SIGNED -> {
        if (ends) {
          release();
          place = Place.START;
        }
      }
      case QUOTED -> place = c == '"' ? Place.QUOTE : Place.QUOTED;
      case QUOTE -> place = ends ? Place.START : Place.QUOTED;
    }
    if (place == Place.SIGNED) {
      held.append(c);
    } else {
      out.write(c);
    }
  }

  private void mark(char first) throws IOException {
    if (isMarked(first)) {
      out.write(MARK);
    }
  }

  private void release() throws IOException {
    if (!NUMBER.matcher(held).matches()) {
      out.write(MARK);
    }
    out.append(held);
    held.setLength(0);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (held.length() > 0) {
      release(); // a last cell without an end of line
    }
    place = Place.START;
  }
}
