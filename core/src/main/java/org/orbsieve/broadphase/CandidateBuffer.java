package org.orbsieve.broadphase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.orbsieve.ephemeris.ElementSetRows;

/**
 * Candidate pairs of a scan, in primitive arrays: rows {@code i < j}, the step, and the bound of
 * the relative acceleration beyond the central one [m/s^2] that goes with them (infinite where
 * there is none).
 */
public final class CandidateBuffer {

  private int[] i = new int[1024];
  private int[] j = new int[1024];
  private int[] step = new int[1024];
  private double[] residual = new double[1024];
  private int size;

  /** Adds a candidate; the order of the two rows does not matter. */
  public void add(int rowA, int rowB, int atStep, double bound) {
    if (size == i.length) {
      int larger = Math.multiplyExact(size, 2);
      i = Arrays.copyOf(i, larger);
      j = Arrays.copyOf(j, larger);
      step = Arrays.copyOf(step, larger);
      residual = Arrays.copyOf(residual, larger);
    }
    i[size] = Math.min(rowA, rowB);
    j[size] = Math.max(rowA, rowB);
    step[size] = atStep;
    residual[size++] = bound;
  }

  /**
   * Replaces the rows of the candidates from an index on by those of the objects that they belong
   * to. Of several candidates that become the same, one remains, with the largest bound.
   *
   * @param from index of the first one, all of one step
   * @param rows which object each belongs to
   */
  public void merge(int from, ElementSetRows rows) {
    Map<Long, Integer> known = new HashMap<>();
    int end = size;
    size = from;
    for (int c = from; c < end; c++) {
      int one = rows.owner(i[c]);
      int other = rows.owner(j[c]);
      boolean isOnlyOne = !rows.isSuccessive(i[c]) && !rows.isSuccessive(j[c]);
      long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
      Integer same = isOnlyOne ? null : known.putIfAbsent(key, size);
      if (same == null) {
        add(one, other, step[c], residual[c]);
      } else {
        residual[same] = Math.max(residual[same], residual[c]);
      }
    }
  }

  /** Number of candidates. */
  public int size() {
    return size;
  }

  /** Smaller row of a candidate. */
  public int i(int candidate) {
    return i[candidate];
  }

  /** Larger row of a candidate. */
  public int j(int candidate) {
    return j[candidate];
  }

  /** Step of a candidate. */
  public int step(int candidate) {
    return step[candidate];
  }

  /** Bound of the relative acceleration beyond the central one during the step [m/s^2]. */
  public double residual(int candidate) {
    return residual[candidate];
  }

  /** Forgets all candidates. */
  public void clear() {
    size = 0;
  }
}
