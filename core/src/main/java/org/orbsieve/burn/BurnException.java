package org.orbsieve.burn;

/** A burn that leads to no orbit of the object's own theory; the message is the reason. */
public final class BurnException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message the reason, for a person
   */
  public BurnException(String message) {
    super(message);
  }
}
