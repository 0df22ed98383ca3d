package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.run.Interruption;

/** Defaults from a file: what applies, what replaces them, and what the manifest shows. */
class ConfigurationTest {

  @TempDir private Path folder;
  private Path catalog;
  private Path file;

  @BeforeEach
  void catalogue() {
    catalog = folder.resolve("catalogue.csv");
    file = folder.resolve("night.conf");
    String[] args = {"generate", "--objects", "50", "--seed", "1", "-o", catalog.toString()};
    assertEquals(ExitCode.DONE, CommandLineRun.of(args).code());
  }

  private static CommandLineRun in(Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true), environment);
    int code = Main.run(args, streams, new Interruption());
    return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private void write(String... lines) throws IOException {
    Files.write(file, List.of(lines));
  }

  private String manifest(Map<String, String> environment, String... more) throws IOException {
    Path output = folder.resolve("out.csv");
    List<String> args =
        List.of("screen", catalog.toString(), "--start", "epoch", "-o", output.toString());
    String[] all = Stream.concat(args.stream(), List.of(more).stream()).toArray(String[]::new);
    CommandLineRun run = in(environment, all);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Files.readString(folder.resolve("out.run.json"));
  }

  @Test
  void optionsOfTheFileApplyAndAreInTheManifest() throws IOException {
    write("# the night", "--threshold 7km --hours=1", "--sort 'range'");
    String manifest = manifest(Map.of(), "--config", file.toString());
    assertTrue(manifest.contains("\"--threshold=7km\""), manifest);
    assertTrue(manifest.contains("\"--hours=1\""), manifest);
    assertTrue(manifest.contains("\"--sort=range\""), manifest);
    assertTrue(manifest.contains("\"threshold_m\": 7000"), manifest);
  }

  @Test
  void theEnvironmentNamesAFileAndTheUserIsTold() throws IOException {
    write("--hours 1");
    String output = folder.resolve("out.csv").toString();
    Map<String, String> environment = Map.of("ORBSIEVE_CONFIG", file.toString());
    CommandLineRun run =
        in(environment, "screen", catalog.toString(), "--start", "epoch", "-o", output);
    assertEquals(
        "orbsieve: " + file + " (ORBSIEVE_CONFIG) sets --hours=1",
        run.err().lines().findFirst().orElse(""));
    CommandLineRun quiet =
        in(environment, "screen", catalog.toString(), "-q", "--start", "epoch", "-o", output);
    assertEquals("", quiet.err());
  }

  @Test
  void theCommandLineReplacesWhatTheFileSays() throws IOException {
    write("--threshold 7km", "--days 2", "--regime leo");
    String[] given = {"--threshold=3km", "--hours", "1", "--config", file.toString()};
    String manifest = manifest(Map.of(), given);
    assertTrue(manifest.contains("\"threshold_m\": 3000"), manifest);
    assertFalse(manifest.contains("7km"), manifest);
    // one that excludes it replaces it too
    assertFalse(manifest.contains("--days"), manifest);
    assertTrue(manifest.contains("\"--regime=leo\""), manifest);
  }

  @Test
  void anArgumentFileReplacesItToo() throws IOException {
    write("--threshold 7km");
    Path arguments = folder.resolve("args");
    Files.writeString(arguments, "--threshold 3km --hours 1");
    String manifest = manifest(Map.of(), "@" + arguments, "--config", file.toString());
    assertTrue(manifest.contains("\"threshold_m\": 3000"), manifest);
  }

  @Test
  void anEmptyNameIsNoConfiguration() throws IOException {
    write("--threshold 7km");
    Map<String, String> environment = Map.of("ORBSIEVE_CONFIG", file.toString());
    assertFalse(manifest(environment, "--hours=1", "--config=").contains("7km"));
    assertFalse(manifest(Map.of("ORBSIEVE_CONFIG", ""), "--hours=1").contains("7km"));
  }

  @Test
  void optionsOfOtherCommandsAreLeftOut() throws IOException {
    write("--objects 40", "--hours 1");
    assertFalse(manifest(Map.of(), "--config", file.toString()).contains("--objects"));
  }

  @ParameterizedTest
  @CsvSource({
    "--thresold 5km, line 1: --thresold is not an option of any command",
    "--threshold, line 1: --threshold has no value",
    "--strict yes, line 1: --strict takes no value",
    "--threshold 5km 6km, line 1: --threshold takes one value",
    "--threshold 5km --threshold 6km, line 1: --threshold was given before",
    "--config other, line 1: --config is not an option of any command"
  })
  void aMistakeInTheFileIsAMistakeOfUsage(String line, String why) throws IOException {
    write(line);
    CommandLineRun run = in(Map.of(), "screen", "x.csv", "--config", file.toString());
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("orbsieve: " + file + ", " + why, run.err().lines().findFirst().orElse(""));
  }

  @Test
  void aFileThatCannotBeReadEndsTheRun() throws IOException {
    CommandLineRun missing = in(Map.of(), "screen", "x.csv", "--config", file.toString());
    assertEquals(ExitCode.INPUT, missing.code());
    assertTrue(missing.err().contains("no such file"), missing.err());
    CommandLineRun isFolder = in(Map.of("ORBSIEVE_CONFIG", folder.toString()), "verify", "x");
    assertEquals(ExitCode.INPUT, isFolder.code());
    write("night --hours 1");
    CommandLineRun word = in(Map.of(), "screen", "x.csv", "--config", file.toString());
    assertTrue(word.err().contains("line 1: 'night' is not an option"), word.err());
  }

  @Test
  void showNamesEachValueAndItsPlace() throws IOException {
    write("--threshold 7km", "", "--fail-on mitigate");
    CommandLineRun run = in(Map.of(), "config", "--show", "--config", file.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("configuration: " + file + " (--config)"), run.out());
    assertTrue(
        run.out().matches("(?s).*--fail-on +mitigate +\\S+night.conf, line 3: screen, .*"),
        run.out());
    CommandLineRun screen = in(Map.of(), "config", "--show", "screen", "--config=" + file);
    assertTrue(screen.out().matches("(?s).*--threshold +7km +.*, line 1\n.*"), screen.out());
    assertTrue(screen.out().matches("(?s).*--sort +tca +built in\n.*"), screen.out());
    assertEquals("configuration: none\n", in(Map.of(), "config", "--show").out());
    assertEquals(ExitCode.USAGE, in(Map.of(), "config", "--show", "nix").code());
  }

  @Test
  void showKnowsTheEnvironment() throws IOException {
    write("--threshold 7km");
    Map<String, String> environment =
        Map.of("ORBSIEVE_CONFIG", file.toString(), "ORBSIEVE_JAVA_OPTS", "-Xmx1g");
    CommandLineRun run = in(environment, "config", "--show");
    assertTrue(run.out().contains(file + " (ORBSIEVE_CONFIG)"), run.out());
    assertTrue(run.out().contains("ORBSIEVE_JAVA_OPTS: -Xmx1g"), run.out());
  }
}
