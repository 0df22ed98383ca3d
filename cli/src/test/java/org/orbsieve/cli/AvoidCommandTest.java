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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Burns on the command line: the trade space, its exports, and one burn of a screening. */
class AvoidCommandTest {

  private static final String SAMPLE = "../data/sample-catalogue.csv";
  private static final String EVENT = "1838,1389,2026-11-01T18:05:44Z";

  @TempDir Path folder;

  private CommandLineRun avoid(String... options) {
    List<String> args = new ArrayList<>(List.of("avoid", SAMPLE, "--event", EVENT));
    args.addAll(List.of("--horizon", "6", "--per-rev", "2", "--revs", "1..2"));
    args.addAll(List.of("-o", folder.resolve("a.csv").toString()));
    args.addAll(Arrays.asList(options));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private List<String[]> table() throws IOException {
    return Files.readAllLines(folder.resolve("a.csv")).stream()
        .map(line -> line.split(",", -1))
        .toList();
  }

  /** A cell of the row of the best burn. */
  private static String best(List<String[]> rows, String column) {
    int at = List.of(rows.get(0)).indexOf(column);
    return rows.stream().filter(row -> row[0].equals("1")).findFirst().orElseThrow()[at];
  }

  @Test
  void showsTheMapAndWritesTableAndPicture() throws IOException {
    CommandLineRun run = avoid("--plot", folder.resolve("a.svg").toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("Event   1838 ORBNET-1426 and 1389 MOTE-97"), run.err());
    assertTrue(run.err().contains("Least   for the event:   T"), run.err());
    assertTrue(run.err().contains("not a command"), run.err());
    assertEquals(1 + 1 + 3 * 14, table().size());
    assertTrue(Files.readString(folder.resolve("a.svg")).startsWith("<svg "));
  }

  @Test
  void theMapAsAPageNeedsNothingElse() throws IOException {
    Path page = folder.resolve("a.HTML");
    CommandLineRun run = avoid("--plot", page.toString(), "--isp", "220s", "--mass", "500kg");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String html = Files.readString(page).replace("&#39;", "'");
    assertTrue(html.contains("content=\"default-src 'none'; style-src 'sha256-"), html);
    assertTrue(html.contains("script-src 'none'"), html);
    assertTrue(html.contains("<svg ") && html.contains("Burns of ORBNET-1426 that avoid MOTE-97"));
    assertFalse(html.contains("<script") || html.contains(" style=\"") || html.contains("href="));
    assertEquals(25, html.split("<tr><td class=\"n\">", -1).length - 1);
    List<String[]> cells = table();
    double speed = Math.abs(Double.parseDouble(best(cells, "DV_T_MM_S"))) / 1e3;
    double fuel = Double.parseDouble(best(cells, "FUEL_G"));
    assertEquals(500e3 * (1 - Math.exp(-speed / (220 * 9.80665))), fuel, 0.6e-3);
    avoid();
    assertEquals("", best(table(), "FUEL_G"));
  }

  private CommandLineRun avoidEvent(String event) {
    return CommandLineRun.of(
        "avoid",
        SAMPLE,
        "--event",
        event,
        "--horizon",
        "6",
        "--per-rev",
        "2",
        "--revs",
        "1..2",
        "-o",
        folder.resolve("a.csv").toString());
  }

  /** The event as a message, as a row by its number and by its name gives the same table. */
  @Test
  void anEventIsChosenByAMessageOrByARow() throws IOException {
    avoid();
    String byHand = Files.readString(folder.resolve("a.csv"));
    Path messages = Files.createDirectory(folder.resolve("messages"));
    String file = folder.resolve("s.csv").toString();
    CommandLineRun screened =
        CommandLineRun.of(
            ("screen " + SAMPLE + " --start 2026-11-01T18:00:00Z --hours 6 --pc foster")
                .concat(" --threshold 5km --primaries 1838 --columns pair -q")
                .concat(" -o " + file + " --cdm " + messages)
                .split(" "));
    assertEquals(ExitCode.DONE, screened.code(), screened.err());
    List<String> rows = Files.readAllLines(Path.of(file));
    int row = 1;
    while (!rows.get(row).contains("MOTE-97,")) {
      row++;
    }
    String[] cells = rows.get(row).split(",", -1);
    String name = cells[List.of(rows.get(0).split(",")).indexOf("EVENT_ID")];
    Path message;
    try (Stream<Path> all = Files.list(messages)) {
      message =
          all.filter(one -> one.getFileName().toString().contains("1389"))
              .findFirst()
              .orElseThrow();
    }
    for (String event : List.of(message.toString(), file + "#" + row, file + "#" + name)) {
      Files.delete(folder.resolve("a.csv"));
      CommandLineRun run = avoidEvent(event);
      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertEquals(byHand, Files.readString(folder.resolve("a.csv")), event);
    }
    for (String event : List.of(file + "#0", file + "#x", message + "#1", SAMPLE)) {
      CommandLineRun run = avoidEvent(event);
      assertEquals(ExitCode.INPUT, run.code(), event + run.err());
      assertTrue(run.err().contains("cannot read "), run.err());
    }
    if (rows.size() > 2) {
      assertTrue(avoidEvent(file).err().contains("several rows: choose one"));
    }
    assertEquals(ExitCode.USAGE, avoidEvent("none.csv#1").code());
  }

  /** The cell, the same burn as an option, and as the two messages, give the same numbers. */
  @Test
  void exportsGiveTheNumbersOfTheCell() throws IOException {
    CommandLineRun run =
        avoid("--dv", "30mm/s", "--export", "1,2", "--export-to", folder.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String[]> cells = table();
    String burn = best(cells, "BURN_TIME").replace(' ', 'T') + "Z";
    String dv = best(cells, "DV_T_MM_S");
    String range = best(cells, "EVENT_RANGE");
    String probability = best(cells, "EVENT_PC");
    String oem = file(".*burn01.*\\.oem");
    String opm = file(".*burn01.*\\.opm");
    for (String[] how :
        List.of(
            new String[] {"--burn", "1838@" + burn + ",T=" + dv + "mm/s"},
            new String[] {"--variants", oem},
            new String[] {"--variants", "1838=" + opm})) {
      List<String> args = new ArrayList<>(List.of("screen", SAMPLE, "--start"));
      args.addAll(List.of(cells.get(1)[1].replace(' ', 'T') + "Z", "--hours", "10"));
      args.addAll(List.of("--threshold", "5km", "--pc", "foster", "-o", "-", "-q"));
      args.addAll(Arrays.asList(how));
      CommandLineRun screened = CommandLineRun.of(args.toArray(String[]::new));
      assertEquals(ExitCode.DONE, screened.code(), screened.err());
      List<String[]> rows = screened.out().lines().map(line -> line.split(",", -1)).toList();
      List<String> names = List.of(rows.get(0));
      String[] row =
          rows.stream()
              .skip(1)
              .filter(r -> r[names.indexOf("NORAD_CAT_ID_1")].matches("1389|1838"))
              .filter(r -> r[names.indexOf("NORAD_CAT_ID_2")].matches("1389|1838"))
              .filter(
                  r ->
                      !r[names.indexOf("VARIANT_1")].isEmpty()
                          || !r[names.indexOf("VARIANT_2")].isEmpty())
              .findFirst()
              .orElseThrow();
      assertEquals(range, row[names.indexOf("TCA_RANGE")], how[1]);
      assertEquals(
          Double.parseDouble(probability),
          Double.parseDouble(row[names.indexOf("PC")]),
          2e-3 * Double.parseDouble(probability),
          how[1]);
    }
  }

  private String file(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(pattern))
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  @Test
  void ephemerisOfABurnIsAVariant() throws IOException {
    Path oem = folder.resolve("b.oem");
    String burn = "1838@2026-11-01T03:00Z,T=+50mm/s";
    CommandLineRun run =
        CommandLineRun.of(
            "ephemeris",
            SAMPLE,
            "--number",
            "1838",
            "--start",
            "2026-11-01T02:00:00Z",
            "--hours",
            "3",
            "--burn",
            burn,
            "-o",
            oem.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String text = Files.readString(oem);
    assertEquals(2, text.split("META_START", -1).length - 1);
    assertTrue(text.contains("NOT FOR UPLOAD"), text.substring(0, 500));
    assertTrue(text.contains("COV_REF_FRAME"), "covariances");
    CommandLineRun plain =
        CommandLineRun.of("ephemeris", SAMPLE, "--number", "1838", "--start", "epoch");
    assertEquals(ExitCode.DONE, plain.code(), plain.err());
    assertEquals(1, plain.out().split("META_START", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--event 1838,1389",
        "--event 1838,1838,2026-11-01T18:05:44Z",
        "--event 1838,1389,yesterday",
        "--direction up",
        "--direction 0,0,0",
        "--dv 30",
        "--dv 0mm/s",
        "--revs 4..",
        "--per-rev 3",
        "--goal 0",
        "--horizon -1",
        "--execution-error 5",
        "--isp 220",
        "--mass 500",
        "--blackout 2026-11-01T18:05:44Z",
        "--export 0",
        "--fail-on watch",
        "-o a.xls"
      })
  void whatIsNoRequestIsRefused(String options) {
    CommandLineRun run = avoid(options.split(" ", 2));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().startsWith("orbsieve: "), run.err());
  }

  @Test
  void whatIsNotThereIsSaid() {
    CommandLineRun noEvent = avoid("--after", "2026-11-01T18:00Z");
    assertEquals(ExitCode.INPUT, noEvent.code(), noEvent.err());
    assertTrue(noEvent.err().contains("no burn is possible"), noEvent.err());
    CommandLineRun nobody =
        CommandLineRun.of(
            "screen",
            SAMPLE,
            "--start",
            "epoch",
            "--hours",
            "1",
            "-o",
            "-",
            "--burn",
            "99999@2026-11-01T03:00Z,T=1mm/s");
    assertEquals(ExitCode.INPUT, nobody.code(), nobody.err());
    assertTrue(nobody.err().contains("--burn: 99999 is not among"), nobody.err());
    CommandLineRun wrong = CommandLineRun.of("screen", SAMPLE, "--burn", "1838@now,T=1mm/s");
    assertEquals(ExitCode.USAGE, wrong.code(), wrong.err());
  }

  @Test
  void badMessagesOfBurnsAreRefusedWithTheirName() throws IOException {
    Path opm = folder.resolve("x.opm");
    avoid("--dv", "30mm/s", "--export", "1", "--export-to", folder.toString());
    String good = Files.readString(Path.of(file(".*burn01.*\\.opm")));
    for (String[] change :
        List.of(
            new String[] {"MAN_REF_FRAME = RTN", "MAN_REF_FRAME = EME2000"},
            new String[] {"MAN_DURATION       = 0.0", "MAN_DURATION       = 10.0"},
            new String[] {"CCSDS_OPM_VERS     = 2.0", "CCSDS_OPM_VERS     = x"})) {
      String bad = good.replaceAll(" +", " ").replace(change[0].replaceAll(" +", " "), change[1]);
      Files.writeString(opm, bad);
      CommandLineRun run =
          CommandLineRun.of(
              "screen",
              SAMPLE,
              "--start",
              "epoch",
              "--hours",
              "1",
              "-o",
              "-",
              "--variants",
              "1838=" + opm);
      assertEquals(ExitCode.INPUT, run.code(), change[1] + run.err());
      assertTrue(run.err().contains("x.opm"), run.err());
    }
  }
}
