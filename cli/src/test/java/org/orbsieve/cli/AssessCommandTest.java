package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages in, probabilities out. The two messages are of one made-up conjunction. */
class AssessCommandTest {

  private static final List<String> METHODS =
      List.of(
          "originator", "foster", "alfano", "chan", "patera", "laas", "alfriend", "alfriend-max");

  @TempDir Path folder;

  @BeforeEach
  void copyMessages() throws IOException {
    for (String name : new String[] {"made.cdm", "made.xml"}) {
      try (InputStream in = AssessCommandTest.class.getResourceAsStream("/cdm/" + name)) {
        Files.copy(in, folder.resolve(name));
      }
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void everyMethodStandsBesideTheOriginators() {
    CommandLineRun run = CommandLineRun.of("assess", path("made.cdm"));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(path("made.cdm"), lines.get(0));
    assertTrue(lines.get(1).contains("00010 OBJECT 0, 100000: "), lines.get(1));
    assertEquals("  hard-body radius 12.50 m (message)", lines.get(2));
    for (int i = 0; i < METHODS.size(); i++) {
      assertTrue(lines.get(3 + i).startsWith("  " + METHODS.get(i) + " "), lines.get(3 + i));
    }
    assertEquals("1 message assessed, 0 could not be read\n", run.err());
  }

  /** The same conjunction in both encodings: the same rows. */
  @Test
  void csvHasARowPerMessageAndMethod() {
    CommandLineRun run = CommandLineRun.of("assess", folder.toString(), "--format", "csv");
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(0).startsWith("file,message_id,object_1,object_2,tca,miss_distance_m,"));
    List<String> kvn = rows(lines, "made.cdm");
    assertTrue(kvn.size() >= METHODS.size(), run.out());
    assertEquals(kvn, rows(lines, "made.xml"));
  }

  private List<String> rows(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(path(name)))
        .map(line -> line.substring(path(name).length()))
        .toList();
  }

  @Test
  void jsonIsAnObjectPerMessage() throws IOException {
    Path out = folder.resolve("out.json");
    CommandLineRun run =
        CommandLineRun.of(
            "assess", path("made.cdm"), path("made.xml"), "--format", "json", "-o", out.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("", run.out());
    List<String> lines = Files.readAllLines(out);
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).contains("\"hardBodyRadius\":{\"combined_m\":12.5,"), lines.get(0));
    assertTrue(lines.get(0).contains("{\"method\":\"originator\",\"label\":\"FOSTER-1992\","));
  }

  /** One bad message of three costs one: it is named by its place, the others are assessed. */
  @Test
  void aFileMayHaveSeveralMessages() throws IOException {
    String one = Files.readString(folder.resolve("made.cdm"));
    Files.writeString(
        folder.resolve("three.cdm"), one + "\n" + one.replaceFirst("TCA", "TCB") + "\n" + one);
    CommandLineRun run = CommandLineRun.of("assess", path("three.cdm"), "--format", "csv");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.err().startsWith("orbsieve: " + path("three.cdm") + "#2: TCA is missing"), run.err());
    List<String> lines = run.out().lines().toList();
    assertFalse(rows(lines, "three.cdm#1").isEmpty());
    assertEquals(rows(lines, "three.cdm#1"), rows(lines, "three.cdm#3"));
    assertEquals(
        ExitCode.REJECTS, CommandLineRun.of("assess", path("three.cdm"), "--strict").code());
  }

  @Test
  void radiusCanBeGiven() {
    String out = CommandLineRun.of("assess", path("made.xml"), "--hbr", "20m").out();
    assertTrue(out.contains("  hard-body radius 20.00 m (--hbr)\n"), out);
    assertEquals(
        ExitCode.USAGE, CommandLineRun.of("assess", path("made.xml"), "--hbr", "20").code());
  }

  @Test
  void levelsAreToldAndMayFail() throws IOException {
    Path levels =
        Files.writeString(folder.resolve("l.csv"), "level,min_probability\nseen,0\nsure,1\n");
    String[] args = {
      "assess", path("made.cdm"), "--levels", levels.toString(), "--fail-on", "seen"
    };
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(ExitCode.LEVEL, run.code(), run.err());
    assertTrue(run.out().contains("\n  level: seen\n"), run.out());
    assertTrue(
        run.err().matches("(?s).*  seen +1\\R  sure +0\\R.*--fail-on: 1 at the level seen.*"));
    args[5] = "SURE";
    assertEquals(ExitCode.DONE, CommandLineRun.of(args).code());
    args[5] = "panic";
    CommandLineRun unknown = CommandLineRun.of(args);
    assertEquals(ExitCode.USAGE, unknown.code());
    assertTrue(unknown.err().contains("--fail-on panic: the levels are seen, sure"), unknown.err());
    String csv =
        CommandLineRun.of(
                "assess", path("made.cdm"), "--levels", levels.toString(), "--format", "csv")
            .out();
    assertTrue(csv.lines().skip(1).allMatch(row -> row.endsWith(",seen")), csv);
    String json =
        CommandLineRun.of(
                "assess", path("made.cdm"), "--levels", levels.toString(), "--format", "json")
            .out();
    assertTrue(json.contains("\"level\":\"seen\""), json);
  }

  @Test
  void messagesMayComeFromAPatternOrStandardInput() throws IOException {
    CommandLineRun pattern = CommandLineRun.of("assess", path("*.cdm"));
    assertEquals(ExitCode.DONE, pattern.code(), pattern.err());
    assertEquals(CommandLineRun.of("assess", path("made.cdm")).out(), pattern.out());
    CommandLineRun stream =
        CommandLineRun.withInput(Files.readString(folder.resolve("made.cdm")), "assess", "-");
    assertEquals(pattern.out().replace(path("made.cdm"), "-"), stream.out());
  }

  @Test
  void brokenMessagesAreNamedAndCounted() throws IOException {
    Files.writeString(folder.resolve("broken.cdm"), "no message\u001b[2J");
    CommandLineRun lenient = CommandLineRun.of("assess", folder.toString());
    assertEquals(ExitCode.DONE, lenient.code(), lenient.err());
    assertEquals(
        "orbsieve: "
            + path("broken.cdm")
            + ": not a conjunction data message\n"
            + "2 messages assessed, 1 could not be read\n",
        lenient.err());
    assertFalse(lenient.out().contains("broken"));
    CommandLineRun strict = CommandLineRun.of("assess", folder.toString(), "--strict", "-q");
    assertEquals(ExitCode.REJECTS, strict.code());
    assertEquals(1, strict.err().lines().count(), strict.err());
    CommandLineRun none = CommandLineRun.of("assess", path("broken.cdm"));
    assertEquals(ExitCode.INPUT, none.code());
    assertEquals("", none.out());
  }

  @Test
  void whatIsNotThereIsAnError() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    for (String name : new String[] {"missing.cdm", "*.none", "empty", "no/where/*.cdm"}) {
      CommandLineRun run = CommandLineRun.of("assess", path(name));
      assertEquals(ExitCode.INPUT, run.code(), name);
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().startsWith("orbsieve: cannot read " + path(name)), run.err());
    }
    assertEquals(ExitCode.USAGE, CommandLineRun.of("assess").code());
    CommandLineRun output = CommandLineRun.of("assess", path("made.cdm"), "-o", path("no/out"));
    assertEquals(ExitCode.OUTPUT, output.code());
  }

  /** Three messages about one event and one about another: a line each, under those of events. */
  @Test
  void severalMessagesAreLinesGroupedByEvent() throws IOException {
    Files.delete(folder.resolve("made.xml"));
    String first = Files.readString(folder.resolve("made.cdm"));
    String day = "2024-11-01T12:00:00.000";
    Files.writeString(folder.resolve("b.cdm"), first.replace(day, "2024-11-01T18:00:00.000"));
    Files.writeString(folder.resolve("c.cdm"), first.replace(day, "2024-11-01T06:00:00.000"));
    Files.writeString(
        folder.resolve("likelier.cdm"),
        first
            .replace("= 00010", "= 00011")
            .replace("HBR = 12.5", "HBR = 125")
            .replace("CREATION_DATE                = " + day, "CREATION_DATE = soon"));
    CommandLineRun run = CommandLineRun.of("assess", folder.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals("4 messages about 2 events, likeliest first", lines.get(0));
    assertTrue(lines.get(2).endsWith("  00011 OBJECT 0 - 100000"), lines.get(2));
    assertTrue(lines.get(3).matches("  1[.]3E-16 .* unknown .*likelier.cdm"), lines.get(3));
    assertTrue(lines.get(4).endsWith(", SAME  00010 OBJECT 0 - 100000"), lines.get(4));
    assertTrue(lines.get(5).matches("  2[.]7E-20  1[.]2E-06 .*18:00:00 .*b.cdm"), lines.get(5));
    assertTrue(lines.get(6).matches(".*12:00:00 .*made.cdm"), lines.get(6));
    assertTrue(lines.get(7).matches(".*06:00:00 .*c.cdm"), lines.get(7));
    assertEquals(8, lines.size(), run.out());
    assertTrue(lines.stream().allMatch(line -> line.length() <= 100), run.out());
    assertTrue(run.err().contains("likelier.cdm: no creation date"), run.err());
    String paragraphs = CommandLineRun.of("assess", folder.toString(), "--details").out();
    assertEquals(4, paragraphs.split("  foster ", -1).length - 1, paragraphs);
  }

  /** What has no probability is last and says why; it is never 0. */
  @Test
  void aMessageWithoutCovarianceIsLastAndSaysWhy() throws IOException {
    String text = Files.readString(folder.resolve("made.cdm"));
    Files.writeString(
        folder.resolve("bare.cdm"),
        text.replace("= 00010", "= 00012").replaceAll("(?m)^C[RTN][^ ]* .*m[*].*$", ""));
    CommandLineRun run = CommandLineRun.of("assess", folder.toString());
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(lines.size() - 2).startsWith("  none     1.2E-06"), run.out());
    assertEquals(
        "    no Pc: the message has no covariance of OBJECT1", lines.get(lines.size() - 1));
  }
}
