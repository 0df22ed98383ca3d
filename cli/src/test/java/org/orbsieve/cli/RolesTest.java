package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;

/** Who is object 1, in every mode and every output. */
class RolesTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final Path SAMPLE = Path.of("..", "data", "sample-catalogue.csv");
  private static final Path EPHEMERIS = Path.of("..", "data", "sample-ephemeris.oem");

  /** The ways to say for whose sake a screening is made. */
  enum Mode {
    ALL(number -> false),
    PRIMARIES(number -> number >= 1300 && number <= 1500),
    GROUPS(number -> (number >= 1300 && number <= 1500) || number == 1838),
    EPHEMERIS(number -> number == 1838),
    EPHEMERIS_AND_PRIMARIES(number -> number == 1389),
    VARIANTS(number -> number == 1838),
    VOLUME(number -> number >= 1300 && number <= 1500),
    VOLUME_AROUND_BOTH(number -> number >= 1300 && number <= 1500),
    SLOW_APART(number -> number >= 1300 && number <= 1500);

    private final IntPredicate isAsset;

    Mode(IntPredicate isAsset) {
      this.isAsset = isAsset;
    }

    List<String> options(Path folder) throws IOException {
      return switch (this) {
        case ALL -> List.of();
        case PRIMARIES -> List.of("--primaries", "1300-1500");
        case GROUPS ->
            List.of(
                "--groups",
                Files.writeString(folder.resolve("g.yaml"), "a: 1300-1500\nb: 1838\n").toString());
        case EPHEMERIS -> List.of("--ephemeris", RolesTest.EPHEMERIS.toString());
        case EPHEMERIS_AND_PRIMARIES ->
            List.of("--ephemeris", RolesTest.EPHEMERIS.toString(), "--primaries", "1389");
        case VARIANTS -> List.of("--variants", "1838=../data/sample-burns");
        case VOLUME -> List.of("--primaries", "1300-1500", "--volume", "box:0.3x30x60km");
        case VOLUME_AROUND_BOTH ->
            List.of(
                "--primaries",
                "1300-1500",
                "--volume",
                "box:0.3x30x60km",
                "--volume-around",
                "both");
        case SLOW_APART -> List.of("--primaries", "1300-1500", "--group-passes");
      };
    }
  }

  @TempDir Path folder;

  private Path run(Mode mode, String name, String... more) throws IOException {
    Path output = folder.resolve(name);
    List<String> args = new ArrayList<>(List.of("screen", SAMPLE.toString()));
    args.addAll(List.of("--start", "2026-11-01T12:00:00Z", "--hours", "12", "--quiet"));
    args.addAll(List.of("-o", output.toString(), "--boundaries", "--pc", "foster"));
    args.addAll(mode.options(folder));
    args.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return output;
  }

  private static List<ConjunctionRecord> read(Path file) throws IOException {
    try (RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(file, CONTEXT)) {
      return reader.rest();
    }
  }

  @ParameterizedTest
  @EnumSource
  void allOutputsAgreeOnObjectOne(Mode mode) throws IOException {
    Path messages = folder.resolve("cdm");
    List<ConjunctionRecord> csv =
        read(run(mode, "o.csv", "--columns", "all", "--cdm", messages.toString()));
    Path page = folder.resolve("o.html");
    List<ConjunctionRecord> json =
        read(run(mode, "o.jsonl", "--format", "json", "--report", page.toString()));
    checkReport(Files.readString(page), json);
    assertEquals(csv.size(), json.size());
    assertFalse(csv.isEmpty(), "a scene without rows shows nothing");
    Map<String, String> firsts = new TreeMap<>();
    for (int i = 0; i < csv.size(); i++) {
      ConjunctionRecord one = csv.get(i);
      ConjunctionRecord other = json.get(i);
      int first = one.primary().form().catalogNumber();
      int second = one.secondary().form().catalogNumber();
      assertEquals(one.primary().form(), other.primary().form());
      assertEquals(one.secondary().form(), other.secondary().form());
      assertEquals(one.assets(), other.assets());
      assertEquals(one.eventId(), other.eventId());
      checkRoles(mode, one, first, second);
      checkFrame(one, other);
      if (one.primary().form().variant().isEmpty() && one.secondary().form().variant().isEmpty()) {
        firsts.put(first + "/" + second, "");
      }
    }
    Set<String> told = Set.copyOf(messages(messages));
    assertFalse(told.isEmpty());
    assertTrue(firsts.keySet().containsAll(told), told + " not in " + firsts.keySet());
  }

  /** Each row of the page, and each event in full, has the objects of a row in their order. */
  private static void checkReport(String page, List<ConjunctionRecord> rows) {
    UtcFormat utc = new UtcFormat(CONTEXT);
    Set<String> expected = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (ConjunctionRecord row : rows) {
      int first = row.primary().form().catalogNumber();
      int second = row.secondary().form().catalogNumber();
      String time =
          utc.socrates(row.tca()).substring("yyyy-".length(), "yyyy-MM-dd HH:mm:ss".length());
      expected.add(time + " " + row.primary().name() + " / " + second);
      numbers.add(first + "/" + second);
    }
    Matcher shown =
        Pattern.compile(
                "<tr id=\"r\\d+\".*?</td><td>([-\\d: ]+)</td>.*?<td class=\"as\"[^>]*>(?:<a [^>]*>)?([^<]*)<"
                    + ".*?<td class=\"nm\"[^>]*>[^<]*<i>(\\d+)</i>")
            .matcher(page);
    List<String> found = new ArrayList<>();
    while (shown.find()) {
      found.add(shown.group(1) + " " + shown.group(2) + " / " + shown.group(3));
    }
    assertEquals(page.split("<tr id=\"r", -1).length - 1, found.size(), "every row was understood");
    assertFalse(found.isEmpty());
    assertEquals(List.of(), found.stream().filter(row -> !expected.contains(row)).toList());
    Matcher facts =
        Pattern.compile("Number, designator</th><td>(\\d+)[^<]*</td><td>(\\d+)[^<]*</td>")
            .matcher(page);
    List<String> full = new ArrayList<>();
    while (facts.find()) {
      full.add(facts.group(1) + "/" + facts.group(2));
    }
    assertFalse(full.isEmpty());
    assertTrue(numbers.containsAll(full), full + " not in " + numbers);
  }

  private static void checkRoles(Mode mode, ConjunctionRecord row, int first, int second) {
    boolean ours = mode.isAsset.test(first);
    boolean also = mode.isAsset.test(second);
    String expected = ours ? (also ? "BOTH" : "1") : also ? "2" : "";
    assertEquals(expected, row.assets().orElse(""), first + " and " + second);
    assertFalse(expected.equals("2"), "the asset comes first");
    assertTrue(!expected.isEmpty() || first < second);
    assertTrue(!expected.equals("BOTH") || first < second);
    assertTrue(
        expected.length() > 0 || mode == Mode.ALL || mode == Mode.EPHEMERIS, "a pair of strangers");
  }

  /** The signed components have the length of the miss, and are the same in both formats. */
  private static void checkFrame(ConjunctionRecord csv, ConjunctionRecord json) {
    Vector3D seen = json.relativePosition().orElseThrow();
    assertEquals(json.missDistance(), seen.getNorm(), 1e-6 * (1 + json.missDistance()));
    assertEquals(0, seen.subtract(csv.relativePosition().orElseThrow()).getNorm(), 1);
    Vector3D speed = json.relativeVelocity().orElseThrow();
    assertEquals(json.relativeSpeed(), speed.getNorm(), 1e-6 * (1 + json.relativeSpeed()));
    assertEquals(0, speed.subtract(csv.relativeVelocity().orElseThrow()).getNorm(), 1);
  }

  /** Objects 1 and 2 of each message. */
  private static List<String> messages(Path folder) throws IOException {
    List<String> all = new ArrayList<>();
    Pattern number = Pattern.compile("OBJECT_DESIGNATOR +?= *(\\d+)");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Matcher found = number.matcher(Files.readString(file));
        assertTrue(found.find(), file.toString());
        String first = found.group(1);
        assertTrue(found.find(), file.toString());
        all.add(Integer.parseInt(first) + "/" + Integer.parseInt(found.group(1)));
      }
    }
    return all;
  }

  /** What the two do not depend on who comes first: the same events, all against all. */
  @Test
  void primariesHaveTheirRowsOfAll() throws IOException {
    List<String> all =
        read(run(Mode.ALL, "all.csv", "--columns", "pair")).stream()
            .filter(
                row ->
                    Mode.PRIMARIES.isAsset.test(row.primary().form().catalogNumber())
                        || Mode.PRIMARIES.isAsset.test(row.secondary().form().catalogNumber()))
            .map(row -> row.eventId().orElseThrow() + " " + row.probability())
            .toList();
    List<String> own =
        read(run(Mode.PRIMARIES, "own.csv", "--columns", "pair")).stream()
            .map(row -> row.eventId().orElseThrow() + " " + row.probability())
            .toList();
    assertEquals(all, own);
  }

  /** A volume around the primaries only finds what has the primary as its centre. */
  @Test
  void volumesAreAroundPrimaries() throws IOException {
    List<ConjunctionRecord> both = read(run(Mode.VOLUME_AROUND_BOTH, "b.csv", "--columns", "pair"));
    List<ConjunctionRecord> own = read(run(Mode.VOLUME, "o.csv", "--columns", "pair"));
    assertTrue(own.size() < both.size(), own.size() + " of " + both.size());
    List<String> expected =
        both.stream()
            .filter(
                row ->
                    !row.row().text("CENTRE").orElseThrow().equals("2")
                        || row.assets().orElseThrow().equals("BOTH"))
            .map(row -> row.eventId().orElseThrow())
            .toList();
    assertEquals(expected, own.stream().map(row -> row.eventId().orElseThrow()).toList());
  }

  /** Without an option of roles a CSV has no column of them. */
  @Test
  void withoutRolesTheColumnsAreThoseOfSocrates() throws IOException {
    Path output = folder.resolve("s.csv");
    CommandLineRun.of(
        "screen", SAMPLE.toString(), "--start", "epoch", "--hours", "1", "-o", output.toString());
    String header = Files.readAllLines(output).get(0);
    assertTrue(header.endsWith(",MAX_PROB,DILUTION"), header);
  }

  @Test
  void unknownColumnsAreNamed() {
    CommandLineRun run =
        CommandLineRun.of("screen", SAMPLE.toString(), "--start", "epoch", "--columns", "orbit");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("'orbit'") && run.err().contains("orbits, plane"), run.err());
  }
}
