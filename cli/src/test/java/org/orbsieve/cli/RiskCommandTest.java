package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that ask for probabilities of collision, on the sample catalogue. */
class RiskCommandTest {

  private static final Path SAMPLE = Path.of("../data/sample-catalogue.csv");

  @TempDir Path folder;

  private CommandLineRun screen(String output, String... more) {
    List<String> args = new java.util.ArrayList<>();
    args.addAll(
        List.of("screen", SAMPLE.toString(), "--start", "epoch", "--hours", "6", "--output"));
    args.add(folder.resolve(output).toString());
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private List<String> lines(String output) throws IOException {
    return Files.readAllLines(folder.resolve(output));
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  @Test
  void socratesColumnsStayAsTheyAreAndOthersFollow() throws IOException {
    assertEquals(ExitCode.DONE, screen("plain.csv").code());
    CommandLineRun run = screen("risk.csv", "--pc", "foster", "--levels", "cara");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> plain = lines("plain.csv");
    List<String> risk = lines("risk.csv");
    assertEquals(plain.size(), risk.size());
    for (int i = 0; i < plain.size(); i++) {
      assertTrue(risk.get(i).startsWith(plain.get(i) + ","), risk.get(i));
    }
    assertEquals(
        plain.get(0)
            + ",PC,PC_METHOD,PC_NOTE,MAX_PC,MAX_PC_SCALE,PC_STATE,MAHALANOBIS,SIGMA_MAJOR,"
            + "SIGMA_MINOR,MISS_ANGLE,HBR,HBR_SOURCE,COVARIANCE_1,COVARIANCE_2,LEVEL",
        risk.get(0));
    assertTrue(risk.stream().anyMatch(row -> row.contains(",FOSTER-1992,")), "no short encounter");
    assertTrue(risk.stream().anyMatch(row -> row.contains(",HALL-2021,the enc")), "no slow one");
    assertTrue(run.err().matches("(?s).*Risk +probability of collision by Foster.*watch +\\d+.*"));
  }

  @Test
  void likeliestFirstOnRequest() throws IOException {
    assertEquals(ExitCode.DONE, screen("time.csv", "--pc", "foster").code());
    CommandLineRun run = screen("pc.csv", "--pc", "foster", "--sort", "pc");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> rows = lines("pc.csv");
    assertEquals(lines("time.csv").stream().sorted().toList(), rows.stream().sorted().toList());
    int column = List.of(rows.get(0).split(",", -1)).indexOf("PC");
    List<Double> chances =
        rows.stream()
            .skip(1)
            .map(row -> row.split(",", -1)[column])
            .map(cell -> cell.isEmpty() ? -1 : Double.parseDouble(cell))
            .toList();
    assertEquals(chances.stream().sorted(Comparator.reverseOrder()).toList(), chances);
    assertTrue(chances.get(0) > chances.get(chances.size() - 1), "they differ");
    CommandLineRun without = screen("none.csv", "--sort", "pc");
    assertEquals(ExitCode.USAGE, without.code());
    assertTrue(without.err().contains("needs a method of probability"), without.err());
  }

  @Test
  void pointsWithoutErrorsAreAssessedToo() throws IOException {
    String radii =
        file(
            "points.csv", "object,radius_m", "payload,0", "rocket-body,0", "debris,0", "unknown,0");
    CommandLineRun points = screen("points.out.csv", "--pc", "foster", "--hbr", radii);
    assertEquals(ExitCode.DONE, points.code(), points.err());
    assertTrue(
        lines("points.out.csv").get(1).contains(",0.000E+00,"), lines("points.out.csv").get(1));
    String errors = file("least.csv", "object,radial_m,transverse_m,normal_m", "*,1e-6,1e-6,1e-6");
    CommandLineRun certain = screen("certain.csv", "--covariance", errors);
    assertEquals(ExitCode.DONE, certain.code(), certain.err());
    String row = lines("certain.csv").get(1);
    assertTrue(row.contains("combined covariance repaired"), row);
    assertTrue(row.contains("below the smallest number"), row);
  }

  /** Zeros say that nothing is known: the model answers, and the row says why. */
  @Test
  void zerosAsErrorsAreNotKnown() throws IOException {
    String errors = file("none.csv", "object,radial_m,transverse_m,normal_m", "*,0,0,0");
    CommandLineRun run = screen("unknown.csv", "--covariance", errors);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String source = "public elements leo (table none.csv is zero, which means unknown)";
    assertTrue(lines("unknown.csv").get(1).contains(source), lines("unknown.csv").get(1));
  }

  @Test
  void radiiOfSocratesAreAPreset() throws IOException {
    CommandLineRun run = screen("socrates.csv", "--pc", "foster", "--hbr", "socrates");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        lines("socrates.csv").stream().skip(1).allMatch(row -> row.contains(",2.000,socrates,")),
        "one metre each");
  }

  @Test
  void tablesWithoutRowsAreRefused() throws IOException {
    String radii = file("empty.csv", "object,radius_m");
    CommandLineRun run = screen("out.csv", "--hbr", radii);
    assertEquals(ExitCode.INPUT, run.code());
    assertEquals("orbsieve: cannot read " + radii + ": it contains no row\n", run.err());
  }

  @Test
  void resultDoesNotDependOnThreads() throws IOException {
    screen("one.json", "--pc", "patera", "--threads", "1");
    screen("three.json", "--pc", "patera", "--threads", "3");
    assertEquals(lines("one.json"), lines("three.json"));
    assertTrue(lines("one.json").get(0).contains("\"risk\":{\"probability\":{\"value\":"));
  }

  @Test
  void manifestTellsMethodSourcesAndCounts() throws IOException {
    String radii = file("radii.csv", "object,radius_m", "payload,2");
    assertEquals(ExitCode.DONE, screen("out.csv", "--levels", "handbook", "--hbr", radii).code());
    String manifest = Files.readString(folder.resolve("out.run.json"));
    assertTrue(manifest.contains("\"method\": \"FOSTER-1992\""), manifest);
    assertTrue(manifest.contains("\"emergency\": "), manifest);
    assertTrue(manifest.contains("conjunctionsPerLevel"), manifest);
    assertTrue(manifest.contains("radii.csv"), manifest);
    assertEquals(
        ExitCode.DONE,
        CommandLineRun.of("verify", folder.resolve("out.run.json").toString()).code());
  }

  @Test
  void tablesReplaceRadiiAndErrors() throws IOException {
    String radii = file("radii.csv", "# ours", "object,radius_m", "payload,2", "debris,1.5");
    String errors =
        file(
            "errors.csv",
            "object,radial_m,transverse_m,normal_m,transverse_m_per_day",
            "leo,50,100,50,10");
    screen("out.csv", "--hbr", radii, "--covariance", errors, "--pc", "alfano");
    String row =
        lines("out.csv").stream().filter(l -> l.contains("table errors")).findFirst().get();
    assertTrue(row.contains(",table errors.csv,table errors.csv,"), row);
    assertTrue(lines("out.csv").stream().anyMatch(l -> l.contains(",4.000,file radii.csv,")), row);
  }

  @Test
  void failsOnALevel() throws IOException {
    String levels = file("levels.csv", "level,min_probability", "seen,0", "certain,1");
    CommandLineRun run = screen("out.csv", "--levels", levels, "--fail-on", "seen");
    assertEquals(ExitCode.LEVEL, run.code(), run.err());
    assertTrue(run.err().contains("orbsieve: --fail-on: "), run.err());
    assertTrue(Files.exists(folder.resolve("out.run.json")), "the results are still written");
    assertEquals(
        ExitCode.DONE, screen("out.csv", "--levels", levels, "--fail-on", "CERTAIN").code());
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    String errors = file("errors.csv", "object,radial_m,transverse_m,normal_m", "leo,1,x,1");
    CommandLineRun bad = screen("out.csv", "--covariance", errors);
    assertEquals(ExitCode.INPUT, bad.code());
    assertTrue(bad.err().contains("errors.csv: line 2: transverse_m is not a number >= 0: 'x'"));
    CommandLineRun level = screen("out.csv", "--fail-on", "panic");
    assertEquals(ExitCode.USAGE, level.code());
    assertTrue(level.err().contains("--fail-on panic: the levels are watch, mitigate"));
    CommandLineRun method = screen("out.csv", "--pc", "guess");
    assertEquals(ExitCode.USAGE, method.code());
    assertTrue(method.err().contains("'guess' is not one of foster, alfano"), method.err());
    CommandLineRun gone = screen("out.csv", "--hbr", folder.resolve("gone.csv").toString());
    assertEquals(ExitCode.INPUT, gone.code());
    assertTrue(gone.err().contains("gone.csv: no such file"), gone.err());
  }
}
