package org.orbsieve.run.failure;

import java.io.IOException;
import java.nio.file.Path;

/** An output other than the rows of a run cannot be written. */
public final class OutputException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String place;

  /**
   * A failure.
   *
   * @param place the output
   * @param cause why it cannot be written
   */
  public OutputException(Path place, IOException cause) {
    super(cause.getMessage(), cause);
    this.place = place.toString();
  }

  /** {@return the output} */
  public String place() {
    return place;
  }

  @Override
  public synchronized IOException getCause() {
    return (IOException) super.getCause();
  }
}
