package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which element sets are used, how old they are, and catalogues that are not fit. */
class ElementSetsTest {

  private static final String START = "2026-11-01T00:00:00Z";

  @TempDir Path folder;
  private Path catalogue;
  private List<String> lines;

  @BeforeEach
  void generate() throws IOException {
    catalogue = folder.resolve("all.csv");
    CommandLineRun.of("generate", "--objects", "60", "--output", catalogue.toString());
    lines = new ArrayList<>(Files.readAllLines(catalogue));
  }

  private CommandLineRun screen(String... options) {
    List<String> args = new ArrayList<>(List.of("screen", catalogue.toString(), "--start", START));
    args.addAll(List.of("--hours", "2", "--threshold", "300km", "-o", out().toString()));
    args.addAll(List.of(options));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out.csv");
  }

  /** A row with another epoch; the elements are as they were. */
  private static String at(String row, String epoch) {
    return row.replaceFirst("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+", epoch);
  }

  private void write(List<String> rows) throws IOException {
    Files.write(catalogue, rows);
  }

  @Test
  void setsInsideThePeriodAreUsedInTheirTime() throws IOException {
    List<String> rows = new ArrayList<>(List.of(lines.get(0)));
    for (String row : lines.subList(1, lines.size())) {
      rows.add(at(row, "2026-11-01T01:40:00"));
      rows.add(at(row, "2026-11-01T00:20:00"));
    }
    rows.add(at(lines.get(7), "2026-10-20T00:00:00"));
    write(rows);
    Path superseded = folder.resolve("superseded.csv");
    CommandLineRun run = screen("--superseded", superseded.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("with several sets"), run.err());
    List<String> listed = Files.readAllLines(superseded);
    assertEquals(2, listed.size());
    assertTrue(listed.get(1).contains(",122,") && listed.get(1).contains("2026-10-20"));
    assertTrue(manifest().contains("\"objectsWithSuccessiveSets\": 60"), manifest());
    List<String> found = Files.readAllLines(out());
    assertTrue(found.size() > 5);
    for (String line : found.subList(1, found.size())) {
      String[] fields = line.split(",", -1);
      // 40 minutes
      assertTrue(Math.abs(Double.parseDouble(fields[2])) < 0.0285, line);
      assertTrue(Math.abs(Double.parseDouble(fields[5])) < 0.0285, line);
    }

    CommandLineRun newest = screen("--element-sets", "newest");
    assertEquals(ExitCode.DONE, newest.code(), newest.err());
    assertFalse(newest.err().contains("with several sets"), newest.err());
    assertTrue(manifest().contains("\"recordsSuperseded\": 61"), manifest());
  }

  @Test
  void agesAreInSummaryManifestAndRows() throws IOException {
    lines.set(3, at(lines.get(3), "2026-09-01T00:00:00"));
    write(lines);
    CommandLineRun run = screen("--format", "json");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String summary = run.err().replaceAll("\\s+", " ");
    assertTrue(summary.contains("to 61.0 d old") && summary.contains("1 older than 15 d"), summary);
    assertTrue(manifest().contains("\"oldestAge_d\": 61.0"), manifest());
    assertTrue(manifest().contains("\"oldObjects\": 1"), manifest());
    List<String> rows = Files.readAllLines(out());
    assertTrue(rows.size() > 5);
    long old = 0;
    for (String row : rows) {
      assertEquals(2, row.split("\"age_s\":", -1).length - 1);
      old += row.contains("\"epoch\":\"2026-09-01") ? 1 : 0;
    }
    assertTrue(manifest().contains("\"conjunctionsOnOld\": " + old), manifest());
  }

  @Test
  void wrongEpochDoesNotMoveTheStart() throws IOException {
    lines.set(9, at(lines.get(9), "2027-03-01T00:00:00"));
    write(lines);
    CommandLineRun run =
        CommandLineRun.of(
            "screen", catalogue.toString(), "--start", "epoch", "-o", out().toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String number = lines.get(9).split(",", -1)[11];
    assertTrue(run.err().contains("the epoch of " + number + " is "), run.err());
    assertFalse(run.err().contains("from 2027"), run.err());
  }

  @Test
  void unfitCataloguesFailWithTheirOwnCode() throws IOException {
    assertEquals(ExitCode.DONE, screen("--min-objects", "60").code());
    CommandLineRun few = screen("--min-objects", "61");
    assertEquals(ExitCode.UNFIT, few.code());
    assertTrue(few.err().contains("contains 60 objects, fewer than 61"), few.err());
    List<String> old = new ArrayList<>();
    lines.forEach(line -> old.add(at(line, "2026-10-30T00:00:00")));
    write(old);
    assertEquals(ExitCode.DONE, screen("--max-catalogue-age", "48h").code());
    CommandLineRun stale = screen("--max-catalogue-age", "1.9d");
    assertEquals(ExitCode.UNFIT, stale.code());
    assertTrue(stale.err().contains("48.0 h older than the start"), stale.err());
    for (String wrong : List.of("24", "-1h", "1w", "", "NaNh")) {
      assertEquals(ExitCode.USAGE, screen("--max-catalogue-age", wrong).code(), wrong);
    }
    assertEquals(ExitCode.USAGE, screen("--min-objects", "-1").code());
  }

  @Test
  void cutOffCatalogueIsScreenedAndTold() throws IOException {
    String text = String.join("\n", lines);
    Files.writeString(catalogue, text.substring(0, text.length() - 40));
    CommandLineRun run = screen();
    assertEquals(ExitCode.UNFIT, run.code());
    assertTrue(run.err().contains("warning: " + catalogue + ": is cut off"), run.err());
    assertTrue(run.err().contains(catalogue + ": cut off inside of a record"), run.err());
    assertTrue(Files.readAllLines(out()).size() > 1);
    assertTrue(manifest().contains("is cut off"), manifest());
  }

  @Test
  void decayedObjectsAreRejectedWithTheDate() throws IOException {
    String number = lines.get(4).split(",", -1)[11];
    lines.set(4, at(lines.get(4), "2026-10-29T00:00:00"));
    write(lines);
    Path satcat = folder.resolve("satcat.csv");
    Files.writeString(
        satcat,
        "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,DECAY_DATE,RCS\n"
            + "A,2000-001A,"
            + number
            + ",R/B,D,US,2026-10-30,1\n");
    CommandLineRun run = screen("--satcat", satcat.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String rejects = Files.readString(folder.resolve("out.rejects.csv"));
    assertTrue(
        rejects.contains("," + number + ",\"decayed on 2026-10-30, before the period\""), rejects);
  }

  private String manifest() throws IOException {
    return Files.readString(folder.resolve("out.run.json"));
  }
}
