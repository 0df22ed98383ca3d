package org.orbsieve.avoid;

/** A trade space that does not exist; the message is the reason. */
public final class AvoidanceException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message the reason, for a person
   */
  public AvoidanceException(String message) {
    super(message);
  }

  AvoidanceException(String message, Throwable cause) {
    super(message, cause);
  }
}
