package org.orbsieve.proximity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
    int samples = (int) Math.ceil(settings.duration() / SPACING) + 1;
    SampleTimes grid = new SampleTimes(0, SPACING, samples);
    int[] rows = IntStream.range(0, flight.size()).toArray();
    double near = reach(settings, 0.5 * SPACING);
    double far = reach(settings, 1.5 * SPACING);
    int batches = (samples + NearPairs.BATCH - 1) / NearPairs.BATCH;
    int threads = Math.min(settings.threads(), batches);
    long[] keys =
        IntStream.range(0, threads)
            .parallel()
            .mapToObj(
                thread -> {
                  NearPairs search = new NearPairs(flight.ephemeris(), rows, grid, near, far);
                  for (int batch = thread; batch < batches; batch += threads) {
                    search.search(batch * NearPairs.BATCH);
                  }
                  return search.found();
                })
            .flatMapToLong(Arrays::stream)
            .toArray();
    Arrays.parallelSort(keys);
    return keys;
  }

  private static double reach(ProximitySettings settings, double time) {
    double most =
        settings.stays().values().stream()
            .mapToDouble(limits -> TidalBound.reach(limits.range(), limits.speed(), time))
            .max()
            .orElseThrow();
    for (Approaches of : List.of(settings.visits(), settings.repeats())) {
      most = Math.max(most, TidalBound.reach(of.range(), of.speed(), time));
    }
    return most;
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
