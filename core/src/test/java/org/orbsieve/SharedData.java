package org.orbsieve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reference data that lies beside a checkout on the maintainers' machines and is not part of the
 * project.
 */
public final class SharedData {

  private SharedData() {}

  /**
   * The path of a reference file; skips the calling test with a message where it is not there.
   *
   * @param relative path below the folder {@code shared} beside the checkout
   */
  public static Path require(String relative) {
    Path folder = Path.of(System.getProperty("orbsieve.shared", "../../shared"));
    Path path = folder.resolve(relative);
    assumeTrue(Files.exists(path), "reference data not at hand: shared/" + relative);
    return path;
  }
}
