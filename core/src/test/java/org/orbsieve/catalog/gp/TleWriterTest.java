package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TestContexts;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;

class TleWriterTest {

  private static final AstroContext CONTEXT = TestContexts.context();
  private static final AbsoluteDate EPOCH = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());

  private static String[] write(SpaceObject... objects) throws IOException {
    StringBuilder out = new StringBuilder();
    TleWriter.write(out, CONTEXT, List.of(objects));
    return out.toString().split("\n");
  }

  private static SpaceObject object(int number, String name, String designator) {
    return object(number, name, designator, EPOCH, 0.01, 1234);
  }

  private static SpaceObject object(
      int number, String name, String designator, AbsoluteDate epoch, double e, int revolution) {
    ElementSet elements = new ElementSet(epoch, 1e-3, e, 1, 2, 3, 4, 1e-4, 0, 0, 999, revolution);
    return new SpaceObject(number, name, designator, 'U', elements);
  }

  /** What Orekit reads, as the record of the project. */
  private static SpaceObject read(String[] lines, int first) {
    TLE tle = new TLE(lines[first + 1], lines[first + 2], CONTEXT.utc());
    ElementSet elements =
        new ElementSet(
            tle.getDate(),
            tle.getMeanMotion(),
            tle.getE(),
            tle.getI(),
            tle.getRaan(),
            tle.getPerigeeArgument(),
            tle.getMeanAnomaly(),
            tle.getBStar(),
            tle.getMeanMotionFirstDerivative(),
            tle.getMeanMotionSecondDerivative(),
            tle.getElementNumber(),
            tle.getRevolutionNumberAtEpoch());
    String designator =
        tle.getLaunchNumber() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "%d-%03d%s",
                tle.getLaunchYear(),
                tle.getLaunchNumber(),
                tle.getLaunchPiece());
    return new SpaceObject(
        tle.getSatelliteNumber(), lines[first].substring(2), designator, 'U', elements);
  }

  @Test
  void syntheticObjectsReadBackBitForBit() throws IOException {
    List<SpaceObject> objects = SyntheticCatalog.generate(CONTEXT, 5000, 11, EPOCH);
    String[] lines = write(objects.toArray(new SpaceObject[0]));
    for (int row = 0; row < objects.size(); row++) {
      assertTrue(TLE.isFormatOK(lines[3 * row + 1], lines[3 * row + 2]), lines[3 * row + 1]);
      assertEquals(objects.get(row), read(lines, 3 * row));
    }
  }

  @Test
  void elementSetsOfThePublisherAreWrittenAsTheyWere() throws IOException {
    Path path = SharedData.require("catalogues/space-track-2023-09-05.3le");
    String[] expected = Files.readString(path, StandardCharsets.UTF_8).split("\\R");
    for (int i = 0; i + 2 < expected.length; i += 3) {
      String[] actual = write(read(expected, i));
      assertEquals(expected[i], actual[0]);
      assertEquals(columns(expected[i + 1]), columns(actual[1]));
      assertEquals(columns(expected[i + 2]), columns(actual[2]));
    }
  }

  /** Without checksum and the format's liberties: blanks in the number, plus signs, +0 for -0. */
  private static String columns(String line) {
    String number = line.substring(2, 7).replace(' ', '0');
    String rest = line.substring(7, 68).replace("+0 ", "-0 ").replace(" +", "  ");
    return line.substring(0, 2) + number + rest;
  }

  @ParameterizedTest
  @CsvSource({"1, 00001", "99999, 99999", "100000, A0000", "148493, E8493", "339999, Z9999"})
  void numbersFillFiveColumns(int number, String columns) throws IOException {
    String[] lines = write(object(number, "X", "1998-067A"));
    assertEquals(columns, lines[1].substring(2, 7));
    assertEquals(columns, lines[2].substring(2, 7));
    assertEquals(number, read(lines, 0).catalogNumber());
  }

  @Test
  void numberBeyondAlpha5IsRefusedByName() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> write(object(340_000, "TOO NEW", "2026-001A")));
    assertEquals(
        "object 340000 (TOO NEW) cannot be a TLE: catalogue number above 339999",
        thrown.getMessage());
  }

  @Test
  void whatDoesNotFitTheColumnsIsRefusedByName() {
    AbsoluteDate late = new AbsoluteDate(2057, 1, 1, CONTEXT.utc());
    for (SpaceObject object :
        List.of(
            object(5, "NO ROOM", "", EPOCH, 0.99999999, 1), object(5, "NO ROOM", "", late, 0, 1))) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> write(object)).getMessage();
      assertTrue(message.startsWith("object 5 (NO ROOM) cannot be a TLE: "), message);
    }
  }

  @Test
  void revolutionStartsAgainAfterFiveDigits() throws IOException {
    SpaceObject old = object(5, "X", "1958-002B", EPOCH, 0.1, 123_456);
    assertEquals("23456", write(old)[2].substring(63, 68));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "UNKNOWN", "1998-067ABCD", "98067A", "TBA"})
  void unknownDesignatorLeavesItsColumnsBlank(String designator) throws IOException {
    String[] lines = write(object(7, "X", designator));
    assertEquals("1 00007U          26305.", lines[1].substring(0, 24));
    assertTrue(TLE.isFormatOK(lines[1], lines[2]));
  }

  @Test
  void nameLineIsLeftOutWithoutANameAndIsAlwaysOneLine() throws IOException {
    String[] lines = write(object(1, "", "1998-067A"), object(2, "TWO\nLINES", "1998-067B"));
    assertEquals(5, lines.length);
    assertTrue(lines[0].startsWith("1 00001U 98067A  "), lines[0]);
    assertEquals("0 TWO LINES", lines[2]);
  }
}
