package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code orbsieve proximity}. */
class ProximityCommandTest {

  /** Two objects 20 km apart in one low orbit, one that shares its plane half a turn away. */
  private static final String CATALOGUE =
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      LEADER,2020-001A,2024-11-01T00:00:00.000000,15.0,0.001,53,10,90,0,0,U,101,1,1,0.00001,0,0
      <b>CHASER,2021-002A,2024-11-01T00:00:00.000000,15.0,0.001,53,10,90,0.17,0,U,102,1,1,0.00001,0,0
      FAR AWAY,2022-003A,2024-11-01T00:00:00.000000,15.0,0.001,53,10,90,180,0,U,103,1,1,0.00001,0,0
      """;

  @TempDir Path folder;

  private CommandLineRun run(String... options) throws Exception {
    Path catalog = Files.writeString(folder.resolve("gp.csv"), CATALOGUE);
    List<String> args = new ArrayList<>(List.of("proximity", catalog.toString()));
    args.addAll(List.of("--start", "epoch", "--days", "1"));
    args.addAll(Arrays.asList(options));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  @Test
  void writesTheStayOfAPair() throws Exception {
    Path file = folder.resolve("stays.csv");
    CommandLineRun run = run("-o", file.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> rows = Files.readAllLines(file);
    assertEquals(2, rows.size());
    assertTrue(rows.get(1).startsWith("1,formation,101,LEADER,"), rows.get(1));
    assertTrue(
        rows.get(1).contains(",low,2024-11-01T00:00:00.000000Z,2024-11-02T00:00:00.000000Z,both,"));
    assertTrue(run.err().contains("need a SATCAT"), run.err());
    assertTrue(Files.exists(folder.resolve("stays.rejects.csv")));
  }

  @Test
  void limitsChangeWhatIsAStay() throws Exception {
    assertEquals(2, run("-q").out().lines().count());
    assertEquals(1, run("-q", "--stay", "low=5km,0.1km/s,3p").out().lines().count());
    assertEquals(1, run("-q", "--stay", "low=50km,0.1km/s,25h").out().lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "low=50,0.1km/s,3p|has no unit", "leo=50km,0.1km/s,3p|is not REGIME=RANGE,SPEED,DURATION",
        "low=50km,0.1km/s,0p|must be positive", "low=50km,9km/s,3p|at most 2 km/s",
      })
  void refusesInvalidLimits(String limits, String reason) throws Exception {
    CommandLineRun run = run("--stay", limits);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains(reason), run.err());
  }

  @Test
  void ownersAreNeededForApproaches() throws Exception {
    CommandLineRun run = run("--approaches", folder.resolve("a.csv").toString());
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("--satcat"), run.err());
  }

  @Test
  void jsonLinesHaveSiUnits() throws Exception {
    Path file = folder.resolve("stays.jsonl");
    assertEquals(ExitCode.DONE, run("-q", "-o", file.toString()).code());
    String row = Files.readString(file);
    assertTrue(row.contains("\"min_range_m\":2"), row);
    assertTrue(row.contains("\"inside_s\":86400"), row);
  }
}
