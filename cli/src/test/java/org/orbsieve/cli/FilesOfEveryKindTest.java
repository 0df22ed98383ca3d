package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.report.PartialFile;

/** Pipes in place of files, as a shell gives them with {@code <(...)}; locks; odd names. */
class FilesOfEveryKindTest {

  private static final Path DATA = Path.of("..", "data");

  @TempDir Path folder;
  private Path catalogue;

  @BeforeEach
  void shortCatalogue() throws IOException {
    catalogue = folder.resolve("catalogue.csv");
    Files.write(catalogue, Files.readAllLines(DATA.resolve("sample-catalogue.csv")).subList(0, 60));
  }

  private String pipe(Path content) throws IOException {
    Path pipe = folder.resolve("pipe-" + content.getFileName());
    Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
    try {
      assumeTrue(process.waitFor() == 0, "no pipes here");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Thread writer =
        new Thread(
            () -> {
              try (OutputStream out = Files.newOutputStream(pipe)) {
                Files.copy(content, out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.setDaemon(true);
    writer.start();
    return pipe.toString();
  }

  private CommandLineRun screen(String input, String output, String... more) {
    List<String> fixed =
        List.of("screen", input, "--start", "2026-11-01T00:00:00Z", "--hours", "2", "-o", output);
    return CommandLineRun.of(Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** Twice from each: what is read once from a pipe gives the bytes that the file gives. */
  @Test
  void inputsMayBePipes() throws IOException {
    Path radii = Files.writeString(folder.resolve("radii.csv"), "object,radius_m\npayload,3\n");
    Path levels =
        Files.writeString(folder.resolve("levels.csv"), "level,min_probability\nx,1e-9\n");
    Path errors =
        Files.writeString(
            folder.resolve("errors.csv"), "object,radial_m,transverse_m,normal_m\n*,10,100,10\n");
    Path relations = DATA.resolve("sample-relations.csv");
    Path satcat = DATA.resolve("sample-satcat.csv");
    Path oem = DATA.resolve("sample-ephemeris.oem");
    String[][] rows = new String[2][];
    for (int i = 0; i < 2; i++) {
      boolean piped = i == 1;
      Path output = folder.resolve("out" + i + ".csv");
      CommandLineRun run =
          screen(
              name(catalogue, piped),
              output.toString(),
              "--pc=foster",
              "--hbr=" + name(radii, piped),
              "--levels=" + name(levels, piped),
              "--covariance=" + name(errors, piped),
              "--relations=" + name(relations, piped),
              "--satcat=" + name(satcat, piped),
              "--ephemeris=" + name(oem, piped));
      assertEquals(ExitCode.DONE, run.code(), run.err());
      rows[i] = Files.readAllLines(output).toArray(String[]::new);
    }
    assertEquals(List.of(rows[0]), List.of(rows[1]));
    // what cannot be read again is not claimed to be checked, and does not block
    CommandLineRun verified =
        CommandLineRun.of("verify", folder.resolve("out1.run.json").toString());
    assertEquals(ExitCode.DONE, verified.code(), verified.out() + verified.err());
    assertTrue(verified.out().contains("STREAM"), verified.out());
  }

  private String name(Path file, boolean piped) throws IOException {
    return piped ? pipe(file) : file.toString();
  }

  /** A manifest may name a device without an end, or a pipe that nobody writes to. */
  @Test
  void verifyReadsNoDevices() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "no devices here");
    screen(catalogue.toString(), folder.resolve("out.csv").toString());
    Path manifest = folder.resolve("out.run.json");
    String text = Files.readString(manifest);
    String output = folder.resolve("out.csv").toString();
    Files.writeString(manifest, text.replace("\"path\": \"" + output, "\"path\": \"/dev/zero"));
    CommandLineRun run = CommandLineRun.of("verify", manifest.toString());
    assertEquals(ExitCode.DIFFERS, run.code());
    assertTrue(run.out().contains("UNREADABLE /dev/zero"), run.out());
  }

  /** As a run whose rows are in the order of time. */
  @Test
  void sortedOutputsAreLocked() throws IOException {
    Path output = folder.resolve("out.csv");
    try (PartialFile other = PartialFile.create(output)) {
      CommandLineRun run = screen(catalogue.toString(), output.toString(), "--sort", "range");
      assertEquals(ExitCode.OUTPUT, run.code(), run.err());
      assertTrue(run.err().contains("another run is writing"), run.err());
      other.discard();
    }
    assertEquals(
        ExitCode.DONE, screen(catalogue.toString(), output.toString(), "--sort", "range").code());
    assertFalse(Files.exists(PartialFile.pathFor(output)));
  }

  @Test
  void namesThatAreNotTextAreRefusedWithAHint() {
    CommandLineRun in = screen(folder.resolve("in\uFFFD.csv").toString(), "out.csv");
    assertEquals(ExitCode.INPUT, in.code());
    assertTrue(in.err().contains("UTF-8"), in.err());
    CommandLineRun out = screen(catalogue.toString(), folder.resolve("out\uFFFD.csv").toString());
    assertEquals(ExitCode.OUTPUT, out.code());
    assertTrue(out.err().contains("UTF-8"), out.err());
  }
}
