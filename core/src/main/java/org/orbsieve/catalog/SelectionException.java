package org.orbsieve.catalog;

import java.io.IOException;

/**
 * A selection of objects that is invalid or cannot be read. The message is one line for a person
 * and starts with the place: the option, or file and line.
 */
public final class SelectionException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * A problem at a place.
   *
   * @param place option, file, or file and line
   * @param problem what is wrong there
   */
  public SelectionException(String place, String problem) {
    super(place + ": " + RecordProblem.withoutControls(problem));
  }

  /**
   * A problem at a place, and its cause.
   *
   * @param place option, file, or file and line
   * @param problem what is wrong there
   * @param cause the cause
   */
  public SelectionException(String place, String problem, Throwable cause) {
    super(place + ": " + RecordProblem.withoutControls(problem), cause);
  }
}
