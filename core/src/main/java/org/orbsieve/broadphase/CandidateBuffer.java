package org.orbsieve.broadphase;

import java.util.Arrays;

/**
 * Candidate pairs of a scan, in primitive arrays: rows {@code i < j}, the step, and the
 * corresponding bound of the relative acceleration beyond the central one [m/s^2] (infinite if
 * there is none).
 */
public final class CandidateBuffer {

  private int[] i = new int[1024];
  private int[] j = new int[1024];
  private int[] step = new int[1024];
  private double[] residual = new double[1024];
  private int size;

  /**
   * Adds a candidate; the order of the two rows does not matter.
   *
   * @param rowA row of one object
   * @param rowB row of the other object
   * @param atStep step of the candidate
   * @param bound bound of the relative acceleration beyond the central one [m/s^2]
   */
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
   * Number of candidates.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * Smaller row of a candidate.
   *
   * @param candidate index of the candidate
   * @return the row
   */
  public int i(int candidate) {
    return i[candidate];
  }

  /**
   * Larger row of a candidate.
   *
   * @param candidate index of the candidate
   * @return the row
   */
  public int j(int candidate) {
    return j[candidate];
  }

  /**
   * Step of a candidate.
   *
   * @param candidate index of the candidate
   * @return the step
   */
  public int step(int candidate) {
    return step[candidate];
  }

  /**
   * Bound of the relative acceleration beyond the central one during the step [m/s^2].
   *
   * @param candidate index of the candidate
   * @return the bound [m/s^2]; infinite if there is none
   */
  public double residual(int candidate) {
    return residual[candidate];
  }

  /** Removes all candidates. */
  public void clear() {
    size = 0;
  }
}
