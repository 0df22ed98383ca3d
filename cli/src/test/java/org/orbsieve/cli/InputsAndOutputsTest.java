package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No output overwrites a file that the same command reads. */
class InputsAndOutputsTest {

  private static final String KEPT = "what a person has written";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--hbr", "--covariance", "--levels", "--satcat"})
  void screeningOverwritesNoInput(String option) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), KEPT);
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    for (String output : List.of("--output", "--rejects", "--manifest")) {
      for (Path target : List.of(file, link)) {
        List<String> other = output.equals("--output") ? List.of() : List.of("-o", "-");
        assertRefused(
            Stream.concat(
                Stream.of("screen", "missing.csv", option, file.toString(), output, "" + target),
                other.stream()));
      }
    }
    assertEquals(KEPT, Files.readString(file));
  }

  @Test
  void otherCommandsOverwriteNone() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), KEPT);
    Path other = Files.writeString(folder.resolve("other.cdm"), KEPT);
    String name = file.toString();
    assertRefused(Stream.of("assess", name, "-o", name));
    assertRefused(Stream.of("assess", other.toString(), "--levels", name, "-o", name));
    assertRefused(Stream.of("covariance", name, "-o", name));
    String[] two = {"--catalogue", "a=" + name, "--catalogue", "b=missing.csv"};
    assertRefused(Stream.concat(Stream.of("compare-sources", "-o", name), Stream.of(two)));
    assertRefused(
        Stream.concat(
            Stream.of("compare-sources", "-o", name, "--satcat", name, "missing.csv"),
            Stream.of("--catalogue", "b=missing.csv")));
    assertEquals(KEPT, Files.readString(file));
  }

  private static void assertRefused(Stream<String> args) {
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains("is an input and would be overwritten"), run.err());
  }
}
