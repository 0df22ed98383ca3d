package org.orbsieve.report.flat;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes a flat table to a stream. The same rows and seams give the same bytes, also if the writing
 * was continued by another writer at a seam. Not for use by several threads.
 */
public interface FlatWriter extends Closeable {

  /**
   * Adds a row.
   *
   * @param row values in the order of the columns, as {@link FlatTable#values} gives them
   * @throws IOException if the stream fails
   */
  void add(Object[] row) throws IOException;

  /**
   * Marks a place between two rows at which the writing can be continued.
   *
   * @throws IOException if the stream fails
   */
  void seam() throws IOException;

  /**
   * What another writer needs to continue, besides what was written to the stream. Called at a
   * seam, before further rows.
   *
   * @return text for {@link FlatFormat#resume}
   * @throws IOException if rows cannot be encoded
   */
  String state() throws IOException;

  /**
   * Number of rows added, by an earlier writer too.
   *
   * @return the number
   */
  long rows();

  /**
   * Ends the table.
   *
   * @throws IOException if the stream fails
   */
  void finish() throws IOException;

  /** Gives up memory; the stream is not closed. */
  @Override
  void close() throws IOException;
}
