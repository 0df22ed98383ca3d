package org.orbsieve.run.input;

import java.util.Objects;

/**
 * An ephemeris or a variant to read.
 *
 * @param number catalogue number of its object; empty where the file states it
 * @param file file or folder
 */
public record NumberedFile(String number, String file) {

  /**
   * Validates that nothing is null.
   *
   * @param number catalogue number of its object; empty where the file states it
   * @param file file or folder
   */
  public NumberedFile {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(file, "file");
  }
}
