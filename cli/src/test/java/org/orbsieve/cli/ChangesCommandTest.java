package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code orbsieve changes}, and what other commands do with its table. */
class ChangesCommandTest {

  private static final String HEADER =
      "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
          + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
          + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n";

  /** The day after which the object is 0.001 revolutions a day slower. */
  private static final int CHANGED = 15;

  @TempDir Path folder;

  private Path history;

  /** A polar orbit, in which the node stands still, one file for each day. */
  @BeforeEach
  void writeHistory() throws Exception {
    history = Files.createDirectory(folder.resolve("days"));
    double turns = 0.25;
    for (int day = 1; day <= 28; day++) {
      double motion = day <= CHANGED ? 15 : 14.999;
      Files.writeString(
          history.resolve(String.format(Locale.ROOT, "%02d.csv", day)),
          HEADER + row(day, turns, motion));
      turns += day < CHANGED ? 14.97 : 14.969;
    }
  }

  private static String row(int day, double turns, double motion) {
    return String.format(
        Locale.ROOT,
        "<b>MOVER,2020-001A,2024-02-%02dT00:00:00,%.8f,0.0001,90,10,0,%.4f,0,U,101,%d,1,0,0,0%n",
        day,
        motion,
        360 * (turns - Math.floor(turns)),
        day);
  }

  private Path changes() throws Exception {
    Path file = folder.resolve("changes.csv");
    CommandLineRun run =
        CommandLineRun.of("changes", history.toString(), "-o", file.toString(), "-q");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return file;
  }

  @Test
  void findsAChangeInAFolderOfCatalogues() throws Exception {
    List<String> rows = Files.readAllLines(changes());
    assertEquals(2, rows.size(), rows.toString());
    assertTrue(
        rows.get(1)
            .startsWith("101,<b>MOVER,,2024-02-15T00:00:00.000000Z,2024-02-16T00:00:00.000000Z,"),
        rows.get(1));
    assertTrue(rows.get(1).contains(",in-track,"), rows.get(1));
    assertTrue(Files.exists(folder.resolve("changes.bad-sets.csv")));
    assertTrue(Files.exists(folder.resolve("changes.rejects.csv")));
  }

  @Test
  void jsonLinesHaveSiUnits() throws Exception {
    Path file = folder.resolve("changes.jsonl");
    CommandLineRun.of("changes", history.toString(), "-o", file.toString(), "-q");
    String row = Files.readString(file);
    assertTrue(row.contains("\"delta_v_m_s\":0.1"), row);
  }

  @Test
  void pageShowsTheElementsAndEscapesNames() throws Exception {
    Path page = folder.resolve("changes.html");
    CommandLineRun.of("changes", history.toString(), "-q", "--report", page.toString());
    String html = Files.readString(page);
    assertTrue(html.contains("Semi-major axis"));
    assertTrue(html.contains("&lt;b>MOVER") || html.contains("&lt;b&gt;MOVER"));
    assertFalse(html.contains("<b>MOVER"));
    assertTrue(html.contains("default-src 'none'") || html.contains("default-src &#39;none&#39;"));
  }

  @Test
  void saysNothingAboutIntent() throws Exception {
    CommandLineRun run = CommandLineRun.of("changes", history.toString());
    Path page = folder.resolve("words.html");
    CommandLineRun.of("changes", history.toString(), "-q", "--report", page.toString());
    String shown =
        (run.out()
                + run.err()
                + Files.readString(page).replaceAll("(?s)<(style|script)>.*?</\\1>", ""))
            .toLowerCase(Locale.ROOT);
    for (String word :
        List.of(
            "hostile", "suspicious", "threat", "intent", "inspect", "stalk", "spy", "aggress")) {
      assertFalse(shown.contains(word), word);
    }
  }

  @Test
  void refusesAScoreOutOfRange() throws Exception {
    for (String score : List.of("0.5", "1001", "NaN")) {
      CommandLineRun run = CommandLineRun.of("changes", history.toString(), "--min-score", score);
      assertEquals(ExitCode.USAGE, run.code(), score);
      assertTrue(run.err().contains("outside 1.0 to 1000.0"), run.err());
    }
  }

  @Test
  void refusesToOverwriteAnInput() throws Exception {
    Path input = history.resolve("01.csv");
    CommandLineRun run = CommandLineRun.of("changes", history.toString(), "-o", input.toString());
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(Files.readString(input).contains("MOVER"));
  }

  @Test
  void refusesAnEmptyFolder() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandLineRun run = CommandLineRun.of("changes", empty.toString());
    assertTrue(run.code() != ExitCode.DONE);
    assertTrue(run.err().contains("contains no file"), run.err());
  }

  @Test
  void screeningMarksElementsFromBeforeAChange() throws Exception {
    Path table = changes();
    Path old = history.resolve("15.csv");
    Path young = history.resolve("16.csv");
    assertTrue(screen(old, table).contains("101 <b>MOVER: its elements are from before a change"));
    assertFalse(screen(young, table).contains("from before a change"));
    Path rows = folder.resolve("rows.csv");
    CommandLineRun.of(
        "screen",
        old.toString(),
        "--start",
        "2024-02-17T00:00:00Z",
        "--days",
        "0.1",
        "--changes",
        table.toString(),
        "-q",
        "-o",
        rows.toString());
    assertTrue(Files.readAllLines(rows).get(0).contains("OLD_ELEMENTS"));
  }

  private String screen(Path catalogue, Path table) throws Exception {
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            catalogue.toString(),
            "--start",
            "2024-02-17T00:00:00Z",
            "--days",
            "0.1",
            "--changes",
            table.toString(),
            "-o",
            folder.resolve("screened.csv").toString());
    return run.err().replaceAll("\\s+", " ");
  }

  @Test
  void refusesATableThatIsNone() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.csv"), "A,B\n1,2\n");
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            history.resolve("15.csv").toString(),
            "--start",
            "epoch",
            "--days",
            "0.1",
            "--changes",
            wrong.toString());
    assertTrue(run.code() != ExitCode.DONE);
    assertTrue(run.err().contains("wrong.csv"), run.err());
  }

  @Test
  void differenceNamesTheChange() throws Exception {
    Path table = changes();
    List<String> manifests = List.of(run("15", "early"), run("16", "late"));
    CommandLineRun run =
        CommandLineRun.of(
            "diff",
            manifests.get(0),
            manifests.get(1),
            "--changes",
            table.toString(),
            "--format",
            "csv");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.out()
            .contains(
                "101 changed its orbit between 2024-02-15T00:00:00Z and 2024-02-16T00:00:00Z"
                    + " (in-track"),
        run.out());
  }

  /** A screening of the object against one that comes near it in another plane. */
  private String run(String day, String name) throws Exception {
    Path catalogue = folder.resolve(name + "-gp.csv");
    String other =
        Files.readString(history.resolve(day + ".csv"))
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow()
            .replace("<b>MOVER", "OTHER")
            .replace(",90,10,0,", ",60,10,0,")
            .replace(",U,101,", ",U,102,");
    Files.writeString(
        catalogue,
        Files.readString(history.resolve(day + ".csv")) + other + System.lineSeparator());
    Path rows = folder.resolve(name + ".csv");
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            catalogue.toString(),
            "--start",
            "2024-02-16T00:00:00Z",
            "--days",
            "0.2",
            "--threshold",
            "200km",
            "-q",
            "-o",
            rows.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return folder.resolve(name + ".run.json").toString();
  }
}
