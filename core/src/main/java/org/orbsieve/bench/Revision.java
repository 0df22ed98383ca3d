package org.orbsieve.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.TimeUnit;

/** The commit of the sources that a jar was built from, as far as it still lies among them. */
public final class Revision {

  private static final String UNKNOWN = "unknown";

  private Revision() {}

  /**
   * What Git says of the checkout in whose {@code MODULE/target} folder the code of a class lies,
   * with {@code -dirty} where files were changed since; {@code unknown} for a jar anywhere else.
   *
   * @param type a class of the build
   * @return the output of {@code git describe}, or {@code unknown}
   */
  public static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return UNKNOWN;
    }
    try {
      Path target = Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
      Path root = target.resolve("../..").normalize();
      boolean built = target.endsWith("target") && Files.exists(root.resolve(".git"));
      return built ? describe(root) : UNKNOWN;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  private static String describe(Path root) {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean done = git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0;
      return done && !text.isEmpty() ? text : UNKNOWN;
    } catch (IOException e) {
      // no Git here
      return UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    }
  }
}
