package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Screening by a volume from the command line. */
class VolumeCommandTest {

  private static final String BOX = "box:100x400x300km";

  @TempDir Path folder;
  private Path catalog;
  private Path output;

  @BeforeEach
  void generateCatalogue() {
    catalog = folder.resolve("catalog.csv");
    output = folder.resolve("out.csv");
    CommandLineRun.of("generate", "--objects", "150", "--output", catalog.toString());
  }

  private CommandLineRun screen(String... more) {
    List<String> args = new ArrayList<>(List.of("screen", catalog.toString(), "--hours", "1"));
    args.addAll(List.of("--start", "epoch", "-o", output.toString()));
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  @Test
  void rowsTellThePassage() throws IOException {
    CommandLineRun run = screen("--volume", BOX);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains(" by the volume " + BOX + "."), run.err());
    List<String> lines = Files.readAllLines(output);
    assertTrue(
        lines
            .get(0)
            .endsWith(
                ",MAX_PROB,DILUTION,CENTRE,VOLUME,ENTRY,EXIT,CUT,PASSAGES,NORMALISED_DISTANCE,"
                    + "RADIAL,IN_TRACK,CROSS_TRACK"));
    assertTrue(lines.size() > 5, lines::toString);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertEquals(21, cells.length, line);
      assertTrue(List.of("1", "2", "BOTH").contains(cells[11]), line);
      assertEquals(BOX, cells[12], line);
      assertTrue(cells[13].compareTo(cells[14]) <= 0, line);
      double depth = Double.parseDouble(cells[17]);
      assertTrue(depth >= 0 && depth <= 1, line);
      double range =
          Math.hypot(
              Math.hypot(Double.parseDouble(cells[18]), Double.parseDouble(cells[19])),
              Double.parseDouble(cells[20]));
      assertEquals(Double.parseDouble(cells[7]), range, 0.002, line);
    }
    String manifest = Files.readString(folder.resolve("out.run.json"));
    assertTrue(manifest.contains("\"volume\": \"" + BOX + "\""), manifest);
  }

  @Test
  void sphereFindsWhatAThresholdDoes() throws IOException {
    screen("--volume", "500km");
    List<String> sphere = socrates();
    screen("--threshold", "500km");
    // an hour is too short for two minima in one passage
    assertEquals(socrates(), sphere);
  }

  private List<String> socrates() throws IOException {
    return Files.readAllLines(output).stream()
        .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 11)))
        .toList();
  }

  @Test
  void handbookTellsHowManyObjectsAreInEachRegime() throws IOException {
    CommandLineRun run = screen("--volume", "handbook");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains(" by the volume handbook."), run.err());
    assertTrue(run.err().matches("(?s).*\\R  LEO2 +\\d+\\R.*"), run.err());
    String manifest = Files.readString(folder.resolve("out.run.json"));
    assertTrue(manifest.matches("(?s).*\"objectsPerRegime\": \\{\\s+\"LEO1\": \\d+,.*"), manifest);
  }

  @Test
  void jsonTellsBothVolumes() throws IOException {
    screen("--volume", BOX, "--format", "json", "--boundaries");
    List<String> lines = Files.readAllLines(output);
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.matches(
                        ".*\"passage\":\\{\"centre\":\"BOTH\",\"count\":1,"
                            + "\"aroundPrimary\":\\{\"volume\":\"box:100x400x300km\",\"entry\":\".*Z\","
                            + "\"exit\":\".*Z\",\"entryCut\":(true|false),\"exitCut\":(true|false),"
                            + "\"normalisedDistance\":0\\.\\d+,\"closest\":\".*Z\"\\},"
                            + "\"aroundSecondary\":\\{.*")),
        lines::toString);
    screen("--threshold", "500km", "--format", "json");
    assertFalse(Files.readString(output).contains("passage"));
  }

  @Test
  void messagesHaveTheVolume() throws IOException {
    Path messages = folder.resolve("messages");
    CommandLineRun run = screen("--volume", BOX, "--cdm", messages.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<Path> files;
    try (Stream<Path> all = Files.list(messages)) {
      files = all.toList();
    }
    assertTrue(files.size() > 5);
    for (Path file : files) {
      String text = Files.readString(file);
      assertTrue(text.matches("(?s).*SCREEN_VOLUME_FRAME +=\\s+RTN.*"), text);
      assertTrue(text.matches("(?s).*SCREEN_VOLUME_SHAPE +=\\s+BOX.*"), text);
      assertTrue(text.matches("(?s).*SCREEN_VOLUME_X +=\\s+100000\\.0 .*"), text);
      assertTrue(text.matches("(?s).*SCREEN_ENTRY_TIME +=\\s+20.*"), text);
      assertTrue(text.matches("(?s).*SCREEN_EXIT_TIME +=\\s+20.*"), text);
    }
    // where only the second object's volume is passed through, it is OBJECT1 of the message
    for (String line : Files.readAllLines(output)) {
      String[] cells = line.split(",", -1);
      if (cells[11].equals("2")) {
        String suffix = "_" + cells[0] + "_" + cells[3] + ".cdm";
        Path file =
            files.stream().filter(f -> f.toString().endsWith(suffix)).findFirst().orElseThrow();
        String name = String.format("%05d", Integer.parseInt(cells[3]));
        assertTrue(
            Files.readString(file)
                .matches("(?s).*= OBJECT1\\nOBJECT_DESIGNATOR += " + name + "\\n.*"),
            file::toString);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--volume 5                      | '5' has no unit",
        "--volume 1x2km                  | '1x2km' is no screening volume such as 5km, 0.4x44x51km",
        "--volume box:5km                | takes three lengths",
        "--volume cone:5km               | 'cone:5km' is no screening volume",
        "--volume 2000km                 | at most 1000 km",
        "--volume 5km --threshold 5km    | mutually exclusive"
      })
  void wrongVolumesAreNamed(String options, String message) {
    CommandLineRun run = screen(options.split(" "));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }
}
