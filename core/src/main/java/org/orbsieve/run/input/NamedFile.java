package org.orbsieve.run.input;

import java.util.Objects;

/**
 * A catalogue to read.
 *
 * @param name the name that results show; empty where no catalogue has one
 * @param file file, or {@value InputFiles#STANDARD_INPUT} for standard input
 */
public record NamedFile(String name, String file) {

  /**
   * Validates that nothing is null.
   *
   * @param name the name that results show; empty where no catalogue has one
   * @param file file, or {@value InputFiles#STANDARD_INPUT} for standard input
   */
  public NamedFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(file, "file");
  }
}
