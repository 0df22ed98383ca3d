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

  /** Numbers of both objects, centre and volume. */
  private List<String> passages() throws IOException {
    return Files.readAllLines(output).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> String.join(" ", cells[0], cells[3], cells[11], cells[12]))
        .sorted()
        .toList();
  }

  private static boolean isOwn(String number) {
    return Integer.parseInt(number) <= 60;
  }

  @Test
  void groupsHaveVolumesOfTheirOwn() throws IOException {
    screen("--volume", BOX);
    List<String> expected = new ArrayList<>();
    for (String row : passages()) {
      String[] words = row.split(" ");
      boolean first = isOwn(words[0]) && !words[2].equals("2");
      boolean second = isOwn(words[1]) && !words[2].equals("1");
      if (first || second) {
        String centre = first && second ? "BOTH" : first ? "1" : "2";
        expected.add(words[0] + ' ' + words[1] + ' ' + centre + ' ' + words[3]);
      }
    }
    assertTrue(expected.size() > 5);
    Path groups = folder.resolve("groups.yaml");
    Files.writeString(groups, "own:\n  objects: 1-60\n  volume: " + BOX + "\n");
    CommandLineRun run = screen("--groups", groups.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(expected, passages());
    assertTrue(run.err().contains(" within 5 km, and by the volumes of groups."), run.err());
    assertTrue(
        run.err()
            .matches(
                "(?s).*\\R        own +60 +0 " + BOX + " +" + expected.size() + " +[0-9.]+ .*"),
        run.err());
    String manifest = Files.readString(folder.resolve("out.run.json"));
    assertTrue(manifest.contains("\"volume\": \"" + BOX + "\""), manifest);
    Files.writeString(groups, "own:\n  objects: 1-60\n  volume: box:handbook\n");
    assertEquals(ExitCode.DONE, screen("--groups", groups.toString()).code());
  }

  @Test
  void aDistanceOfAGroupIsASphereBesideAVolume() throws IOException {
    Path groups = folder.resolve("groups.csv");
    Files.writeString(groups, "group,object,threshold\nown,1-60,500km\nrest,61-150,\n");
    CommandLineRun run = screen("--groups", groups.toString(), "--volume", "box:1x2x3km");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> rows = passages();
    assertTrue(rows.size() > 5, rows::toString);
    for (String row : rows) {
      String[] words = row.split(" ");
      boolean isCentreOwn = isOwn(words[words[2].equals("2") ? 1 : 0]);
      assertEquals(isCentreOwn ? "500km" : "box:1x2x3km", words[3], row);
    }
    assertTrue(run.err().matches("(?s).*\\R        own +60 +0 +500 km .*"), run.err());
    assertTrue(run.err().matches("(?s).*\\R        rest +[0-9]+ +0 +box:1x2x3km .*"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--volume 5                      | '5' has no unit",
        "--volume 1x2km                  | '1x2km' is not a screening volume such as 5km,"
            + " 0.4x44x51km",
        "--volume box:5km                | takes three lengths",
        "--volume cone:5km               | 'cone:5km' is not a screening volume",
        "--volume 2000km                 | at most 1000 km",
        "--volume 5km --threshold 5km    | mutually exclusive"
      })
  void wrongVolumesAreNamed(String options, String message) {
    CommandLineRun run = screen(options.split(" "));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }
}
