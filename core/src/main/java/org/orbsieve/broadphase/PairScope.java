package org.orbsieve.broadphase;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairs of a catalogue's rows that are screened, and their distances. A pair is screened if at
 * least one of its rows is a primary, unless both are of the same kin. Kin are several forms of one
 * object, such as its candidate manoeuvres, only one of which can happen.
 *
 * <p>Without explicit primaries every row is one: all are screened against all.
 */
public final class PairScope {

  /**
   * Largest miss distance of the pairs of each row [m], 0 for a secondary; null if all are alike.
   */
  private final double[] threshold;

  /** Kin of each row, 0 for none; null if no row has any. */
  private final int[] kin;

  private final double largest;

  private PairScope(double[] threshold, int[] kin, double largest) {
    this.threshold = threshold;
    this.kin = kin;
    this.largest = largest;
  }

  /**
   * All against all.
   *
   * @param threshold largest miss distance [m]
   * @return the scope
   */
  public static PairScope all(double threshold) {
    return new PairScope(null, null, threshold);
  }

  /**
   * Primaries against all.
   *
   * @param threshold per row, the largest miss distance if the object is a primary [m], otherwise
   *     0; for a pair of two primaries the larger one applies
   * @return the scope
   * @throws IllegalArgumentException if no row is a primary, or a distance is below 0 or infinite
   */
  public static PairScope of(double[] threshold) {
    double largest = 0;
    for (double own : threshold) {
      if (!(own >= 0 && own < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the reach of an object must be 0 or more, not " + own + " m");
      }
      largest = Math.max(largest, own);
    }
    if (largest == 0) {
      throw new IllegalArgumentException("no object of the catalogue is a primary");
    }
    return new PairScope(threshold.clone(), null, largest);
  }

  /**
   * This scope, but rows of the same kin are not screened against each other.
   *
   * @param numbers per row, the number of its kin above 0, or 0 for none
   * @return the changed scope
   */
  public PairScope withKin(int[] numbers) {
    if (Arrays.stream(numbers).anyMatch(number -> number < 0)) {
      throw new IllegalArgumentException("the number of a kin is below 0");
    }
    boolean any = Arrays.stream(numbers).anyMatch(number -> number > 0);
    return new PairScope(threshold, any ? numbers.clone() : null, largest);
  }

  /**
   * The same pairs, where several rows belong to one row of this scope. Rows that belong to the
   * same one do not meet.
   *
   * @param owner per row, the row of this scope that it belongs to; a row of this scope belongs to
   *     itself
   */
  public PairScope ofOwners(int[] owner) {
    int[] rows = new int[owner.length];
    for (int row : owner) {
      rows[row]++;
    }
    int last = kin == null ? 0 : Arrays.stream(kin).max().orElse(0);
    int[] shared = new int[owner.length];
    for (int row = 0; row < owner.length; row++) {
      int own = owner[row];
      int said = kin == null ? 0 : kin[own];
      shared[row] = said > 0 ? said : rows[own] > 1 ? last + 1 + own : 0;
    }
    double[] each =
        threshold == null
            ? null
            : Arrays.stream(owner).mapToDouble(own -> threshold[own]).toArray();
    return new PairScope(each, null, largest).withKin(shared);
  }

  /**
   * Largest miss distance of any pair [m].
   *
   * @return the distance [m]
   */
  public double largestThreshold() {
    return largest;
  }

  /**
   * Whether a row is a primary.
   *
   * @param row the row
   * @return whether it is a primary
   */
  public boolean isPrimary(int row) {
    return threshold == null || threshold[row] > 0;
  }

  /**
   * Whether a pair of rows is screened.
   *
   * @param i a row
   * @param j another row
   * @return whether the pair is screened
   */
  public boolean has(int i, int j) {
    return (threshold == null || threshold[i] > 0 || threshold[j] > 0)
        && (kin == null || kin[i] == 0 || kin[i] != kin[j]);
  }

  /**
   * Largest miss distance of a pair that is screened.
   *
   * @param i a row
   * @param j another row
   * @return the distance [m]
   */
  public double threshold(int i, int j) {
    return threshold == null ? largest : Math.max(threshold[i], threshold[j]);
  }

  /**
   * Number of pairs among given rows that are screened.
   *
   * @param rows the rows
   * @return the number
   */
  public long pairs(int[] rows) {
    long primaries = 0;
    Map<Integer, long[]> families = new TreeMap<>();
    for (int row : rows) {
      int own = isPrimary(row) ? 1 : 0;
      primaries += own;
      if (kin != null && kin[row] > 0) {
        long[] family = families.computeIfAbsent(kin[row], k -> new long[2]);
        family[0] += own;
        family[1]++;
      }
    }
    long pairs = pairs(primaries, rows.length);
    for (long[] family : families.values()) {
      pairs -= pairs(family[0], family[1]);
    }
    return pairs;
  }

  /** Pairs with a primary among {@code count} objects. */
  private static long pairs(long primaries, long count) {
    return primaries * (primaries - 1) / 2 + primaries * (count - primaries);
  }
}
