package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over catalogues whose elements drift: differences, history, chain, replay and series. */
class HistoryCommandsTest {

  private static final Path SAMPLE = Path.of("..", "data", "sample-catalogue.csv");

  @TempDir private Path folder;

  private List<String> header;
  private List<String[]> elements;

  @BeforeEach
  void read() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLE);
    header = List.of(lines.get(0).split(","));
    elements = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private CommandLineRun screen(Path catalogue, String name, int hour, String... options) {
    List<String> args = new ArrayList<>(List.of("screen", catalogue.toString()));
    args.addAll(List.of("--start", "2026-11-01T%02d:00:00Z".formatted(hour), "--hours", "6"));
    args.addAll(List.of("--threshold", "10km", "-q", "-o", folder.resolve(name).toString()));
    args.addAll(Arrays.asList(options));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    return run;
  }

  /** The catalogue with changed rows; a change gives null for an object that is left out. */
  private Path catalogue(String name, UnaryOperator<String[]> change) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
    for (String[] row : elements) {
      String[] changed = change.apply(row.clone());
      if (changed != null) {
        lines.add(String.join(",", changed));
      }
    }
    return Files.write(folder.resolve(name), lines);
  }

  private String cell(String[] row, String column) {
    return row[header.indexOf(column)];
  }

  private void add(String[] row, String column, double value) {
    int place = header.indexOf(column);
    row[place] = Double.toString(Double.parseDouble(row[place]) + value);
  }

  private static List<Map<String, String>> table(CommandLineRun run) {
    assertEquals(0, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    List<String> names = List.of(lines.get(0).split(","));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(names.get(i), cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private List<Map<String, String>> difference(String old, String young) {
    return table(CommandLineRun.of("diff", path(old), path(young), "--format", "csv"));
  }

  private static Set<String> states(List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.get("STATE")).collect(Collectors.toSet());
  }

  /** The object in the most events that begin an hour or more after the later run. */
  private String busiest(List<Map<String, String>> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Map<String, String> row : rows) {
      if (row.get("STATE").equals("SAME") && row.get("TOGETHER").isEmpty()) {
        counts.merge(row.get("NORAD_CAT_ID_1"), 1, Integer::sum);
        counts.merge(row.get("NORAD_CAT_ID_2"), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private static boolean has(Map<String, String> row, String object) {
    return row.get("NORAD_CAT_ID_1").equals(object) || row.get("NORAD_CAT_ID_2").equals(object);
  }

  @Test
  void theSameElementsGiveTheSameAndWhatIsOver() {
    screen(SAMPLE, "a.csv", 0);
    screen(SAMPLE, "b.csv", 2);
    List<Map<String, String>> rows = difference("a.run.json", "b.csv");
    assertEquals(Set.of("SAME", "PASSED", "NEW"), states(rows));
    for (Map<String, String> row : rows) {
      assertEquals("", row.get("CHANGED"));
      if (row.get("STATE").equals("NEW")) {
        assertTrue(row.get("REASON").startsWith("the earlier run: "), row.toString());
      }
      if (row.get("STATE").equals("SAME") && row.get("TOGETHER").isEmpty()) {
        assertEquals(row.get("OLD_TCA"), row.get("TCA"));
      }
    }
  }

  @Test
  void aMovedObjectIsTheCauseOfWhatChangesAndOfNothingElse() throws IOException {
    screen(SAMPLE, "a.csv", 0);
    screen(SAMPLE, "b.csv", 1);
    String moved = busiest(difference("a.run.json", "b.run.json"));
    Path drifted =
        catalogue(
            "drifted.csv",
            row -> {
              if (cell(row, "NORAD_CAT_ID").equals(moved)) {
                add(row, "MEAN_ANOMALY", 0.15);
              }
              return row;
            });
    screen(drifted, "c.csv", 1);
    List<Map<String, String>> rows = difference("a.run.json", "c.run.json");
    List<Map<String, String>> mine = rows.stream().filter(row -> has(row, moved)).toList();
    assertTrue(mine.stream().anyMatch(row -> row.get("STATE").equals("CLEARED")), mine.toString());
    for (Map<String, String> row : rows) {
      assertEquals(has(row, moved) ? moved : "", row.get("CHANGED"), row.toString());
      assertFalse(
          !has(row, moved) && Set.of("WORSE", "BETTER", "CLEARED").contains(row.get("STATE")),
          row.toString());
      assertFalse(row.get("STATE").equals("LOST") && row.get("REASON").isEmpty(), row.toString());
    }
    // and back again: what was cleared is new, by the orbit of the same object
    List<Map<String, String>> back = difference("c.run.json", "b.run.json");
    assertTrue(
        back.stream()
            .anyMatch(
                row ->
                    row.get("STATE").equals("NEW")
                        && row.get("CHANGED").equals(moved)
                        && row.get("REASON").isEmpty()),
        back.toString());
  }

  @Test
  void aMissingObjectIsLostAndNeverCleared() throws IOException {
    screen(SAMPLE, "a.csv", 0);
    screen(SAMPLE, "b.csv", 1);
    String gone = busiest(difference("a.run.json", "b.run.json"));
    Path smaller =
        catalogue("smaller.csv", row -> cell(row, "NORAD_CAT_ID").equals(gone) ? null : row);
    screen(smaller, "c.csv", 1);
    List<Map<String, String>> mine =
        difference("a.run.json", "c.run.json").stream().filter(row -> has(row, gone)).toList();
    assertTrue(mine.stream().anyMatch(row -> row.get("STATE").equals("LOST")));
    for (Map<String, String> row : mine) {
      assertTrue(Set.of("LOST", "PASSED").contains(row.get("STATE")), row.toString());
      if (row.get("STATE").equals("LOST")) {
        assertEquals(gone + " is not in the catalogue", row.get("REASON"));
      }
    }
    String text = CommandLineRun.of("diff", path("a.run.json"), path("c.run.json")).out();
    assertTrue(text.contains(gone + " is not in the catalogue"), text);
  }

  @Test
  void runsThatCannotBeReadAreNamed() throws IOException {
    screen(SAMPLE, "a.csv", 0);
    screen(SAMPLE, "b.csv", 1);
    Files.writeString(folder.resolve("b.csv"), Files.readString(folder.resolve("a.csv")));
    CommandLineRun run = CommandLineRun.of("diff", path("a.run.json"), path("b.run.json"));
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("b.csv is not as the manifest of the run has it"), run.err());
    run = CommandLineRun.of("diff", path("a.run.json"), path("none.run.json"));
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("none.run.json"), run.err());
  }

  @Test
  void aHistoryFollowsEventsAndIsMadeAnew() throws IOException {
    String history = path("h.db");
    screen(SAMPLE, "a.csv", 0, "--history", history);
    screen(SAMPLE, "b.csv", 1, "--history", history);
    CommandLineRun all = CommandLineRun.of("history", history, "--all", "--format", "csv");
    List<Map<String, String>> rows = table(all);
    String twice =
        rows.stream()
            .collect(Collectors.groupingBy(row -> row.get("EVENT_ID"), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(one -> one.getValue() == 2)
            .findFirst()
            .orElseThrow()
            .getKey();
    List<Map<String, String>> one =
        table(CommandLineRun.of("history", history, "--event", twice, "--format", "csv"));
    assertEquals(List.of("NEW", "SAME"), one.stream().map(row -> row.get("STATE")).toList());
    Files.writeString(folder.resolve("h.db"), "damaged");
    CommandLineRun refused = CommandLineRun.of("history", history);
    assertEquals(ExitCode.INPUT, refused.code());
    assertTrue(refused.err().contains("h.db"), refused.err());
    CommandLineRun rebuilt =
        CommandLineRun.of("history", history, "--rebuild", path("a.run.json"), path("b.run.json"));
    assertEquals(0, rebuilt.code(), rebuilt.err());
    assertTrue(rebuilt.err().startsWith("2 runs added"), rebuilt.err());
    assertEquals(
        all.out(), CommandLineRun.of("history", history, "--all", "--format", "csv").out());
  }

  @Test
  void theChainOfManifestsIsChecked() throws IOException {
    String history = path("h.db");
    for (String name : List.of("a", "b", "c")) {
      screen(SAMPLE, name + ".csv", name.charAt(0) - 'a', "--history", history);
    }
    CommandLineRun whole = CommandLineRun.of("verify", "--chain", folder.toString());
    assertEquals(0, whole.code(), whole.err());
    assertTrue(whole.out().contains("BEGINS") && whole.out().contains("FOLLOWS"), whole.out());
    Files.delete(folder.resolve("b.run.json"));
    CommandLineRun broken = CommandLineRun.of("verify", "--chain", folder.toString());
    assertEquals(1, broken.code());
    assertTrue(broken.out().contains("MISSING"), broken.out());
  }

  @Test
  void aDayReplayedIsTheSameBytesAndAnAlteredInputIsNamed() throws IOException {
    Path catalogue = Files.copy(SAMPLE, folder.resolve("catalogue.csv"));
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            catalogue.toString(),
            "--start",
            "2026-11-01T00:00:00Z",
            "--days",
            "1",
            "--pc",
            "foster",
            "-q",
            "-o",
            path("day.csv"));
    assertEquals(0, run.code(), run.err());
    CommandLineRun same = CommandLineRun.of("replay", path("day.run.json"));
    assertEquals(0, same.code(), same.err());
    List<String> lines = same.out().lines().toList();
    assertTrue(
        lines.size() >= 2 && lines.stream().allMatch(line -> line.startsWith("SAME ")), same.out());
    Files.writeString(catalogue, Files.readString(catalogue).replaceFirst("\n[^\n]*\n", "\n"));
    CommandLineRun altered = CommandLineRun.of("replay", path("day.run.json"));
    assertEquals(1, altered.code());
    assertTrue(altered.out().contains("catalogue.csv"), altered.out());
    assertTrue(altered.err().contains("not repeated"), altered.err());
  }

  @Test
  void messagesOfRunsAreASeries() throws IOException {
    Path messages = Files.createDirectory(folder.resolve("messages"));
    for (int hour = 0; hour < 3; hour++) {
      Path one = Files.createDirectory(messages.resolve("run" + hour));
      screen(
          SAMPLE,
          "m" + hour + ".csv",
          hour,
          "--pc",
          "foster",
          "--cdm",
          one.toString(),
          "--cdm-created",
          "2026-11-01T%02d:00:00Z".formatted(hour));
    }
    List<String> given = new ArrayList<>(List.of("assess"));
    for (int hour = 0; hour < 3; hour++) {
      given.add(messages.resolve("run" + hour).toString());
    }
    given.addAll(List.of("--series", "--format", "csv"));
    List<Map<String, String>> rows = table(CommandLineRun.of(given.toArray(String[]::new)));
    Map<String, List<Map<String, String>>> events =
        rows.stream().collect(Collectors.groupingBy(row -> row.get("EVENT_ID")));
    assertTrue(events.values().stream().anyMatch(points -> points.size() == 3), rows.toString());
    for (List<Map<String, String>> points : events.values()) {
      assertTrue(points.size() <= 3);
      assertEquals(1, points.stream().map(row -> row.get("TCA")).distinct().count());
      assertEquals(points.size(), points.stream().map(row -> row.get("MADE")).distinct().count());
      assertEquals("NEW", points.get(0).get("STATE"));
    }
  }
}
