package org.orbsieve.broadphase;

import java.util.Arrays;

/**
 * Concentric shells about the Earth's centre, and which of them each object touches during a step.
 * Two objects that come within {@code D + eps1 + eps2} of each other have radii that differ by no
 * more at that moment, so that some radius lies within {@code D/2 + eps} of both: entered in every
 * shell that its radii reach when widened by that much, a true pair shares a shell.
 *
 * <p>The shells' number and widths decide the speed only. They are chosen anew at each step from
 * where the objects are: of equal bins, neighbours are joined until a shell holds enough objects to
 * be worth it, see {@link GridShape}.
 */
final class Shells {

  /** Number of bins; the last one takes all beyond. */
  private static final int BINS = 2000;

  /** Number of shells in this step. */
  int count;

  /**
   * Innermost and outermost shell of each object; an inner one above the outer one says: in none.
   */
  final int[] inner;

  final int[] outer;

  /** Outer radius of each shell [m]; infinite for the last one. */
  final double[] outerRadius = new double[BINS + 1];

  /** Number of entries per shell. */
  final int[] entries = new int[BINS + 2];

  private final int[] population = new int[BINS];
  private final int[] shellOfBin = new int[BINS];

  /** First bin at or above each one, and last at or below it, that a primary touches. */
  private final int[] above = new int[BINS + 1];

  private final int[] below = new int[BINS];

  private final GridShape shape;
  private final double perBin;

  Shells(int objects, GridShape shape) {
    this.shape = shape;
    perBin = 1 / shape.bin();
    inner = new int[objects];
    outer = new int[objects];
  }

  /** Forgets all objects. */
  void clear() {
    Arrays.fill(population, 0);
  }

  /** Leaves an object out. */
  void skip(int object) {
    inner[object] = 1;
    outer[object] = 0;
  }

  /** Enters an object with radii from {@code radius - widen} to {@code radius + widen} [m]. */
  void enter(int object, double radius, double widen) {
    inner[object] = bin(radius - widen);
    outer[object] = bin(radius + widen);
    population[bin(radius)]++;
  }

  /** Finds the bins that are touched, when all primaries and nothing else is entered. */
  void endPrimaries() {
    Arrays.fill(above, 0);
    for (int i = 0; i < inner.length; i++) {
      if (inner[i] <= outer[i]) {
        above[inner[i]]++;
        above[outer[i] + 1]--;
      }
    }
    int touching = 0;
    int last = -1;
    for (int bin = 0; bin < BINS; bin++) {
      touching += above[bin];
      last = touching > 0 ? bin : last;
      below[bin] = last;
    }
    int next = BINS;
    for (int bin = BINS - 1; bin >= 0; bin--) {
      next = below[bin] == bin ? bin : next;
      above[bin] = next;
    }
  }

  /**
   * Enters an object as {@link #enter} does, but only from the first to the last bin that a primary
   * touches: a pair of it with a primary shares no others.
   */
  void enterSecondary(int object, double radius, double widen) {
    inner[object] = above[bin(radius - widen)];
    outer[object] = below[bin(radius + widen)];
    if (inner[object] <= outer[object]) {
      population[Math.max(inner[object], Math.min(outer[object], bin(radius)))]++;
    }
  }

  /** Chooses the shells, when all objects are entered. */
  void choose() {
    count = 0;
    int gathered = 0;
    for (int bin = 0; bin < BINS; bin++) {
      shellOfBin[bin] = count;
      gathered += population[bin];
      if (gathered >= shape.shellEntries()) {
        outerRadius[count++] = (bin + 1) * shape.bin();
        gathered = 0;
      }
    }
    outerRadius[count++] = Double.POSITIVE_INFINITY;
    Arrays.fill(entries, 0, count + 1, 0);
    for (int i = 0; i < inner.length; i++) {
      if (inner[i] <= outer[i]) {
        inner[i] = shellOfBin[inner[i]];
        outer[i] = shellOfBin[outer[i]];
        for (int shell = inner[i]; shell <= outer[i]; shell++) {
          entries[shell]++;
        }
      }
    }
  }

  private int bin(double radius) {
    return Math.min(BINS - 1, Math.max(0, (int) (radius * perBin)));
  }
}
