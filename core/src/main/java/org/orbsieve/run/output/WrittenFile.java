package org.orbsieve.run.output;

import java.nio.file.Path;
import org.orbsieve.report.ContentDigest;

/**
 * A file that a run wrote.
 *
 * @param path where; null for standard output
 * @param contents what it holds, in a few words for a person
 * @param digest length and hash
 */
public record WrittenFile(Path path, String contents, ContentDigest digest) {

  /** {@return the path as the person gave it} */
  public String name() {
    return path == null ? "standard output" : path.toString();
  }
}
