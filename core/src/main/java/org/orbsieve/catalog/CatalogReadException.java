package org.orbsieve.catalog;

import java.io.IOException;

/**
 * A source that cannot be read as a catalogue at all, as opposed to a record in it that cannot be
 * used, which is a {@link Reject}. The message is one line for a person and names the source.
 */
public final class CatalogReadException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * A problem with a source.
   *
   * @param source name of the source
   * @param problem what is wrong with it
   */
  public CatalogReadException(String source, String problem) {
    super(source + ": " + problem);
  }

  /**
   * A problem with a source, and its cause.
   *
   * @param source name of the source
   * @param problem what is wrong with it
   * @param cause the cause
   */
  public CatalogReadException(String source, String problem, Throwable cause) {
    super(source + ": " + problem, cause);
  }
}
