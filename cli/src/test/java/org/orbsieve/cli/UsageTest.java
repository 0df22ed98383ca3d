package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says to a person who is lost or wrong. */
class UsageTest {

  @TempDir Path folder;

  /** Wrong by themselves: noticed before the catalogue, which does not exist, is looked for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--threshold 5                        | '5' has no unit",
        "--threshold 5miles                   | '5miles' is not a distance",
        "--threshold -5km                     | '-5km' is not a distance",
        "--threshold 0km                      | must be above 0",
        "--threshold 2000km                   | at most 1000 km",
        "--days 0                             | --days must be above 0",
        "--days NaN                           | 'NaN' is not a number",
        "--days 0x1p0                         | '0x1p0' is not a number",
        "--days 36h                           | '36h' is not in this option's unit",
        "--hours 1d                           | '1d' is not in this option's unit",
        "--hours 1f                           | '1f' is not in this option's unit",
        "--hours -1                           | --hours must be above 0",
        "--days 400                           | longer than a year",
        "--days 1 --hours 3                   | mutually exclusive",
        "--start yesterday                    | 'yesterday' is not a UTC time",
        "--start 2024-02-30                   | '2024-02-30' is not a UTC time",
        "--start 2024-01-02 --stop 2024-01-01 | ends before it starts",
        "--threads 0                          | threads must be 1 to 1024",
        "--threads many                       | 'many' is not an int",
        "--format xml                         | 'xml'",
        "--sort size                          | 'size'",
        "--progress maybe                     | 'maybe'",
        "--kernel fast                        | 'fast'",
        "--treshold 5km                       | Unknown option: '--treshold'"
      })
  void wrongOptionsAreNamed(String options, String message) {
    String[] args =
        Stream.concat(
                Stream.of("screen", "missing.csv", "-o", folder.resolve("out.csv").toString()),
                Stream.of(options.split(" ")))
            .toArray(String[]::new);
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().startsWith("orbsieve: "), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(2, run.err().lines().count(), run.err());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"conjunctions.orc", "report.html", "out.csv.gz", "x.XLSX"})
  void outputOfAnUnknownFormatIsRefusedWithTheFormatsThatThereAre(String name) {
    CommandLineRun run =
        CommandLineRun.of("screen", "missing.csv", "-o", folder.resolve(name).toString());
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(
        run.err().contains("csv (.csv, .txt), json (.json, .jsonl, .ndjson) or parquet (.parquet)"),
        run.err());
    CommandLineRun named =
        CommandLineRun.of(
            "screen", "missing.csv", "--format", "csv", "-o", folder.resolve(name).toString());
    assertEquals(ExitCode.INPUT, named.code(), named.err());
  }

  @Test
  void commandIsNeeded() {
    assertEquals(ExitCode.USAGE, CommandLineRun.of().code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("scren").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("screen").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("generate").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("verify").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "screen --help",
        "compare-sources --help",
        "generate --help",
        "verify --help",
        "assess --help",
        "covariance --help",
        "bench --help"
      })
  void helpTellsTheExitCodes(String args) {
    CommandLineRun run = CommandLineRun.of(args.split(" "));
    assertEquals(ExitCode.DONE, run.code());
    assertEquals("", run.err());
    for (int code : new int[] {0, 1, 2, 3, 4, 5, 70, 130}) {
      assertTrue(run.out().matches("(?s).*\\R  " + code + " {2,}\\S.*"), run.out());
    }
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    assertFalse(run.out().contains("\u001b"), run.out());
  }

  @Test
  void helpOfACommandCanBeAskedForInTwoWays() {
    assertEquals(
        CommandLineRun.of("screen", "--help").out(), CommandLineRun.of("help", "screen").out());
  }

  @Test
  void versionIsThatOfTheBuild() {
    String out = CommandLineRun.of("--version").out();
    assertTrue(out.matches("(?s)Orbsieve \\d+\\.\\d+.*"), out);
  }

  @Test
  void stackTraceOnlyOnDemand() {
    assertFalse(CommandLineRun.of("screen", "missing.csv").err().contains("\tat "));
    assertTrue(CommandLineRun.of("screen", "missing.csv", "--debug").err().contains("\tat "));
    assertTrue(CommandLineRun.of("--debug", "screen", "missing.csv").err().contains("\tat "));
    assertTrue(CommandLineRun.of("screen", "--debug", "--days", "x").err().contains("\tat "));
  }
}
