package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.catalog.gp.ReadTexts.objects;
import static org.orbsieve.catalog.gp.ReadTexts.read;
import static org.orbsieve.catalog.gp.ReadTexts.reasons;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.SpaceObject;

/** Element sets as they come in the field: what is read, and what a damaged record costs. */
class FieldInputTest {

  private static final String CSV =
      TleText.CSV_HEADER + TleText.VANGUARD_1_CSV + TleText.MOLNIYA_2_14_CSV + TleText.SL_6_CSV;

  private static List<String> records(OmmText format) {
    return OmmText.rows(CSV).stream().map(format::record).toList();
  }

  private static void assertRefused(String message, String text) {
    CatalogReadException e = assertThrows(CatalogReadException.class, () -> read(text));
    assertEquals("test: " + message, e.getMessage());
  }

  /** The three objects, all as they should be and nothing else. */
  private static void assertAll(String text) throws IOException {
    CatalogContents contents = read(text);
    assertEquals(List.of(), contents.rejects(), text);
    assertEquals(objects(read(CSV)), objects(contents), text);
  }

  @ParameterizedTest
  @EnumSource
  void numbersMayBeAlpha5OrHaveAFractionOfZeros(OmmText format) throws IOException {
    boolean bare = format == OmmText.JSON || format == OmmText.NDJSON;
    String five = altered(format, "NORAD_CAT_ID", bare ? "\"A0005\"" : "A0005");
    assertEquals(100_005, objects(read(five)).get(0).catalogNumber());
    String point = altered(format, "NORAD_CAT_ID", "5.0");
    assertEquals(5, objects(read(point)).get(0).catalogNumber());
    String set = altered(format, "ELEMENT_SET_NO", "475.00");
    assertEquals(475, objects(read(set)).get(0).elements().elementSetNumber());
    String half = altered(format, "ELEMENT_SET_NO", "475.5");
    assertTrue(reasons(read(half)).get(0).contains("is not a whole number"), half);
  }

  /** The first object with another text in one of its fields. */
  private static String altered(OmmText format, String field, String value) {
    List<String> header = List.of(TleText.CSV_HEADER.strip().split(","));
    String[] row = TleText.VANGUARD_1_CSV.strip().split(",", -1);
    row[header.indexOf(field)] = value;
    String csv = TleText.CSV_HEADER + String.join(",", row) + "\n";
    return format.file(OmmText.rows(csv).stream().map(format::record).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-10-29T12:18:43.492896+00:00, 2024-10-29T12:18:43.492896",
    "2024-10-29T12:18:43+0000,         2024-10-29T12:18:43",
    "2024-10-29 12:18:43.5+00,         2024-10-29T12:18:43.5",
    "2024-303T12:18:43.5+00:00,        2024-10-29T12:18:43.5",
    "2024-10-29t12:18:43z,             2024-10-29T12:18:43",
    "2024-10-29T12:18:43.1234567891Z,  2024-10-29T12:18:43.1234567891"
  })
  void epochsInUtcAreReadHoweverTheySaySo(String written, String plain) throws IOException {
    SpaceObject expected = objects(read(altered(OmmText.JSON, "EPOCH", plain))).get(0);
    assertEquals(List.of(expected), objects(read(altered(OmmText.JSON, "EPOCH", written))));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16"})
  void everyFormatIsReadInUtf16(String name) throws IOException {
    Charset charset = Charset.forName(name);
    for (OmmText format : OmmText.values()) {
      byte[] bytes = format.file(records(format)).replace("UTF-8", name).getBytes(charset);
      assertEquals(objects(read(CSV)), objects(read(bytes)), format.name());
    }
    assertEquals(objects(read(CSV)), objects(read(CSV.getBytes(charset))));
  }

  @Test
  void namesOfDeclaredLatin1AreRead() throws IOException {
    String xml =
        OmmText.XML
            .file(records(OmmText.XML))
            .replace("UTF-8", "ISO-8859-1")
            .replace("VANGUARD 1", "CAF\u00c9 1");
    CatalogContents contents = read(xml.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("CAF\u00c9 1", objects(contents).get(0).name());
  }

  @Test
  void prefixOfANamespaceIsRead() throws IOException {
    String xml = OmmText.XML.file(records(OmmText.XML));
    for (String prefix : List.of("n:", "ndm:", "ccsds-1.0_x:")) {
      assertAll(xml.replaceAll("<(/?)(ndm|omm)", "<$1" + prefix + "$2"));
      assertAll(xml.replaceAll("<(/?)(\\w)", "<$1" + prefix + "$2"));
    }
  }

  @Test
  void remarksMayStandBeforeTheVersion() throws IOException {
    List<String> kvn = records(OmmText.KVN);
    String remark = "COMMENT made by hand\n\nCOMMENT  a = b\nCOMMENT\n";
    assertAll(remark + String.join(remark, kvn) + remark);
  }

  @Test
  void messagesOfOtherKindsCostNoElementSet() throws IOException {
    List<String> kvn = records(OmmText.KVN);
    String oem =
        "CCSDS_OEM_VERS = 2.0\nMETA_START\nOBJECT_NAME = X\nOBJECT_NAME = Y\nMETA_STOP\n1 2 3\n";
    for (String text :
        List.of(
            oem + String.join("\n", kvn),
            kvn.get(0) + "\n" + oem + kvn.get(1) + "\n" + kvn.get(2))) {
      CatalogContents contents = read(text);
      assertEquals(objects(read(CSV)), objects(contents), text);
      assertEquals(List.of("a message of type OEM, not an element set"), reasons(contents));
    }
    List<String> xml = records(OmmText.XML);
    CatalogContents contents =
        read("<ndm>" + xml.get(0) + "<n:cdm><x/></n:cdm>" + xml.get(1) + xml.get(2) + "</ndm>");
    assertEquals(objects(read(CSV)), objects(contents));
    assertEquals(List.of("a message of type CDM, not an element set"), reasons(contents));
  }

  /** Each is no XML by itself, and the two are one message of XML together. */
  @Test
  void messagesThatHideEachOtherCostThemselvesOnly() throws IOException {
    List<String> xml = records(OmmText.XML);
    String opens = xml.get(0).replaceFirst("<body>", "<body><![CDATA[");
    String closes = xml.get(1).replaceFirst("<body>", "<body>]]>");
    assertTrue(!opens.equals(xml.get(0)) && !closes.equals(xml.get(1)), xml.get(0));
    CatalogContents contents = read("<ndm>" + opens + closes + xml.get(2) + "</ndm>");
    assertTrue(objects(contents).contains(objects(read(CSV)).get(2)));
    assertTrue(objects(contents).size() + contents.rejects().size() >= 3);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "VANGUARD 1 | `\"VANGUARD\n1\"`",
        "VANGUARD 1 | `\"VANGUARD\r\n1\"`",
        "1958-002B  | `\"1958-002B\n\"`",
        ",U,5,      | `,U,\"5\n\",`"
      })
  void lineEndsWithinQuotesBelongToTheRow(String text, String quoted) throws IOException {
    assertTrue(CSV.contains(text), text);
    assertAll(CSV.replace(text, quoted));
  }

  /** A comma, a quote and several lines in a name, between and behind other rows. */
  @Test
  void rowsOfSeveralLinesAreReadWithTheirNeighbours() throws IOException {
    String row = TleText.VANGUARD_1_CSV.replace("VANGUARD 1", "\"V, \"\"1\"\"\nor\n\n# so\"");
    CatalogContents contents =
        read(TleText.CSV_HEADER + TleText.SL_6_CSV + row + TleText.MOLNIYA_2_14_CSV + row);
    assertEquals(List.of(), contents.rejects());
    List<String> names = objects(contents).stream().map(SpaceObject::name).toList();
    assertEquals(4, names.size());
    assertEquals("V, \"1\" or  # so", names.get(1));
    assertEquals("V, \"1\" or  # so", names.get(3));
    assertEquals(2, contents.records().get(0).line());
    assertEquals(3, contents.records().get(1).line());
    assertEquals(7, contents.records().get(2).line());
  }

  /** A quote that is never closed, and two that would close each other around whole rows. */
  @Test
  void strayQuotesCostTheirOwnRows() throws IOException {
    String stray = TleText.VANGUARD_1_CSV.replace("VANGUARD 1", "\"VANGUARD 1");
    String other = TleText.SL_6_CSV.replaceFirst("^[^,]*", "SL-6\"");
    CatalogContents contents =
        read(TleText.CSV_HEADER + stray + TleText.MOLNIYA_2_14_CSV + other + TleText.SL_6_CSV);
    List<SpaceObject> all = objects(read(CSV));
    assertTrue(objects(contents).containsAll(List.of(all.get(1), all.get(2))), "" + contents);
    assertEquals("the quotes of the line do not match", reasons(contents).get(0));
    assertEquals(4, contents.records().size() + contents.rejects().size());
  }

  @Test
  void whatTheServerSaidIsQuoted() {
    assertRefused(
        "JSON without an element set: \"Rate limit exceeded\"",
        "[{\"code\":429,\"error\":\"Rate limit exceeded\\nTry later\"}]");
    assertRefused(
        "JSON without an element set: \"quota\"",
        "{\"fault\": {\"detail\": {\"text\": \"quota\"}}}");
    assertRefused(
        "neither GP CSV, nor OMM in JSON, XML or KVN, nor TLE: \"No GP data found\"",
        "No GP data found\n");
    assertRefused(
        "is a page in HTML, not a catalogue: \"503 Service Unavailable\"",
        "<html>\n<head><title>503 Service\n Unavailable</title></head><body>x</body></html>");
    assertRefused(
        "XML without an OMM: \"Access denied\"",
        "<?xml version=\"1.0\"?><Error><!-- x --><Message>Access denied</Message></Error>");
    CatalogReadException e =
        assertThrows(
            CatalogReadException.class, () -> read("Nothing \u001b[31m here" + "x".repeat(5_000)));
    assertTrue(e.getMessage().contains("\"Nothing ?[31m herex"), e.getMessage());
    assertTrue(e.getMessage().length() < 300, e.getMessage());
  }

  @Test
  void oneErrorAmongElementSetsCostsItself() throws IOException {
    List<String> records = records(OmmText.JSON);
    String text = "[" + String.join(",", records) + ",{\"error\":\"cut short\"}]";
    CatalogContents contents = read(text);
    assertEquals(objects(read(CSV)), objects(contents));
    assertEquals(List.of("object 4: no element set: \"cut short\""), reasons(contents));
  }
}
