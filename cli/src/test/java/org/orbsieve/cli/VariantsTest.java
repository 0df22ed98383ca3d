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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.run.Interruption;

/** Candidate manoeuvres on the command line. */
class VariantsTest {

  private static final Path EPHEMERIS = Path.of("../data/sample-ephemeris.oem");
  private static final Path SAMPLE = Path.of("../data/sample-catalogue.csv");

  @TempDir Path folder;
  private Path catalog;
  private List<String> elements;
  private Path burns;

  /** Some objects that meet often, and variants of number 7 that have the elements of 8 to 12. */
  @BeforeEach
  void generate() throws IOException {
    catalog = folder.resolve("catalog.csv");
    CommandLineRun.of("generate", "--objects", "120", "--output", catalog.toString());
    elements = Files.readAllLines(catalog);
    burns = Files.createDirectory(folder.resolve("burns"));
    for (int k = 8; k <= 12; k++) {
      Files.writeString(burns.resolve("like-" + k + ".csv"), one(k));
    }
  }

  /** The element set of a number alone. */
  private String one(int number) {
    return elements.get(0) + "\n" + elements.get(number) + "\n";
  }

  private CommandLineRun screen(String output, String... options) {
    return CommandLineRun.of(arguments(catalog, output, options));
  }

  private static String[] arguments(Path catalog, String output, String... options) {
    List<String> args = new ArrayList<>(List.of("screen", catalog.toString()));
    args.addAll(List.of("--threshold", "500km", "--hours", "2", "--start", "epoch"));
    args.addAll(List.of("-o", output, "--progress", "never"));
    args.addAll(Arrays.asList(options));
    return args.toArray(String[]::new);
  }

  private static List<String[]> rows(CommandLineRun run) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  /** The columns that do not tell where an object was read. */
  private static String plain(String[] row) {
    return String.join(",", Arrays.copyOf(row, 11));
  }

  private static boolean isOf(String[] row, String first, String second) {
    return row[row.length - 2].equals(first) && row[row.length - 1].equals(second);
  }

  private static List<String> of(List<String[]> rows, String variant) {
    return rows.stream()
        .filter(row -> isOf(row, variant, "") || isOf(row, "", variant))
        .map(VariantsTest::plain)
        .toList();
  }

  private List<String[]> comparison(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).stream()
        .map(line -> line.split(",", -1))
        .toList();
  }

  @Test
  void sampleIsComparedAsTheDocumentsShow() throws IOException {
    Path output = folder.resolve("o.csv");
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            SAMPLE.toString(),
            "--start",
            "epoch",
            "--variants",
            "1838=../data/sample-burns",
            "-o",
            output.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(
                """
                Variants of 1838 ORBNET-1426, the best first
                                    conjunctions  kept  removed  added  unknown  closest km  highest MAX_PROB
                        baseline               1                                      0.630   1.646E-04
                     1  lower-100m             0     0        1      0        0           -           -
                     2  raise-100m             0     0        1      0        0           -           -
                     3  lower-20m              1     1        0      0        0       1.963   1.695E-05
                     4  raise-500m             2     0        1      2        0       1.251   4.176E-05
                     5  raise-20m              1     1        0      0        0       0.770   1.102E-04
                """),
        run.err());
    assertTrue(run.err().contains("  variants                           5  of 1 object\n"));
    assertTrue(run.err().contains("0.630   12.959  2026-11-01 18:05:44.355  1389 MOTE-97"));
    assertEquals(
        """
        NORAD_CAT_ID,OBJECT_NAME,RANK,VARIANT,CONJUNCTIONS,KEPT,REMOVED,ADDED,UNKNOWN,WITH_VARIANTS,\
        CLOSEST_RANGE,CLOSEST_TCA,CLOSEST_NORAD_CAT_ID,CLOSEST_OBJECT_NAME,\
        HIGHEST_MAX_PROB,HIGHEST_TCA,HIGHEST_NORAD_CAT_ID,HIGHEST_OBJECT_NAME,WITHOUT_MAX_PROB,\
        REMOVED_NORAD_CAT_IDS,ADDED_NORAD_CAT_IDS,NOT_SCREENED,SOURCE,LINE
        1838,ORBNET-1426,,,1,,,,,0,0.630,2026-11-01 18:05:44.355,1389,MOTE-97,\
        1.646E-04,2026-11-01 18:05:44.355,1389,MOTE-97,0,,,,../data/sample-catalogue.csv,1839
        1838,ORBNET-1426,1,lower-100m,0,0,1,0,0,0,,,,,,,,,0,1389,,,../data/sample-burns/lower-100m.csv,2
        1838,ORBNET-1426,2,raise-100m,0,0,1,0,0,0,,,,,,,,,0,1389,,,../data/sample-burns/raise-100m.csv,2
        1838,ORBNET-1426,3,lower-20m,1,1,0,0,0,0,1.963,2026-11-01 18:05:44.183,1389,MOTE-97,\
        1.695E-05,2026-11-01 18:05:44.183,1389,MOTE-97,0,,,,../data/sample-burns/lower-20m.csv,2
        1838,ORBNET-1426,4,raise-500m,2,0,1,2,0,0,1.251,2026-11-01 21:18:01.504,1389,MOTE-97,\
        4.176E-05,2026-11-01 21:18:01.504,1389,MOTE-97,0,1389,1391;1389,,../data/sample-burns/raise-500m.csv,2
        1838,ORBNET-1426,5,raise-20m,1,1,0,0,0,0,0.770,2026-11-01 18:05:44.527,1389,MOTE-97,\
        1.102E-04,2026-11-01 18:05:44.527,1389,MOTE-97,0,,,,../data/sample-burns/raise-20m.csv,2
        """,
        Files.readString(folder.resolve("o.variants.csv")));
    CommandLineRun verify = CommandLineRun.of("verify", folder.resolve("o.run.json").toString());
    assertEquals(ExitCode.DONE, verify.code(), verify.out());
    assertTrue(verify.out().contains("o.variants.csv"), verify.out());
    assertTrue(verify.out().contains("raise-500m.csv"), verify.out());
    String manifest = Files.readString(folder.resolve("o.run.json"));
    assertTrue(manifest.contains("\"variant\": \"lower-100m\""), manifest);
  }

  /** The oracle: another run, in whose catalogue the variant has the place of its object. */
  @Test
  void eachVariantMeetsWhatItMeetsInThePlaceOfItsObject() throws IOException {
    List<String[]> all = rows(screen("-", "--variants", "7=" + burns));
    assertTrue(all.stream().noneMatch(row -> row[0].equals(row[3])), "kin meet");
    assertEquals(
        rows(screen("-", "--primaries", "7")).stream().map(VariantsTest::plain).toList(),
        of(all, ""));
    int found = 0;
    for (int k = 8; k <= 12; k++) {
      List<String> edited = new ArrayList<>(elements);
      String name = elements.get(7).split(",")[0];
      edited.set(7, elements.get(k).replaceFirst("^[^,]*", name).replace(",U," + k + ",", ",U,7,"));
      Path other = Files.write(folder.resolve("edited.csv"), edited);
      CommandLineRun alone = CommandLineRun.of(arguments(other, "-", "--primaries", "7"));
      List<String> expected = rows(alone).stream().map(VariantsTest::plain).toList();
      assertEquals(expected, of(all, "like-" + k));
      found += expected.size();
    }
    assertTrue(found > 10, "variants meet others");
    assertEquals(all.size(), found + of(all, "").size());
  }

  @Test
  void severalObjectsHaveVariantsAndPrimariesAreAddedToThem() throws IOException {
    Path dir = Files.createDirectories(folder.resolve("all"));
    for (String place : List.of("7/a.csv", "7/deep/b.csv", "9/a.csv")) {
      Files.createDirectories(dir.resolve(place).getParent());
      Files.writeString(dir.resolve(place), one(20 + place.length()));
    }
    Path output = folder.resolve("s.csv");
    CommandLineRun run =
        screen(output.toString(), "--primaries", "30-33", "--variants", dir.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String[]> all =
        Files.readAllLines(output).stream().skip(1).map(line -> line.split(",", -1)).toList();
    assertEquals(
        rows(screen("-", "--primaries", "7,9,30-33")).stream().map(VariantsTest::plain).toList(),
        of(all, ""));
    long together = all.stream().filter(r -> isOf(r, "a", "a") || isOf(r, "b", "a")).count();
    List<String[]> forms = comparison("s.variants.csv");
    assertEquals(6, forms.size());
    assertEquals(
        2 * together, forms.stream().skip(1).mapToLong(form -> Long.parseLong(form[9])).sum());
    assertEquals(
        "7 ;7 a;7 b;9 ;9 a",
        forms.stream()
            .skip(1)
            .map(f -> f[0] + " " + f[3])
            .sorted()
            .collect(Collectors.joining(";")));
  }

  /** Counts of the file agree with the rows: kept, removed and unknown are what the object has. */
  @Test
  void countsAddUp() throws IOException {
    Path output = folder.resolve("c.csv");
    assertEquals(ExitCode.DONE, screen(output.toString(), "--variants", "7=" + burns).code());
    List<String[]> all =
        Files.readAllLines(output).stream().skip(1).map(line -> line.split(",", -1)).toList();
    List<String[]> forms = comparison("c.variants.csv");
    int before = of(all, "").size();
    assertTrue(before > 2);
    assertEquals(7, forms.size());
    assertEquals(Integer.toString(before), forms.get(1)[4]);
    for (String[] form : forms.subList(2, 7)) {
      int own = of(all, form[3]).size();
      assertEquals(Integer.toString(own), form[4]);
      int kept = Integer.parseInt(form[5]);
      assertEquals(before, kept + Integer.parseInt(form[6]) + Integer.parseInt(form[8]));
      assertEquals(own, kept + Integer.parseInt(form[7]), "no case without a minimum is near");
    }
  }

  @Test
  void withoutTheObjectThereIsNothingToCompare() throws IOException {
    Path output = folder.resolve("n.csv");
    CommandLineRun run = screen(output.toString(), "--variants", "555555=" + burns);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.err().contains("like-10.csv: 555555 is not in the catalogue: its variants have no"));
    assertTrue(run.err().contains("no baseline: the object is not in the catalogue"), run.err());
    for (String[] form : comparison("n.variants.csv").subList(1, 6)) {
      assertEquals("0", form[5]);
      assertEquals("0", form[6]);
      assertEquals(form[4], form[7]);
    }
  }

  @Test
  void timeWithoutStatesIsListedAndOfUnknownFate() throws IOException {
    Path dir = Files.createDirectory(folder.resolve("oems"));
    String text = Files.readString(EPHEMERIS);
    Files.copy(EPHEMERIS, dir.resolve("same.oem"));
    String stop = "USEABLE_STOP_TIME = 2026-11-01T21:48:00";
    assertTrue(text.contains(stop), text.substring(0, 900));
    Files.writeString(
        dir.resolve("short.oem"), text.replace(stop, "USEABLE_STOP_TIME = 2026-11-01T17:30:00"));
    Path table =
        Files.writeString(
            folder.resolve("t.csv"), "object,radial_m,transverse_m,normal_m\n*,1,1,1");
    Path output = folder.resolve("e.csv");
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            SAMPLE.toString(),
            "--start",
            "2026-11-01T17:00:00Z",
            "--hours",
            "2",
            "--variants",
            dir.toString(),
            "--covariance",
            table.toString(),
            "-o",
            output.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String[]> forms = comparison("e.variants.csv");
    assertEquals(List.of("", "1", "2"), forms.stream().skip(1).map(f -> f[2]).toList());
    assertEquals(List.of("", "same", "short"), forms.stream().skip(1).map(f -> f[3]).toList());
    assertEquals("1,1,0,0,0", String.join(",", Arrays.copyOfRange(forms.get(2), 4, 9)));
    assertEquals("0,0,0,0,1", String.join(",", Arrays.copyOfRange(forms.get(3), 4, 9)));
    assertEquals("2026-11-01T17:30:00Z/2026-11-01T19:00:00Z", forms.get(3)[21]);
    assertTrue(run.err().contains("  not screened throughout\n"), run.err());
    String rejects = Files.readString(folder.resolve("e.rejects.csv"));
    assertTrue(rejects.contains("short.oem,,1838,the ephemeris has no states from"), rejects);
    String row =
        Files.readAllLines(output).stream().filter(r -> r.endsWith(",,same")).findAny().get();
    assertTrue(row.contains(",table t.csv,\"ephemeris same.oem, propagated\","), row);
    assertEquals("HIGHEST_PC", forms.get(0)[14]);
  }

  @Test
  void otherReportsTellOfTheObjectsAsTheyFly() throws IOException {
    Path groups = Files.writeString(folder.resolve("g.csv"), "group,object\nmine,7\nmine,30\n");
    Path known =
        Files.writeString(folder.resolve("k.csv"), "relation,objects,others\nfleet,1-40,\n");
    String[] common = {"--groups", groups.toString(), "--relations", known.toString()};
    String[] varied = Arrays.copyOf(common, 6);
    varied[4] = "--variants";
    varied[5] = "7=" + burns;
    CommandLineRun without = screen("-", common);
    CommandLineRun with = screen("-", varied);
    List<String[]> all = rows(with);
    assertEquals(rows(without).stream().map(VariantsTest::plain).toList(), of(all, ""));
    assertEquals(line(without, "        mine"), line(with, "        mine"));
    assertTrue(
        all.stream()
            .noneMatch(row -> Integer.parseInt(row[0]) <= 40 && Integer.parseInt(row[3]) <= 40));
    CommandLineRun json = screen("-", "--variants", "7=" + burns, "--format", "json");
    assertTrue(json.out().contains("\"variant\":\"like-8\""), json.out());
    Path messages = folder.resolve("cdms");
    String[] cdm = {"--variants", "7=" + burns, "--cdm", messages.toString()};
    CommandLineRun run = screen("-", cdm);
    try (Stream<Path> files = Files.list(messages)) {
      assertEquals(of(rows(run), "").size(), files.count());
    }
  }

  private static String line(CommandLineRun run, String beginning) {
    return run.err().lines().filter(l -> l.startsWith(beginning)).findFirst().orElse(run.err());
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aRunWithVariantsCanBeContinued(boolean grouped) throws IOException {
    List<String> more = new ArrayList<>(List.of("--variants", "7=" + burns, "--hours", "60"));
    if (grouped) {
      more.add("--group-passes");
    }
    assertEquals(ExitCode.DONE, longRun("whole.csv", new Interruption(), more).code());
    CommandLineRun first = longRun("part.csv", new AtSeam(), more);
    assertEquals(ExitCode.INTERRUPTED, first.code(), first.err());
    List<String> other = new ArrayList<>(more);
    other.set(1, "6=" + burns);
    other.add("--resume");
    CommandLineRun refused = longRun("part.csv", new Interruption(), other);
    assertEquals(ExitCode.USAGE, refused.code(), refused.err());
    assertTrue(refused.err().contains("variants was 7="), refused.err());
    more.add("--resume");
    CommandLineRun second = longRun("part.csv", new Interruption(), more);
    assertEquals(ExitCode.DONE, second.code(), second.err());
    for (String file : List.of("csv", "variants.csv", "rejects.csv")) {
      assertEquals(
          Files.readString(folder.resolve("whole." + file)),
          Files.readString(folder.resolve("part." + file)));
    }
  }

  /** A person who wants an end at the third seam. */
  private static final class AtSeam extends Interruption {
    private int seams = 3;

    @Override
    public boolean isRequested() {
      return --seams == 0;
    }
  }

  private CommandLineRun longRun(String name, Interruption person, List<String> more) {
    List<String> args = new ArrayList<>(List.of("screen", catalog.toString(), "--start", "epoch"));
    args.addAll(List.of("--threshold", "200km", "-o", folder.resolve(name).toString()));
    args.addAll(more);
    return CommandLineRun.interruptedBy(person, args.toArray(String[]::new));
  }

  @Test
  void hostileFolderCostsItsBadFilesOnly() throws IOException {
    Files.writeString(burns.resolve("junk.oem"), "nothing of the kind");
    Files.writeString(burns.resolve("empty.csv"), "");
    Files.write(burns.resolve("bomb.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    Files.writeString(burns.resolve("half.csv"), one(13) + "rubbish\n");
    Files.writeString(
        burns.resolve("evil.xml"),
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hosts'>]><oem>&a;</oem>");
    Files.createDirectory(burns.resolve("nothing-here"));
    Files.createSymbolicLink(burns.resolve("loop"), burns);
    Path output = folder.resolve("h.csv");
    CommandLineRun run = screen(output.toString(), "--variants", "7=" + burns);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(1 + 1 + 6, comparison("h.variants.csv").size());
    String rejects = Files.readString(folder.resolve("h.rejects.csv"));
    for (String file : List.of("junk.oem", "empty.csv", "bomb.gz", "evil.xml", "half.csv,3")) {
      assertTrue(rejects.contains(file), file + " in " + rejects);
    }
    assertEquals(1 + 5, rejects.lines().count(), rejects);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 7=EMPTY                      | no variant in EMPTY",
        "4 | 7=missing.oem                | cannot read missing.oem: no such file",
        "4 | 7=junk.csv                   | junk.csv: neither GP CSV, nor OMM",
        "2 | 7=BURNS --variants BURNS/like-8.csv | like-8.csv is given twice",
        "2 | 1234567890=BURNS             | is not [NUMBER=]FILE",
        "2 | 7=BURNS --comparison BURNS/like-8.csv | is an input and would be overwritten",
        "4 | 7=BURNS --regime geo --type payload  | no object",
      })
  void wrongUsesAreNamed(int code, String options, String message) throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path junk = Files.writeString(folder.resolve("junk.csv"), "nothing of the kind");
    String[] words =
        ("--variants " + options)
            .replace("EMPTY", empty.toString())
            .replace("BURNS", burns.toString())
            .replace("junk.csv", junk.toString())
            .split(" ");
    CommandLineRun run = screen("-", words);
    assertEquals(code, run.code(), run.err());
    String expected = message.replace("EMPTY", empty.toString());
    assertTrue(run.err().contains(expected), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  /** A sphere as a volume finds what the distance does, of variants as of others. */
  @Test
  void variantsPassThroughVolumesAsOthersDo() {
    List<List<String>> found = new ArrayList<>();
    for (String criterion : List.of("--threshold", "--volume")) {
      CommandLineRun run =
          CommandLineRun.of(
              "screen",
              SAMPLE.toString(),
              "--start",
              "2026-11-01T17:00:00Z",
              "--hours",
              "2",
              criterion,
              "5km",
              "--variants",
              EPHEMERIS.toString(),
              "--variants",
              "1838=../data/sample-burns",
              "-o",
              "-");
      List<String[]> rows = rows(run);
      found.add(rows.stream().map(row -> plain(row) + row[row.length - 1]).sorted().toList());
    }
    assertEquals(4, found.get(0).size(), found.get(0).toString());
    assertTrue(found.get(0).stream().anyMatch(row -> row.endsWith("sample-ephemeris")));
    assertEquals(found.get(0), found.get(1));
  }

  @Test
  void comparisonNeedsVariants() {
    CommandLineRun run = screen("-", "--comparison", folder.resolve("x.csv").toString());
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("--comparison needs --variants"), run.err());
  }
}
