package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several catalogues in one run, and a satellite catalogue. */
class SourcesTest {

  @TempDir Path folder;
  private Path allied;
  private Path national;

  @BeforeEach
  void generate() throws IOException {
    Path all = folder.resolve("all.csv");
    allied = folder.resolve("a.csv");
    national = folder.resolve("n.csv");
    CommandLineRun.of("generate", "--objects", "120", "--output", all.toString());
    List<String> lines = Files.readAllLines(all);
    Files.write(allied, lines.subList(0, 90));
    List<String> second = new ArrayList<>(lines.subList(60, lines.size()));
    second.add(0, lines.get(0));
    Files.write(national, second);
  }

  private CommandLineRun screen(String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("screen", "--threshold", "500km", "--hours", "1", "--start", "epoch"));
    args.addAll(List.of("-o", "-"));
    args.addAll(Arrays.asList(options));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  @Test
  void rowsTellSourceAndEpochWhereSourcesHaveNames() {
    String[] named = {"--catalogue", "allied=" + allied, "--catalogue", "national=" + national};
    CommandLineRun run = screen(named);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(0).endsWith(",MAX_PROB,DILUTION,SOURCE_1,EPOCH_1,SOURCE_2,EPOCH_2"));
    for (String line : lines.subList(1, lines.size())) {
      assertTrue(line.matches(".*,(allied|national),2026-.*Z,(allied|national),2026-.*Z"), line);
    }
    CommandLineRun unnamed = screen(allied.toString(), national.toString());
    assertFalse(unnamed.out().contains("SOURCE_1"), unnamed.out());
    assertEquals(
        unnamed.out().lines().toList(),
        lines.stream().map(line -> line.replaceFirst("(,[^,]*){4}$", "")).toList());
  }

  @Test
  void preferredSourceCounts() {
    String[] named = {"--catalogue", "allied=" + allied, "--catalogue", "national=" + national};
    List<String> options = new ArrayList<>(Arrays.asList(named));
    options.addAll(List.of("--prefer", "national,allied", "--format", "json"));
    CommandLineRun run = screen(options.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    run.out()
        .lines()
        .forEach(
            line -> {
              String object =
                  line.replaceFirst(".*\"secondary\":\\{\"catalogNumber\":(\\d+).*", "$1");
              boolean late = Integer.parseInt(object) >= 60;
              assertTrue(
                  line.matches(
                      ".*\"secondary\":[^}]*\"source\":\""
                          + (late ? "national" : "allied")
                          + "\".*"),
                  line);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--catalogue a.csv                       | 'a.csv' is not NAME=FILE",
        "--catalogue newest=a.csv                | 'newest' cannot be the name of a catalogue",
        "--catalogue a=a.csv --prefer b          | --prefer: no catalogue is named 'b'; there are a",
        "--catalogue a=a.csv --prefer a,a        | --prefer: a source is preferred twice",
        "a.csv --prefer a.csv                    | --prefer: no catalogue is named 'a.csv'; see --cat",
        "--boundaries                            | no catalogue: give a FILE or --catalogue NAME"
      })
  void wrongUsesAreNamed(String options, String message) {
    CommandLineRun run = screen(options.split(" "));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void statusIsShownBehindNames() throws IOException {
    Path satcat = folder.resolve("satcat.csv");
    StringBuilder rows = new StringBuilder("NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER\n");
    for (int i = 1; i <= 120; i++) {
      rows.append(i).append(",PAY,").append(i % 2 == 0 ? "+" : "-").append(",XX\n");
    }
    Files.writeString(satcat, rows + "bad\n");
    Path rejects = folder.resolve("r.csv");
    CommandLineRun run =
        screen(allied.toString(), "--satcat", satcat.toString(), "--rejects", rejects.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> lines = run.out().lines().skip(1).toList();
    assertFalse(lines.isEmpty());
    for (String line : lines) {
      String[] fields = line.split(",");
      assertTrue(fields[1].endsWith(Integer.parseInt(fields[0]) % 2 == 0 ? " [+]" : " [-]"), line);
    }
    assertTrue(Files.readString(rejects).contains(satcat + ",122,"), Files.readString(rejects));
    assertFalse(run.err().contains("lists none"), run.err());
    assertEquals(ExitCode.INPUT, screen(allied.toString(), "--satcat", "missing").code());
    Files.writeString(satcat, rows.substring(0, rows.indexOf("\n") + 1));
    String warning = "orbsieve: warning: " + satcat + ": lists none of the objects";
    CommandLineRun empty = screen(allied.toString(), "--satcat", satcat.toString());
    assertTrue(empty.err().contains(warning), empty.err());
  }

  /** Numbers that 3 divides are debris, large ones at that; their names do not tell. */
  @Test
  void satelliteCatalogueTellsTheRadii() throws IOException {
    Path satcat = folder.resolve("satcat.csv");
    StringBuilder rows = new StringBuilder("NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,RCS_SIZE\n");
    for (int i = 1; i <= 120; i++) {
      rows.append(i).append(i % 3 == 0 ? ",DEB,,LARGE\n" : ",PAY,+,SMALL\n");
    }
    Files.writeString(satcat, rows);
    Path large = Files.writeString(folder.resolve("radii.csv"), "object,radius_m\nlarge,7\n");
    String[] options = {allied.toString(), "--satcat", satcat.toString(), "--format", "json"};
    assertRadii(screen(options), 0.5);
    List<String> withTable = new ArrayList<>(Arrays.asList(options));
    withTable.addAll(List.of("--hbr", large.toString(), "--pc", "foster"));
    CommandLineRun run = screen(withTable.toArray(String[]::new));
    assertRadii(run, 7);
    assertTrue(run.out().contains("default for payload + file radii.csv"), run.out());
  }

  private static void assertRadii(CommandLineRun run, double debris) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
    int[] kinds = new int[3];
    for (String line : run.out().lines().toList()) {
      Matcher numbers = Pattern.compile("\"catalogNumber\":(\\d+)").matcher(line);
      int count =
          (int) numbers.results().filter(m -> Integer.parseInt(m.group(1)) % 3 == 0).count();
      kinds[count]++;
      double radius = count * debris + (2 - count) * 5;
      assertTrue(line.contains("\"combinedHardBodyRadius_m\":" + radius + ","), line);
    }
    assertTrue(kinds[0] > 0 && kinds[1] > 0, () -> Arrays.toString(kinds));
  }

  @Test
  void disagreementsAreListed() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(national));
    String[] moved = lines.get(5).split(",");
    moved[8] = "123.4567";
    lines.set(5, String.join(",", moved));
    Files.write(national, lines);
    Path list = folder.resolve("list.csv");
    String[] args = {
      "compare-sources",
      "--catalogue",
      "allied=" + allied,
      "--catalogue",
      "national=" + national,
      "--start",
      "epoch",
      "--hours",
      "3",
      "--distance",
      "100m",
      "-o",
      list.toString()
    };
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> rows = Files.readAllLines(list);
    assertEquals(
        "NORAD_CAT_ID,OBJECT_NAME,SOURCE_1,EPOCH_1,SOURCE_2,EPOCH_2,TIME,DIFFERENCE,RADIAL,"
            + "TRANSVERSE,NORMAL",
        rows.get(0));
    assertEquals(2, rows.size(), rows::toString);
    assertTrue(rows.get(1).startsWith(moved[11] + ","), rows.get(1));
    assertTrue(rows.get(1).contains(",allied,2026-"), rows.get(1));
    assertTrue(
        run.err().matches("(?s).*in allied +89 objects\\R.*comparisons +30\\R.*"), run.err());
    args[args.length - 1] = "-";
    assertEquals(String.join("\n", rows) + "\n", CommandLineRun.of(args).out());
  }

  /** A catalogue of which nothing is usable would agree with every other. */
  @Test
  void comparisonListsWhatItCannotUse() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(national));
    lines.set(3, lines.get(3).replaceFirst(",[^,]*$", ",x"));
    Files.write(national, lines);
    Path list = folder.resolve("list.csv");
    String[] args = {
      "compare-sources",
      "--catalogue",
      "allied=" + allied,
      "--catalogue",
      "national=" + national,
      "--start",
      "epoch",
      "--hours",
      "1",
      "-o",
      list.toString()
    };
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> rejects = Files.readAllLines(folder.resolve("list.rejects.csv"));
    assertEquals(2, rejects.size(), rejects::toString);
    assertTrue(rejects.get(1).startsWith(national + ",4,"), rejects.get(1));

    Files.write(national, List.of(lines.get(0), lines.get(3)));
    Files.delete(list);
    run = CommandLineRun.of(args);
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertTrue(run.err().contains("no usable element set in " + national + ", see "), run.err());
    assertTrue(Files.notExists(list));
    assertEquals(2, Files.readAllLines(folder.resolve("list.rejects.csv")).size());
  }

  @Test
  void comparisonNeedsTwoNames() {
    for (String[] args :
        new String[][] {
          {"compare-sources", allied.toString(), national.toString()},
          {"compare-sources", "--catalogue", "a=" + allied, "--catalogue", "a=" + national},
          {
            "compare-sources",
            "--catalogue",
            "a=" + allied,
            allied.toString(),
            "--stop",
            "1990-01-01"
          }
        }) {
      CommandLineRun run = CommandLineRun.of(args);
      assertEquals(ExitCode.USAGE, run.code(), run.err());
    }
  }
}
