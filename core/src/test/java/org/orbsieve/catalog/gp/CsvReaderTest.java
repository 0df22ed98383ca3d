package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.catalog.gp.TleText.CSV_HEADER;
import static org.orbsieve.catalog.gp.TleText.MOLNIYA_2_14_CSV;
import static org.orbsieve.catalog.gp.TleText.SL_6_CSV;
import static org.orbsieve.catalog.gp.TleText.VANGUARD_1_CSV;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.text.BoundedText;
import org.orekit.time.AbsoluteDate;

class CsvReaderTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final List<String> COLUMNS = List.of(CSV_HEADER.strip().split(","));

  private static CatalogContents read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CatalogReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test");
  }

  private static SpaceObject single(String text) throws IOException {
    CatalogContents contents = read(text);
    assertEquals(List.of(), contents.rejects());
    assertEquals(1, contents.records().size());
    return contents.records().get(0).object();
  }

  /** Vanguard 1 with one value replaced. */
  private static String altered(String column, String value) {
    String[] values = VANGUARD_1_CSV.strip().split(",");
    values[COLUMNS.indexOf(column)] = value;
    return String.join(",", values) + "\n";
  }

  /**
   * The only reject of a file in which the row stands between two good ones, none of which may be
   * lost.
   */
  private static Reject rejectAmongGood(String row) throws IOException {
    CatalogContents contents = read(CSV_HEADER + MOLNIYA_2_14_CSV + row + SL_6_CSV);
    assertEquals(
        List.of(8195, 16925),
        contents.records().stream().map(r -> r.object().catalogNumber()).toList(),
        row);
    assertEquals(1, contents.rejects().size(), () -> contents.rejects().toString());
    assertEquals(3, contents.rejects().get(0).line());
    return contents.rejects().get(0);
  }

  @Test
  void sameNumbersInCsvAndTleGiveEqualElements() throws IOException {
    CatalogContents csv = read(CSV_HEADER + VANGUARD_1_CSV + MOLNIYA_2_14_CSV + SL_6_CSV);
    CatalogContents tle =
        read(
            "0 VANGUARD 1\n"
                + TleText.VANGUARD_1
                + "0 MOLNIYA 2-14\n"
                + TleText.MOLNIYA_2_14
                + "0 SL-6 R/B(2)\n"
                + TleText.SL_6);
    assertEquals(objects(tle), objects(csv));
    assertEquals(3, csv.records().size());
  }

  @Test
  void randomNumbersInCsvAndTleGiveEqualElements() throws IOException {
    Random random = new Random(20241101);
    for (int i = 0; i < 500; i++) {
      int day = 1 + random.nextInt(365);
      int fraction = random.nextInt(100_000_000);
      int[] angles = random.ints(3, 0, 3_600_000).toArray();
      int inclination = random.nextInt(1_800_001);
      int eccentricity = random.nextInt(10_000_000);
      long motion = 1L + random.nextInt(1_700_000_000);
      int bstar = random.nextInt(100_000);
      String line1 =
          String.format(
              Locale.ROOT,
              "1 %05dU 58002B   23%03d.%08d  .%08d  %05d-4  %05d-%d 0  9990",
              i,
              day,
              fraction,
              bstar,
              bstar,
              bstar,
              i % 10);
      String line2 =
          String.format(
              Locale.ROOT,
              "2 %05d %3d.%04d %3d.%04d %07d %3d.%04d %3d.%04d %2d.%08d123450",
              i,
              inclination / 10000,
              inclination % 10000,
              angles[0] / 10000,
              angles[0] % 10000,
              eccentricity,
              angles[1] / 10000,
              angles[1] % 10000,
              angles[2] / 10000,
              angles[2] % 10000,
              motion / 100_000_000,
              motion % 100_000_000);
      // 1e-8 d is 864 microseconds
      LocalDateTime epoch =
          LocalDate.ofYearDay(2023, day).atStartOfDay().plusNanos(fraction * 864_000L);
      String row =
          String.format(
              Locale.ROOT,
              "A,1958-002B,%s,%d.%08d,.%07d,%d.%04d,%d.%04d,%d.%04d,%d.%04d,0,U,%d,999,12345,"
                  + ".%05dE-%d,.%08d,.%05dE-4",
              epoch,
              motion / 100_000_000,
              motion % 100_000_000,
              eccentricity,
              inclination / 10000,
              inclination % 10000,
              angles[0] / 10000,
              angles[0] % 10000,
              angles[1] / 10000,
              angles[1] % 10000,
              angles[2] / 10000,
              angles[2] % 10000,
              i,
              bstar,
              i % 10,
              bstar,
              bstar);
      if (epoch.getNano() == 0 && epoch.getSecond() == 0) {
        continue; // java.time leaves out zero seconds
      }
      String tle = "A\n" + TleText.checked(line1) + "\n" + TleText.checked(line2);
      assertEquals(single(tle), single(CSV_HEADER + row), () -> tle + "\n" + row);
    }
  }

  private static List<SpaceObject> objects(CatalogContents contents) {
    return contents.records().stream().map(CatalogRecord::object).toList();
  }

  @Test
  void columnsMayStandInAnyOrderAmongOthersAndInAnyCase() throws IOException {
    SpaceObject expected = single(CSV_HEADER + VANGUARD_1_CSV);
    List<String> values = List.of(VANGUARD_1_CSV.strip().split(","));
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<Integer> order = new ArrayList<>();
      for (int c = -2; c < COLUMNS.size(); c++) {
        order.add(c);
      }
      Collections.shuffle(order, random);
      List<String> header = new ArrayList<>();
      List<String> row = new ArrayList<>();
      for (int c : order) {
        String name = c < 0 ? "EXTRA" + c : COLUMNS.get(c);
        header.add(random.nextBoolean() ? name : " " + name.toLowerCase(Locale.ROOT) + " ");
        row.add(c < 0 ? "x y" : values.get(c));
      }
      assertEquals(
          expected, single(String.join(",", header) + "\n" + String.join(",", row) + "\n"));
    }
  }

  @Test
  void columnNamesDoNotDependOnTheLocale() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      single(CSV_HEADER.toLowerCase(Locale.ROOT) + VANGUARD_1_CSV);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void optionalColumnsMayBeMissingOrEmpty() throws IOException {
    SpaceObject object =
        single(
            "NORAD_CAT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
                + "ARG_OF_PERICENTER,MEAN_ANOMALY,BSTAR,REV_AT_EPOCH\n"
                + "5,2000-06-27T18:50:19,10.8,.18,34.2,348.7,331.7,19.3,.2E-4,\n");
    assertEquals("", object.name());
    assertEquals("", object.designator());
    assertEquals('U', object.classification());
    assertEquals(0, object.elements().revolutionNumber());
    assertEquals(0, object.elements().meanMotionDot());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPOCH",
        "MEAN_MOTION",
        "ECCENTRICITY",
        "INCLINATION",
        "RA_OF_ASC_NODE",
        "ARG_OF_PERICENTER",
        "MEAN_ANOMALY",
        "NORAD_CAT_ID",
        "BSTAR"
      })
  void missingMandatoryColumnIsAnErrorOfTheFile(String column) {
    // MEAN_MOTION is the beginning of other names as well
    String header = CSV_HEADER.replace("," + column + ",", ",");
    CatalogReadException e =
        assertThrows(CatalogReadException.class, () -> read(header + VANGUARD_1_CSV));
    assertEquals("test: the CSV header lacks " + column, e.getMessage());
  }

  @Test
  void columnThatOccursTwiceIsAnErrorOfTheFile() {
    String header = CSV_HEADER.replace("OBJECT_ID", "bstar");
    CatalogReadException e =
        assertThrows(CatalogReadException.class, () -> read(header + VANGUARD_1_CSV));
    assertEquals("test: the CSV header has BSTAR twice", e.getMessage());
  }

  @Test
  void headerAloneIsACatalogueOfNothing() throws IOException {
    assertEquals(new CatalogContents(List.of(), List.of()), read(CSV_HEADER));
    assertEquals(new CatalogContents(List.of(), List.of()), read(CSV_HEADER.strip()));
  }

  @Test
  void joinedFilesMayRepeatTheHeader() throws IOException {
    CatalogContents contents = read(CSV_HEADER + VANGUARD_1_CSV + CSV_HEADER + SL_6_CSV);
    assertEquals(2, contents.records().size());
    assertEquals(0, contents.rejects().size());
    assertEquals(4, contents.records().get(1).line());
  }

  @Test
  void blankLinesAndCommentsMayStandAnywhere() throws IOException {
    CatalogContents contents =
        read("\n# a, b\n\n" + CSV_HEADER + "   \n# \"c\n" + VANGUARD_1_CSV + "\n" + SL_6_CSV + "#");
    assertEquals(0, contents.rejects().size());
    assertEquals(List.of(7L, 9L), contents.records().stream().map(CatalogRecord::line).toList());
  }

  @Test
  void quotedFieldsAreRead() throws IOException {
    SpaceObject expected = single(CSV_HEADER + VANGUARD_1_CSV);
    String quoted = ('"' + CSV_HEADER.strip() + '"').replace(",", "\",\"") + "\n";
    String row = ('"' + VANGUARD_1_CSV.strip() + '"').replace(",", "\",\"") + "\n";
    assertEquals(expected, single(quoted + row));
    assertEquals(expected, single(CSV_HEADER + row));
    assertEquals(
        "A, \"B\"", single(CSV_HEADER + altered("OBJECT_NAME", "\"A, \"\"B\"\"\"")).name());
    assertEquals("A \"B\"", single(CSV_HEADER + altered("OBJECT_NAME", "A \"B\"")).name());
    assertEquals("", single(CSV_HEADER + altered("OBJECT_NAME", "\"\"")).name());
  }

  @Test
  void strayQuoteCostsItsOwnRowOnly() throws IOException {
    for (String name : List.of("\"VANGUARD", "\"VAN\"GUARD", "\"", "a\"b,\"c")) {
      rejectAmongGood(altered("OBJECT_NAME", name));
    }
    assertEquals(
        "the quotes of the line do not match",
        rejectAmongGood(altered("MEAN_MOTION_DDOT", "\"0")).reason());
  }

  @Test
  void rowsOfAnotherWidthAreRejected() throws IOException {
    Reject reject = rejectAmongGood("VANGUARD 1,1958-002B,2000-06-27T18:50:19.733568\n");
    assertEquals("the row has 3 columns, the header 17", reject.reason());
    assertEquals("", reject.catalogNumber());
    String withoutLast = VANGUARD_1_CSV.substring(0, VANGUARD_1_CSV.lastIndexOf(',')) + "\n";
    assertEquals(
        new Reject("test", 3, "5", "the row has 16 columns, the header 17"),
        rejectAmongGood(withoutLast));
    assertEquals(
        "the row has 18 columns, the header 17",
        rejectAmongGood(altered("OBJECT_NAME", "VANGUARD, 1")).reason());
    single(CSV_HEADER + VANGUARD_1_CSV.strip() + ",, \n");
  }

  @ParameterizedTest
  @CsvSource({
    "MEAN_MOTION, x, 'MEAN_MOTION \"x\" is not a number'",
    "MEAN_MOTION, '', 'MEAN_MOTION is empty'",
    "MEAN_MOTION, NaN, 'MEAN_MOTION \"NaN\" is not a finite number'",
    "MEAN_MOTION, -Infinity, 'MEAN_MOTION \"-Infinity\" is not a finite number'",
    "MEAN_MOTION, 1e999, 'MEAN_MOTION \"1e999\" is not a finite number'",
    "MEAN_MOTION, 1e308, 'mean motion is not a finite number'",
    "MEAN_MOTION, 0, 'mean motion is not positive'",
    "MEAN_MOTION, -15.5, 'mean motion is not positive'",
    "MEAN_MOTION, 1e-323, 'mean motion is not positive'",
    "MEAN_MOTION, 0x1p3, 'MEAN_MOTION \"0x1p3\" is not a number'",
    "MEAN_MOTION, 10.5d, 'MEAN_MOTION \"10.5d\" is not a number'",
    "MEAN_MOTION, 1.2.3, 'MEAN_MOTION \"1.2.3\" is not a number'",
    "MEAN_MOTION, ., 'MEAN_MOTION \".\" is not a number'",
    "MEAN_MOTION, 1 5, 'MEAN_MOTION \"1 5\" is not a number'",
    "ECCENTRICITY, 1, 'eccentricity 1.0 is outside [0, 1)'",
    "ECCENTRICITY, -.1, 'eccentricity -0.1 is outside [0, 1)'",
    "ECCENTRICITY, inf, 'ECCENTRICITY \"inf\" is not a finite number'",
    "BSTAR, 1.0E, 'BSTAR \"1.0E\" is not a number'",
    "BSTAR, '', 'BSTAR is empty'",
    "MEAN_MOTION_DOT, abc, 'MEAN_MOTION_DOT \"abc\" is not a number'",
    "NORAD_CAT_ID, '', 'NORAD_CAT_ID is empty'",
    "NORAD_CAT_ID, I0001, 'NORAD_CAT_ID \"I0001\" is not a catalogue number'",
    "NORAD_CAT_ID, -5, 'NORAD_CAT_ID \"-5\" is not a catalogue number'",
    "NORAD_CAT_ID, 1000000000, 'NORAD_CAT_ID \"1000000000\" has more than 9 digits'",
    "EPHEMERIS_TYPE, x, 'EPHEMERIS_TYPE \"x\" is not a whole number'",
    "ELEMENT_SET_NO, 1.5, 'ELEMENT_SET_NO \"1.5\" is not a whole number'",
    "REV_AT_EPOCH, 9999999999, 'REV_AT_EPOCH \"9999999999\" is not a whole number'",
    "CLASSIFICATION_TYPE, UU, 'CLASSIFICATION_TYPE \"UU\" is not a capital letter'",
    "EPOCH, '', 'EPOCH is empty'",
  })
  void badValuesAreRejectedWithColumnAndText(String column, String value, String reason)
      throws IOException {
    Reject reject = rejectAmongGood(altered(column, value));
    assertEquals(reason, reject.reason());
    assertEquals(column.equals("NORAD_CAT_ID") ? value : "5", reject.catalogNumber());
  }

  @Test
  void inclinationEndsAtHalfATurn() throws IOException {
    assertEquals(
        Math.PI, single(CSV_HEADER + altered("INCLINATION", "180")).elements().inclination());
    assertEquals(0, single(CSV_HEADER + altered("INCLINATION", "0")).elements().inclination());
    for (String value : List.of("180.0001", "-0.0001")) {
      assertTrue(rejectAmongGood(altered("INCLINATION", value)).reason().startsWith("inclination"));
    }
  }

  @Test
  void otherTheoriesAreRejected() throws IOException {
    for (String type : List.of("", "0", "2", "3")) {
      assertEquals(5, single(CSV_HEADER + altered("EPHEMERIS_TYPE", type)).catalogNumber());
    }
    for (String type : List.of("1", "4", "5", "44")) {
      Reject reject = rejectAmongGood(altered("EPHEMERIS_TYPE", type));
      assertTrue(reject.reason().startsWith("ephemeris type " + type + " "), reject.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024",
        "2024-10-29",
        "12:00:00",
        "2024-10-29T12:00",
        "2024-10-29T25:00:00",
        "2024-10-29T12:60:00",
        "2024-10-29T12:00:61",
        "2024-02-30T12:00:00",
        "2023-366T00:00:00",
        "2024-13-01T00:00:00",
        "2024-10-29T12:00:00+02:00",
        "2024-10-29T12:00:00-00:00",
        "2024-10-29T12:00:00ZZ",
        "2024-10-29T12:00:00.Z1",
        "2024-10-29T12:00:00.",
        "2024-10-29T12:00:00 UTC",
        "29.10.2024 12:00:00",
        "2024-10-29T23:59:60",
        "2016-12-31T12:59:60",
        "1956-12-31T00:00:00",
        "0024-10-29T12:00:00",
        "T",
        "TTTTTTTTTTTTTTTTTTTT",
        "-024-10-29T12:00:00",
        "20241029T120000",
        "2024-10-29T12:00:00.1.2",
        "2024-W44-2T12:00:00"
      })
  void epochsThatAreNoUtcTimesAreRejected(String epoch) throws IOException {
    Reject reject = rejectAmongGood(altered("EPOCH", epoch));
    assertTrue(reject.reason().startsWith("EPOCH \"" + epoch + "\""), reject.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-10-29T12:18:43.492896, 2024-10-29T12:18:43.492896",
    "2024-10-29T12:18:43.492896Z, 2024-10-29T12:18:43.492896",
    "2024-10-29 12:18:43.492896, 2024-10-29T12:18:43.492896",
    "2024-10-29T12:18:43, 2024-10-29T12:18:43.000",
    "2024-303T12:18:43.5, 2024-10-29T12:18:43.500",
    "1957-10-04T19:28:34, 1957-10-04T19:28:34.000",
    "1999-12-31T23:59:59.999999, 1999-12-31T23:59:59.999999",
    "2000-01-01T00:00:00.000001, 2000-01-01T00:00:00.000001",
    "2057-01-01T00:00:00, 2057-01-01T00:00:00.000",
    "2016-12-31T23:59:60.250000, 2016-12-31T23:59:60.250",
  })
  void epochsKeepTheirMicroseconds(String written, String utc) throws IOException {
    AbsoluteDate epoch = single(CSV_HEADER + altered("EPOCH", written)).elements().epoch();
    assertEquals(utc, epoch.toString(CONTEXT.utc()).replaceAll("(\\.\\d{3,}?)0+$", "$1"));
  }

  @Test
  void epochsAroundALeapSecondAreTwoSecondsApart() throws IOException {
    AbsoluteDate before =
        single(CSV_HEADER + altered("EPOCH", "2016-12-31T23:59:59")).elements().epoch();
    AbsoluteDate after =
        single(CSV_HEADER + altered("EPOCH", "2017-01-01T00:00:00")).elements().epoch();
    assertEquals(2, after.durationFrom(before));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "5, 5",
    "00005, 5",
    "100000, 100000",
    "340000, 340000",
    "999999999, 999999999"
  })
  void catalogueNumbersUpToNineDigits(String written, int number) throws IOException {
    assertEquals(number, single(CSV_HEADER + altered("NORAD_CAT_ID", written)).catalogNumber());
  }

  @Test
  void longTextIsQuotedInPart() throws IOException {
    Reject reject = rejectAmongGood(altered("BSTAR", "9".repeat(3000) + "x"));
    assertTrue(reject.reason().length() < 100, reject.reason());
    assertTrue(reject.reason().contains("999...\""), reject.reason());
    reject = rejectAmongGood(altered("NORAD_CAT_ID", "7".repeat(3000)));
    assertTrue(reject.catalogNumber().length() < 50, reject.catalogNumber());
  }

  @Test
  void controlCharactersReachNeitherNamesNorReasons() throws IOException {
    assertEquals("A?[2J", single(CSV_HEADER + altered("OBJECT_NAME", "A\u001b[2J")).name());
    assertEquals(
        "BSTAR \"?[2J\" is not a number", rejectAmongGood(altered("BSTAR", "\u001b[2J")).reason());
  }

  @Test
  void lineThatIsTooLongIsRejected() throws IOException {
    Reject reject = rejectAmongGood(altered("OBJECT_NAME", "X".repeat(BoundedText.MAX_LINE)));
    assertEquals("the line is longer than 16384 characters", reject.reason());
  }

  @Test
  void oddCharactersDoNotConfuseTheParser() throws IOException {
    // U+FFFE is what commons-csv takes for "no character"
    assertEquals("A\uFFFDB", single(CSV_HEADER + altered("OBJECT_NAME", "A\uFFFEB")).name());
    assertEquals("Ω \\", single(CSV_HEADER + altered("OBJECT_NAME", "Ω \\")).name());
  }
}
