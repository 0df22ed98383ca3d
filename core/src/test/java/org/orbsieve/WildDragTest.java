package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.ephemeris.sgp4.ReferenceSgp4;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Drag far beyond nature: whatever minimum of the distance the published SGP4 has before the listed
 * end of either orbit is found, and nothing else. The oracle knows positions only: it samples them
 * every second. {@code -Dorbsieve.wildSeeds=300} tries as many populations.
 */
class WildDragTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final int SEEDS = Integer.getInteger("orbsieve.wildSeeds", 12);

  /** Difference of the two implementations of the theory [m]. */
  private static final double DOUBT = 0.5;

  private int expected;
  private int found;
  private int ended;

  @Test
  void findsWhatThePublishedTheoryHas() {
    for (long seed = 0; seed < SEEDS; seed++) {
      check(seed);
    }
    System.out.printf(
        Locale.ROOT,
        "%d populations: %d minima expected, %d found, %d orbits ended%n",
        SEEDS,
        expected,
        found,
        ended);
    assertTrue(expected > 2 * SEEDS, expected + " expected");
  }

  private void check(long seed) {
    WildScene scene = new WildScene(CONTEXT, seed);
    List<CatalogRecord> records = new ArrayList<>();
    for (int row = 0; row < scene.elements.size(); row++) {
      SpaceObject object = new SpaceObject(row + 1, "O", "", 'U', scene.elements.get(row));
      records.add(new CatalogRecord(object, "test", row + 1));
    }
    Catalog catalog = new Catalog(records, List.of());
    List<Conjunction> rows = new ArrayList<>();
    ScreeningSummary summary =
        Screener.screen(
            CONTEXT,
            catalog,
            ScreeningSettings.of(scene.start, scene.duration, scene.threshold),
            ScreeningListener.NONE,
            part -> part.forEach(one -> rows.add(one.conjunction())));
    double[] end = new double[records.size()];
    for (int row = 0; row < end.length; row++) {
      List<Span> missing = summary.unscreened().getOrDefault(row, List.of());
      end[row] =
          missing.isEmpty() ? scene.duration : Math.min(scene.duration, missing.get(0).from());
      ended += missing.isEmpty() ? 0 : 1;
    }
    rows.removeIf(row -> row.kind() != Conjunction.Kind.MINIMUM);
    found += rows.size();
    List<String> wrong = new ArrayList<>();
    Oracle oracle = new Oracle(scene, end);
    for (int i = 0; i < end.length; i++) {
      for (int j = i + 1; j < end.length; j++) {
        for (double[] minimum : oracle.minima(i, j)) {
          expected++;
          int first = i + 1;
          int second = j + 1;
          boolean isFound =
              rows.stream()
                  .anyMatch(
                      row ->
                          row.primary().catalogNumber() == first
                              && row.secondary().catalogNumber() == second
                              && Math.abs(row.missDistance() - minimum[1]) <= DOUBT
                              && Math.abs(row.tca().durationFrom(scene.start) - minimum[0])
                                  <= minimum[2]);
          if (!isFound) {
            wrong.add("missed " + first + "/" + second + " t " + minimum[0] + " d " + minimum[1]);
          }
        }
      }
    }
    for (Conjunction row : rows) {
      int i = row.primary().catalogNumber() - 1;
      int j = row.secondary().catalogNumber() - 1;
      double t = row.tca().durationFrom(scene.start);
      double d = oracle.distance(i, j, t);
      boolean isLocal =
          oracle.distance(i, j, t - 0.2) >= d - DOUBT / 10
              && oracle.distance(i, j, t + 0.2) >= d - DOUBT / 10;
      if (Math.abs(d - row.missDistance()) > DOUBT || !isLocal) {
        wrong.add("extra " + (i + 1) + "/" + (j + 1) + " t " + t + " d " + row.missDistance());
      }
    }
    assertEquals(
        List.of(), wrong, () -> "seed " + seed + " " + scene.start + " " + scene.threshold);
  }

  /** Positions every second, and the minima of distances between them. */
  private static final class Oracle {

    private final WildScene scene;
    private final double[] end;
    private final ReferenceSgp4[] theory;
    private final double[] age;
    private final double[][] track;
    private final double[] p = new double[3];
    private final double[] q = new double[3];

    Oracle(WildScene scene, double[] end) {
      this.scene = scene;
      this.end = end;
      int n = end.length;
      theory =
          scene.elements.stream()
              .map(e -> new ReferenceSgp4(CONTEXT, e))
              .toArray(ReferenceSgp4[]::new);
      age = scene.elements.stream().mapToDouble(e -> scene.start.durationFrom(e.epoch())).toArray();
      track = IntStream.range(0, n).mapToObj(this::sample).toArray(double[][]::new);
    }

    private double[] sample(int row) {
      int count = end[row] > 0 ? (int) end[row] + 1 : 0;
      double[] samples = new double[3 * count];
      for (int k = 0; k < count; k++) {
        boolean isState = theory[row].position((age[row] + k) / 60, p);
        for (int axis = 0; axis < 3; axis++) {
          samples[3 * k + axis] = isState ? p[axis] : Double.NaN;
        }
      }
      return samples;
    }

    double distance(int i, int j, double t) {
      boolean is = theory[i].position((age[i] + t) / 60, p);
      return is && theory[j].position((age[j] + t) / 60, q)
          ? WildScene.norm(new double[] {p[0] - q[0], p[1] - q[1], p[2] - q[2]})
          : Double.NaN;
    }

    /** Time, distance, and doubt of the time, of those that are certain. */
    List<double[]> minima(int i, int j) {
      List<double[]> minima = new ArrayList<>();
      double last = Math.min(end[i], end[j]) - 2;
      for (int k = 2; k < last; k++) {
        double d = sampled(i, j, k);
        if (d < sampled(i, j, k - 1)
            && d <= sampled(i, j, k + 1)
            && d < 3 * scene.threshold + 3e4) {
          add(i, j, k, minima);
        }
      }
      return minima;
    }

    private double sampled(int i, int j, int k) {
      double x = track[i][3 * k] - track[j][3 * k];
      double y = track[i][3 * k + 1] - track[j][3 * k + 1];
      double z = track[i][3 * k + 2] - track[j][3 * k + 2];
      return Math.sqrt(x * x + y * y + z * z);
    }

    private void add(int i, int j, int k, List<double[]> minima) {
      double lo = k - 1;
      double hi = k + 1;
      for (int step = 0; step < 60; step++) {
        double a = lo + 0.382 * (hi - lo);
        double b = lo + 0.618 * (hi - lo);
        if (distance(i, j, a) < distance(i, j, b)) {
          hi = b;
        } else {
          lo = a;
        }
      }
      double t = 0.5 * (lo + hi);
      double d = distance(i, j, t);
      double h = 0.1;
      double curvature = (distance(i, j, t - h) - 2 * d + distance(i, j, t + h)) / (h * h);
      boolean isInside = t > k - 0.99 && t < k + 0.99;
      double doubt = 0.01 + Math.sqrt(0.2 * DOUBT / curvature);
      if (isInside && doubt < 2 && d < scene.threshold - DOUBT) {
        minima.add(new double[] {t, d, doubt});
      }
    }
  }
}
