package org.orbsieve.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Times work on the calling thread, by the processor time that it gets: others who use the machine
 * at the same time count little.
 */
public final class Timing {

  /** Rounds whose median counts. */
  private static final int ROUNDS = 5;

  /** Most rounds before them, until one is about as fast as the one before. */
  private static final int WARMUP = 20;

  private static final double ALIKE = 0.1;

  /** Shortest processor time of a round [ns]. */
  private static final long ROUND = 100_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Timing() {}

  /**
   * Median processor time of one unit of work [ns].
   *
   * @param work does some, and returns how many units that was, more than none
   * @return median time [ns]
   */
  public static double nanosPerUnit(LongSupplier work) {
    double before = round(work);
    double now = round(work);
    for (int i = 2; i < WARMUP && Math.abs(now - before) > ALIKE * before; i++) {
      before = now;
      now = round(work);
    }
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = round(work);
    }
    return median(rounds);
  }

  private static double round(LongSupplier work) {
    long units = 0;
    long begin = THREADS.getCurrentThreadCpuTime();
    long time;
    do {
      units += work.getAsLong();
      time = THREADS.getCurrentThreadCpuTime() - begin;
    } while (time < ROUND);
    return (double) time / units;
  }

  /**
   * Median of values.
   *
   * @param values at least one value; not changed
   * @return the median
   */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
  }
}
