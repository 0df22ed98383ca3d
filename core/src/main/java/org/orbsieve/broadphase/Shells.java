package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.MotionTable;

/**
 * Concentric shells about the Earth's centre, and which of them each object touches during a step.
 * Two objects that come within {@code D + eps1 + eps2} of each other have radii that differ by no
 * more at that moment, so that some radius lies within {@code D/2 + eps} of both: entered in every
 * shell that its radii reach when widened by that much, a true pair shares a shell. The width of
 * the shells decides the speed only.
 */
final class Shells {

  /** Width of a shell where most objects are, below {@link #THIN_BELOW} [m]. */
  private static final double THIN = 25_000;

  private static final double THIN_BELOW = 8_400_000;

  /** Width of a shell above [m]: few objects are there, and those that cross it are fast. */
  private static final double THICK = 400_000;

  private static final int THIN_COUNT = (int) (THIN_BELOW / THIN);

  /** Number of shells; the last one takes all beyond. */
  static final int COUNT = THIN_COUNT + 2048;

  /**
   * Innermost and outermost shell of each object; an inner one above the outer one says: in none.
   */
  final int[] inner;

  final int[] outer;

  /** Number of entries per shell. */
  final int[] entries = new int[COUNT];

  /** Largest speed [m/s], kappa [1/s^2], and rate [1/s^2] of a shell's entries. */
  final double[] speed = new double[COUNT];

  final double[] kappa = new double[COUNT];
  final double[] rate = new double[COUNT];

  Shells(int objects) {
    inner = new int[objects];
    outer = new int[objects];
  }

  /** Forgets all entries. */
  void clear() {
    Arrays.fill(entries, 0);
    Arrays.fill(speed, 0);
    Arrays.fill(kappa, 0);
    Arrays.fill(rate, 0);
  }

  /** Leaves an object out. */
  void skip(int object) {
    inner[object] = 0;
    outer[object] = -1;
  }

  /** Enters an object in the shells that it touches. */
  void enter(MotionTable motion, int object, double positionError, double threshold) {
    double widen = motion.radialMotion[object] + 0.5 * threshold + positionError;
    int from = index(motion.radius[object] - widen);
    int to = index(motion.radius[object] + widen);
    inner[object] = from;
    outer[object] = to;
    double v = EncounterBound.speed(motion, object);
    double ka = EncounterBound.kappa(motion, object);
    double ra = EncounterBound.rate(motion, object);
    for (int shell = from; shell <= to; shell++) {
      entries[shell]++;
      speed[shell] = Math.max(speed[shell], v);
      kappa[shell] = Math.max(kappa[shell], ka);
      rate[shell] = Math.max(rate[shell], ra);
    }
  }

  /** Outer radius of a shell [m]; of the last one, beyond all orbits. */
  static double outerRadius(int shell) {
    if (shell == COUNT - 1) {
      return 1e12;
    }
    return shell < THIN_COUNT ? (shell + 1) * THIN : THIN_BELOW + (shell - THIN_COUNT + 1) * THICK;
  }

  private static int index(double radius) {
    double shell = radius < THIN_BELOW ? radius / THIN : THIN_COUNT + (radius - THIN_BELOW) / THICK;
    return (int) Math.min(COUNT - 1, Math.max(0, shell));
  }
}
