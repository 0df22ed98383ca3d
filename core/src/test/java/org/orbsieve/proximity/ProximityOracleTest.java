package org.orbsieve.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Ephemeris;
import org.orekit.time.AbsoluteDate;

/**
 * Random swarms of near orbits against an oracle that looks at every pair every few seconds and
 * knows neither cells nor bounds.
 */
class ProximityOracleTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2024-11-01T00:00:00Z", CONTEXT.utc());
  private static final double DAY = 86_400;
  private static final int OBJECTS = 14;

  /** Revolutions a day, eccentricity, inclination, size of the swarm, days, oracle's step [s]. */
  @ParameterizedTest
  @CsvSource({
    "15.2, 0.001, 53, 2e-4, 1, 5",
    "14.3, 0.0005, 98, 1e-3, 1, 5",
    "12, 0.1, 63, 5e-4, 1, 5",
    "1.0027, 0.0003, 0.05, 5e-5, 3, 60",
    "1.0027, 0.2, 20, 5e-5, 3, 60",
    "2.006, 0.01, 55, 1e-4, 3, 20",
    "2.006, 0.7, 63, 5e-5, 3, 10",
    "4, 0.3, 30, 1e-4, 2, 10",
  })
  void findsWhatADenseScanFinds(
      double revolutions, double e, double degrees, double size, double days, double step) {
    int stays = 0;
    int seen = 0;
    for (long seed = 1; seed <= 4; seed++) {
      Catalog catalog = swarm(new Random(seed), revolutions, e, Math.toRadians(degrees), size);
      ProximitySettings settings =
          ProximitySettings.of(START, START.shiftedBy(days * DAY)).withThreads(1);
      ProximityResult result = ProximityWatch.of(CONTEXT, catalog, settings);
      Ephemeris ephemeris = new Flight(CONTEXT, catalog, settings).ephemeris();
      List<Stay> left = new ArrayList<>(result.stays());
      for (int i = 0; i < OBJECTS; i++) {
        for (int j = i + 1; j < OBJECTS; j++) {
          seen += compare(ephemeris, catalog, i, j, settings, step, left);
        }
      }
      assertTrue(left.isEmpty(), () -> "extra: " + left);
      stays += result.stays().size();
    }
    assertEquals(seen, stays);
    assertTrue(stays > 10, "few stays: " + stays);
  }

  private static int compare(
      Ephemeris ephemeris,
      Catalog catalog,
      int i,
      int j,
      ProximitySettings settings,
      double step,
      List<Stay> left) {
    ElementSet first = catalog.object(i).elements();
    ElementSet second = catalog.object(j).elements();
    StayLimits limits = settings.stays().get(PairRegime.of(first, second));
    double least = limits.least(Math.max(PairRegime.period(first), PairRegime.period(second)));
    double[] a = new double[6];
    double[] b = new double[6];
    double from = Double.NaN;
    int found = 0;
    double end = settings.duration();
    for (double t = 0; t <= end + step / 2; t += step) {
      double at = Math.min(t, end);
      ephemeris.state(i, at, a);
      ephemeris.state(j, at, b);
      boolean inside = norm(a, b, 0) <= limits.range() && norm(a, b, 3) <= limits.speed();
      boolean isLast = at >= end;
      if (inside && Double.isNaN(from)) {
        from = at;
      }
      if (!Double.isNaN(from) && (!inside || isLast)) {
        double to = inside ? at : at - step;
        found += match(catalog, i, j, from, to, least, step, left);
        from = Double.NaN;
      }
    }
    return found;
  }

  /**
   * Takes the stay that an interval of the oracle belongs to; one that is surely long enough must
   * be there.
   */
  private static int match(
      Catalog catalog,
      int i,
      int j,
      double from,
      double to,
      double least,
      double step,
      List<Stay> left) {
    for (Stay stay : left) {
      if (stay.first().equals(catalog.object(i))
          && stay.second().equals(catalog.object(j))
          && Math.abs(stay.from() - from) <= step
          && Math.abs(stay.to() - to) <= step) {
        left.remove(stay);
        return 1;
      }
    }
    assertTrue(to - from < least, "missed: " + i + " and " + j + " from " + from + " to " + to);
    return 0;
  }

  private static double norm(double[] a, double[] b, int offset) {
    return Math.sqrt(
        Math.pow(a[offset] - b[offset], 2)
            + Math.pow(a[offset + 1] - b[offset + 1], 2)
            + Math.pow(a[offset + 2] - b[offset + 2], 2));
  }

  private static Catalog swarm(
      Random random, double revolutions, double e, double inclination, double size) {
    double node = 2 * Math.PI * random.nextDouble();
    double perigee = 2 * Math.PI * random.nextDouble();
    double anomaly = 2 * Math.PI * random.nextDouble();
    List<CatalogRecord> records = new ArrayList<>();
    for (int k = 0; k < OBJECTS; k++) {
      ElementSet elements =
          new ElementSet(
              START.shiftedBy(-DAY * random.nextDouble() * 1e-9),
              2 * Math.PI * revolutions / DAY * (1 + 0.02 * size * random.nextGaussian()),
              Math.abs(e + size * random.nextGaussian()),
              Math.abs(inclination + size * random.nextGaussian()),
              node + size * random.nextGaussian(),
              perigee + size * random.nextGaussian(),
              anomaly + size * random.nextGaussian(),
              1e-5,
              0,
              0,
              1,
              1);
      records.add(
          new CatalogRecord(
              new SpaceObject(1000 + k, "S" + k, "2024-00" + k % 3 + "A", 'U', elements),
              "swarm",
              k + 1));
    }
    return new Catalog(records, List.of());
  }
}
