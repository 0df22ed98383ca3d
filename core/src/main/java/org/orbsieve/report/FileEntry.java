package org.orbsieve.report;

import java.util.Objects;

/**
 * A file that a run read or wrote, or a folder of files that it wrote.
 *
 * @param path relative to the folder of the manifest, or absolute; {@link #STANDARD_STREAM} for
 *     standard input or output
 * @param digest its content
 */
public record FileEntry(String path, ContentDigest digest) {

  /** Represents standard input or output. */
  public static final String STANDARD_STREAM = "-";

  /**
   * Validates that nothing is null.
   *
   * @param path relative to the folder of the manifest, or absolute
   * @param digest its content
   */
  public FileEntry {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(digest, "digest");
  }
}
