package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * A day of a real catalogue within 5 km against a table of the minima of distance that a dense
 * brute force with the reference C++ SGP4 made: nothing missed, nothing extra.
 */
class RealCatalogueTest {

  private static final double THRESHOLD = 5_000;

  /** A row this close to the threshold [m] may be there or not: the two theories differ by less. */
  private static final double EDGE = 2;

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());

  /** A conjunction of either side: seconds, metres, metres per second. */
  private record Row(double time, double miss, double speed) {}

  /**
   * Differences of the miss distances [m]. A few objects are metres apart in the two
   * implementations, see docs/validation.md.
   */
  private final List<Double> missErrors = new ArrayList<>();

  @Test
  void aDayOfTheCatalogueEqualsTheTruth() throws IOException {
    Path file = SharedData.require("catalogues/on-orbit-2024-11-01.csv");
    Path table = SharedData.require("truth/on-orbit-2024-11-01-24h-5km-distance.csv");
    ScreeningSettings settings = ScreeningSettings.of(START, 86_400, THRESHOLD);
    Catalog catalog = Catalog.select(CatalogReader.read(CONTEXT, List.of(file)), settings.stop());
    ScreeningResult result = Screener.screen(CONTEXT, catalog, settings);

    Map<Long, List<Row>> truth = truth(table);
    Map<Long, List<Row>> found = new HashMap<>();
    result.conjunctions().forEach(row -> add(row.conjunction(), found));
    assertTrue(truth.values().stream().mapToInt(List::size).sum() > 24_000);
    assertEquals(List.of(), unmatched(truth, found), "missed");
    assertEquals(List.of(), unmatched(found, truth), "extra");
    missErrors.sort(null);
    assertEquals(0, missErrors.get(missErrors.size() * 99 / 100), 0.1);
    assertEquals(0, missErrors.get(missErrors.size() - 1), 10);
  }

  private static Map<Long, List<Row>> truth(Path table) throws IOException {
    Map<Long, List<Row>> truth = new HashMap<>();
    List<String> lines = Files.readAllLines(table);
    lines.removeIf(line -> line.startsWith("#"));
    assertEquals("CATALOG_1,CATALOG_2,TCA,MISS_KM,REL_SPEED_KM_S", lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",", -1);
      double time = new AbsoluteDate(cell[2], CONTEXT.utc()).durationFrom(START);
      truth
          .computeIfAbsent(
              pair(Integer.parseInt(cell[0]), Integer.parseInt(cell[1])), p -> new ArrayList<>())
          .add(
              new Row(
                  time, 1000 * Double.parseDouble(cell[3]), 1000 * Double.parseDouble(cell[4])));
    }
    return truth;
  }

  private static void add(Conjunction c, Map<Long, List<Row>> found) {
    found
        .computeIfAbsent(
            pair(c.primary().catalogNumber(), c.secondary().catalogNumber()),
            p -> new ArrayList<>())
        .add(new Row(c.tca().durationFrom(START), c.missDistance(), c.relativeSpeed()));
  }

  private static long pair(int one, int other) {
    return Math.min(one, other) * 1_000_000_000L + Math.max(one, other);
  }

  /** Rows of one side, off the edge of the threshold, that have no partner of their own. */
  private List<String> unmatched(Map<Long, List<Row>> side, Map<Long, List<Row>> other) {
    List<String> unmatched = new ArrayList<>();
    side.forEach(
        (pair, rows) -> {
          List<Row> free = new ArrayList<>(other.getOrDefault(pair, List.of()));
          for (Row row : rows) {
            Row partner = nearest(row, free);
            free.remove(partner);
            if (partner == null && row.miss() < THRESHOLD - EDGE) {
              unmatched.add(pair + " " + row);
            } else if (partner != null) {
              missErrors.add(Math.abs(partner.miss() - row.miss()));
            }
          }
        });
    return unmatched;
  }

  /**
   * The nearest row in time, within 0.1 s or what 10 m are at the relative speed: slow pairs move
   * that much while the two implementations' positions differ by millimetres.
   */
  private static Row nearest(Row wanted, List<Row> rows) {
    Row best = null;
    double least = Math.max(0.1, 10 / Math.max(wanted.speed(), 0.01));
    for (Row row : rows) {
      double distance = Math.abs(row.time() - wanted.time());
      if (distance <= least) {
        least = distance;
        best = row;
      }
    }
    return best;
  }
}
