package org.orbsieve.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All inputs that are kept, among them those that once were a fault, and seeded damage of each. The
 * same for hours, guided by coverage, is a command in docs/reliability.md.
 */
class FuzzTest {

  /** Damaged copies of each input; {@code -Dorbsieve.fuzz.rounds=N} for more. */
  private static final int ROUNDS = Integer.getInteger("orbsieve.fuzz.rounds", 200);

  private static final Path INPUTS = Path.of("src", "test", "resources", "org", "orbsieve", "fuzz");

  /** Far more time than it takes: that it ends is part of the test. */
  @ParameterizedTest
  @EnumSource
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void anyBytesEndInAnAnswerOrADocumentedException(FuzzTarget target) {
    List<Path> inputs = inputs(target);
    assertFalse(inputs.isEmpty());
    for (int i = 0; i < inputs.size(); i++) {
      byte[] good = bytes(inputs.get(i));
      check(target, good, inputs.get(i) + " as it is");
      for (int round = 0; round < ROUNDS; round++) {
        long seed = 1_000_003L * i + round;
        check(target, new Mutator(seed).damaged(good), inputs.get(i) + ", seed " + seed);
      }
    }
  }

  private static void check(FuzzTarget target, byte[] bytes, String name) {
    try {
      target.check(bytes);
    } catch (Throwable e) {
      String base64 = Base64.getEncoder().encodeToString(bytes);
      throw new AssertionError(target + ", " + name + ": " + e + "\n" + base64, e);
    }
  }

  private static List<Path> inputs(FuzzTarget target) {
    try (Stream<Path> files = Files.list(INPUTS.resolve(target.folder()))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
