package org.orbsieve.catalog.oem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;

/** What a file of variants holds, whose they are, and how they are named. */
class VariantPlacementsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static final String OEM =
      """
      CCSDS_OEM_VERS = 2.0
      CREATION_DATE = 2026-11-01T00:00:00
      ORIGINATOR = X
      META_START
      OBJECT_NAME = %s
      OBJECT_ID = %s
      CENTER_NAME = EARTH
      REF_FRAME = EME2000
      TIME_SYSTEM = UTC
      START_TIME = 2026-11-01T00:00:00
      STOP_TIME = 2026-11-01T00:02:00
      META_STOP
      2026-11-01T00:00:00 7000 0 0 0 7.5 0
      2026-11-01T00:01:00 6985.4 449.7 0 -0.49 7.48 0
      2026-11-01T00:02:00 6941.3 897.2 0 -0.98 7.43 0
      """;

  private static CatalogContents sample() throws IOException {
    return CatalogReader.read(CONTEXT, List.of(Path.of("../data/sample-catalogue.csv")));
  }

  private static String elements(int... lines) throws IOException {
    List<String> all = Files.readAllLines(Path.of("../data/sample-catalogue.csv"));
    StringBuilder text = new StringBuilder(all.get(0)).append('\n');
    for (int line : lines) {
      text.append(all.get(line)).append('\n');
    }
    return text.toString();
  }

  private static VariantFile file(String source, int number, String text) throws IOException {
    return VariantFile.read(
        CONTEXT, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), source, number);
  }

  private static List<String> forms(VariantPlacements placed) {
    return placed.placements().stream()
        .map(p -> p.object().catalogNumber() + " " + p.object().variant() + " " + p.match())
        .toList();
  }

  @Test
  void objectsAreFoundAsThoseOfEphemeridesAre() throws IOException {
    VariantPlacements placed =
        VariantPlacements.of(
            sample(),
            List.of(
                file("a/one.oem", -1, OEM.formatted("ORBNET-1426", "2024-006AB")),
                file("a/two.oem", -1, OEM.formatted("ORBNET-1426", "UNKNOWN")),
                file("a/three.csv", -1, elements(1838)),
                file("a/four.oem", 25, OEM.formatted("ORBNET-1426", "2024-006AB")),
                file("a/five.csv", 25, elements(1838)),
                file("a/six.oem", -1, OEM.formatted("NEWCOMER", "2026-999A")),
                file("a/seven.oem", -1, OEM.formatted("NEWCOMER", "2026-999A")),
                file("a/eight.csv", 700_000, elements(1838))));
    assertEquals(
        List.of(
            "1838 one DESIGNATOR",
            "1838 two NAME",
            "1838 three NUMBER",
            "25 four NUMBER",
            "25 five NUMBER",
            "999999999 six NONE",
            "999999999 seven NONE",
            "700000 eight NONE"),
        forms(placed));
    SpaceObject five = placed.placements().get(4).object();
    SpaceObject itself = sample().records().get(24).object();
    assertEquals(25, itself.catalogNumber());
    assertEquals(itself.name(), five.name());
    assertEquals(itself.designator(), five.designator());
    assertEquals(sample().records().get(1837).object().elements(), five.elements());
    assertEquals("a/five.csv", five.sourceName());
    assertFalse(placed.placements().get(5).numbered());
    assertTrue(placed.placements().get(7).numbered());
    Catalog catalog = Catalog.select(placed.contents(), itself.epoch());
    assertEquals(2_008, catalog.size());
    assertEquals(0, catalog.superseded().size());
  }

  @Test
  void namesAreThoseOfFilesAndNeverTwiceTheSame() throws IOException {
    String one = elements(25);
    String two = elements(25, 26, 25);
    VariantPlacements placed =
        VariantPlacements.of(
            sample(),
            List.of(
                file("x/burn.1.csv", -1, one),
                file("x/same.csv", -1, one),
                file("y/same.tle.gz", -1, one),
                file("y/set.csv", -1, two),
                file("y/.hidden", -1, one),
                file("z/\u001b[31m.csv", -1, one),
                file("y/same.tle.csv", -1, one)));
    assertEquals(
        List.of(
            "25 burn.1 NUMBER",
            "25 x/same.csv NUMBER",
            "25 y/same.tle.gz NUMBER",
            "25 set#1 NUMBER",
            "26 set NUMBER",
            "25 set#2 NUMBER",
            "25 .hidden NUMBER",
            "25 ?[31m NUMBER",
            "25 same.tle NUMBER"),
        forms(placed));
    List<VariantFile> liars =
        List.of(file("a", 3, one), file("a.oem", 3, one), file("a.oem.txt", 3, one));
    assertEquals(
        List.of("3 a NUMBER", "3 a.oem NUMBER", "3 a.oem (2) NUMBER"),
        forms(VariantPlacements.of(sample(), liars)));
  }

  @Test
  void contentTellsWhatAFileIs() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(("\uFEFF\n " + OEM.formatted("A", "25")).getBytes(StandardCharsets.UTF_8));
    }
    VariantFile read =
        VariantFile.read(CONTEXT, new ByteArrayInputStream(packed.toByteArray()), "a.csv", -1);
    assertEquals(1, read.orbits().size());
    VariantFile broken = file("b.oem", -1, elements(25) + "not,a,record\n");
    assertEquals(1, broken.records().size());
    assertEquals(1, broken.rejects().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "CCSDS_OEM_VERS = 2.0\nnonsense",
        "CCSDS_CDM_VERS = 1.0\n",
        "<oem><!DOCTYPE x></oem>",
        "<ndm><oem></oem></ndm>",
        "\u001f\u008b broken"
      })
  void whatIsNoVariantIsRefusedWithItsName(String text) {
    CatalogReadException e = assertThrows(CatalogReadException.class, () -> file("f.x", -1, text));
    assertTrue(e.getMessage().startsWith("f.x: "), e.getMessage());
  }

  @Test
  void aPlacementIsOfAVariant() throws IOException {
    CatalogRecord record = sample().records().get(0);
    assertThrows(
        IllegalArgumentException.class, () -> new VariantPlacement(record, Match.NUMBER, true));
  }
}
