package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.run.Interruption;

/** Known pairs, and passes that are told as one, among crossings and pairs that fly together. */
class PairsTest {

  private static final int SEAMS = 14;

  @TempDir Path folder;
  private Path catalog;

  /** Every tenth object gets a companion, 1000 higher, whose orbit differs a little. */
  @BeforeEach
  void generate() throws IOException {
    catalog = folder.resolve("catalog.csv");
    CommandLineRun.of("generate", "--objects", "150", "--output", catalog.toString());
    List<String> lines = new ArrayList<>(Files.readAllLines(catalog));
    for (int i = 10; i <= 150; i += 10) {
      String[] fields = lines.get(i).split(",");
      fields[0] = fields[0] + " TWIN";
      fields[5] = String.format(Locale.ROOT, "%.4f", Double.parseDouble(fields[5]) + 0.004);
      fields[6] = String.format(Locale.ROOT, "%.4f", Double.parseDouble(fields[6]) + 0.003);
      fields[11] = Integer.toString(1000 + i);
      lines.add(String.join(",", fields));
    }
    Files.write(catalog, lines);
  }

  private CommandLineRun screen(String name, String... options) {
    return CommandLineRun.of(arguments(name, options));
  }

  private CommandLineRun interrupt(int seam, String name, String... options) {
    int[] left = {seam};
    Interruption atSeam =
        new Interruption() {
          @Override
          public boolean isRequested() {
            return --left[0] == 0;
          }
        };
    return CommandLineRun.interruptedBy(atSeam, arguments(name, options));
  }

  private String[] arguments(String name, String... options) {
    String output = name.equals("-") ? name : folder.resolve(name).toString();
    List<String> args =
        new ArrayList<>(List.of("screen", catalog.toString(), "--start", "epoch", "--days", "3"));
    args.addAll(List.of("--threshold", "40km", "-o", output));
    args.addAll(Arrays.asList(options));
    return args.toArray(String[]::new);
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  /** The rule of the groups, applied to the rows of a run without it. */
  private List<String> folded(List<String> plain, Map<Integer, Double> revolutions) {
    Map<String, String[]> open = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String[]> first = new HashMap<>();
    Map<String, String[]> last = new HashMap<>();
    List<String> rows = new ArrayList<>();
    Map<String, Runnable> close = new LinkedHashMap<>();
    for (String row : plain.subList(1, plain.size())) {
      String[] f = row.split(",", -1);
      boolean minimum = f.length < 12 || f[11].equals("MINIMUM");
      if (!minimum) {
        rows.add(row + ",,,");
        continue;
      }
      if (Double.parseDouble(f[8]) >= 0.010) {
        rows.add(row + ",1," + f[6] + "," + f[6]);
        continue;
      }
      String pair = f[0] + " " + f[3];
      double longest =
          1.5
              * Math.max(
                  revolutions.get(Integer.parseInt(f[0])), revolutions.get(Integer.parseInt(f[3])));
      if (open.containsKey(pair) && seconds(f[6]) - seconds(last.get(pair)[6]) > longest) {
        close.get(pair).run();
        open.remove(pair);
      }
      if (!open.containsKey(pair)) {
        open.put(pair, f);
        first.put(pair, f);
        counts.put(pair, 0);
      }
      if (Double.parseDouble(f[7]) < Double.parseDouble(open.get(pair)[7])) {
        open.put(pair, f);
      }
      last.put(pair, f);
      counts.merge(pair, 1, Integer::sum);
      close.put(
          pair,
          () ->
              rows.add(
                  String.join(",", open.get(pair))
                      + ","
                      + counts.get(pair)
                      + ","
                      + first.get(pair)[6]
                      + ","
                      + last.get(pair)[6]));
    }
    open.keySet().forEach(pair -> close.get(pair).run());
    rows.sort(Comparator.comparing(row -> row.split(",", -1)[6]));
    rows.add(0, plain.get(0) + ",PASSES,FIRST_TCA,LAST_TCA");
    return rows;
  }

  private static double seconds(String time) {
    return java.time.LocalDateTime.parse(time.replace(' ', 'T'))
            .toInstant(java.time.ZoneOffset.UTC)
            .toEpochMilli()
        / 1e3;
  }

  private Map<Integer, Double> revolutions() throws IOException {
    Map<Integer, Double> all = new HashMap<>();
    for (String line : Files.readAllLines(catalog).subList(1, 166)) {
      String[] f = line.split(",");
      all.put(Integer.parseInt(f[11]), 86_400 / Double.parseDouble(f[3]));
    }
    return all;
  }

  /**
   * How often each row is there. Of several passes the closest is told by its range only: rows have
   * it in metres, and several may be equally close.
   */
  private static Map<String, Long> withoutClosest(List<String> rows) {
    Map<String, Long> told = new TreeMap<>();
    for (String row : rows) {
      String[] f = row.split(",", -1);
      int n = f.length;
      boolean many = f[n - 3].matches("\\d+") && Integer.parseInt(f[n - 3]) > 1;
      String key =
          f[0] + "," + f[3] + "," + (many ? "" : row) + f[7] + "," + f[n - 3] + f[n - 2] + f[n - 1];
      told.merge(key, 1L, Long::sum);
    }
    return told;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--boundaries"})
  void passesAreFoldedByTheRule(String option) throws IOException {
    String[] more = option.isEmpty() ? new String[0] : new String[] {option};
    screen("plain.csv", more);
    CommandLineRun run =
        screen(
            "out.csv",
            Stream.concat(Stream.of(more), Stream.of("--group-passes")).toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> plain = lines("plain.csv");
    List<String> rows = lines("out.csv");
    assertEquals(withoutClosest(folded(plain, revolutions())), withoutClosest(rows));
    assertTrue(rows.size() < plain.size() - 100, rows.size() + " of " + plain.size());
    List<String> times = rows.stream().skip(1).map(row -> row.split(",", -1)[6]).toList();
    assertEquals(times.stream().sorted().toList(), times, "in the order of TCA");
    // each row has the figures of one of the rows without the option
    for (String row : rows.subList(1, rows.size())) {
      assertTrue(plain.contains(row.replaceFirst("(,[^,]*){3}$", "")), row);
    }
    assertTrue(
        run.err()
            .replace(",", "")
            .matches("(?s).*passes combined +" + (plain.size() - rows.size()) + "  into the.*"),
        run.err());
  }

  @Test
  void streamsAndOtherOrdersHaveTheSameRows() throws IOException {
    screen("out.csv", "--group-passes");
    List<String> rows = lines("out.csv");
    assertEquals(Files.readString(folder.resolve("out.csv")), screen("-", "--group-passes").out());
    screen("range.csv", "--group-passes", "--sort", "range");
    List<String> sorted = lines("range.csv");
    assertEquals(rows.stream().sorted().toList(), sorted.stream().sorted().toList());
    List<Double> ranges =
        sorted.stream().skip(1).map(row -> Double.valueOf(row.split(",", -1)[7])).toList();
    assertEquals(ranges.stream().sorted().toList(), ranges);
    screen("out.jsonl", "--group-passes");
    List<String> json = lines("out.jsonl");
    assertEquals(rows.size() - 1, json.size());
    for (int i = 0; i < json.size(); i++) {
      String[] f = rows.get(i + 1).split(",", -1);
      assertTrue(json.get(i).contains("\"passes\":{\"count\":" + f[f.length - 3] + ","));
    }
  }

  @Test
  void nothingIsFoldedUnlessAskedFor() throws IOException {
    screen("plain.csv");
    assertFalse(lines("plain.csv").get(0).contains("PASSES"));
    assertFalse(Files.readString(folder.resolve("plain.run.json")).contains("groupPasses"));
  }

  @Test
  void closestPassHasTheMessage() throws IOException {
    Path messages = folder.resolve("messages");
    CommandLineRun run = screen("out.csv", "--group-passes", "--cdm", messages.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    try (Stream<Path> files = Files.list(messages)) {
      assertEquals(lines("out.csv").size() - 1, files.count());
    }
    screen("plain.csv", "--group-passes", "--pc", "foster");
    assertEquals(lines("plain.csv"), lines("out.csv"));
  }

  /** A run that ends at any seam and goes on leaves the bytes of an undisturbed one. */
  @ParameterizedTest
  @CsvSource({"whole.csv, again.csv, 5", "whole.jsonl, again.jsonl, 12"})
  void anySeamMayBeTheEnd(String whole, String again, int stride) throws IOException {
    Path relations =
        Files.writeString(
            folder.resolve("rel.csv"), "relation,objects\nformation,\"10,1010\"\nfleet,1-9\n");
    Path list = folder.resolve("list.csv");
    String[] options = {
      "--group-passes",
      "--relations",
      relations.toString(),
      "--min-speed",
      "1m/s",
      "--suppressed",
      list.toString(),
      "--pc",
      "foster",
      "--boundaries"
    };
    assertEquals(ExitCode.DONE, screen(whole, options).code());
    String expected = Files.readString(folder.resolve(whole));
    String listed = Files.readString(list);
    assertTrue(listed.contains(",formation,") && listed.contains(",min-speed,"), listed);
    List<String> resume = new ArrayList<>(Arrays.asList(options));
    resume.add("--resume");
    for (int seam = 1; seam <= SEAMS; seam += stride) {
      Files.delete(list);
      assertEquals(ExitCode.INTERRUPTED, interrupt(seam, again, options).code());
      CommandLineRun run = screen(again, resume.toArray(String[]::new));
      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertEquals(expected, Files.readString(folder.resolve(again)));
      assertEquals(listed, Files.readString(list));
    }
    String stem = whole.replaceFirst("\\..*", "");
    assertEquals(filters(stem), filters(again.replaceFirst("\\..*", "")));
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.anyMatch(f -> f.toString().matches(".*\\.(partial|checkpoint|tmp)")));
    }
  }

  private String filters(String stem) throws IOException {
    String manifest = Files.readString(folder.resolve(stem + ".run.json"));
    int from = manifest.indexOf("\"filters\"");
    assertTrue(from > 0, manifest);
    return manifest.substring(from, manifest.indexOf("\"kernel\"", from));
  }

  @Test
  void runsWithOtherOptionsAreNotContinued() throws IOException {
    Path relations = Files.writeString(folder.resolve("rel.csv"), "relation,objects\nfleet,1-9\n");
    String[] known = {"--relations", relations.toString()};
    assertEquals(ExitCode.INTERRUPTED, interrupt(4, "out.csv", known).code());
    for (Collection<String> other :
        List.of(
            List.<String>of(),
            List.of("--relations", relations.toString(), "--group-passes"),
            List.of("--relations", relations.toString(), "--min-speed", "1m/s"),
            List.of("--relations", relations.toString(), "--type", "payload"),
            List.of("--relations", relations.toString(), "--max-age", "9d:flag"))) {
      List<String> options = new ArrayList<>(other);
      options.add("--resume");
      CommandLineRun run = screen("out.csv", options.toArray(String[]::new));
      assertEquals(ExitCode.USAGE, run.code(), run.err());
      assertTrue(run.err().contains("the run is a different one (filters was "), run.err());
    }
    String before = Files.readString(relations);
    Files.writeString(relations, "relation,objects\nfleet,1-8\n");
    assertEquals(ExitCode.USAGE, screen("out.csv", known[0], known[1], "--resume").code());
    Files.writeString(relations, before);
    assertEquals(ExitCode.DONE, screen("out.csv", known[0], known[1], "--resume").code());
  }

  @Test
  void knownPairsAreCountedAndListed() throws IOException {
    Path relations =
        Files.writeString(
            folder.resolve("rel.csv"),
            "relation,objects,others\n"
                + "formation,10,1010\n"
                + "twins,*TWIN,\"1-150\"\n"
                + "nobody,NO SUCH*,\n");
    Path list = folder.resolve("list.csv");
    screen("plain.csv");
    CommandLineRun run =
        screen("out.csv", "--relations", relations.toString(), "--suppressed", list.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> plain = lines("plain.csv");
    List<String> twins = plain.stream().skip(1).filter(PairsTest::isOfOneTwin).toList();
    assertEquals(plain.stream().filter(row -> !twins.contains(row)).toList(), lines("out.csv"));
    assertTrue(
        run.err()
            .contains(
                "orbsieve: warning: "
                    + relations
                    + " line 4: no pair of objects that are screened"
                    + " is nobody\n"
                    + "orbsieve: warning: "
                    + relations
                    + " line 4: no object that is screened is"
                    + " 'NO SUCH*'\n"),
        run.err());
    assertTrue(run.err().matches("(?s).*suppressed +\\d+  by formation, 1 pair.*"), run.err());
    Map<String, Long> expected = new TreeMap<>();
    for (String row : twins) {
      String[] f = row.split(",");
      boolean formation = f[0].equals("10") && f[3].equals("1010");
      expected.merge(f[0] + " " + f[3] + (formation ? " formation" : " twins"), 1L, Long::sum);
    }
    Map<String, Long> listed = new TreeMap<>();
    for (String row : Files.readAllLines(list).subList(1, Files.readAllLines(list).size())) {
      String[] f = row.split(",");
      if (Long.parseLong(f[6]) > 0) {
        listed.put(f[0] + " " + f[2] + " " + f[4], Long.parseLong(f[6]));
      }
    }
    assertEquals(expected, listed);
    assertTrue(expected.keySet().stream().anyMatch(key -> key.endsWith("formation")));
    Path manifest = folder.resolve("out.run.json");
    String text = Files.readString(manifest);
    assertTrue(text.contains("\"place\": \"" + relations + " line 2\""), text);
    CommandLineRun verify = CommandLineRun.of("verify", manifest.toString());
    assertEquals(ExitCode.DONE, verify.code());
    assertEquals(6, verify.out().lines().filter(line -> line.startsWith("OK ")).count());
  }

  private static boolean isOfOneTwin(String row) {
    String[] f = row.split(",");
    return (Integer.parseInt(f[0]) > 1000) != (Integer.parseInt(f[3]) > 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'relation,objects\n,1\n' | line 2: \"\" is not a valid name of a relation",
        "'relation,objects\nx,1,2\n' | line 2: the row has 3 fields, the header 2",
        "'nothing' | line 1: no column is called \"nothing\"",
        "'' | : contains no relation"
      })
  void brokenFilesNameTheirLine(String text, String message) throws IOException {
    Path relations = Files.writeString(folder.resolve("rel.csv"), text);
    CommandLineRun run = screen("out.csv", "--relations", relations.toString());
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertTrue(run.err().startsWith("orbsieve: " + relations), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(1, run.err().lines().count());
    assertFalse(Files.exists(folder.resolve("out.csv")));
  }

  @Test
  void missingFilesAndClashesAreNamed() throws IOException {
    CommandLineRun run = screen("out.csv", "--relations", folder.resolve("none").toString());
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("none: no such file"), run.err());
    Path relations = Files.writeString(folder.resolve("rel.csv"), "relation,objects\nfleet,1-9\n");
    String name = relations.toString();
    for (String[] options :
        new String[][] {
          {"--relations", name, "--suppressed", name},
          {"--relations", name, "--rejects", name},
          {"--relations", name, "--suppressed", folder.resolve("out.csv").toString()}
        }) {
      assertEquals(ExitCode.USAGE, screen("out.csv", options).code());
    }
    assertEquals("relation,objects\nfleet,1-9\n", Files.readString(relations));
  }
}
