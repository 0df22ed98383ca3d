package org.orbsieve.report.read;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.orbsieve.catalog.RecordProblem;

/**
 * Reads the records of one result file, one after the other, with memory for one record at a time.
 * A file that ends within a line is damaged; that one ends between two lines too early only its
 * hash in the manifest can say. Not for use by several threads.
 *
 * @param <T> records
 */
public final class RecordReader<T> implements AutoCloseable {

  /** Makes a record of a row. */
  @FunctionalInterface
  interface Maker<T> {
    /**
     * The record.
     *
     * @throws RecordProblem if the row is not one
     */
    T of(TableRow row) throws RecordProblem;
  }

  private final Closeable text;
  private final String source;
  private final RowSource rows;
  private final Maker<T> maker;
  private boolean ended;

  RecordReader(Closeable text, String source, RowSource rows, Maker<T> maker) {
    this.text = text;
    this.source = source;
    this.rows = rows;
    this.maker = maker;
  }

  /**
   * The columns that the file has.
   *
   * @return for a CSV those of its header, for JSON all that lines can have
   */
  public Schema schema() {
    return rows.schema();
  }

  /**
   * The place of the record that was read last.
   *
   * @return its first line, from 1
   */
  public long line() {
    return rows.line();
  }

  /**
   * The next record.
   *
   * @return the record; empty at the end of the file
   * @throws ResultReadException if the file cannot be read or is damaged; there is nothing more to
   *     read then
   */
  public Optional<T> next() throws ResultReadException {
    if (ended) {
      return Optional.empty();
    }
    try {
      TableRow row = rows.next();
      ended = row == null;
      return ended ? Optional.empty() : Optional.of(maker.of(row));
    } catch (IOException | RecordProblem | IllegalArgumentException | IllegalStateException e) {
      ended = true;
      throw damaged(source, rows.line(), e);
    }
  }

  /**
   * All records that are left.
   *
   * @return in the order of the file
   * @throws ResultReadException if the file cannot be read or is damaged
   */
  public List<T> rest() throws ResultReadException {
    List<T> records = new ArrayList<>();
    for (Optional<T> found = next(); found.isPresent(); found = next()) {
      records.add(found.get());
    }
    return records;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** What went wrong, in words that need no knowledge of the libraries. */
  static ResultReadException damaged(String source, long line, Exception cause) {
    if (cause instanceof ResultReadException known) {
      return known;
    }
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    if (cause instanceof CSVException) {
      reason = "the quotes do not match";
    } else if (cause instanceof ZipException || cause instanceof EOFException) {
      reason = "the gzip data is damaged or cut off";
    } else if (cause instanceof CharacterCodingException) {
      reason = "the text is not UTF-8";
    }
    return new ResultReadException(source, line, reason, cause);
  }
}
