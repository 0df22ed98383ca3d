package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person uses it, on a small catalogue. */
class ScreenCommandTest {

  private static final String HEADER =
      "NORAD_CAT_ID_1,OBJECT_NAME_1,DSE_1,NORAD_CAT_ID_2,OBJECT_NAME_2,DSE_2,TCA,TCA_RANGE,"
          + "TCA_RELATIVE_SPEED,MAX_PROB,DILUTION";

  @TempDir Path folder;
  private Path catalog;
  private Path output;

  @BeforeEach
  void generateCatalog() {
    catalog = folder.resolve("catalog.csv");
    output = folder.resolve("out.csv");
    CommandLineRun run =
        CommandLineRun.of("generate", "--objects", "120", "--output", catalog.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("120 objects in " + catalog + "\n", run.err());
  }

  @Test
  void leavesConjunctionsRejectsAndManifest() throws IOException {
    CommandLineRun run = screen();
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals(
        List.of("catalog.csv", "out.csv", "out.objects.csv", "out.rejects.csv", "out.run.json"),
        names());
    List<String> lines = Files.readAllLines(output);
    assertEquals(HEADER, lines.get(0));
    assertTrue(lines.size() > 10, "some conjunctions within 500 km in an hour");
    assertEquals(
        "source,line,catalogue_number,reason\n",
        Files.readString(folder.resolve("out.rejects.csv")));
  }

  @Test
  void summaryTellsCountsAndPlaces() {
    String err = screen().err();
    assertTrue(err.startsWith("Screened 120 objects from 2026-"), err);
    assertTrue(err.contains(" (1 h) within 500 km."), err);
    assertTrue(err.matches("(?s).*records read +120\\R.*"), err);
    assertTrue(err.matches("(?s).*pairs considered +7,140\\R.*"), err);
    assertTrue(err.contains("Closest"), err);
    assertTrue(err.contains(output.toString()), err);
    assertTrue(err.lines().count() <= 30, err);
  }

  @Test
  void quietIsSilent() {
    assertEquals("", screen("--quiet", "--progress", "always").err());
  }

  @Test
  void progressCanBeForced() {
    assertTrue(screen("--progress", "always").err().contains("reading ..."));
    assertFalse(screen("--progress", "never").err().contains("\r"));
  }

  @Test
  void standardOutputGetsTheCsvAlone() throws IOException {
    CommandLineRun file = screen();
    CommandLineRun stream = screen("--output", "-");
    assertEquals(file.code(), stream.code());
    assertEquals(Files.readString(output), stream.out());
    assertTrue(stream.err().contains("standard output"), stream.err());
  }

  @Test
  void standardOutputHasNoSideFilesUnlessAskedFor() {
    screen("--output", "-");
    assertEquals(List.of("catalog.csv"), names());
    Path rejects = folder.resolve("r.csv");
    Path manifest = folder.resolve("m.json");
    screen("--output", "-", "--rejects", rejects.toString(), "--manifest", manifest.toString());
    assertEquals(List.of("catalog.csv", "m.json", "r.csv"), names());
    assertEquals(
        "STREAM     -",
        CommandLineRun.of("verify", manifest.toString())
            .out()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow());
  }

  @Test
  void catalogMayComeFromStandardInput() throws IOException {
    screen();
    String expected = Files.readString(output);
    CommandLineRun run = CommandLineRun.withInput(Files.readString(catalog), arguments("-"));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(expected, Files.readString(output));
  }

  @Test
  void jsonByOptionOrName() throws IOException {
    Path json = folder.resolve("out.json");
    screen("--output", json.toString());
    String byName = Files.readString(json);
    assertTrue(byName.startsWith("{\"kind\":\"MINIMUM\",\"tca\":\"2026-"), byName);
    assertEquals(byName, screen("--output", "-", "--format", "json").out());
    assertTrue(names().containsAll(List.of("out.rejects.csv", "out.run.json")));
  }

  @Test
  void boundariesAreMarkedRows() throws IOException {
    screen("--sort", "range");
    long minima = Files.readAllLines(output).size();
    screen("--sort", "range", "--boundaries");
    List<String> lines = Files.readAllLines(output);
    assertEquals(HEADER + ",EVENT", lines.get(0));
    assertTrue(lines.size() > minima);
    assertTrue(lines.stream().skip(1).allMatch(row -> row.matches(".*,(MINIMUM|START|STOP)")));
    List<Double> ranges =
        lines.stream().skip(1).map(row -> Double.valueOf(row.split(",", -1)[7])).toList();
    assertEquals(ranges.stream().sorted().toList(), ranges);
  }

  @Test
  void rejectsAreListedAndStrictExitsWithThree() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(catalog));
    lines.add(2, lines.get(1).replaceFirst(",\\.0*\\d+,", ",1.5,"));
    Files.write(catalog, lines);
    CommandLineRun lenient = screen();
    assertEquals(ExitCode.DONE, lenient.code(), lenient.err());
    List<String> rejects = Files.readAllLines(folder.resolve("out.rejects.csv"));
    assertEquals(2, rejects.size(), rejects::toString);
    assertTrue(rejects.get(1).startsWith(catalog + ",3,1,"), rejects.get(1));
    Files.delete(output);
    CommandLineRun strict = screen("--strict", "--quiet");
    assertEquals(ExitCode.REJECTS, strict.code());
    assertTrue(strict.err().startsWith("orbsieve: --strict: 1 rejected, see "), strict.err());
    assertTrue(Files.exists(output));
  }

  @Test
  void nothingUsableIsNoGoodNews() throws IOException {
    List<String> lines = Files.readAllLines(catalog);
    Files.write(catalog, List.of(lines.get(0), lines.get(1).replaceFirst(",\\.0*\\d+,", ",1.5,")));
    CommandLineRun run = screen();
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("no usable element set in " + catalog), run.err());
    assertEquals(List.of("catalog.csv", "out.rejects.csv"), names());
    // and where there is nothing, nobody is sent to an empty list
    Files.write(catalog, List.of(lines.get(0)));
    CommandLineRun empty = screen();
    assertEquals(ExitCode.INPUT, empty.code());
    assertEquals("orbsieve: no element set at all in " + catalog, empty.err().strip());
  }

  @Test
  void unreadableInputsAreNamed() throws IOException {
    assertInputFails(folder.resolve("missing.csv").toString(), "no such file");
    assertInputFails(folder.toString(), "is a directory");
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    assertInputFails(empty.toString(), "empty.csv");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, 3, -1, -2, 0, 0});
    assertInputFails(binary.toString(), "binary");
    assertInputFails("-", "-");
    assertEquals(
        ExitCode.INPUT, screen("--orekit-data", folder.resolve("nothing").toString()).code());
  }

  private void assertInputFails(String name, String message) {
    CommandLineRun run = CommandLineRun.of(arguments(name));
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertTrue(run.err().startsWith("orbsieve: ") && run.err().contains(message), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(output));
  }

  /** Before the long work: the catalogue, which does not exist, is not even looked for. */
  @Test
  void unwritableOutputsAreFoundFirst() throws IOException {
    assertOutputFails(folder.resolve("missing/out.csv"), "no such directory");
    assertOutputFails(folder, "is a directory");
    assertOutputFails(catalog.resolve("out.csv"), "not a directory");
    Files.createDirectory(folder.resolve("taken.run.json"));
    assertOutputFails(folder.resolve("taken.csv"), "taken.run.json: is a directory");
  }

  private void assertOutputFails(Path file, String message) {
    CommandLineRun run = CommandLineRun.of("screen", "missing.csv", "-o", file.toString());
    assertEquals(ExitCode.OUTPUT, run.code(), run.err());
    assertTrue(run.err().startsWith("orbsieve: cannot write "), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void fullStandardOutputIsNoticed() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    CommandLineRun run = CommandLineRun.withOutput(full, arguments(catalog.toString(), "-o", "-"));
    assertEquals(ExitCode.OUTPUT, run.code());
    assertEquals("orbsieve: cannot write standard output: No space left on device\n", run.err());
  }

  @Test
  void inputsAndOutputsMayNotMeet() throws IOException {
    String before = Files.readString(catalog);
    CommandLineRun same = screen("--output", catalog.toString());
    assertEquals(ExitCode.USAGE, same.code());
    assertTrue(same.err().contains("is an input and would be overwritten"), same.err());
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), catalog);
    assertEquals(ExitCode.USAGE, screen("--rejects", link.toString()).code());
    assertEquals(ExitCode.USAGE, screen("--manifest", output.toString()).code());
    assertEquals(before, Files.readString(catalog));
  }

  @Test
  void verifyFindsChanges() throws IOException {
    screen();
    String manifest = folder.resolve("out.run.json").toString();
    CommandLineRun good = CommandLineRun.of("verify", manifest);
    assertEquals(ExitCode.DONE, good.code(), good.err());
    assertEquals(4, good.out().lines().filter(line -> line.startsWith("OK ")).count(), good.out());
    Files.writeString(output, "tampered");
    Files.delete(catalog);
    CommandLineRun bad = CommandLineRun.of("verify", manifest);
    assertEquals(ExitCode.DIFFERS, bad.code());
    assertTrue(bad.out().contains("CHANGED    " + output), bad.out());
    assertTrue(bad.out().contains("MISSING    " + catalog), bad.out());
    assertEquals("orbsieve: 2 of 4 files differ from the manifest " + manifest + "\n", bad.err());
    assertEquals(ExitCode.INPUT, CommandLineRun.of("verify", output.toString()).code());
    assertEquals(ExitCode.INPUT, CommandLineRun.of("verify", folder.toString()).code());
    assertEquals(ExitCode.INPUT, CommandLineRun.of("verify", manifest + "x").code());
  }

  @Test
  void farElementsAndUnknownLeapSecondsAreWarnedOf() throws IOException {
    CommandLineRun run = screen("--start", "2050-01-01");
    assertTrue(run.err().contains("warning: leap seconds are known until 20"), run.err());
    assertTrue(run.err().contains("days after the newest element set"), run.err());
    CommandLineRun past = screen("--start", "1990-01-01");
    assertTrue(past.err().contains("days before the oldest element set"), past.err());
    assertFalse(screen().err().contains("warning"));
  }

  private CommandLineRun screen(String... more) {
    return CommandLineRun.of(arguments(catalog.toString(), more));
  }

  /** An hour from the newest epoch within 500 km, but for what {@code more} says. */
  private String[] arguments(String input, String... more) {
    List<String> args = new ArrayList<>(List.of("screen", input, "--threshold", "500km"));
    List<String> given = List.of(more);
    args.addAll(List.of("--hours", "1"));
    if (!given.contains("--start")) {
      args.addAll(List.of("--start", "epoch"));
    }
    if (!given.contains("--output") && !given.contains("-o")) {
      args.addAll(List.of("--output", output.toString()));
    }
    args.addAll(given);
    return args.toArray(String[]::new);
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
