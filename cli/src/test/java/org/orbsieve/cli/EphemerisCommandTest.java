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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.run.Interruption;

/** Operators' ephemerides on the command line. */
class EphemerisCommandTest {

  private static final Path CATALOGUE = Path.of("../data/sample-catalogue.csv");
  private static final Path EPHEMERIS = Path.of("../data/sample-ephemeris.oem");
  private static final String PERIOD = "2026-11-01T17:00:00Z";

  @TempDir Path folder;

  private CommandLineRun screen(String... options) {
    return run("-", options);
  }

  private CommandLineRun run(String output, String... options) {
    List<String> args =
        new ArrayList<>(List.of("screen", "--start", PERIOD, "--hours", "2", "-o", output));
    args.addAll(Arrays.asList(options));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private Path edited(String name, String what, String by) throws IOException {
    String text = Files.readString(EPHEMERIS);
    assertTrue(text.contains(what), what);
    return Files.writeString(folder.resolve(name), text.replace(what, by));
  }

  private static List<String> rowsOf(CommandLineRun run, String number) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run.out()
        .lines()
        .filter(line -> line.contains("," + number + ",") || line.startsWith(number + ","))
        .toList();
  }

  @Test
  void ephemerisStandsInPlaceOfTheElements() {
    List<String> plain = rowsOf(screen(CATALOGUE.toString()), "1838");
    assertEquals(1, plain.size(), plain::toString);
    CommandLineRun run = screen(CATALOGUE.toString(), "--ephemeris", EPHEMERIS.toString());
    List<String> rows = rowsOf(run, "1838");
    assertEquals(1, rows.size(), rows::toString);
    String row = rows.get(0);
    assertTrue(row.contains(",2026-11-01 18:05:44.355,0.630,12.959,1.646E-04,0.251,"), row);
    assertTrue(
        row.endsWith(
            CATALOGUE
                + ",2026-10-31T11:39:46.021248Z,"
                + EPHEMERIS
                + ",2026-10-31T23:32:00.000000Z"),
        row);
    assertTrue(row.contains(",ORBNET-1426,0.773,"), row); // days since its begin
    assertTrue(run.err().contains("ephemerides                        1  "), run.err());
    assertTrue(run.err().contains("or an ephemeris of the same object"), run.err());
    assertFalse(run.err().contains("warning"), run.err());
  }

  @Test
  void covarianceOfTheEphemerisComesFirst() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"), "object,radial_m,transverse_m,normal_m\n*,1,1,1");
    CommandLineRun run =
        screen(
            CATALOGUE.toString(),
            "--ephemeris",
            EPHEMERIS.toString(),
            "--covariance",
            table.toString());
    String row = rowsOf(run, "1838").get(0);
    assertTrue(row.contains(",table t.csv,\"ephemeris sample-ephemeris.oem, propagated\","), row);
  }

  @Test
  void timeOutsideTheUsableTimeIsListed() throws IOException {
    Path output = folder.resolve("out.csv");
    CommandLineRun run =
        run(
            output.toString(),
            CATALOGUE.toString(),
            "--start",
            "2026-10-31T23:00:00Z",
            "--ephemeris",
            EPHEMERIS.toString());
    assertEquals(ExitCode.USAGE, run.code()); // --start twice
    String[] args = {
      "screen",
      CATALOGUE.toString(),
      "--ephemeris",
      EPHEMERIS.toString(),
      "--start",
      "2026-10-31T23:00:00Z",
      "--hours",
      "1",
      "-o",
      output.toString()
    };
    run = CommandLineRun.of(args);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String rejects = Files.readString(folder.resolve("out.rejects.csv"));
    assertTrue(
        rejects.contains(
            EPHEMERIS
                + ",,1838,the ephemeris has no states from 2026-10-31T23:00:00Z to"
                + " 2026-10-31T23:32:00Z; not screened then"),
        rejects);
    assertTrue(run.err().contains("1  1 of them screened for a part of the period"), run.err());
    args[5] = "2026-11-03T23:00:00Z";
    run = CommandLineRun.of(args);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    rejects = Files.readString(folder.resolve("out.rejects.csv"));
    assertTrue(rejects.contains("1838,the ephemeris has no usable time in the period"), rejects);
  }

  @Test
  void manifestListsTheFilesAndTheObjects() throws IOException {
    Path output = folder.resolve("out.csv");
    CommandLineRun run =
        run(output.toString(), CATALOGUE.toString(), "--ephemeris", EPHEMERIS.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Path manifest = folder.resolve("out.run.json");
    String text = Files.readString(manifest);
    assertTrue(text.contains("\"foundBy\": \"international designator\""), text);
    assertTrue(text.contains("\"covariances\": 6"), text);
    assertTrue(text.contains("largestEphemerisKnotError_m"), text);
    CommandLineRun verify = CommandLineRun.of("verify", manifest.toString());
    assertEquals(ExitCode.DONE, verify.code(), verify.out() + verify.err());
    assertTrue(verify.out().matches("(?s).*OK +.*sample-ephemeris.oem\\R.*"), verify.out());
  }

  @Test
  void ephemeridesNeedNoCatalogue() throws IOException {
    Path other = edited("other.oem", "2024-006AB", "2024-006AC");
    edited("third.oem", "OBJECT_ID = 2024-006AB", "OBJECT_ID = 77");
    CommandLineRun run =
        screen(
            "--ephemeris",
            EPHEMERIS.toString(),
            "--ephemeris",
            other.toString(),
            "--ephemeris",
            "88=" + folder.resolve("third.oem"),
            "--boundaries");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    // three names of one motion
    List<String> rows = run.out().lines().skip(1).toList();
    assertEquals(3, rows.size(), run.out());
    assertTrue(rows.stream().allMatch(row -> row.contains(",COINCIDENT,")), run.out());
    assertTrue(rows.get(0).startsWith("88,ORBNET-1426,"), run.out());
    assertTrue(
        run.err()
            .contains(
                EPHEMERIS + ": without a catalogue number, added as object 999999999; NUMBER=FILE"),
        run.err());
    assertTrue(run.err().contains("added as object 999999998;"), run.err());
    assertFalse(run.err().contains("third.oem"), run.err());
  }

  @Test
  void unknownObjectIsOneOfItsOwnAndSaysSo() throws IOException {
    Path other = edited("other.oem", "OBJECT_ID = 2024-006AB", "OBJECT_ID = 555555");
    CommandLineRun run = screen(CATALOGUE.toString(), "--ephemeris", other.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("not in the catalogue, added as object 555555"), run.err());
    assertEquals(1, rowsOf(run, "1389").stream().filter(r -> r.contains(",555555,")).count());
  }

  @Test
  void folderIsReadAndItsBadFilesAreRejected() throws IOException {
    Path dir = Files.createDirectory(folder.resolve("oems"));
    Files.copy(EPHEMERIS, dir.resolve("a.oem"));
    Files.writeString(dir.resolve("b.oem"), "nothing of the kind");
    Path output = folder.resolve("out.csv");
    CommandLineRun run =
        run(output.toString(), CATALOGUE.toString(), "--ephemeris", dir.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String rejects = Files.readString(folder.resolve("out.rejects.csv"));
    assertTrue(
        rejects.contains(
            "neither OEM in KVN or XML nor an ITC ephemeris: \"\"nothing of the kind\"\""),
        rejects);
    Files.delete(dir.resolve("a.oem"));
    assertEquals(ExitCode.INPUT, screen("--ephemeris", dir.toString()).code());
  }

  @Test
  void damagedFileEndsTheRun() throws IOException {
    Path bad = edited("bad.oem", "23:22:00 -2241.929313", "23:22:00 -22x1.929313");
    CommandLineRun run = screen(CATALOGUE.toString(), "--ephemeris", bad.toString());
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("bad.oem: invalid OEM: "), run.err());
    assertTrue(run.err().contains("line 21: \"-22x1.929313\" is not a number"), run.err());
    Path metres = edited("metres.oem", " -2582.046720", " -25820467.20");
    run = screen(CATALOGUE.toString(), "--ephemeris", metres.toString());
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("are the units km and km/s?"), run.err());
    run = screen(CATALOGUE.toString(), "--ephemeris", "missing.oem");
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("cannot read missing.oem: no such file"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ephemeris 1234567890=x.oem | is not [NUMBER=]FILE with a catalogue number",
        "--ephemeris 5=               | is not [NUMBER=]FILE with a catalogue number",
        "--ephemeris 5=../data        | --ephemeris 5=../data: is a folder",
        "--boundaries                 | no catalogue: give a FILE or --catalogue NAME"
      })
  void wrongUsesAreNamed(String options, String message) {
    CommandLineRun run = screen(options.split(" "));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  /** What passes through a volume, with the elements of an object and with its ephemeris. */
  @Test
  void ephemeridesWorkWithVolumes() {
    String[] options = {CATALOGUE.toString(), "--volume", "box:20x100x100km"};
    List<String> plain = rowsOf(screen(options), "1838");
    List<String> args = new ArrayList<>(Arrays.asList(options));
    args.addAll(List.of("--ephemeris", EPHEMERIS.toString()));
    List<String> rows = rowsOf(screen(args.toArray(String[]::new)), "1838");
    assertTrue(plain.size() > 1, plain::toString);
    assertEquals(plain.size(), rows.size(), rows::toString);
    for (int k = 0; k < rows.size(); k++) {
      String[] expected = plain.get(k).split(",");
      String[] found = rows.get(k).split(",");
      for (int cell : new int[] {0, 3, 11, 12, 15, 16}) {
        // with an ephemeris, sources and epochs come before the passage
        assertEquals(expected[cell], found[cell < 11 ? cell : cell + 4], rows.get(k));
      }
    }
  }

  /** An object with an ephemeris may be a primary, and may be met by primaries. */
  @Test
  void ephemeridesWorkWithPrimaries() {
    String[] options = {CATALOGUE.toString(), "--ephemeris", EPHEMERIS.toString()};
    List<String> all = rowsOf(screen(options), "1838");
    for (String primaries : List.of("1838", "1389", "ORBNET-142*")) {
      List<String> args = new ArrayList<>(Arrays.asList(options));
      args.addAll(List.of("--primaries", primaries));
      CommandLineRun run = screen(args.toArray(String[]::new));
      List<String> found = rowsOf(run, "1838");
      assertEquals(all.size(), found.size(), run.out() + run.err());
      String row = all.get(0).substring(0, all.get(0).indexOf(",2026-10"));
      assertTrue(found.get(0).contains(row), found.get(0));
    }
  }

  @Test
  void outputMustNotBeAnInput() throws IOException {
    Path copy = Files.copy(EPHEMERIS, folder.resolve("out.csv"));
    CommandLineRun run = run(copy.toString(), CATALOGUE.toString(), "--ephemeris", copy.toString());
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("is an input and would be overwritten"), run.err());
  }

  /** A person who wants an end at a seam. */
  private static final class AtSeam extends Interruption {
    private int seams = 3;

    @Override
    public boolean isRequested() {
      return --seams == 0;
    }
  }

  @Test
  void interruptedRunGoesOnWithTheSameEphemeridesOnly() throws IOException {
    String[] args = {
      "screen",
      CATALOGUE.toString(),
      "--ephemeris",
      EPHEMERIS.toString(),
      "--start",
      "2026-11-01T12:00:00Z",
      "--hours",
      "16",
      "--boundaries",
      "-o",
      folder.resolve("whole.csv").toString()
    };
    assertEquals(ExitCode.DONE, CommandLineRun.of(args).code());
    args[args.length - 1] = folder.resolve("part.csv").toString();
    CommandLineRun first = CommandLineRun.interruptedBy(new AtSeam(), args);
    assertEquals(ExitCode.INTERRUPTED, first.code(), first.err());
    List<String> other = new ArrayList<>(Arrays.asList(args));
    other.add("--resume");
    other.set(3, "1838=" + EPHEMERIS);
    CommandLineRun refused = CommandLineRun.of(other.toArray(String[]::new));
    assertEquals(ExitCode.USAGE, refused.code(), refused.err());
    assertTrue(
        refused.err().contains("the run is a different one (ephemerides was "), refused.err());
    other.set(3, EPHEMERIS.toString());
    CommandLineRun second = CommandLineRun.of(other.toArray(String[]::new));
    assertEquals(ExitCode.DONE, second.code(), second.err());
    for (String name : List.of(".csv", ".rejects.csv")) {
      assertEquals(
          Files.readString(folder.resolve("whole" + name)),
          Files.readString(folder.resolve("part" + name)));
    }
  }

  @Test
  void numberMayBeAlpha5() throws IOException {
    CommandLineRun run =
        screen(CATALOGUE.toString(), "--ephemeris", "Z9999=" + EPHEMERIS, "--primaries", "Z9999");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("added as object 339999"), run.err());
    Path named = edited("a.oem", "OBJECT_ID", "OBJECT_ID = Z9999\nCOMMENT OBJECT_ID");
    run = screen(CATALOGUE.toString(), "--ephemeris", named.toString());
    assertTrue(run.err().contains("added as object 339999"), run.err());
  }

  /** A position that is 60 m off, ten minutes before the conjunction. */
  @Test
  void statesThatDoNotFitEachOtherAreWarnedOfWithTheirTime() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(EPHEMERIS));
    int at =
        lines.indexOf(
            lines.stream()
                .filter(l -> l.startsWith("2026-11-01T17:56:00"))
                .findFirst()
                .orElseThrow());
    String[] fields = lines.get(at).split(" ");
    fields[1] = String.format(Locale.ROOT, "%.6f", Double.parseDouble(fields[1]) + 0.06);
    lines.set(at, String.join(" ", fields));
    Path file = Files.write(folder.resolve("glitch.oem"), lines);
    CommandLineRun run = screen(CATALOGUE.toString(), "--ephemeris", file.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("glitch.oem: "), run.err());
    assertTrue(
        run.err().matches("(?s).*interpolation may be off by \\d+ m about 2026-11-01T17:5[567].*"),
        run.err());
    assertTrue(run.err().contains("the states there do not fit each other"), run.err());
  }

  /** Velocities of another sign would find nothing: refused, with the object and the time. */
  @Test
  void velocitiesThatContradictThePositionsEndTheRun() throws IOException {
    String text =
        Files.readString(EPHEMERIS)
            .replaceAll("(?m)^(2026-\\S+ \\S+ \\S+ \\S+) \\S+ \\S+ \\S+$", "$1 0.0 0.0 0.0");
    Path file = Files.writeString(folder.resolve("zero.oem"), text);
    CommandLineRun run = screen(CATALOGUE.toString(), "--ephemeris", file.toString());
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("zero.oem: object "), run.err());
    assertTrue(run.err().contains("the velocities are off by "), run.err());
  }

  /** One of two messages in a file: its object is screened by its elements, and that is said. */
  @Test
  void damagedMessageOfAFileIsToldAndTheOtherIsUsed() throws IOException {
    String good = Files.readString(EPHEMERIS);
    String bad =
        good.replaceFirst("OBJECT_ID *= *\\S+", "OBJECT_ID = 5").replace("EME2000", "NOWHERE");
    assertFalse(bad.equals(good));
    Path file = Files.writeString(folder.resolve("two.oem"), "COMMENT both\n" + good + bad);
    Path output = folder.resolve("out.csv");
    CommandLineRun run =
        run(output.toString(), CATALOGUE.toString(), "--ephemeris", file.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("two.oem: not used: "), run.err());
    assertTrue(Files.readString(folder.resolve("out.rejects.csv")).contains("NOWHERE"));
    assertTrue(Files.readString(output).contains(",1838,"), run.err());
  }
}
