package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.catalog.gp.TleText.MOLNIYA_2_14;
import static org.orbsieve.catalog.gp.TleText.SL_6;
import static org.orbsieve.catalog.gp.TleText.VANGUARD_1;
import static org.orbsieve.catalog.gp.TleText.altered;
import static org.orbsieve.catalog.gp.TleText.checked;
import static org.orbsieve.catalog.gp.TleText.numbered;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;

class TleReaderTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static CatalogContents read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CatalogReader.read(CONTEXT, new ByteArrayInputStream(bytes), "test");
  }

  /**
   * The only reject of a text in which the record stands between two good ones, none of which may
   * be lost.
   */
  private static Reject rejectAmongGood(String record) throws IOException {
    CatalogContents contents = read(MOLNIYA_2_14 + record + SL_6);
    assertEquals(List.of(8195, 16925), numbers(contents), record);
    assertEquals(1, contents.rejects().size(), () -> contents.rejects().toString());
    assertEquals(3, contents.rejects().get(0).line());
    return contents.rejects().get(0);
  }

  private static List<Integer> numbers(CatalogContents contents) {
    return contents.records().stream().map(r -> r.object().catalogNumber()).toList();
  }

  private static SpaceObject single(String text) throws IOException {
    CatalogContents contents = read(text);
    assertEquals(List.of(), contents.rejects());
    assertEquals(1, contents.records().size());
    return contents.records().get(0).object();
  }

  @Test
  void elementsAreThoseOfOrekit() throws IOException {
    for (String text : List.of(VANGUARD_1, MOLNIYA_2_14, SL_6)) {
      String[] lines = text.split("\n");
      TLE tle = new TLE(lines[0], lines[1], CONTEXT.utc());
      ElementSet elements = single(text).elements();
      assertEquals(tle.getDate(), elements.epoch());
      assertEquals(tle.getMeanMotion(), elements.meanMotion());
      assertEquals(tle.getE(), elements.eccentricity());
      assertEquals(tle.getI(), elements.inclination());
      assertEquals(tle.getRaan(), elements.raan());
      assertEquals(tle.getPerigeeArgument(), elements.argPerigee());
      assertEquals(tle.getMeanAnomaly(), elements.meanAnomaly());
      assertEquals(tle.getBStar(), elements.bstar());
      assertEquals(tle.getElementNumber(), elements.elementSetNumber());
      assertEquals(tle.getRevolutionNumberAtEpoch(), elements.revolutionNumber());
    }
  }

  @Test
  void derivativesAreTwiceAndSixTimesTheNumbersOfTheTle() throws IOException {
    // the definition: the TLE gives n'/2 [rev/day^2] and n''/6 [rev/day^3]
    double revolution = 2 * Math.PI;
    double day = 86400;
    ElementSet elements = single(SL_6).elements();
    double dot = 2 * 0.02550794 * revolution / (day * day);
    double ddot = 6 * -0.30915e-6 * revolution / (day * day * day);
    assertEquals(dot, elements.meanMotionDot(), 1e-15 * dot);
    assertEquals(ddot, elements.meanMotionDdot(), -1e-15 * ddot);
    double meanMotion = 4.88511875 * revolution / day;
    assertEquals(meanMotion, elements.meanMotion(), 1e-15 * meanMotion);
  }

  @Test
  void identityIsRead() throws IOException {
    SpaceObject object = single("0 VANGUARD 1\n" + VANGUARD_1);
    assertEquals("VANGUARD 1", object.name());
    assertEquals(5, object.catalogNumber());
    assertEquals("1958-002B", object.designator());
    assertEquals('U', object.classification());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 VANGUARD 1", "VANGUARD 1", "VANGUARD 1   ", "0   VANGUARD 1"})
  void nameLineMayBeginWithZero(String nameLine) throws IOException {
    assertEquals("VANGUARD 1", single(nameLine + "\n" + VANGUARD_1).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0 ", ""})
  void nameMayBeMissing(String nameLine) throws IOException {
    assertEquals("", single(nameLine + "\n" + VANGUARD_1).name());
  }

  @Test
  void namesThatBeginLikeElementLinesAreNames() throws IOException {
    for (String name : List.of("1 KUNS-PF", "2 EXPRESS", "1KUNS-PF", "25 OCTOBER")) {
      assertEquals(name, single(name + "\n" + VANGUARD_1).name());
    }
  }

  @Test
  void controlCharactersInANameDoNotSurvive() throws IOException {
    assertEquals("?[31mRED", single("0 \u001b[31mRED\n" + VANGUARD_1).name());
  }

  @Test
  void recordBeginsWithItsNameLine() throws IOException {
    CatalogContents contents = read("\n# c\n0 A\n" + VANGUARD_1 + MOLNIYA_2_14 + "B\n" + SL_6);
    assertEquals(
        List.of(3L, 6L, 8L), contents.records().stream().map(CatalogRecord::line).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "'    5', 5",
    "00005, 5",
    "'  005', 5",
    "99999, 99999",
    "A0000, 100000",
    "A0001, 100001",
    "H9999, 179999",
    "J0000, 180000",
    "N9999, 229999",
    "P0000, 230000",
    "Z9999, 339999"
  })
  void catalogueNumbersUpToAlpha5(String written, int number) throws IOException {
    assertEquals(number, single(numbered(written)).catalogNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"I0000", "O0000", "a0000", "z9999", "A000B", "0A000", "A 001", "-0001"})
  void otherLettersInACatalogueNumberAreRejected(String written) throws IOException {
    Reject reject = rejectAmongGood(numbered(written));
    assertEquals(written, reject.catalogNumber());
    assertTrue(reject.reason().contains("Alpha-5"), reject.reason());
  }

  @Test
  void missingCatalogueNumberIsRejected() throws IOException {
    assertEquals("line 1 has no catalogue number", rejectAmongGood(numbered("     ")).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "57, 1957",
    "99, 1999",
    "00, 2000",
    "24, 2024",
    "56, 2056",
  })
  void twoDigitYears(String written, int year) throws IOException {
    ElementSet elements = single(altered(1, 19, written)).elements();
    assertEquals(year, elements.epoch().getComponents(CONTEXT.utc()).getDate().getYear());
  }

  @Test
  void epochOnALeapSecondDayCountsFromItsMidnight() throws IOException {
    // 2016-12-31, the day of 86401 s, day 366; 0.75 d is 18:00:00 UTC
    ElementSet elements = single(altered(1, 19, "16366.75000000")).elements();
    assertEquals(new AbsoluteDate("2016-12-31T18:00:00", CONTEXT.utc()), elements.epoch());
    ElementSet next = single(altered(1, 19, "17001.00000000")).elements();
    assertEquals(6 * 3600 + 1, next.epoch().durationFrom(elements.epoch()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23366", "24367", "00000", "24999"})
  void daysThatTheYearDoesNotHaveAreRejected(String yearAndDay) throws IOException {
    Reject reject = rejectAmongGood(altered(1, 19, yearAndDay));
    assertTrue(reject.reason().contains("day"), reject.reason());
  }

  @Test
  void badChecksumsAreRejectedWithLineAndDigits() throws IOException {
    Reject first = rejectAmongGood(VANGUARD_1.replace("4753\n", "4750\n"));
    assertEquals("line 1 has checksum \"0\", its columns give 3", first.reason());
    assertEquals("00005", first.catalogNumber());
    Reject second = rejectAmongGood(VANGUARD_1.replace("413667\n", "413669\n"));
    assertEquals("line 2 has checksum \"9\", its columns give 7", second.reason());
    Reject letter = rejectAmongGood(VANGUARD_1.replace("413667\n", "41366x\n"));
    assertEquals("line 2 has checksum \"x\", its columns give 7", letter.reason());
  }

  @Test
  void everyWrongDigitIsFound() throws IOException {
    String[] lines = VANGUARD_1.split("\n");
    for (int number = 0; number < 2; number++) {
      for (int column = 2; column < 69; column++) {
        StringBuilder line = new StringBuilder(lines[number]);
        if (Character.isDigit(line.charAt(column))) {
          line.setCharAt(column, (char) ('0' + (line.charAt(column) - '0' + 3) % 10));
          rejectAmongGood(
              number == 0 ? line + "\n" + lines[1] + "\n" : lines[0] + "\n" + line + "\n");
        }
      }
    }
  }

  @Test
  void linesCutShortAreRejected() throws IOException {
    String[] lines = VANGUARD_1.split("\n");
    for (int length : new int[] {8, 30, 64, 67, 68}) {
      String first = lines[0].substring(0, length).stripTrailing();
      assertEquals(
          "line 1 is truncated, " + first.length() + " of 69 columns",
          rejectAmongGood(first + "\n" + lines[1] + "\n").reason());
      String second = lines[1].substring(0, length).stripTrailing();
      assertEquals(
          "line 2 is truncated, " + second.length() + " of 69 columns",
          rejectAmongGood(lines[0] + "\n" + second + "\n").reason());
    }
  }

  @Test
  void lineWithALostCharacterIsRejected() throws IOException {
    String[] lines = VANGUARD_1.split("\n");
    for (int column = 1; column < 69; column++) {
      String line1 = lines[0].substring(0, column) + lines[0].substring(column + 1);
      String line2 = lines[1].substring(0, column) + lines[1].substring(column + 1);
      for (String text : List.of(line1 + "\n" + lines[1], lines[0] + "\n" + line2)) {
        CatalogContents contents = read(MOLNIYA_2_14 + text + "\n" + SL_6);
        assertEquals(List.of(8195, 16925), numbers(contents), text);
      }
    }
  }

  @Test
  void checksumsMayBeMissingInBothLines() throws IOException {
    String[] lines = VANGUARD_1.split("\n");
    String bare = lines[0].substring(0, 68) + "\n" + lines[1].substring(0, 68) + "\n";
    assertEquals(single(VANGUARD_1), single(bare));
  }

  @Test
  void lineWithoutPartnerIsRejected() throws IOException {
    String[] lines = VANGUARD_1.split("\n");
    assertEquals(
        new Reject("test", 3, "00005", "line 1 without a line 2 after it"),
        rejectAmongGood(lines[0] + "\n"));
    assertEquals(
        new Reject("test", 3, "00005", "line 2 without a line 1 before it"),
        rejectAmongGood(lines[1] + "\n"));
    assertEquals(
        new Reject("test", 3, "00005", "line 1 without a line 2 after it"),
        rejectAmongGood("0 VANGUARD 1\n" + lines[0] + "\n"));
    assertEquals(
        new Reject("test", 3, "00005", "line 2 without a line 1 before it"),
        rejectAmongGood("0 VANGUARD 1\n" + lines[1] + "\n"));
  }

  @Test
  void lastLineWithoutPartnerIsRejected() throws IOException {
    CatalogContents contents = read(SL_6 + VANGUARD_1.split("\n")[0]);
    assertEquals(List.of(16925), numbers(contents));
    assertEquals("line 1 without a line 2 after it", contents.rejects().get(0).reason());
  }

  @Test
  void strayNameIsRejected() throws IOException {
    CatalogContents contents = read(MOLNIYA_2_14 + "DEBRIS OF IRIDIUM 33:\n0 SL-6\n" + SL_6);
    assertEquals(List.of(8195, 16925), numbers(contents));
    assertEquals("SL-6", contents.records().get(1).object().name());
    String reason = "name line \"DEBRIS OF IRIDIUM 33:\" without lines 1 and 2 after it";
    assertEquals(List.of(new Reject("test", 3, "", reason)), contents.rejects());
  }

  @Test
  void lineThatCannotBeANameDoesNotNameTheNextObject() throws IOException {
    String garbled = "x" + VANGUARD_1.split("\n")[1].substring(1);
    CatalogContents contents = read(MOLNIYA_2_14 + garbled + "\n" + SL_6);
    assertEquals(List.of(8195, 16925), numbers(contents));
    assertEquals("", contents.records().get(1).object().name());
    assertEquals(
        "neither line 1, line 2 nor the name line of a TLE", contents.rejects().get(0).reason());
  }

  @Test
  void linesOfDifferentObjectsAreRejected() throws IOException {
    Reject reject = rejectAmongGood(VANGUARD_1.split("\n")[0] + "\n" + SL_6.split("\n")[1] + "\n");
    assertEquals("line 1 is of catalogue number 00005, line 2 of 16925", reject.reason());
  }

  @Test
  void otherTheoriesAreRejected() throws IOException {
    for (String type : List.of(" ", "0", "2", "3")) {
      assertEquals(5, single(altered(1, 63, type)).catalogNumber());
    }
    for (String type : List.of("1", "4", "5", "9")) {
      Reject reject = rejectAmongGood(altered(1, 63, type));
      assertTrue(reject.reason().startsWith("ephemeris type " + type), reject.reason());
    }
    assertTrue(rejectAmongGood(altered(1, 63, "4")).reason().contains("SGP4-XP"));
  }

  @Test
  void elementsThatSgp4CannotUseAreRejected() throws IOException {
    assertEquals(
        "mean motion is not positive", rejectAmongGood(altered(2, 53, " 0.00000000")).reason());
    assertTrue(rejectAmongGood(altered(2, 9, "180.0001")).reason().startsWith("inclination"));
    assertEquals(Math.PI, single(altered(2, 9, "180.0000")).elements().inclination());
    assertEquals(0.0, single(altered(2, 9, "  0.0000")).elements().inclination());
    assertEquals(0.0, single(altered(2, 27, "0000000")).elements().eccentricity());
    assertEquals(0.9999999, single(altered(2, 27, "9999999")).elements().eccentricity());
  }

  @Test
  void lettersInANumberAreRejectedWithTheLine() throws IOException {
    assertTrue(rejectAmongGood(altered(1, 26, "X")).reason().startsWith("line 1 does not have"));
    assertTrue(rejectAmongGood(altered(2, 11, "X")).reason().startsWith("line 2 does not have"));
  }

  @Test
  void realOldFormsAreRead() throws IOException {
    // plus signs and leading zeros: IRAS, 28 January 2020
    SpaceObject iras =
        single(
            "1 13777U 83004A   20028.88653061 -.00000112 +00000-0 -46267-4 0  9994\n"
                + "2 13777 098.9546 214.5008 0017548 291.7607 068.1690 14.00452411560031\n");
    assertEquals(-0.46267e-4, iras.elements().bstar());
    // no designator, no ephemeris type: Spacetrack Report No. 3, case of SGP4
    SpaceObject str3 =
        single(
            "1 88888U          80275.98708465  .00073094  13844-3  66816-4 0    87\n"
                + "2 88888  72.8435 115.9689 0086731  52.6988 110.5714 16.05824518  1058\n");
    assertEquals("", str3.designator());
    assertEquals(8, str3.elements().elementSetNumber());
    // a blank classification
    assertEquals('U', single(altered(1, 8, " ")).classification());
    assertEquals('S', single(altered(1, 8, "S")).classification());
  }

  @Test
  void textAfterTheLinesIsIgnored() throws IOException {
    String[] lines = VANGUARD_1.split("\n");
    assertEquals(
        single(VANGUARD_1), single(lines[0] + " x\n" + lines[1] + "     0.00      4320.0  360.00"));
  }

  @Test
  void blankLinesAndCommentsMayStandAnywhere() throws IOException {
    String[] lines = VANGUARD_1.split("\n");
    assertEquals(
        single("0 A\n" + VANGUARD_1),
        single("# c\n\n0 A\n  # c\n" + lines[0] + "\n   \n# 2 00005\n" + lines[1] + "\n\n#"));
  }

  @Test
  void pieceOfALaunchMayHaveThreeLetters() throws IOException {
    assertEquals("1985-108AA", single(altered(1, 10, "85108AA ")).designator());
    assertEquals("2056-001A", single(altered(1, 10, "56001A  ")).designator());
    assertEquals("1957-001A", single(altered(1, 10, "57001A  ")).designator());
  }

  @Test
  void checksumHelperAgreesWithThePublishedLines() {
    for (String text : List.of(VANGUARD_1, MOLNIYA_2_14, SL_6)) {
      for (String line : text.split("\n")) {
        assertEquals(line, checked(line));
      }
    }
  }
}
