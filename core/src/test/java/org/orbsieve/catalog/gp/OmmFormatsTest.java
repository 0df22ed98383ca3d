package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.catalog.gp.ReadTexts.objects;
import static org.orbsieve.catalog.gp.ReadTexts.read;
import static org.orbsieve.catalog.gp.ReadTexts.reasons;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogReadException.Hint;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;

/** OMMs in JSON, XML and KVN. */
class OmmFormatsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final String CSV =
      TleText.CSV_HEADER + TleText.VANGUARD_1_CSV + TleText.MOLNIYA_2_14_CSV + TleText.SL_6_CSV;

  private static void assertRefused(String message, String text) {
    CatalogReadException e = assertThrows(CatalogReadException.class, () -> read(text));
    assertEquals("test: " + message, e.getMessage());
    assertEquals("test", e.source());
    assertEquals(message, e.reason());
  }

  private static void assertRefused(String message, Hint hint, String text) {
    assertRefused(message, text);
    assertEquals(
        Optional.of(hint), assertThrows(CatalogReadException.class, () -> read(text)).hint());
  }

  /** The three objects, with one text of the second replaced by another. */
  private static String altered(OmmText format, String field, String value) {
    List<String> records = new ArrayList<>();
    for (Map<String, String> row : OmmText.rows(CSV)) {
      if (row.get("NORAD_CAT_ID").equals("8195")) {
        row.put(field, value);
      }
      records.add(format.record(row));
    }
    return format.file(records);
  }

  @ParameterizedTest
  @EnumSource
  void sameCatalogueGivesEqualElementSets(OmmText format) throws IOException {
    String csv = Files.readString(Path.of("..", "data", "sample-catalogue.csv"));
    CatalogContents expected = read(csv);
    CatalogContents contents = read(format.ofCsv(csv));
    assertEquals(List.of(), contents.rejects());
    assertEquals(2000, contents.records().size());
    assertEquals(objects(expected), objects(contents));
  }

  @ParameterizedTest
  @EnumSource
  void sameWholeCatalogueGivesEqualElementSets(OmmText format) throws IOException {
    String csv = Files.readString(SharedData.require("catalogues/on-orbit-2024-11-01.csv"));
    CatalogContents contents = read(format.ofCsv(csv));
    assertEquals(List.of(), contents.rejects());
    assertEquals(objects(read(csv)), objects(contents));
  }

  @ParameterizedTest
  @EnumSource
  void gzipAndByteOrderMarkAreNoMatter(OmmText format) throws IOException {
    String text = format.ofCsv(CSV);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(("\uFEFF\n# a comment\n" + text).getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(objects(read(CSV)), objects(read(packed.toByteArray())));
    assertEquals(objects(read(CSV)), objects(read(text.replace("\n", "\r\n"))));
  }

  @ParameterizedTest
  @EnumSource
  void badValueCostsItsOwnRecord(OmmText format) throws IOException {
    for (String[] bad :
        new String[][] {
          {"ECCENTRICITY", "1.5", "eccentricity 1.5 is outside [0, 1)"},
          {"EPHEMERIS_TYPE", "4", "ephemeris type 4 (SGP4-XP) is not a theory that SGP4"},
          {"BSTAR", "", "BSTAR is empty"},
          {"EPOCH", "yesterday", "EPOCH \"yesterday\" is not a UTC time"},
          {"NORAD_CAT_ID", "1234567890", "NORAD_CAT_ID \"1234567890\" has more than 9 digits"}
        }) {
      String value = format.name().contains("JSON") && bad[1].isEmpty() ? "null" : bad[1];
      if (format == OmmText.QUOTED_JSON && value.equals("null")) {
        value = "";
      }
      CatalogContents contents = read(altered(format, bad[0], value));
      assertEquals(2, contents.records().size(), bad[0]);
      assertEquals(1, contents.rejects().size(), bad[0]);
      Reject reject = contents.rejects().get(0);
      assertTrue(reject.reason().contains(bad[2]), reject.reason());
      assertEquals(bad[0].equals("NORAD_CAT_ID") ? bad[1] : "8195", reject.catalogNumber());
    }
  }

  @Test
  void nineDigitsSurvive() throws IOException {
    for (OmmText format : OmmText.values()) {
      SpaceObject object = objects(read(altered(format, "NORAD_CAT_ID", "799500001"))).get(1);
      assertEquals(799_500_001, object.catalogNumber());
    }
  }

  @Test
  void placesAreLines() throws IOException {
    assertEquals(1, read(altered(OmmText.JSON, "BSTAR", "1E999")).rejects().get(0).line());
    assertEquals(3, read(altered(OmmText.QUOTED_JSON, "BSTAR", "x")).rejects().get(0).line());
    assertEquals(2, read(altered(OmmText.NDJSON, "BSTAR", "1E999")).rejects().get(0).line());
    Reject xml = read(altered(OmmText.XML, "BSTAR", "x")).rejects().get(0);
    assertEquals(7, xml.line());
    assertEquals("message 2: BSTAR \"x\" is not a number", xml.reason());
    int kvn = OmmText.KVN.record(OmmText.rows(CSV).get(0)).split("\n").length + 2;
    assertEquals(kvn, read(altered(OmmText.KVN, "BSTAR", "x")).rejects().get(0).line());
  }

  @ParameterizedTest
  @CsvSource({
    "REF_FRAME, EME2000, SGP4 needs TEME",
    "TIME_SYSTEM, TAI, SGP4 needs UTC",
    "CENTER_NAME, MOON, SGP4 needs EARTH",
    "MEAN_ELEMENT_THEORY, DSST, SGP4 needs SGP4",
    "MEAN_ELEMENT_THEORY, SGP4-XP, SGP4 needs SGP4"
  })
  void elementsOfAnotherMeaningAreRejected(String field, String value, String reason)
      throws IOException {
    CatalogContents contents =
        read(
            altered(OmmText.NDJSON, field, null)
                .replace('"' + field + "\":null", '"' + field + "\":\"" + value + '"'));
    assertEquals(2, contents.records().size());
    assertTrue(reasons(contents).get(0).endsWith(reason), reasons(contents)::toString);
  }

  @Test
  void otherShapesOfJsonAreRead() throws IOException {
    List<SpaceObject> expected = objects(read(CSV));
    List<String> records = OmmText.rows(CSV).stream().map(OmmText.NDJSON::record).toList();
    String a = records.get(0);
    String b = records.get(1);
    String c = records.get(2);
    for (String text :
        List.of(
            "[[" + a + "],[" + b + ',' + c + "]]",
            a + b + c,
            "{\"count\":3,\"data\":[" + a + ',' + b + ',' + c + "],\"next\":null}",
            "[" + a.replace("{", "{\"MORE\":{\"x\":[1,{\"y\":\"}\"}]},") + ',' + b + ',' + c + ']',
            "[" + a.replace("{", "{\"TEXT\":\"a } \\\" { b\",") + ',' + b + ',' + c + ']',
            "[" + a + ',' + b + ',' + c + ",]")) {
      CatalogContents contents = read(text);
      assertEquals(List.of(), contents.rejects(), text);
      assertEquals(expected, objects(contents), text);
    }
    assertEquals(List.of(expected.get(0)), objects(read(a)));
    assertEquals(new CatalogContents(List.of(), List.of()), read("[]"));
    assertRefused("JSON without an element set: \"no such user\"", "{\"error\":\"no such user\"}");
  }

  @Test
  void brokenJsonCostsItsOwnObject() throws IOException {
    List<String> records = OmmText.rows(CSV).stream().map(OmmText.NDJSON::record).toList();
    String b = records.get(1);
    for (String broken :
        List.of(
            b.substring(0, b.length() - 1),
            b.substring(0, 60),
            b.substring(1),
            b.replaceFirst("\"", ""),
            b.replaceFirst(":", ""),
            b.replace("MOLNIYA", "MOL\"NIYA"),
            b.replace("\"EPOCH\"", "\"EPOCH\":{{{{{{{{{{{{{{"),
            b.replace("{", "{\"EPOCH\":1,"),
            b.replace(",", ",,"))) {
      for (OmmText format : List.of(OmmText.JSON, OmmText.NDJSON)) {
        CatalogContents contents =
            read(format.file(List.of(records.get(0), broken, records.get(2))));
        List<Integer> numbers = objects(contents).stream().map(SpaceObject::catalogNumber).toList();
        assertEquals(List.of(5, 16925), numbers, broken);
        assertTrue(contents.rejects().size() >= 1, broken);
      }
    }
  }

  @Test
  void endlessJsonEnds() {
    assertTrue(
        assertThrows(CatalogReadException.class, () -> read("[" + "{\"EPOCH\":".repeat(2_000_000)))
            .getMessage()
            .contains("not a catalogue"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE ndm [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE ndm SYSTEM \"http://localhost/ndm.dtd\">",
        "<!doctype ndm>",
        "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      })
  void entitiesAndDoctypesAreRefused(String declaration) {
    String reason = "line 2: XML with a document type declaration or entities is refused";
    String xml = OmmText.XML.ofCsv(CSV);
    assertRefused(reason, xml.replace("<ndm>", declaration + "<ndm>"));
    assertRefused(reason, xml.replace("<ndm>", declaration + "\n<ndm>"));
  }

  @Test
  void entitiesInAMessageCostTheMessage() throws IOException {
    String xml = OmmText.XML.ofCsv(CSV);
    for (String hostile :
        List.of(
            "&x;",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>&y;",
            "<![CDATA[",
            "\u0001",
            "<a><b></a></b>")) {
      CatalogContents contents = read(xml.replace("MOLNIYA", hostile));
      assertEquals(2, contents.records().size(), hostile);
      assertEquals(1, contents.rejects().size(), hostile);
      assertTrue(reasons(contents).get(0).startsWith("message 2: invalid XML: "), hostile);
    }
  }

  @Test
  void brokenXmlCostsItsOwnMessage() throws IOException {
    List<String> records = OmmText.rows(CSV).stream().map(OmmText.XML::record).toList();
    String b = records.get(1);
    for (String broken :
        List.of(
            b.replace("</omm>", ""),
            b.substring(0, 200),
            b.replace("</MEAN_MOTION>", "</MEAN_MOTON>"),
            b.replaceFirst("<EPOCH>", "<EPOCH"),
            b.replace("MOLNIYA", "x".repeat(70_000)))) {
      CatalogContents contents =
          read(OmmText.XML.file(List.of(records.get(0), broken, records.get(2))));
      assertEquals(
          List.of(5, 16925),
          objects(contents).stream().map(SpaceObject::catalogNumber).toList(),
          broken);
      assertEquals(1, contents.rejects().size());
    }
  }

  @Test
  void commentsAndPrefixesInXmlAreRead() throws IOException {
    String xml = OmmText.XML.ofCsv(CSV);
    List<String> records = OmmText.rows(CSV).stream().map(OmmText.XML::record).toList();
    assertEquals(
        objects(read(CSV)).subList(0, 2), // the third is commented out
        objects(read(xml.replace(records.get(2), "<!-- " + records.get(2) + " -->"))));
    assertEquals(
        objects(read(CSV)),
        objects(read(xml.replace("<metadata>", "<!-- </omm> <omm> --><metadata>"))));
    assertEquals(
        objects(read(CSV)),
        objects(
            read(
                xml.replaceAll("<(/?)(ndm|omm)", "<$1ndm:$2")
                    .replace("<ndm:ndm", "<ndm:ndm xmlns:ndm=\"urn:ccsds:schema:ndmxml\""))));
    assertEquals(
        objects(read(CSV)),
        objects(
            read(
                xml.replace("<MEAN_MOTION>", "<MEAN_MOTION units=\"rev/day\">")
                    .replace("<BSTAR>", "<BSTAR units=\"1/ER\">")
                    .replace("<MEAN_MOTION_DOT>", "<MEAN_MOTION_DOT units=\"rev/day**2\">"))));
  }

  @Test
  void otherUnitsAreRejected() throws IOException {
    String xml = OmmText.XML.ofCsv(CSV);
    CatalogContents contents = read(xml.replace("<INCLINATION>", "<INCLINATION units=\"rad\">"));
    assertEquals(0, contents.records().size());
    assertEquals(
        List.of("message 1: INCLINATION is in \"rad\", not in deg"),
        reasons(contents).subList(0, 1));
    CatalogContents kvn =
        read(OmmText.KVN.ofCsv(CSV).replaceAll("(MEAN_MOTION = .*)", "$1 [rad/s]"));
    assertEquals(3, kvn.rejects().size());
    assertEquals("MEAN_MOTION is in \"rad/s\", not in rev/day", reasons(kvn).get(0));
    String units = OmmText.KVN.ofCsv(CSV).replaceAll("(MEAN_MOTION = .*)", "$1 [rev/day]");
    assertEquals(objects(read(CSV)), objects(read(units)));
  }

  @Test
  void otherXmlIsNoCatalogue() throws IOException {
    assertRefused("XML without an OMM", "<other></other>");
    String oem = "is an OEM, not a catalogue of element sets";
    assertRefused(oem, Hint.READ_AS_EPHEMERIS_OR_VARIANT, "<oem></oem>");
    assertRefused(
        oem,
        Hint.READ_AS_EPHEMERIS_OR_VARIANT,
        "<ndm>\n<ndm:oem id=\"CCSDS_OEM_VERS\"></ndm:oem></ndm>");
    assertRefused(
        oem, Hint.READ_AS_EPHEMERIS_OR_VARIANT, "CCSDS_OEM_VERS = 2.0\nCREATION_DATE = x\n");
    String cdm = "is a CDM, not a catalogue of element sets";
    assertRefused(cdm, Hint.READ_AS_MESSAGE, "<cdm></cdm>");
    assertRefused(cdm, Hint.READ_AS_MESSAGE, "CCSDS_CDM_VERS = 1.0\n");
    assertRefused(
        "is an ITC ephemeris, not a catalogue of element sets",
        Hint.READ_AS_EPHEMERIS,
        "created:2026-01-01 00:00:00 UTC\nephemeris_start:2026-01-01 00:00:00 UTC\n");
    assertRefused("XML without an OMM", "<");
    assertRefused("is a page in HTML, not a catalogue", "<!DOCTYPE html><html></html>");
    assertRefused("is a page in HTML, not a catalogue", "<html><!-- --></html>");
    assertEquals(new CatalogContents(List.of(), List.of()), read("<ndm></ndm>"));
  }

  @Test
  void damagedLineInKvnIsListedAndCostsNoMore() throws IOException {
    String kvn = OmmText.KVN.ofCsv(CSV);
    CatalogContents stray =
        read(kvn.replace("CCSDS_OMM_VERS = 2.0\n", "CCSDS_OMM_VERS = 2.0\n!!\n"));
    assertEquals(objects(read(CSV)), objects(stray));
    assertEquals(3, stray.rejects().size());
    assertEquals(2, stray.rejects().get(0).line());
    CatalogContents twice = read(kvn.replace("BSTAR =", "BSTAR = 0\nBSTAR ="));
    assertEquals("the message has BSTAR twice", reasons(twice).get(0));
    // a version only once, at the top
    String once = "CCSDS_OMM_VERS = 2.0\n" + kvn.replace("CCSDS_OMM_VERS = 2.0\n", "");
    assertEquals(objects(read(CSV)), objects(read(once)));
    CatalogContents endless = read("CCSDS_OMM_VERS = 2.0\n" + "COMMENT\n".repeat(3_000) + kvn);
    assertEquals(objects(read(CSV)), objects(endless));
    assertEquals(List.of("the message has more than 2000 lines"), reasons(endless));
  }

  @Test
  void statusBehindANameIsNoUnit() throws IOException {
    for (String name : List.of("STARLINK-1007 [+]", "COSMOS 1 [-]", "A = B [km]")) {
      String kvn =
          OmmText.KVN.ofCsv(CSV).replace("OBJECT_NAME = VANGUARD 1", "OBJECT_NAME = " + name);
      assertEquals(name, objects(read(kvn)).get(0).name());
    }
  }

  @Test
  void samplesOfOrekitAreRead() throws IOException {
    for (String name : List.of("OMMExample1.txt", "OMMExample2.txt", "OMMExample2.xml")) {
      SpaceObject goes = published("formats/omm/", name).get(0);
      assertEquals(23581, goes.catalogNumber());
      assertEquals(1.00273272, goes.elements().meanMotion() * 43200 / Math.PI, 1e-13);
      assertEquals(-0.00000113, goes.elements().meanMotionDot() * 1.86624e9 / Math.PI, 1e-20);
    }
    assertEquals(7646, published("formats/omm/", "OMMExample4.xml").get(0).catalogNumber());
    assertEquals(
        published("formats/omm/", "OMMExample4.xml").get(0).elements(),
        published("formats/omm/", "OMMExample4.txt").get(0).elements());
    assertEquals(1, published("formats/omm/", "OMM-with-units.xml").size());
    assertEquals(List.of(), published("formats/omm/", "OMMExample3.txt")); // another theory
    assertEquals(List.of(), published("formats/omm/", "OMMExample5.txt")); // SGP4-XP
  }

  private static List<SpaceObject> published(String folder, String name) throws IOException {
    return objects(CatalogReader.read(CONTEXT, List.of(SharedData.require(folder + name))));
  }
}
