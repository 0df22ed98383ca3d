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
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters of objects, and of speeds: each against the full run filtered afterwards. */
class FiltersTest {

  private static final String HEADER = "NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER\n";

  @TempDir Path folder;
  private Path catalog;
  private Path satcat;
  private Path rejects;

  /** Of every four objects one is a payload of the US, one debris of CIS, one of nobody known. */
  @BeforeEach
  void generate() throws IOException {
    catalog = folder.resolve("all.csv");
    satcat = folder.resolve("satcat.csv");
    rejects = folder.resolve("rejects.csv");
    CommandLineRun.of("generate", "--objects", "120", "--output", catalog.toString());
    String[] kinds = {"PAY,+,US", "DEB,,CIS", "R/B,,", "PAY,-,CIS"};
    StringBuilder rows = new StringBuilder(HEADER);
    for (String line : Files.readAllLines(catalog).subList(1, 121)) {
      int number = Integer.parseInt(line.split(",")[11]);
      rows.append(number).append(',').append(kinds[number % 4]).append('\n');
    }
    Files.writeString(satcat, rows);
  }

  private CommandLineRun screen(String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("screen", catalog.toString(), "--threshold", "500km", "--hours", "1"));
    args.addAll(List.of("--start", "epoch", "-o", "-", "--rejects", rejects.toString()));
    args.addAll(Arrays.asList(options));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private CommandLineRun withSatcat(String... options) {
    List<String> all = new ArrayList<>(List.of("--satcat", satcat.toString()));
    all.addAll(Arrays.asList(options));
    return screen(all.toArray(String[]::new));
  }

  private List<String> fullRunWhere(IntPredicate kept) {
    List<String> rows = new ArrayList<>();
    for (String row : withSatcat().out().lines().toList()) {
      String[] fields = row.split(",");
      if (rows.isEmpty()
          || (kept.test(Integer.parseInt(fields[0])) && kept.test(Integer.parseInt(fields[3])))) {
        rows.add(row);
      }
    }
    assertTrue(rows.size() > 3, rows::toString);
    return rows;
  }

  @Test
  void typesAreKeptOrLeftOut() throws IOException {
    for (String asked : List.of("payload,rocket-body", "!debris", "PAY,R/B")) {
      CommandLineRun run = withSatcat("--type", asked, "--strict");
      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertEquals(fullRunWhere(n -> n % 4 != 1), run.out().lines().toList());
      assertTrue(run.err().matches("(?s).*not by type +31  requested: .*"), run.err());
      assertTrue(run.err().matches("(?s).*objects screened +89  element sets .*"), run.err());
    }
    withSatcat("--type", "!debris");
    List<String> lines = Files.readAllLines(rejects);
    assertEquals(32, lines.size());
    assertEquals(catalog + ",2,1,not requested: type debris", lines.get(1));
  }

  @Test
  void ownersAreKeptOrLeftOut() {
    assertEquals(fullRunWhere(n -> n % 4 == 0), withSatcat("--owner", "us").out().lines().toList());
    CommandLineRun others = withSatcat("--owner", "!CIS");
    assertEquals(fullRunWhere(n -> n % 2 == 0), others.out().lines().toList());
    assertTrue(others.err().contains("requested: !CIS; 31 unknown ones kept"), others.err());
    assertEquals(
        fullRunWhere(n -> n % 4 == 0),
        withSatcat("--owner", "!CIS", "--owner", "!unknown").out().lines().toList());
    CommandLineRun both = withSatcat("--owner", "US,CIS", "--type", "payload");
    assertEquals(fullRunWhere(n -> n % 4 == 0 || n % 4 == 3), both.out().lines().toList());
  }

  @Test
  void ownersMustBeKnownAndAreTakenAtTheirWord() {
    CommandLineRun none = screen("--owner", "!CIS");
    assertEquals(ExitCode.USAGE, none.code());
    assertTrue(none.err().contains("--owner: no object of the catalogue has a known owner"));
    CommandLineRun typo = withSatcat("--owner", "!CSI");
    assertEquals(ExitCode.DONE, typo.code());
    assertTrue(
        typo.err().contains("warning: no object of the catalogue has the owner CSI"), typo.err());
    assertEquals(withSatcat().out(), typo.out());
  }

  @Test
  void filtersThatLeaveNothingAreNoGoodNews() throws IOException {
    CommandLineRun run = withSatcat("--type", "unknown");
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("no object passes the filters, see " + rejects), run.err());
    assertEquals("", run.out());
    assertEquals(121, Files.readAllLines(rejects).size());
  }

  /** Rejecting for age is a verdict on the data, unlike the choice of a type. */
  @Test
  void oldElementsAreRejectedOrMarked() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(catalog));
    for (int i = 1; i < lines.size(); i++) {
      if (Integer.parseInt(lines.get(i).split(",")[11]) % 3 == 0) {
        lines.set(i, lines.get(i).replaceFirst(",2026-1\\d-\\d\\dT", ",2026-10-15T"));
      }
    }
    Files.write(catalog, lines);
    List<String> full = withSatcat().out().lines().toList();
    CommandLineRun marked = withSatcat("--max-age", "12d:flag");
    assertEquals(ExitCode.DONE, marked.code(), marked.err());
    List<String> rows = marked.out().lines().toList();
    assertEquals(full.get(0) + ",OLD_ELEMENTS", rows.get(0));
    for (int i = 1; i < rows.size(); i++) {
      String[] fields = full.get(i).split(",");
      boolean first = Integer.parseInt(fields[0]) % 3 == 0;
      boolean second = Integer.parseInt(fields[3]) % 3 == 0;
      String mark = first && second ? "1+2" : first ? "1" : second ? "2" : "";
      assertEquals(full.get(i) + "," + mark, rows.get(i));
    }
    assertTrue(marked.err().matches("(?s).*old elements +40  screened.*"), marked.err());
    CommandLineRun rejected = withSatcat("--max-age", "288h");
    assertTrue(Files.readAllLines(rejects).get(1).contains("elements too old: "));
    assertEquals(fullRunWhere(n -> n % 3 != 0), rejected.out().lines().toList());
    assertTrue(rejected.err().contains("40  40 of them too old (--max-age)"), rejected.err());
    assertEquals(ExitCode.REJECTS, withSatcat("--max-age", "12d", "--strict").code());
    assertEquals(
        withSatcat("--strict").code(), withSatcat("--max-age", "12d:flag", "--strict").code());
    CommandLineRun json = withSatcat("--max-age", "12d:flag", "--format", "json");
    for (String line : json.out().lines().toList()) {
      assertEquals(old(line), line.split("\"oldElements\":true", -1).length - 1, line);
    }
  }

  /** How many of the two objects of a line are old. */
  private static int old(String line) {
    return (int)
        Pattern.compile("\"catalogNumber\":(\\d+)")
            .matcher(line)
            .results()
            .filter(m -> Integer.parseInt(m.group(1)) % 3 == 0)
            .count();
  }

  @Test
  void slowConjunctionsAreCountedAndListed() throws IOException {
    List<String> full = screen("--boundaries").out().lines().toList();
    Path list = folder.resolve("list.csv");
    Path manifest = folder.resolve("m.json");
    CommandLineRun run =
        screen(
            "--boundaries",
            "--min-speed",
            "7km/s",
            "--suppressed",
            list.toString(),
            "--manifest",
            manifest.toString());
    List<String> fast =
        full.stream()
            .filter(row -> row.startsWith("NORAD") || Double.parseDouble(row.split(",")[8]) >= 7)
            .toList();
    assertEquals(fast, run.out().lines().toList());
    assertTrue(fast.size() > 5 && fast.size() < full.size());
    long minima =
        full.stream().filter(row -> !fast.contains(row) && row.endsWith(",MINIMUM")).count();
    long others = full.size() - fast.size() - minima;
    assertTrue(
        Files.readString(manifest)
            .replaceAll("\\s+", " ")
            .contains(
                "\"minSpeed_mps\": 7000.0, \"suppressed\": [ { \"rule\": \"min-speed\","
                    + " \"conjunctions\": "
                    + minima
                    + ", \"otherCases\": "
                    + others),
        Files.readString(manifest));
    long[] sums = new long[2];
    for (String row : Files.readAllLines(list).subList(1, Files.readAllLines(list).size())) {
      String[] fields = row.split(",");
      assertEquals("min-speed", fields[4]);
      sums[0] += Long.parseLong(fields[6]);
      sums[1] += Long.parseLong(fields[7]);
    }
    assertEquals(List.of(minima, others), List.of(sums[0], sums[1]));
    assertEquals(ExitCode.DONE, CommandLineRun.of("verify", manifest.toString()).code());
    assertTrue(Files.readString(manifest).contains("list.csv"));
    assertFalse(screen("--boundaries").err().contains("suppressed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--type satellite        | --type: 'satellite' is not a type: payload, rocket-body, debris",
        "--type payload,!payload | --type: 'payload' is both wanted and not wanted",
        "--type payload,,debris  | --type: a word is missing in 'payload,,debris'",
        "--type !                | --type: a word is missing in '!'",
        "--regime low            | --regime: 'low' is not a regime: leo, meo, geo, heo",
        "--max-age 7             | '7' has no unit: write 7d or 36h",
        "--max-age 7w            | 'w' is not a unit of age: use d or h",
        "--max-age -7d           | '-7d' is not an age such as 7d or 36h:flag",
        "--max-age 7d:drop       | 'drop' is neither reject nor flag",
        "--min-speed 10          | '10' has no unit: write 10m/s or 0.5km/s",
        "--min-speed fast        | 'fast' is not a speed such as 10m/s",
        "--suppressed list.csv   | --suppressed needs --relations or --min-speed"
      })
  void wrongUsesAreNamed(String options, String message) {
    CommandLineRun run = screen(options.split(" +"));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }
}
