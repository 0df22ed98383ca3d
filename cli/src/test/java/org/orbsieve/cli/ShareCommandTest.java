package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packages for three partners. North may have all but one object, south may see rows that rest on
 * the allied catalogue but not its elements, east has the public catalogue only.
 */
class ShareCommandTest {

  private static final String POLICY =
      """
      partners:
        north: {marking: {policy: EXERCISE, classification: AMBER, categories: For NORTH}}
        south: {marking: 'TLP:AMBER'}
        east: {marking: 'TLP:GREEN'}
      inputs:
        public: {owner: everyone, rows: all, elements: all}
        covert: {owner: north, rows: [north, south], elements: north}
        satcat.csv: {rows: north, elements: north}
        groups.yaml: {rows: all, elements: all}
      groups:
        op-nightfall: {rows: north, elements: north}
      objects:
        - {objects: 90777, texts: [HUSHED, 2026-777A], rows: nobody}
      """;

  private static final String SATCAT =
      "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,RCS\n";

  @TempDir Path folder;
  private List<String> lines;

  @BeforeEach
  void prepare() throws IOException {
    Path all = folder.resolve("all.csv");
    CommandLineRun.of("generate", "--objects", "60", "-o", all.toString());
    lines = Files.readAllLines(all);
    Files.delete(all);
    List<String> open = new ArrayList<>(lines.subList(0, 41));
    String[] near = lines.get(5).split(",", -1);
    near[8] = String.format(Locale.ROOT, "%.4f", (Double.parseDouble(near[8]) + 1) % 360);
    open.add(named(String.join(",", near), "HUSHED 1", 90777, "2026-777A"));
    Files.write(folder.resolve("public.csv"), open);
    writeCovert(0, "WHISPER");
    Files.writeString(
        folder.resolve("satcat.csv"),
        SATCAT + "X,1960-001A,1,PAY,+,OWNERCODE,1.0\nHUSHED 1,2026-777A,90777,PAY,+,Q,1.0\n");
    Files.writeString(folder.resolve("groups.yaml"), "fleet: 1-30\nop-nightfall: 30-35\n");
    Files.writeString(folder.resolve("policy.yaml"), POLICY);
  }

  /** Some of the public objects an hour later, and objects that no other catalogue has. */
  private void writeCovert(int seconds, String name) throws IOException {
    List<String> other = new ArrayList<>(List.of(lines.get(0)));
    for (int i = 10; i < 20; i++) {
      other.add(lines.get(i).replaceFirst(":\\d\\d\\.", String.format(":%02d.", 30 + seconds)));
    }
    for (int i = 41; i < 55; i++) {
      other.add(named(lines.get(i), name + " " + i, 91000 + i, "2026-9" + i + "A"));
    }
    Files.write(folder.resolve("secret-file.csv"), other);
  }

  private static String named(String line, String name, int number, String designator) {
    String[] cells = line.split(",", -1);
    cells[0] = name;
    cells[1] = designator;
    cells[11] = Integer.toString(number);
    return String.join(",", cells);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private void screen() {
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            "--catalogue=public=" + file("public.csv"),
            "--catalogue=covert=" + file("secret-file.csv"),
            "--prefer=covert",
            "--satcat=" + file("satcat.csv"),
            "--groups=" + file("groups.yaml"),
            "--start=2026-11-01T00:00:00Z",
            "--hours=1",
            "--threshold=900km",
            "--pc=foster",
            "--cdm=" + file("messages"),
            "-q",
            "-o" + file("run.csv"));
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  private CommandLineRun share(String output, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("share", file("run.run.json").toString(), "--policy=" + file("policy.yaml")));
    args.addAll(List.of("--output=" + file(output), "--created=2026-11-01T00:00:00Z"));
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        all.put(
            folder.relativize(one).toString(), Files.readString(one, StandardCharsets.ISO_8859_1));
      }
    }
    return all;
  }

  private static Set<String> objects(Path rows) throws IOException {
    Set<String> all = new HashSet<>();
    for (String line : Files.readAllLines(rows)) {
      all.add(line.split(",", -1)[0]);
      all.add(line.split(",", -1)[3]);
    }
    return all;
  }

  @Test
  void packagesContainWhatEachMayHaveAndNothingElse() throws IOException {
    screen();
    CommandLineRun.of("share", "--keygen", file("owner").toString());
    CommandLineRun run = share("out", "--sign=" + file("owner.key.pem"));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Path out = file("out");

    // nothing withheld in any byte or name
    String machine = folder.toString();
    List<String> nobody = List.of("HUSHED", "2026-777A", "90777", "secret-file", machine);
    List<String> north = List.of();
    List<String> south = List.of("nightfall", "OWNERCODE", "satcat");
    List<String> east = List.of("nightfall", "OWNERCODE", "satcat", "covert", "WHISPER");
    requireAbsent(out.resolve("north"), nobody, north);
    requireAbsent(out.resolve("south"), nobody, south);
    requireAbsent(out.resolve("east"), nobody, east);
    for (int i = 41; i < 55; i++) {
      Pattern number = Pattern.compile("\\b" + (91000 + i) + "\\b");
      bytes(out.resolve("east")).forEach((n, t) -> assertFalse(number.matcher(n + t).find(), n));
    }

    // nor does a count include what is withheld
    String counts = Files.readString(file("run.run.json"));
    for (String count : List.of("recordsRead", "pairs")) {
      Matcher owner = Pattern.compile("\"" + count + "\": (\\d+),").matcher(counts);
      assertTrue(owner.find(), counts);
      Pattern told = Pattern.compile("\"" + count + "\":? *" + owner.group(1) + "\\b");
      bytes(out).forEach((name, text) -> assertFalse(told.matcher(text).find(), name + told));
    }

    // each has what it may have
    assertTrue(objects(out.resolve("north/conjunctions.csv")).contains("91045"));
    assertTrue(objects(out.resolve("south/conjunctions.csv")).contains("91045"));
    assertTrue(
        bytes(out.resolve("north")).values().stream().anyMatch(t -> t.contains("nightfall")));

    // elements of the allied catalogue are nowhere with those who may only see rows
    String secret = Files.readAllLines(file("secret-file.csv")).get(12).split(",", -1)[8];
    assertTrue(Files.readString(out.resolve("north/inputs/catalogue-2.gp")).contains(secret));
    bytes(out.resolve("south")).forEach((name, text) -> assertFalse(text.contains(secret), name));
    assertFalse(Files.readString(out.resolve("south/conjunctions.csv")).contains("RELATIVE_POS"));
    bytes(out.resolve("south/elements"))
        .forEach((name, text) -> assertFalse((name + text).contains("WHISPER"), name));

    // two packages together have no row that neither may have
    Set<String> both = objects(out.resolve("south/conjunctions.csv"));
    both.addAll(objects(out.resolve("east/conjunctions.csv")));
    assertFalse(both.contains("90777"));
    assertTrue(objects(file("run.csv")).contains("90777"), "the scene shows nothing");

    // marked, signed, and repeatable
    for (String partner : List.of("north", "south", "east")) {
      requireMarked(out.resolve(partner), partner);
      String[] verify = {
        "verify", out.resolve(partner).toString(), "--key", file("owner.pub.pem").toString()
      };
      CommandLineRun verified = CommandLineRun.of(verify);
      assertEquals(ExitCode.DONE, verified.code(), verified.out() + verified.err());
    }
    for (String name : List.of("north", "south/elements", "east")) {
      CommandLineRun replay =
          CommandLineRun.of(
              "replay", out.resolve(name).resolve("conjunctions.run.json").toString());
      assertEquals(ExitCode.DONE, replay.code(), replay.out() + replay.err());
      assertTrue(replay.out().contains("SAME             messages"), replay.out());
    }
    Files.writeString(out.resolve("east/brief.md"), "x");
    CommandLineRun changed =
        CommandLineRun.of(
            "verify", out.resolve("east").toString(), "--key=" + file("owner.pub.pem"));
    assertEquals(ExitCode.DIFFERS, changed.code());
    assertTrue(changed.out().contains("CHANGED    brief.md"), changed.out());

    String audit = Files.readString(out.resolve("audit.csv"));
    assertTrue(audit.contains("east,catalogue,covert,withheld,"), audit.substring(0, 1500));
    assertTrue(audit.contains("no label") || audit.contains("policy.yaml line"));
  }

  private static void requireAbsent(Path place, List<String> nobody, List<String> these)
      throws IOException {
    for (Map.Entry<String, String> one : bytes(place).entrySet()) {
      Stream.concat(nobody.stream(), these.stream())
          .forEach(
              word ->
                  assertFalse(
                      (one.getKey() + "\n" + one.getValue()).contains(word),
                      () -> word + " in " + place.getFileName() + "/" + one.getKey()));
    }
  }

  private static void requireMarked(Path place, String partner) throws IOException {
    String marking =
        Map.of("north", "EXERCISE AMBER // For NORTH", "south", "TLP:AMBER", "east", "TLP:GREEN")
            .get(partner);
    Map<String, String> all = bytes(place);
    all.forEach(
        (name, text) ->
            assertTrue(
                name.endsWith(".sig")
                    || text.contains(marking)
                    || text.contains(marking.replace("/", "\\/"))
                    || all.containsKey(name + ".marking"),
                partner + "/" + name));
  }

  /** The whole way, for what {@code NonInterferenceTest} shows of plans. */
  @Test
  void whatEastMayNotSeeChangesNoByteOfItsPackage() throws IOException {
    screen();
    assertEquals(ExitCode.DONE, share("one", "--for=east").code());
    try (Stream<Path> old = Files.list(folder)) {
      for (Path one : old.filter(f -> f.getFileName().toString().startsWith("run.")).toList()) {
        Files.delete(one);
      }
    }
    writeCovert(7, "MURMUR");
    Files.writeString(folder.resolve("satcat.csv"), SATCAT + "Y,1960-002A,2,PAY,+,OTHER,1.0\n");
    List<String> open = new ArrayList<>(Files.readAllLines(file("public.csv")));
    open.remove(open.size() - 1);
    Files.write(file("public.csv"), open);
    Files.writeString(
        file("groups.yaml"), "op-nightfall: {objects: 2-9, threshold: 5km}\nfleet: 1-30\n");
    Files.move(file("messages"), file("old-messages"));
    screen();
    assertEquals(ExitCode.DONE, share("two", "--for=east").code());
    assertEquals(bytes(file("one/east")), bytes(file("two/east")));
  }

  @Test
  void dryRunShowsTheTableAndWritesNothing() throws IOException {
    screen();
    Set<String> before = bytes(folder).keySet();
    CommandLineRun run =
        CommandLineRun.of(
            "share",
            file("run.run.json").toString(),
            "--policy=" + file("policy.yaml"),
            "--dry-run");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(before, bytes(folder).keySet());
    assertTrue(
        Pattern.compile("(?m)^south +catalogue +covert +rows only +\\S+policy.yaml line 7$")
            .matcher(run.out())
            .find(),
        run::out);
    assertTrue(Pattern.compile("(?m)^east +satcat .*withheld").matcher(run.out()).find());
  }

  @Test
  void refusesWhatCannotBeShared() throws IOException {
    screen();
    CommandLineRun who = share("out", "--for=west");
    assertEquals(ExitCode.USAGE, who.code());
    assertTrue(who.err().contains("the policy has no partner 'west'"), who.err());
    Files.writeString(file("policy.yaml"), POLICY + "\n        - {objects: 1, elements: all}\n");
    CommandLineRun contradiction = share("out");
    assertEquals(ExitCode.INPUT, contradiction.code());
    Files.writeString(file("policy.yaml"), POLICY);
    Files.createDirectory(file("full"));
    Files.writeString(file("full").resolve("x"), "");
    assertEquals(ExitCode.OUTPUT, share("full").code());
    Files.writeString(file("public.csv"), lines.get(0) + "\n" + lines.get(1) + "\n");
    CommandLineRun altered = share("out");
    assertEquals(ExitCode.INPUT, altered.code());
    assertTrue(altered.err().contains("an input is not as it was: CHANGED"), altered.err());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("share").code());
  }
}
