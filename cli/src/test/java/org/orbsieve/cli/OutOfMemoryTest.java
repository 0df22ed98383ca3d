package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that gets too little memory, wherever it ends, leaves the output as it was and says so in
 * one line.
 */
class OutOfMemoryTest {

  @TempDir Path folder;

  /** Java reports both as the same error, but the remedies differ. */
  @Test
  void refusedThreadsAreNotTakenForMemory() {
    OutOfMemoryError refused =
        new OutOfMemoryError(
            "unable to create native thread: possibly out of memory or process limits reached");
    assertTrue(Failures.exhausted(refused).contains("--threads"));
    assertTrue(Failures.exhausted(new OutOfMemoryError("Java heap space")).contains("-Xmx"));
    assertTrue(Failures.exhausted(new OutOfMemoryError()).contains("-Xmx"));
  }

  /** From too little for the program to enough for the run [MiB]. */
  @ParameterizedTest
  @ValueSource(ints = {6, 8, 10, 64})
  void oldOutputSurvives(int memory) throws IOException, InterruptedException {
    Path output = folder.resolve("out.csv");
    Files.writeString(output, "old\n");
    Path err = folder.resolve("err");
    Process run =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + memory + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "screen",
                    Path.of("..", "data", "sample-catalogue.csv").toString(),
                    "--start",
                    "epoch",
                    "--hours",
                    "6",
                    "--kernel",
                    "scalar",
                    "-q",
                    "-o",
                    output.toString()))
            .redirectError(err.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    int code = run.waitFor();
    List<String> said =
        Files.readAllLines(err).stream().filter(line -> !line.startsWith("SLF4J")).toList();
    if (code == ExitCode.DONE) {
      assertTrue(Files.size(output) > 100 && said.isEmpty(), said.toString());
      return;
    }
    assertTrue(memory < 64, said.toString());
    assertEquals(ExitCode.INTERNAL, code, said.toString());
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.get(0).contains("orbsieve: out of memory"), said.toString());
    assertEquals("old\n", Files.readString(output));
  }
}
