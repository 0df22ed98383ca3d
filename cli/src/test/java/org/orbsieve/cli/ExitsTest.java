package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a job ends where something is not as it should be, and where nothing is wrong. */
class ExitsTest {

  private static final String CATALOGUE = Path.of("..", "data", "sample-catalogue.csv").toString();

  @TempDir Path folder;

  @Test
  void selectionThatIsNotInTheCatalogueFailsUnderStrict() {
    String[] args = screen("1-40,999999,NOSUCH*");
    CommandLineRun lenient = CommandLineRun.of(args);
    assertEquals(ExitCode.DONE, lenient.code(), lenient.err());
    String[] strict = Arrays.copyOf(args, args.length + 1);
    strict[args.length] = "--strict";
    CommandLineRun run = CommandLineRun.of(strict);
    assertEquals(ExitCode.REJECTS, run.code(), run.err());
    assertTrue(run.err().contains("2 of the selections are not in the catalogue"), run.err());
    assertTrue(run.err().contains("999999, NOSUCH*"), run.err());
    assertTrue(Files.exists(folder.resolve("out.csv")), "the results are still written");
  }

  @Test
  void severalManifestsAreVerifiedAndOneThatDiffersDecides() throws IOException {
    assertEquals(ExitCode.DONE, CommandLineRun.of(screen("1-40")).code());
    Path first = folder.resolve("out.run.json");
    Path second = folder.resolve("again.run.json");
    Files.copy(first, second);
    CommandLineRun both = CommandLineRun.of("verify", first.toString(), second.toString());
    assertEquals(ExitCode.DONE, both.code(), both.out() + both.err());
    assertTrue(both.out().contains(first + ":"), both.out());
    assertTrue(both.out().contains(second + ":"), both.out());
    Files.writeString(folder.resolve("out.csv"), "tampered");
    CommandLineRun changed = CommandLineRun.of("verify", first.toString(), second.toString());
    assertEquals(ExitCode.DIFFERS, changed.code());
    assertTrue(changed.err().contains("differ from the manifest " + first), changed.err());
  }

  /** As in {@code orbsieve screen ... -o - | head}. */
  @ParameterizedTest
  @ValueSource(ints = {0, 100})
  void readerThatHasGoneEndsARunQuietly(int wanted) {
    CommandLineRun run = CommandLineRun.withOutput(new Pipe(wanted, "Broken pipe"), toPipe());
    assertEquals(ExitCode.PIPE, run.code(), run.err());
    assertEquals("", run.err());
  }

  @Test
  void otherFailuresOfStandardOutputAreSaid() {
    CommandLineRun run =
        CommandLineRun.withOutput(new Pipe(0, "No space left on device"), toPipe());
    assertEquals(ExitCode.OUTPUT, run.code(), run.err());
    assertTrue(run.err().contains("No space left on device"), run.err());
  }

  private static String[] toPipe() {
    return new String[] {
      "screen",
      CATALOGUE,
      "--start",
      "epoch",
      "--hours",
      "3",
      "--threshold",
      "20km",
      "-q",
      "-o",
      "-"
    };
  }

  private String[] screen(String primaries) {
    String output = folder.resolve("out.csv").toString();
    return new String[] {
      "screen",
      CATALOGUE,
      "--start",
      "epoch",
      "--hours",
      "1",
      "--primaries",
      primaries,
      "-o",
      output
    };
  }

  /** Takes some bytes and then no more. */
  private static final class Pipe extends OutputStream {
    private final String reason;
    private int wanted;

    Pipe(int wanted, String reason) {
      this.wanted = wanted;
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      if (wanted-- <= 0) {
        throw new IOException(reason);
      }
    }
  }
}
