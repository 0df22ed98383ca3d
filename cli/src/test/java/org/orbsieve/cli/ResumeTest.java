package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.PartialFile;
import org.orbsieve.run.Interruption;

/** Runs that are interrupted and continued, on a small catalogue over three days. */
class ResumeTest {

  /** Slices of 64 steps of 270 s, so that three days have 15 of them. */
  private static final int SEAMS = 14;

  @TempDir Path folder;
  private Path catalog;

  /** A person who wants an end at a seam. */
  private static final class AtSeam extends Interruption {
    private int seams;

    AtSeam(int seams) {
      this.seams = seams;
    }

    @Override
    public boolean isRequested() {
      return --seams == 0;
    }
  }

  @BeforeEach
  void generateCatalog() {
    catalog = folder.resolve("catalog.csv");
    CommandLineRun.of("generate", "--objects", "150", "--output", catalog.toString());
  }

  @ParameterizedTest
  @CsvSource({"out.csv, 1", "out.jsonl, 5"})
  void everySeamMayBeTheEnd(String name, int stride) throws IOException {
    CommandLineRun whole = screen(folder.resolve("whole").resolve(name));
    assertEquals(ExitCode.DONE, whole.code(), whole.err());
    assertTrue(Files.readAllLines(folder.resolve("whole").resolve(name)).size() > 100);
    for (int seam = 1; seam <= SEAMS; seam += stride) {
      Path output = folder.resolve("at" + seam).resolve(name);
      CommandLineRun first = interrupt(seam, output);
      assertEquals(ExitCode.INTERRUPTED, first.code(), first.err());
      assertTrue(
          first.err().contains("interrupted after " + 64 * seam + " of 960 steps; the same"));
      assertEquals(List.of(name + ".checkpoint", name + ".partial"), names(output.getParent()));
      CommandLineRun second = screen(output, "--resume");
      assertEquals(ExitCode.DONE, second.code(), second.err());
      assertSameFiles("whole", "at" + seam);
      assertEquals(summary(whole, "whole"), summary(second, "at" + seam));
    }
  }

  @Test
  void oneRunMayBeInterruptedAgainAndAgain() throws IOException {
    screen(folder.resolve("whole/out.csv"));
    Path output = folder.resolve("again/out.csv");
    assertEquals(ExitCode.INTERRUPTED, interrupt(1, output).code());
    for (int seam = 2; seam <= SEAMS; seam++) {
      // another number of threads changes nothing
      String threads = Integer.toString(1 + seam % 2);
      CommandLineRun run = interrupt(1, output, "--resume", "--threads", threads);
      assertTrue(run.err().contains("after " + 64 * seam + " of 960"), run.err());
    }
    assertEquals(ExitCode.DONE, screen(output, "--resume").code());
    assertSameFiles("whole", "again");
  }

  /** After a kill the partial file is longer than the checkpoint knows, and may end anywhere. */
  @Test
  void whatCameAfterTheCheckpointIsDropped() throws IOException {
    screen(folder.resolve("whole/out.csv"));
    Path output = folder.resolve("killed/out.csv");
    interrupt(5, output);
    Files.writeString(
        PartialFile.pathFor(output), "12,HALF A ROW,1.5,\"", StandardOpenOption.APPEND);
    assertEquals(ExitCode.DONE, screen(output, "--resume").code());
    assertSameFiles("whole", "killed");
  }

  @Test
  void nowIsWhenTheInterruptedRunBegan() throws IOException {
    Path output = folder.resolve("now/out.csv");
    String[] now = {"--start", "now", "--quiet"};
    assertEquals(ExitCode.INTERRUPTED, interrupt(3, output, now).code());
    Path manifest = folder.resolve("now/out.run.json");
    assertEquals(ExitCode.DONE, screen(output, "--resume", "--start", "now", "--quiet").code());
    String start = Files.readString(manifest).split("\"start\": \"")[1].substring(0, 27);
    Path again = folder.resolve("then/out.csv");
    assertEquals(ExitCode.DONE, screen(again, "--start", start, "--quiet").code());
    assertEquals(Files.readString(again), Files.readString(output));
  }

  @ParameterizedTest
  @CsvSource({
    "--threshold, 60km, threshold_m was 50000.0",
    "--days, 2, duration_s was 259200.0",
    "--start, 2026-10-31, start was 2026-",
    "--kernel, orekit, kernel was own",
    "--format, json, format was csv",
    "--boundaries, '', boundaries was false",
    "--primaries, 1-50, 'pairs was all against all, now 1-50'"
  })
  void otherSettingsAreRefusedAndDestroyNothing(String option, String value, String message)
      throws IOException {
    Path output = folder.resolve("out/out.csv");
    interrupt(4, output);
    List<String> before = contents(output.getParent());
    CommandLineRun run =
        value.isEmpty()
            ? screen(output, "--resume", option)
            : screen(output, "--resume", option, value);
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(
        run.err().contains("cannot continue " + output + ": the run is a different one"),
        run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(before, contents(output.getParent()));
    assertEquals(ExitCode.DONE, screen(output, "--resume").code());
  }

  @Test
  void otherInputsAreRefused() throws IOException {
    Path output = folder.resolve("out/out.csv");
    interrupt(4, output);
    String text = Files.readString(catalog);
    Files.writeString(catalog, text + "\n");
    CommandLineRun run = screen(output, "--resume");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("input 1 was " + catalog + " sha256 "), run.err());
    Files.writeString(catalog, text);
    assertEquals(ExitCode.DONE, screen(output, "--resume").code());
  }

  @Test
  void otherSourcesAreRefused() throws IOException {
    Path output = folder.resolve("out/out.csv");
    String[] two = {"--catalogue", "own=" + catalog};
    assertEquals(ExitCode.INTERRUPTED, interrupt(4, output, two).code());
    CommandLineRun run = screen(output, "--resume", "--catalogue", "theirs=" + catalog);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("sources was " + catalog + ", own, now "), run.err());
    run = screen(output, "--resume", two[0], two[1], "--prefer", "own");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("prefer was , now own"), run.err());
    assertEquals(ExitCode.DONE, screen(output, "--resume", two[0], two[1]).code());
    screen(folder.resolve("whole/out.csv"), two);
    assertSameFiles("whole", "out");
  }

  /** Pairs that stay inside over a seam are followed from both of its sides. */
  @Test
  void volumesAreContinued() throws IOException {
    String[] volume = {"--volume", "box:20x200x200km"};
    CommandLineRun whole = screen(folder.resolve("whole/out.csv"), volume);
    assertEquals(ExitCode.DONE, whole.code(), whole.err());
    for (int seam : new int[] {1, 6, 11}) {
      Path output = folder.resolve("at" + seam).resolve("out.csv");
      assertEquals(ExitCode.INTERRUPTED, interrupt(seam, output, volume).code());
      CommandLineRun other = screen(output, "--resume", "--volume", "20x200x200km");
      assertEquals(ExitCode.USAGE, other.code(), other.err());
      assertEquals(ExitCode.USAGE, screen(output, "--resume").code());
      CommandLineRun second = screen(output, "--resume", volume[0], volume[1]);
      assertEquals(ExitCode.DONE, second.code(), second.err());
      assertSameFiles("whole", "at" + seam);
    }
  }

  @Test
  void groupsGoOn() throws IOException {
    Path groups = Files.writeString(folder.resolve("g.yaml"), "one: 1-20\ntwo: [one, 21-60]\n");
    String[] two = {"--groups", groups.toString()};
    CommandLineRun whole = screen(folder.resolve("whole/out.csv"), two);
    assertTrue(whole.err().matches("(?s).*\n        two +60 +0 .*"), whole.err());
    Path output = folder.resolve("out/out.csv");
    assertEquals(ExitCode.INTERRUPTED, interrupt(7, output, two).code());
    CommandLineRun rest = screen(output, "--resume", two[0], two[1]);
    assertEquals(summary(whole, "whole"), summary(rest, "out"));
    assertSameFiles("whole", "out");
    assertEquals(ExitCode.INTERRUPTED, interrupt(7, output, two).code());
    Files.writeString(groups, "one: 1-21\n");
    rest = screen(output, "--resume", two[0], two[1]);
    assertEquals(ExitCode.USAGE, rest.code());
    assertTrue(rest.err().contains("pairs was "), rest.err());
  }

  @ParameterizedTest
  @CsvSource({"version, 0.0.1", "build, 0123456789ab"})
  void anotherVersionOrBuildIsRefused(String name, String value) throws IOException {
    Path output = folder.resolve("out/out.csv");
    interrupt(4, output);
    Path checkpoint = folder.resolve("out/out.csv.checkpoint");
    var state = CheckpointFile.read(checkpoint);
    @SuppressWarnings("unchecked")
    var identity = (Map<String, Object>) state.get("run");
    identity.put(name, value);
    CheckpointFile.write(checkpoint, state);
    CommandLineRun run = screen(output, "--resume");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains(name + " was " + value + ", now "), run.err());
  }

  @Test
  void tamperedCheckpointsAreRefused() throws IOException {
    Path output = folder.resolve("out/out.csv");
    interrupt(4, output);
    Path checkpoint = folder.resolve("out/out.csv.checkpoint");
    String good = Files.readString(checkpoint);
    for (String bad :
        List.of(
            "",
            "{}",
            "[1",
            good.substring(0, good.length() / 2),
            good.replaceFirst("\"nextStep\":256", "\"nextStep\":320"),
            good.replaceFirst("\"rows\":\\d+", "\"rows\":7"))) {
      Files.writeString(checkpoint, bad);
      List<String> before = contents(output.getParent());
      CommandLineRun run = screen(output, "--resume");
      assertEquals(ExitCode.INPUT, run.code(), run.err());
      assertTrue(run.err().contains("the checkpoint is damaged"), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertEquals(before, contents(output.getParent()));
    }
    Files.writeString(checkpoint, good);
    assertEquals(ExitCode.DONE, screen(output, "--resume").code());
  }

  @Test
  void tamperedRowsAreRefused() throws IOException {
    Path output = folder.resolve("out/out.csv");
    interrupt(4, output);
    Path partial = PartialFile.pathFor(output);
    String good = Files.readString(partial);
    Files.writeString(partial, good.replaceFirst("2026", "2027"));
    assertTrue(screen(output, "--resume").err().contains("out.csv.partial has changed"));
    Files.writeString(partial, good.substring(0, good.length() - 1));
    assertTrue(screen(output, "--resume").err().contains("out.csv.partial is shorter than it was"));
    Files.delete(partial);
    CommandLineRun run = screen(output, "--resume");
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("without --resume it starts again"), run.err());
    Files.writeString(partial, good);
    assertEquals(ExitCode.DONE, screen(output, "--resume").code());
  }

  @Test
  void withoutACheckpointTheRunBeginsAtTheBeginning() throws IOException {
    screen(folder.resolve("whole/out.csv"));
    CommandLineRun run = screen(folder.resolve("new/out.csv"), "--resume");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.err().contains("note: nothing to continue (no out.csv.checkpoint)"), run.err());
    assertSameFiles("whole", "new");
  }

  @Test
  void withoutTheOptionAnInterruptedRunIsStartedAnew() throws IOException {
    screen(folder.resolve("whole/out.csv"));
    Path output = folder.resolve("anew/out.csv");
    interrupt(4, output);
    CommandLineRun run = screen(output);
    assertTrue(run.err().contains("note: restarting an interrupted run"), run.err());
    assertSameFiles("whole", "anew");
  }

  /** An interrupted run leaves the results of the one before alone. */
  @Test
  void olderResultsStayUntilTheRunIsDone() throws IOException {
    Path output = folder.resolve("out/out.csv");
    screen(output, "--threshold", "60km");
    String before = Files.readString(output);
    interrupt(4, output);
    assertEquals(before, Files.readString(output));
    screen(output, "--resume");
    assertFalse(before.equals(Files.readString(output)));
    assertEquals(
        List.of("out.csv", "out.objects.csv", "out.rejects.csv", "out.run.json"),
        names(output.getParent()));
  }

  @Test
  void twoRunsCannotWriteOneOutput() throws IOException {
    Path output = folder.resolve("out/out.csv");
    interrupt(4, output);
    try (PartialFile other = PartialFile.create(folder.resolve("out/out.csv"))) {
      CommandLineRun run = screen(output, "--quiet");
      assertEquals(ExitCode.OUTPUT, run.code());
      assertTrue(run.err().contains("another run is writing "), run.err());
      assertTrue(screen(output, "--resume").err().contains("another run is writing "));
      other.writer().write("x");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o -", "--sort range", "-o /dev/null"})
  void onlyFilesInTheOrderOfTimeCanBeContinued(String options) {
    List<String> args = new ArrayList<>(List.of("screen", catalog.toString(), "--resume"));
    args.addAll(List.of(options.split(" ")));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains("--resume needs an output file and --sort tca"), run.err());
  }

  @Test
  void filesOfARunUnderWayAreNoInputs() {
    Path output = folder.resolve("out.csv");
    for (String name : List.of("out.csv.partial", "out.csv.checkpoint")) {
      CommandLineRun run =
          CommandLineRun.of("screen", folder.resolve(name).toString(), "-o", output.toString());
      assertEquals(ExitCode.USAGE, run.code());
      assertTrue(run.err().contains("is an input and would be overwritten"), run.err());
    }
  }

  private CommandLineRun screen(Path output, String... more) {
    return CommandLineRun.of(arguments(output, more));
  }

  private CommandLineRun interrupt(int seam, Path output, String... more) {
    return CommandLineRun.interruptedBy(new AtSeam(seam), arguments(output, more));
  }

  private String[] arguments(Path output, String... more) {
    List<String> given = List.of(more);
    List<String> args = new ArrayList<>(List.of("screen", catalog.toString()));
    add(args, given, "--start", "epoch");
    add(args, given, "--days", "3");
    if (!given.contains("--volume")) {
      add(args, given, "--threshold", "50km");
    }
    args.addAll(List.of("--output", output.toString()));
    args.addAll(given);
    try {
      Files.createDirectories(output.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return args.toArray(String[]::new);
  }

  private static void add(List<String> args, List<String> given, String option, String value) {
    if (!given.contains(option)) {
      args.addAll(List.of(option, value));
    }
  }

  /** The files of two folders are the same, byte for byte; of the manifests all but times. */
  private void assertSameFiles(String expected, String actual) throws IOException {
    List<String> names = names(folder.resolve(expected));
    assertEquals(4, names.size(), names::toString);
    assertEquals(names, names(folder.resolve(actual)));
    for (String name : names) {
      String left = Files.readString(folder.resolve(expected).resolve(name));
      String right = Files.readString(folder.resolve(actual).resolve(name));
      if (name.endsWith(".run.json")) {
        left = withoutTimes(left, expected);
        right = withoutTimes(right, actual);
      }
      assertEquals(left, right, name);
    }
  }

  private String withoutTimes(String manifest, String name) {
    return manifest
        .replaceAll("\"created\": \".*\"", "")
        .replaceAll("(?s)\"phases_s\": \\{[^}]*}", "")
        .replace(folder.resolve(name).toString(), "folder");
  }

  private String summary(CommandLineRun run, String name) {
    return run.err()
        .replaceAll("(?m)^(Time|        *out\\.run|Files).*$", "")
        .replaceAll(".*run manifest.*", "")
        .replace(folder.resolve(name).toString(), "folder")
        .replaceAll(" +", " ");
  }

  private static List<String> names(Path where) throws IOException {
    try (Stream<Path> files = Files.list(where)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> contents(Path where) throws IOException {
    List<String> contents = new ArrayList<>();
    for (String name : names(where)) {
      contents.add(name + ": " + Files.readString(where.resolve(name)));
    }
    return contents;
  }
}
