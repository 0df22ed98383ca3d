package org.orbsieve.proximity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.SampleTimes;

/**
 * Finds who stays near whom during a period: every pair, every interval, by the definitions in
 * docs/transparency.md.
 *
 * <pre>
 *   catalog -&gt; near pairs at coarse samples -&gt; intervals within the limits -&gt; stays, episodes, visits
 * </pre>
 */
public final class ProximityWatch {

  /** Distance of the coarse samples [s]: an eighth of the shortest period. */
  static final double SPACING = 600;

  /**
   * Two objects that come within 200 km of each other at up to 300 m/s have periods whose ratio is
   * below this: their energies differ by at most {@code u (v1 + v2) / 2 + mu d / (r1 r2)}, which is
   * 4.2 km^2/s^2 at the lowest perigee, and that of a period of 225 minutes is 16 km^2/s^2.
   */
  private static final double PERIODS = 1.6;

  private ProximityWatch() {}

  /**
   * Watches a catalogue.
   *
   * @param context leap seconds and frame
   * @param catalog the objects with the element sets that count
   * @param settings period and limits
   * @return what was found
   */
  public static ProximityResult of(
      AstroContext context, Catalog catalog, ProximitySettings settings) {
    Flight flight = new Flight(context, catalog, settings);
    long[] near = near(flight, settings);
    List<int[]> bounds = pairs(near);
    PairFindings[] found = new PairFindings[bounds.size()];
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, settings.threads())
        .parallel()
        .forEach(
            thread -> {
              var inspection = new PairInspection(flight, settings, flight.ephemeris());
              for (int k = next.getAndIncrement(); k < found.length; k = next.getAndIncrement()) {
                int[] bound = bounds.get(k);
                found[k] = inspection.of(Arrays.copyOfRange(near, bound[0], bound[1]));
              }
            });
    return ProximityResult.of(List.of(found), Shadows.of(catalog, settings));
  }

  /** Pairs and samples at which they may be within some limits, in order. */
  private static long[] near(Flight flight, ProximitySettings settings) {
    long[] keys =
        LongStream.concat(
                near(flight, settings, true, flight.rows(0, PairRegime.LOW_TO)),
                near(
                    flight,
                    settings,
                    false,
                    flight.rows(PairRegime.LOW_TO / PERIODS, Double.POSITIVE_INFINITY)))
            .toArray();
    Arrays.parallelSort(keys);
    return keys;
  }

  private static LongStream near(
      Flight flight, ProximitySettings settings, boolean isLow, int[] rows) {
    if (rows.length < 2) {
      return LongStream.empty();
    }
    int samples = (int) Math.ceil(settings.duration() / SPACING) + 1;
    SampleTimes grid = new SampleTimes(0, SPACING, samples);
    PairReach reach = new PairReach(flight, settings, SPACING);
    int batches = (samples + NearPairs.BATCH - 1) / NearPairs.BATCH;
    AtomicInteger next = new AtomicInteger();
    return IntStream.range(0, settings.threads())
        .parallel()
        .mapToObj(
            thread -> {
              var search = new NearPairs(flight.ephemeris(), rows, grid, reach, isLow);
              for (int k = next.getAndIncrement(); k < batches; k = next.getAndIncrement()) {
                search.search(k * NearPairs.BATCH);
              }
              return search.found();
            })
        .flatMapToLong(Arrays::stream);
  }

  /** Begin and end of the samples of each pair. */
  private static List<int[]> pairs(long[] keys) {
    List<int[]> bounds = new ArrayList<>();
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && keys[to] >>> 16 == keys[from] >>> 16) {
        to++;
      }
      bounds.add(new int[] {from, to});
      from = to;
    }
    return bounds;
  }
}
