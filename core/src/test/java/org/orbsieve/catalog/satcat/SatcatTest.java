package org.orbsieve.catalog.satcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.gp.TleText;

class SatcatTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static final String CELESTRAK =
      "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,LAUNCH_DATE,"
          + "LAUNCH_SITE,DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,"
          + "ORBIT_CENTER,ORBIT_TYPE\n"
          + "VANGUARD 1,1958-002B,5,PAY,-,US,1958-03-17,AFETR,,132.6,34.26,3822,649,0.1220,,EA,ORB\n"
          + "MOLNIYA 2-14,1975-081A,8195,PAY,+,CIS,1975-09-09,PKMTR,,718,64.1,39000,1000,9.1,,EA,ORB\n"
          + "SL-6 R/B(2),1986-065D,16925,R/B,,CIS,1986-08-22,PKMTR,,294,62.0,15000,300,,,EA,ORB\n";

  private static Satcat read(String text) throws IOException {
    return Satcat.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "satcat.csv");
  }

  @Test
  void celestrakIsRead() throws IOException {
    Map<Integer, Satcat.Entry> entries = read(CELESTRAK).entries();
    assertEquals(
        new Satcat.Entry(
            "VANGUARD 1",
            "1958-002B",
            new ObjectFacts(
                ObjectFacts.Type.PAYLOAD,
                ObjectFacts.Status.NONOPERATIONAL,
                "US",
                ObjectFacts.Size.MEDIUM)),
        entries.get(5));
    assertEquals(ObjectFacts.Status.OPERATIONAL, entries.get(8195).facts().status());
    assertEquals(ObjectFacts.Size.LARGE, entries.get(8195).facts().size());
    assertEquals(
        new ObjectFacts(
            ObjectFacts.Type.ROCKET_BODY,
            ObjectFacts.Status.NONOPERATIONAL,
            "CIS",
            ObjectFacts.Size.UNKNOWN),
        entries.get(16925).facts());
  }

  @Test
  void spaceTrackIsRead() throws IOException {
    Satcat satcat =
        read(
            "\"INTLDES\",\"NORAD_CAT_ID\",\"OBJECT_TYPE\",\"SATNAME\",\"COUNTRY\",\"DECAY\","
                + "\"RCSVALUE\",\"RCS_SIZE\"\n"
                + "\"1958-002B\",\"5\",\"PAYLOAD\",\"VANGUARD 1\",\"US\",\"\",\"0\",\"SMALL\"\n"
                + "\"1993-036AAA\",\"34427\",\"DEBRIS\",\"COSMOS 2251 DEB\",\"CIS\",\"\",\"0\",\"\"\n"
                + "\"1957-001B\",\"2\",\"PAYLOAD\",\"SPUTNIK 1\",\"CIS\",\"1958-01-03\",\"0\",\"\"\n");
    assertEquals(
        new ObjectFacts(
            ObjectFacts.Type.PAYLOAD, ObjectFacts.Status.UNKNOWN, "US", ObjectFacts.Size.SMALL),
        satcat.entries().get(5).facts());
    assertEquals(ObjectFacts.Status.NONOPERATIONAL, satcat.entries().get(34427).facts().status());
    assertEquals(ObjectFacts.Status.DECAYED, satcat.entries().get(2).facts().status());
  }

  @Test
  void objectsAreDescribedAndShownAsSocratesDoes() throws IOException {
    String csv =
        TleText.CSV_HEADER + TleText.VANGUARD_1_CSV + TleText.MOLNIYA_2_14_CSV + TleText.SL_6_CSV;
    CatalogContents contents =
        CatalogReader.read(
            CONTEXT, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "gp");
    Satcat satcat = read(CELESTRAK.lines().limit(3).collect(Collectors.joining("\n")));
    assertEquals(
        "VANGUARD 1 [-], MOLNIYA 2-14 [+], SL-6 R/B(2)",
        satcat.describe(contents).records().stream()
            .map(r -> r.object().displayName())
            .collect(Collectors.joining(", ")));
    assertEquals(
        "VANGUARD 1",
        satcat.describe(contents).records().get(0).object().name(),
        "the name itself stays as it is published");
  }

  @ParameterizedTest
  @CsvSource({"STARLINK-1007 [+], STARLINK-1007 [+]", "A [X] B, A [X] B [+]", "'', [+]"})
  void nameIsMarkedOnce(String name, String shown) {
    assertEquals(shown, ObjectFacts.Status.OPERATIONAL.mark(name));
    assertEquals(name, ObjectFacts.Status.UNSTATED.mark(name));
  }

  @ParameterizedTest
  @CsvSource({
    "+, OPERATIONAL",
    "p, PARTIAL",
    "B, BACKUP",
    "S, SPARE",
    "X, EXTENDED",
    "D, DECAYED",
    "?, UNKNOWN",
    "Q, UNKNOWN",
    "'', UNKNOWN"
  })
  void statusCodesAreThoseOfCelestrak(String code, ObjectFacts.Status status) {
    assertEquals(status, ObjectFacts.Status.of(code));
  }

  @Test
  void badRowsAreRejectedWithTheirPlace() throws IOException {
    Satcat satcat =
        read(CELESTRAK + "x,y\n\nNAME,ID,12x,PAY,+,US,,,,,,,,,,,\n\"\n,,,,,,,,,,,,,,,,\n");
    assertEquals(3, satcat.entries().size());
    assertEquals(List.of(5L, 7L, 8L, 9L), satcat.rejects().stream().map(Reject::line).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "NORAD_CAT_ID,EPOCH\n1,2\n", "<satcat/>", "\u0000\u0001"})
  void anythingElseIsRefused(String text) {
    CatalogReadException e = assertThrows(CatalogReadException.class, () -> read(text));
    assertTrue(e.getMessage().startsWith("satcat.csv: "), e.getMessage());
  }

  @Test
  void wholeSatelliteCatalogueIsRead() throws IOException {
    try (InputStream in =
        Files.newInputStream(SharedData.require("satcat/space-track-satcat-2025-05-24.csv"))) {
      Satcat satcat = Satcat.read(in, "satcat");
      assertEquals(0, satcat.rejects().size());
      assertTrue(satcat.entries().size() > 20_000, satcat.entries().size() + " entries");
      ObjectFacts iss = satcat.entries().get(25544).facts();
      assertEquals(ObjectFacts.Type.PAYLOAD, iss.type());
      assertEquals(ObjectFacts.Size.LARGE, iss.size());
    }
  }
}
