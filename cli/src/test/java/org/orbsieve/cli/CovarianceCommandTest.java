package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CovarianceCommandTest {

  private static final String HEADER =
      "object,radial_m,transverse_m,normal_m,radial_m_per_day,transverse_m_per_day,"
          + "normal_m_per_day";

  @TempDir Path folder;
  private Path history;

  /**
   * Object 5: a geostationary one, 100 sets with noise of a thousandth of a degree; object 6: one.
   */
  @BeforeEach
  void writeHistory() throws IOException {
    history = folder.resolve("history.csv");
    Random random = new Random(3);
    StringBuilder csv =
        new StringBuilder(
            "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
                + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
                + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n");
    for (int i = 0; i < 100; i++) {
      LocalDateTime epoch = LocalDateTime.of(2024, 1, 1, 0, 0).plusHours(8L * i);
      double anomaly = Math.floorMod(120L * i, 360L) + 0.001 * random.nextGaussian();
      csv.append(row(5, epoch, anomaly < 0 ? anomaly + 360 : anomaly));
    }
    csv.append(row(6, LocalDateTime.of(2024, 1, 1, 0, 0), 1));
    Files.writeString(history, csv);
  }

  private static String row(int number, LocalDateTime epoch, double anomaly) {
    return String.format(
        Locale.ROOT,
        "SAT %d,2000-001A,%s:00.000000,3.0,.0001,1.0,10,20,%.6f,0,U,%d,1,1,0,0,0%n",
        number,
        epoch,
        anomaly,
        number);
  }

  @Test
  void tableHasTheObjectsWithAnEstimate() {
    CommandLineRun run = CommandLineRun.of("covariance", history.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(HEADER, lines.get(0));
    assertEquals(2, lines.size(), run.out());
    assertTrue(lines.get(1).matches("5(,\\d+\\.\\d{3}){6}"), lines.get(1));
    assertTrue(run.err().contains("5 SAT 5: 100 element sets, "), run.err());
    assertTrue(run.err().contains("No estimate: 0 bins"), run.err());
    assertTrue(run.err().contains("1 of 2 objects have too short a history"), run.err());
  }

  @Test
  void filesAndQuiet() throws IOException {
    Path table = folder.resolve("table.csv");
    Path bins = folder.resolve("bins.csv");
    CommandLineRun run =
        CommandLineRun.of(
            "covariance",
            history.toString(),
            "--max-age",
            "3",
            "-o",
            table.toString(),
            "--bins",
            bins.toString(),
            "--quiet");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("", run.out() + run.err());
    assertEquals(2, Files.readAllLines(table).size());
    List<String> rows = Files.readAllLines(bins);
    assertEquals("object,age_days,pairs,radial_m,transverse_m,normal_m,tail_share", rows.get(0));
    assertTrue(rows.size() >= 6 && rows.size() <= 8, rows::toString);
  }

  @Test
  void errorsAreToldApart() throws IOException {
    assertFails(ExitCode.INPUT, "no such file", folder.resolve("missing").toString());
    assertFails(ExitCode.USAGE, "1.5 to 366 days", history.toString(), "--max-age", "1");
    assertFails(ExitCode.USAGE, "would be overwritten", history.toString(), "-o", "" + history);
    assertFails(ExitCode.OUTPUT, "no such directory", history.toString(), "-o", folder + "/a/b");
    List<String> lines = Files.readAllLines(history);
    Files.write(history, lines.subList(0, 2));
    CommandLineRun tooShort = CommandLineRun.of("covariance", history.toString());
    assertEquals(ExitCode.INPUT, tooShort.code());
    assertEquals("", tooShort.out());
  }

  private static void assertFails(int code, String message, String... args) {
    CommandLineRun run =
        CommandLineRun.of(
            Stream.concat(Stream.of("covariance"), Stream.of(args)).toArray(String[]::new));
    assertEquals(code, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertFalse(run.err().contains("internal"), run.err());
  }
}
