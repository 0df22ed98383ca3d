package org.orbsieve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.gp.TleText;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;

class AstroContextTest {

  private static final String STEP =
      " %s =JD %s  TAI-UTC=  %s       S + (MJD - 41317.) X 0.0      S%n";

  @TempDir Path directory;

  // IERS Bulletin C and the GPS interface document (GPS = TAI - 19 s from 1980-01-06)
  @ParameterizedTest
  @CsvSource({
    "1972-01-01T00:00:00, 10",
    "1980-01-06T00:00:00, 19",
    "1998-12-31T23:59:59, 31",
    "1999-01-01T00:00:00, 32",
    "2016-12-31T23:59:59, 36",
    "2017-01-01T00:00:00, 37",
    "2026-11-23T00:00:00, 37",
    "2056-12-31T00:00:00, 37"
  })
  void bundledTableHasTheStepsOfBulletinC(String utc, int taiMinusUtc) {
    AstroContext context = AstroContext.bundled();
    AbsoluteDate date = new AbsoluteDate(utc, context.utc());
    assertEquals(-taiMinusUtc, context.utc().offsetFromTAI(date).toDouble());
  }

  @Test
  void bundledTableHasTheLeapSecondItself() {
    AstroContext context = AstroContext.bundled();
    AbsoluteDate before = new AbsoluteDate("2016-12-31T23:59:59", context.utc());
    assertEquals(2, new AbsoluteDate("2017-01-01T00:00:00", context.utc()).durationFrom(before));
    assertTrue(context.utc().insideLeap(before.shiftedBy(1)));
  }

  @Test
  void bundledContextSaysWhatItIs() {
    AstroContext context = AstroContext.bundled();
    assertEquals("built-in", context.origin());
    assertEquals("TEME", context.teme().getName());
    assertTrue(context.teme().isPseudoInertial());
    assertEquals("2027-06-28", expiry(context));
    assertEquals(28, LeapSecondTable.bundled().offsets().size());
  }

  @Test
  void bundledContextIsEnoughForSgp4() {
    AstroContext context = AstroContext.bundled();
    String[] lines = TleText.VANGUARD_1.split("\n", -1);
    TLE tle = new TLE(lines[0], lines[1], context.utc());
    TLEPropagator propagator = TLEPropagator.selectExtrapolator(tle, context.teme());
    // Vallado et al. 2006, tcppver.out, Vanguard 1 at epoch [km]
    double x = propagator.getPVCoordinates(tle.getDate()).getPosition().getX() / 1e3;
    assertEquals(7022.46529266, x, 2e-6);
  }

  @Test
  void readsADirectoryAndTheExpiryItStates() throws IOException {
    write("sub/tai-utc.dat", "# expires 2030-01-02\n" + table("2017 JAN  1", "2457754.5", "37.0"));
    AstroContext context = AstroContext.fromDirectory(directory);
    assertEquals("2030-01-02", expiry(context));
    assertEquals(directory.toString(), context.origin());
    assertEquals("TEME", context.teme().getName());
    AbsoluteDate date = new AbsoluteDate("2017-01-01T00:00:00", context.utc());
    assertEquals(-37, context.utc().offsetFromTAI(date).toDouble());
  }

  @Test
  void tableThatEndsLikeTheBundledOneIsValidAsLong() throws IOException {
    write("tai-utc.dat", table("2017 JAN  1", "2457754.5", "37.0"));
    assertEquals(expiry(AstroContext.bundled()), expiry(AstroContext.fromDirectory(directory)));
  }

  @Test
  void olderTableIsValidUntilTheFirstStepItLacks() throws IOException {
    write("tai-utc.dat", table("2012 JUL  1", "2456109.5", "35.0"));
    assertEquals("2015-07-01", expiry(AstroContext.fromDirectory(directory)));
  }

  @Test
  void newerTableIsValidForHalfAYear() throws IOException {
    write("tai-utc.dat", table("2028 JAN  1", "2461771.5", "38.0"));
    assertEquals("2028-07-01", expiry(AstroContext.fromDirectory(directory)));
  }

  @Test
  void readsTheLeapSecondFileOfTheIers() throws IOException {
    write(
        "UTC-TAI.history",
        """
         2015  Jul.   1. - 2017  Jan.   1.    36s
         2017  Jan.   1. -                    37s
        """);
    assertEquals("2027-06-28", expiry(AstroContext.fromDirectory(directory)));
  }

  @Test
  void directoryWithoutLeapSecondsIsAClearError() throws IOException {
    write("notes.txt", "nothing");
    assertOneLineNaming(
        directory, assertThrows(IOException.class, () -> AstroContext.fromDirectory(directory)));
  }

  @Test
  void brokenLeapSecondFilesAreClearErrors() throws IOException {
    for (String text : new String[] {"", "junk\n", "# expires soon\n" + lastStep()}) {
      write("tai-utc.dat", text);
      IOException e =
          assertThrows(IOException.class, () -> AstroContext.fromDirectory(directory), text);
      assertOneLineNaming(directory, e);
    }
  }

  @Test
  void missingDirectoryOrFileIsAClearError() throws IOException {
    Path missing = directory.resolve("missing");
    assertOneLineNaming(
        missing, assertThrows(IOException.class, () -> AstroContext.fromDirectory(missing)));
    write("file", "");
    Path file = directory.resolve("file");
    assertOneLineNaming(
        file, assertThrows(IOException.class, () -> AstroContext.fromDirectory(file)));
  }

  private static void assertOneLineNaming(Path path, IOException e) {
    assertTrue(e.getMessage().startsWith(path + ": "), e.getMessage());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
  }

  private static String lastStep() {
    return table("2017 JAN  1", "2457754.5", "37.0");
  }

  private static String table(String date, String julianDate, String offset) {
    return STEP.formatted("1972 JAN  1", "2441317.5", "10.0")
        + STEP.formatted(date, julianDate, offset);
  }

  private static String expiry(AstroContext context) {
    return context.leapSecondExpiry().getComponents(context.utc()).getDate().toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
