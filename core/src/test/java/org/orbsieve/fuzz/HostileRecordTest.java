package org.orbsieve.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.assessment.cdm.CdmContents;
import org.orbsieve.assessment.cdm.CdmReader;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.oem.EphemerisContents;
import org.orbsieve.catalog.oem.EphemerisReader;

/** One hostile record costs one record: what is before and after it is read as without it. */
class HostileRecordTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final Path INPUTS = Path.of("src", "test", "resources", "org", "orbsieve", "fuzz");
  private static final int ROUNDS = 2_000;

  private static String input(String name) throws IOException {
    return Files.readString(INPUTS.resolve(name));
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static CatalogContents catalogue(String text) throws IOException {
    return CatalogReader.read(CONTEXT, in(text), "made");
  }

  private static List<Integer> numbers(CatalogContents contents) {
    return contents.records().stream().map(record -> record.object().catalogNumber()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATION_DATE|99999999999-01-01T00:00:00",
        "TCA|99999999999-01-01T00:00:00",
        "TCA|999999999-01-01T00:00:00",
        "X|1e305 [km]",
        "CR_R|1e305 [m**2]",
        "HBR|1e305 [m]"
      })
  void hostileMessageCostsItself(String change) throws IOException {
    String good = input("message/made.cdm");
    String key = change.substring(0, change.indexOf('|'));
    String line = key + " = " + change.substring(change.indexOf('|') + 1);
    String bad =
        key.equals("HBR")
            ? good.replaceFirst("(?m)^(OBJECT +=)", line + "\n$1")
            : good.replaceFirst("(?m)^" + key + " +=.*$", line);
    CdmContents contents = new CdmReader(CONTEXT).readAll(in(good + bad + good));
    List<Integer> places = contents.messages().stream().map(CdmContents.Numbered::place).toList();
    assertTrue(places.contains(1) && places.contains(3), places.toString());
    assertEquals(3, contents.size());
    FuzzTarget.MESSAGE.check((good + bad + good).getBytes(UTF_8)); // and all of them are assessed
  }

  /** The reason names the line, and there is one. */
  @Test
  void covarianceThatOverflowsCostsItsEphemeris() throws IOException {
    String bad = input("ephemeris/itc.txt").replaceFirst("1\\.0e-06", "1e308");
    CatalogReadException e =
        assertThrows(
            CatalogReadException.class, () -> EphemerisReader.readAll(CONTEXT, in(bad), "itc"));
    assertTrue(e.getMessage().contains("itc: line 8: a covariance"), e.getMessage());
  }

  @Test
  void objectWithAnOverflowCostsItself() throws IOException {
    String two = input("ephemeris/two.oem");
    String bad = two.replaceFirst("(?m)^1e-4$", "1e308");
    EphemerisContents contents = EphemerisReader.readAll(CONTEXT, in(bad), "two");
    assertEquals(1, contents.orbits().size());
    assertEquals("2024-002A", contents.orbits().get(0).objectId());
    assertEquals(1, contents.rejects().size());
  }

  /** Whatever of its beginning is damaged, it is not taken for more of the message before it. */
  @Test
  void damagedBeginningInKvnCostsNoOtherMessage() throws IOException {
    String[] messages = input("catalogue/three.kvn").split("(?=CCSDS_OMM_VERS)");
    List<String> second = messages[1].lines().toList();
    for (int lost = 1; lost <= 8; lost++) {
      for (String instead : List.of("", "!!\n", "CCSDS_OMM_VERX = 2.0\n")) {
        String damaged = instead + String.join("\n", second.subList(lost, second.size())) + "\n";
        List<Integer> found = numbers(catalogue(messages[0] + damaged + messages[2]));
        assertTrue(found.contains(11) && found.contains(13), lost + " lines lost: " + found);
        assertEquals(lost <= 8, found.contains(12), lost + " lines lost: " + found);
      }
    }
  }

  /** A single repeated field is a message that contradicts itself, not two. */
  @Test
  void fieldThatIsRepeatedMakesAMessageUnusable() throws IOException {
    String twice = input("catalogue/three.kvn").replaceFirst("(?m)^EPOCH = .*$", "$0\n$0");
    CatalogContents contents = catalogue(twice);
    assertEquals(List.of(12, 13), numbers(contents));
    assertEquals("the message has EPOCH twice", contents.rejects().get(0).reason());
  }

  /** Between two good records of each format, one that is damaged in some bytes at random. */
  @ParameterizedTest
  @ValueSource(strings = {"catalogue/three-lines.tle", "catalogue/gp.csv", "catalogue/three.kvn"})
  void goodRecordsAroundADamagedOneSurvive(String name) throws IOException {
    List<String> parts = records(name);
    String head = parts.get(0);
    for (int seed = 0; seed < ROUNDS; seed++) {
      byte[] bytes = parts.get(2).stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
      String damaged = oneFault(bytes, seed);
      String text = head + parts.get(1) + damaged + "\n" + parts.get(3);
      List<Integer> found = numbers(catalogue(text));
      List<Integer> alone = numbers(catalogue(head + parts.get(1) + parts.get(3)));
      assertTrue(found.containsAll(alone), "seed " + seed + ": " + found + "\n" + text);
    }
  }

  /** A character that becomes another one, or is lost. */
  private static String oneFault(byte[] bytes, int seed) {
    java.util.Random random = new java.util.Random(seed);
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    int at = random.nextInt(text.length());
    if (random.nextBoolean()) {
      text.deleteCharAt(at);
    } else {
      text.setCharAt(at, (char) (1 + random.nextInt(126)));
    }
    return text.toString();
  }

  /** What is before the first record, and three records. */
  private static List<String> records(String name) throws IOException {
    String text = input(name);
    if (name.endsWith(".kvn")) {
      List<String> messages = new ArrayList<>(List.of(""));
      messages.addAll(List.of(text.split("(?=CCSDS_OMM_VERS)")));
      return messages;
    }
    List<String> lines = text.lines().map(line -> line + "\n").toList();
    return name.endsWith(".csv")
        ? lines
        : List.of(
            "",
            String.join("", lines.subList(0, 3)),
            String.join("", lines.subList(3, 6)),
            String.join("", lines.subList(6, 9)));
  }
}
