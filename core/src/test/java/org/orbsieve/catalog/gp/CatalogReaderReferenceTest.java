package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.Reject;
import org.orekit.propagation.analytical.tle.TLE;

/** Reads real catalogues, where they are at hand. */
class CatalogReaderReferenceTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static CatalogContents read(String relative) throws IOException {
    return CatalogReader.read(CONTEXT, List.of(SharedData.require(relative)));
  }

  private static List<Integer> numbers(CatalogContents contents) {
    return contents.records().stream().map(r -> r.object().catalogNumber()).toList();
  }

  @Test
  void everyObjectOfAGpCsvCatalogueIsRead() throws IOException {
    CatalogContents contents = read("catalogues/on-orbit-2024-11-01.csv");
    assertEquals(List.of(), contents.rejects());
    assertEquals(26_834, contents.records().size());
    // against plain string handling, row by row
    Path file = SharedData.require("catalogues/on-orbit-2024-11-01.csv");
    List<String> lines = Files.readAllLines(file);
    for (CatalogRecord found : contents.records()) {
      String[] fields = lines.get((int) found.line() - 1).split(",");
      assertEquals(fields[0].strip(), found.object().name());
      assertEquals(Integer.parseInt(fields[11]), found.object().catalogNumber());
      ElementSet elements = found.object().elements();
      assertEquals(fields[2], elements.epoch().toStringWithoutUtcOffset(CONTEXT.utc(), 6));
      assertEquals(Double.parseDouble(fields[3]), elements.meanMotion() * 43200 / Math.PI, 1e-14);
      assertEquals(Double.parseDouble(fields[8]), Math.toDegrees(elements.meanAnomaly()), 1e-12);
    }
  }

  @Test
  void everyObjectOfAThreeLineCatalogueIsReadAsOrekitReadsIt() throws IOException {
    CatalogContents contents = read("catalogues/space-track-2023-09-05.3le");
    assertEquals(List.of(), contents.rejects());
    assertEquals(25_587, contents.records().size());
    List<String> lines =
        Files.readAllLines(SharedData.require("catalogues/space-track-2023-09-05.3le"));
    Set<Integer> numbers = new HashSet<>();
    for (CatalogRecord found : contents.records()) {
      int place = (int) found.line() - 1;
      TLE tle = new TLE(lines.get(place + 1), lines.get(place + 2), CONTEXT.utc());
      assertEquals("0 " + found.object().name(), lines.get(place));
      assertEquals(tle.getSatelliteNumber(), found.object().catalogNumber());
      assertEquals(tle.getDate(), found.object().elements().epoch());
      assertEquals(tle.getMeanMotion(), found.object().elements().meanMotion());
      numbers.add(tle.getSatelliteNumber());
    }
    assertTrue(numbers.stream().anyMatch(n -> n >= 100_000 || n < 100), "some of each end");
  }

  @Test
  void verificationSetIsReadButForItsThreeBadChecksums() throws IOException {
    // Vallado et al. 2006: the three error cases are edited copies whose checksums were left as
    // they were
    CatalogContents contents = read("sgp4-verification/SGP4-VER.TLE");
    assertEquals(30, contents.records().size());
    assertEquals(
        List.of("33333", "33334", "33335"),
        contents.rejects().stream().map(Reject::catalogNumber).toList());
    for (Reject reject : contents.rejects()) {
      assertTrue(reject.reason().startsWith("line 1 has checksum"), reject.reason());
    }
  }

  @Test
  void historicElementsAreRead() throws IOException {
    CatalogContents collision = read("events/iridium33_cosmos2251_20090210.3le");
    assertEquals(List.of(24946, 22675), numbers(collision));
    assertEquals(List.of(), collision.rejects());
    CatalogContents nearMiss = read("events/iras_ggse4_20200129.3le");
    assertEquals(List.of(13777, 2828), numbers(nearMiss));
    assertEquals(List.of(), nearMiss.rejects());
  }

  @Test
  void longHistoriesAreRead() throws IOException {
    for (String name : List.of("CryoSat-2", "Fengyun-2H", "Jason-3", "SARAL", "Sentinel-3A")) {
      Path file = SharedData.require("history/" + name + ".tle");
      CatalogContents contents = CatalogReader.read(CONTEXT, List.of(file));
      assertEquals(List.of(), contents.rejects(), name);
      assertEquals(Files.readAllLines(file).size() / 2, contents.records().size(), name);
    }
  }
}
