package org.orbsieve.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.orbsieve.SharedData;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orekit.time.AbsoluteDate;

/**
 * Stays and episodes of a real catalogue against tables that were made by independent brute force.
 */
class StaysTruthTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2024-11-01T00:00:00Z", CONTEXT.utc());

  @Test
  void findsAllStaysAndNoOthers() throws Exception {
    check("truth/stays-2024-11-01-7d.csv", 100);
  }

  @Test
  void findsAllStaysBelowALowerSpeed() throws Exception {
    check("truth/stays-2024-11-01-7d-low-0.05.csv", 50);
  }

  private static void check(String name, double lowSpeed) throws Exception {
    List<CSVRecord> expected = rows(SharedData.require(name));
    ProximitySettings settings = ProximitySettings.of(START, START.shiftedBy(7 * 86_400));
    Map<PairRegime, StayLimits> limits = ProximitySettings.defaults();
    limits.put(PairRegime.LOW, new StayLimits(50_000, lowSpeed, 0, 3));
    settings = settings.withStays(limits);
    Catalog catalog =
        Catalog.select(
            CatalogReader.read(
                CONTEXT, List.of(SharedData.require("catalogues/on-orbit-2024-11-01.csv"))),
            settings.stop());
    ProximityResult result = ProximityWatch.of(CONTEXT, catalog, settings);
    List<Stay> left = new ArrayList<>(result.stays());
    List<String> missed = new ArrayList<>();
    for (CSVRecord row : expected) {
      Stay match = match(left, row);
      if (match == null) {
        missed.add(row.toString());
        continue;
      }
      left.remove(match);
      assertEquals(km(row, "MIN_RANGE_KM"), match.closest().range(), 1, row::toString);
      assertEquals(km(row, "MEAN_RANGE_KM"), match.meanRange(), 1, row::toString);
      assertEquals(Double.parseDouble(row.get("MINIMA")), match.minima(), 1, row::toString);
      assertEquals(Boolean.parseBoolean(row.get("OPEN_START")), match.openStart(), row::toString);
      assertEquals(Boolean.parseBoolean(row.get("OPEN_END")), match.openEnd(), row::toString);
      assertEquals(Boolean.parseBoolean(row.get("IDENTICAL")), match.identical(), row::toString);
      assertEquals(row.get("REGIME"), match.regime().name(), row::toString);
    }
    assertTrue(missed.isEmpty(), () -> missed.size() + " missed: " + missed);
    assertTrue(left.isEmpty(), () -> left.size() + " extra: " + left);
  }

  private static Stay match(List<Stay> left, CSVRecord row) {
    double entry = seconds(row.get("ENTRY"));
    double exit = seconds(row.get("EXIT"));
    return left.stream()
        .filter(
            stay ->
                stay.first().catalogNumber() == Integer.parseInt(row.get("CATALOG_1"))
                    && stay.second().catalogNumber() == Integer.parseInt(row.get("CATALOG_2"))
                    && Math.abs(stay.from() - entry) <= 1
                    && Math.abs(stay.to() - exit) <= 1)
        .findFirst()
        .orElse(null);
  }

  private static double seconds(String time) {
    return new AbsoluteDate(time, CONTEXT.utc()).durationFrom(START);
  }

  private static double km(CSVRecord row, String column) {
    return 1000 * Double.parseDouble(row.get(column));
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .getRecords();
    }
  }
}
