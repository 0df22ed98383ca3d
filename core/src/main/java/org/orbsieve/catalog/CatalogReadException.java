package org.orbsieve.catalog;

import java.io.IOException;

/**
 * A source that cannot be read as a catalogue at all, as opposed to a record in it that cannot be
 * used, which is a {@link Reject}. The message is one line for a person and names the source.
 */
public final class CatalogReadException extends IOException {

  private static final long serialVersionUID = 1L;

  public CatalogReadException(String source, String problem) {
    super(source + ": " + problem);
  }

  public CatalogReadException(String source, String problem, Throwable cause) {
    super(source + ": " + problem, cause);
  }
}
