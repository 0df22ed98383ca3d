package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.Notice;

/** Sources that end inside of a record, as broken downloads do. */
class CutOffTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static final String CSV =
      "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
          + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
          + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n"
          + "A,2021-035A,2025-01-08T00:00:00,15.6,0.0002,41.4,275.1,262.5,70.7,0,U,7,9,0,1e-4,0,0\n"
          + "B,2021-035B,2025-01-08T00:00:00,15.6,0.0002,41.4,275.1,262.5,70.7,0,U,8,9,0,1e-4,0,0\n";

  private static final String TLE =
      "VANGUARD 1\n"
          + "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753\n"
          + "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667\n"
          + "VANGUARD AGAIN\n"
          + "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753\n"
          + "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667\n";

  @Test
  void wholeSourcesAreNotCutOff() throws IOException {
    for (String text : List.of(CSV, TLE, CSV.strip(), TLE.strip(), json(), json() + "\n")) {
      assertEquals(List.of(), notices(text), text);
    }
    String xml = xml();
    assertEquals(List.of(), notices(xml + "\n<!-- the end -->\n"));
  }

  /** Wherever the last record is cut, but for digits of a last number that nobody can miss. */
  @Test
  void cutRowOfCsvIsTold() throws IOException {
    int last = CSV.indexOf("\nB") + 1;
    for (int length = last + 1; length < CSV.length() - 2; length++) {
      assertCutOff(CSV.substring(0, length), 1);
    }
    assertEquals(List.of(), notices(CSV.substring(0, last)));
    // a short row elsewhere is a damaged row
    String damaged = CSV.substring(0, last + 20) + "\n" + CSV.substring(last);
    assertEquals(List.of(), notices(damaged));
  }

  @Test
  void cutPairOfLinesIsTold() throws IOException {
    int last = TLE.indexOf("VANGUARD AGAIN");
    for (int length = last + 1; length < TLE.length() - 1; length++) {
      boolean isName = length == last + "VANGUARD AGAIN\n".length();
      if (!isName) {
        assertCutOff(TLE.substring(0, length), 1);
      }
    }
    assertEquals(List.of(), notices(TLE.substring(0, last)));
  }

  @Test
  void cutJsonIsToldAlsoBetweenTwoObjects() throws IOException {
    String json = json();
    for (int length = json.indexOf('}') + 1; length < json.length(); length++) {
      assertCutOff(json.substring(0, length), -1);
    }
  }

  @Test
  void cutXmlIsToldAlsoBetweenTwoMessages() throws IOException {
    String xml = xml();
    for (int length = xml.indexOf("</omm>") + 6; length < xml.length(); length += 7) {
      assertCutOff(xml.substring(0, length), -1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0811AQ  ", "98-067A ", "????????"})
  void unreadableDesignatorCostsNobodyTheObject(String designator) throws IOException {
    String line1 = TLE.lines().toList().get(1);
    String changed = line1.substring(0, 9) + designator + line1.substring(17, 68);
    int sum =
        changed.chars().map(c -> c == '-' ? 1 : Character.isDigit(c) ? c - '0' : 0).sum() % 10;
    String text = changed + sum + "\n" + TLE.lines().toList().get(2) + "\n";
    CatalogContents contents = read(text);
    assertEquals(List.of(), contents.rejects());
    assertEquals("", contents.records().get(0).object().designator());
    assertEquals(
        read(TLE).records().get(0).object().elements(),
        contents.records().get(0).object().elements());
    assertEquals(1, contents.notices().size());
    assertEquals(Notice.Kind.RECORD, contents.notices().get(0).kind());
    assertTrue(contents.notices().get(0).told().contains(designator.strip()));
  }

  private static void assertCutOff(String text, int records) throws IOException {
    CatalogContents contents = read(text);
    List<Notice> notices = contents.notices();
    assertEquals(1, notices.size(), text);
    assertEquals(Notice.Kind.CUT_OFF, notices.get(0).kind(), text);
    assertTrue(records < 0 || contents.records().size() == records, text);
  }

  private static List<Notice> notices(String text) throws IOException {
    return read(text).notices();
  }

  private static CatalogContents read(String text) throws CatalogReadException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CatalogReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test");
  }

  /** A message of which something is missing at the end of all. */
  @Test
  void cutKvnIsTold() throws IOException {
    String kvn = OmmText.KVN.ofCsv(CSV);
    assertEquals(List.of(), notices(kvn));
    int last = kvn.lastIndexOf("MEAN_ANOMALY");
    for (int length = last; length < kvn.lastIndexOf("BSTAR"); length++) {
      assertCutOff(kvn.substring(0, length), 1);
    }
  }

  private static String json() {
    String object =
        "{\"OBJECT_NAME\":\"A\",\"EPOCH\":\"2025-01-08T00:00:00\",\"MEAN_MOTION\":15.6,"
            + "\"ECCENTRICITY\":0.0002,\"INCLINATION\":41.4,\"RA_OF_ASC_NODE\":275.1,"
            + "\"ARG_OF_PERICENTER\":262.5,\"MEAN_ANOMALY\":70.7,\"NORAD_CAT_ID\":7,"
            + "\"BSTAR\":1e-4}";
    return "[" + object + ",\n" + object + "]";
  }

  private static String xml() {
    return OmmText.XML.ofCsv(CSV).strip();
  }
}
