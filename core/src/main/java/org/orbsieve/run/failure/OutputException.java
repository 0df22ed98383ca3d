package org.orbsieve.run.failure;

import java.io.IOException;
import java.nio.file.Path;

/** What goes to another place than the rows of a run cannot be written. */
final class OutputException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String place;

  OutputException(Path place, IOException cause) {
    super(cause.getMessage(), cause);
    this.place = place.toString();
  }

  String place() {
    return place;
  }

  @Override
  public synchronized IOException getCause() {
    return (IOException) super.getCause();
  }
}
