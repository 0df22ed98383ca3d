package org.orbsieve.share;

import java.util.Objects;

/**
 * Somebody who gets a package.
 *
 * @param name letters, digits, dots, dashes and underscores: the name of the package's folder
 * @param marking of every file
 * @param messageFor MESSAGE_FOR of the messages
 * @param toldCount whether the partner is told how many rows are withheld
 */
public record Partner(String name, Marking marking, String messageFor, boolean toldCount) {

  /**
   * Validates the name.
   *
   * @param name of the partner
   * @param marking of every file
   * @param messageFor MESSAGE_FOR of the messages
   * @param toldCount whether the partner is told how many rows are withheld
   * @throws IllegalArgumentException if the name cannot be that of a folder
   */
  public Partner {
    Objects.requireNonNull(marking, "marking");
    Objects.requireNonNull(messageFor, "messageFor");
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException(
          "the name of a partner consists of letters, digits, dots, dashes and underscores");
    }
    if (name.equals("all") || name.equals("nobody")) {
      throw new IllegalArgumentException("'" + name + "' cannot be the name of a partner");
    }
  }
}
