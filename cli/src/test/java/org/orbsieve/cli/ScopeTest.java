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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Primaries against all, and asset groups. */
class ScopeTest {

  @TempDir Path folder;
  private Path catalog;
  private List<String> all;

  @BeforeEach
  void generate() {
    catalog = folder.resolve("catalog.csv");
    CommandLineRun.of("generate", "--objects", "120", "--output", catalog.toString());
    all = screen().out().lines().toList();
    assertTrue(all.size() > 20, "some conjunctions within 500 km in an hour");
  }

  private CommandLineRun screen(String... options) {
    return CommandLineRun.of(arguments("-", options));
  }

  private String[] arguments(String output, String... options) {
    List<String> args = new ArrayList<>(List.of("screen", catalog.toString()));
    args.addAll(List.of("--threshold", "500km", "--hours", "1", "--start", "epoch"));
    args.addAll(List.of("-o", output, "--progress", "never"));
    args.addAll(Arrays.asList(options));
    return args.toArray(String[]::new);
  }

  /** Rows of which at least one object has one of these numbers. */
  private List<String> rowsOf(Set<Integer> numbers) {
    return all.stream()
        .filter(
            row ->
                row.startsWith("NORAD")
                    || numbers.contains(Integer.parseInt(row.split(",")[0]))
                    || numbers.contains(Integer.parseInt(row.split(",")[3])))
        .toList();
  }

  private static Set<Integer> range(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toSet());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void primariesGetTheirRowsOfAll() throws IOException {
    List<String> expected = rowsOf(range(5, 34));
    assertTrue(expected.size() > 5 && expected.size() < all.size());
    Path list = file("fleet.txt", "# ours\n5-30\n31,32 # more\n33\n34\n");
    List<String[]> ways =
        List.of(
            new String[] {"--primaries", "5-34"},
            new String[] {"--primaries", "5-20,21-34"},
            new String[] {"--primaries", "5-20", "--primaries=21-34"},
            new String[] {"--primaries", list.toString()},
            new String[] {"--primaries", "7,file:" + list});
    for (String[] way : ways) {
      CommandLineRun run = screen(way);
      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertEquals(expected, run.out().lines().toList(), String.join(" ", way));
      assertTrue(run.err().matches("(?s).*\\n  primaries +30  against all\\n.*"), run.err());
    }
    CommandLineRun run = CommandLineRun.withInput("5-34\n", arguments("-", "--primaries", "-"));
    assertEquals(expected, run.out().lines().toList(), run.err());
  }

  @Test
  void allAsPrimariesIsAllAgainstAll() {
    assertEquals(all, screen("--primaries", "*").out().lines().toList());
  }

  @Test
  void rowsTellTheGroupsOfBothObjects() throws IOException {
    Path groups = file("assets.yaml", "low: 1-40\nboth: [low, 41-50]\nnone: 99999\n");
    CommandLineRun run = screen("--groups", groups.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> rows = run.out().lines().toList();
    assertTrue(rows.get(0).endsWith(",DILUTION,GROUP_1,GROUP_2"), rows.get(0));
    List<String> plain = rows.stream().map(row -> row.replaceFirst("(,[^,]*){2}$", "")).toList();
    assertEquals(rowsOf(range(1, 50)), plain);
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      assertEquals(names(fields[0]), fields[fields.length - 2], row);
      assertEquals(names(fields[3]), fields[fields.length - 1], row);
    }
    String json = screen("--groups", groups.toString(), "--format", "json").out();
    assertTrue(json.contains(",\"groups\":[\"low\",\"both\"]}"), json);
    assertTrue(json.contains(",\"groups\":[\"both\"]}"), json);
  }

  private static String names(String number) {
    int n = Integer.parseInt(number);
    return n <= 40 ? "low;both" : n <= 50 ? "both" : "";
  }

  @Test
  void groupsHaveTheirDistanceAndTheirSummary() throws IOException {
    Path groups =
        file(
            "assets.csv",
            "group,object,threshold\nnear,1-30,100km\nfar,31-60,400km\nusual,61-70,\n");
    Path output = folder.resolve("out.csv");
    CommandLineRun run =
        CommandLineRun.of(arguments(output.toString(), "--groups", groups.toString()));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> expected =
        rowsOf(range(1, 70)).stream()
            .skip(1)
            .filter(row -> Double.parseDouble(row.split(",")[7]) <= threshold(row))
            .toList();
    List<String> rows = Files.readAllLines(output);
    assertEquals(
        expected, rows.stream().skip(1).map(row -> row.replaceFirst("(,[^,]*){2}$", "")).toList());
    long near =
        expected.stream()
            .filter(row -> Double.parseDouble(row.split(",")[7]) <= 100)
            .filter(row -> own(row, 0) == 100 || own(row, 3) == 100)
            .count();
    assertTrue(near > 0);
    assertTrue(
        run.err().matches("(?s).*\\n        near +30 +0 +100 km +" + near + " .*"), run.err());
    assertTrue(run.err().matches("(?s).*\\n        usual +10 +0 +500 km .*"), run.err());
    String manifest = Files.readString(folder.resolve("out.run.json"));
    assertTrue(manifest.contains("\"conjunctions\": " + near + ","), manifest);
    assertTrue(manifest.contains("\"closestPair\": "), manifest);
    assertTrue(manifest.contains("\"highestMaxProbability\": "), manifest);
    CommandLineRun verify = CommandLineRun.of("verify", folder.resolve("out.run.json").toString());
    assertEquals(ExitCode.DONE, verify.code(), verify.out());
    assertTrue(verify.out().contains("assets.csv"), verify.out());
    Files.writeString(groups, "group,object\nnear,1\n");
    verify = CommandLineRun.of("verify", folder.resolve("out.run.json").toString());
    assertEquals(ExitCode.DIFFERS, verify.code(), verify.out());
  }

  private static double threshold(String row) {
    return Math.max(own(row, 0), own(row, 3));
  }

  private static double own(String row, int field) {
    int number = Integer.parseInt(row.split(",")[field]);
    return number <= 30 ? 100 : number <= 60 ? 400 : number <= 70 ? 500 : 0;
  }

  @Test
  void groupsCanBeChosenAsPrimaries() throws IOException {
    Path groups = file("assets.yaml", "one: 1-20\ntwo: 21-40\n");
    CommandLineRun run = screen("--groups", groups.toString(), "--primaries", "TWO,50");
    Set<Integer> chosen = range(21, 40);
    chosen.add(50);
    assertEquals(
        rowsOf(chosen),
        run.out().lines().map(row -> row.replaceFirst("(,[^,]*){2}$", "")).toList());
    assertTrue(run.err().matches("(?s).*\\n        one +20 +0 +500 km +0 +- +-\\n.*"), run.err());
  }

  @Test
  void knownPairsCanBeThoseOfGroups() throws IOException {
    Path groups = file("assets.yaml", "one: 1-60\ntwo: 61-120\n");
    Path relations = file("known.csv", "relation,objects,others\nfleet,one,\nfriends,one,two\n");
    CommandLineRun run = screen("--groups", groups.toString(), "--relations", relations.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> expected =
        all.stream().filter(row -> row.startsWith("NORAD") || lower(row) > 60).toList();
    assertTrue(expected.size() > 3);
    assertEquals(
        expected, run.out().lines().map(row -> row.replaceFirst("(,[^,]*){2}$", "")).toList());
    assertTrue(run.err().matches("(?s).*\\n        one +60 +0 +500 km +0 .*"), run.err());
  }

  private static int lower(String row) {
    return Integer.parseInt(row.split(",")[0]);
  }

  @Test
  void whatIsNotInTheCatalogueIsTold() throws IOException {
    Path output = folder.resolve("out.csv");
    Path groups = file("assets.yaml", "own: [1-40, 99999, 'NO SUCH*']\n");
    CommandLineRun run =
        CommandLineRun.of(arguments(output.toString(), "--groups", groups.toString()));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.err()
            .contains("orbsieve: warning: 99999, NO SUCH* are not in the catalogue: their pairs"),
        run.err());
    assertTrue(run.err().matches("(?s).*\\n        own +40 +2 +500 km .*"), run.err());
    String manifest = Files.readString(folder.resolve("out.run.json"));
    assertTrue(manifest.contains("\"" + groups + " line 1: 99999\""), manifest);
  }

  @Test
  void aSelectionOfNobodyIsAnError() {
    CommandLineRun run = screen("--primaries", "99999,ABC*");
    assertEquals(ExitCode.INPUT, run.code());
    assertEquals("", run.out());
    assertEquals(
        "orbsieve: --primaries: no object of the catalogue is selected; 99999, ABC* are not in it\n",
        run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--primaries 9-5                 | --primaries: the range \"9-5\" ends before it begins",
        "--primaries 5,,6                | --primaries: an entry between commas is empty",
        "--primaries file:no.txt         | --primaries: cannot read \"no.txt\": no such file",
        "--primaries group:gps           | --primaries: there is no group \"gps\"",
        "--groups no.yaml                | cannot read no.yaml: no such file"
      })
  void whatIsWrongIsNamed(String options, String message) {
    CommandLineRun run = screen(options.strip().split(" "));
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertTrue(run.err().startsWith("orbsieve: " + message), run.err());
    assertEquals("", run.out());
  }

  @Test
  void groupsThatCannotBeAreRefused() throws IOException {
    Path volume = file("v.yaml", "own:\n  objects: 5\n  volume: cone:5km\n");
    CommandLineRun run = screen("--groups", volume.toString());
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(
        run.err().startsWith("orbsieve: " + volume + ": the volume of own: 'cone:5km' is no"),
        run.err());
    Path one = file("1.yaml", "own: 5\n");
    run = screen("--groups", one.toString(), "--groups", one.toString());
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("two groups are named own"), run.err());
  }

  @Test
  void whatIsWrongInAFileIsNamedWithItsLine() {
    CommandLineRun run = CommandLineRun.withInput("5\na,,b", arguments("-", "--primaries", "-"));
    assertEquals(ExitCode.INPUT, run.code());
    assertEquals("orbsieve: - line 2: an entry between commas is empty: \"a,,b\"\n", run.err());
  }

  @Test
  void aListIsNotOverwritten() throws IOException {
    Path list = file("out.csv", "5-30\n");
    CommandLineRun run = CommandLineRun.of(arguments(list.toString(), "--primaries", "" + list));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains(list + " is an input and would be overwritten"), run.err());
    assertEquals("5-30\n", Files.readString(list));
  }

  @Test
  void standardInputIsForOne() throws IOException {
    List<String> args =
        new ArrayList<>(Arrays.asList(arguments("-", "--primaries", "-", "--quiet")));
    args.set(1, "-");
    CommandLineRun run =
        CommandLineRun.withInput(Files.readString(catalog), args.toArray(String[]::new));
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("standard input is already the catalogue"), run.err());
    assertFalse(run.out().contains("NORAD"));
  }
}
