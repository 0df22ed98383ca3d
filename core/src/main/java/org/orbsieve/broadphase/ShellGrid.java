package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.MotionTable;

/**
 * The spatial bins of one step: each shell is cut into slabs of equal height along z, each slab
 * into sectors of longitude, and the entries are sorted by cell. Reach, not cells, decides which
 * pairs are checked: the number of slabs and sectors is a matter of speed only.
 *
 * <pre>
 *        z ^   ___---___        slab s + 1     partners of a cell's entries: in its own slab those
 *          | /___________\      slab s         behind them within the window of longitude, in the
 *          |/_____________\     slab s - 1     slabs above all within it, up to the reach
 * </pre>
 */
final class ShellGrid {

  /** Slabs and sectors per reach: more of them cost bookkeeping, fewer cost checks. */
  private static final int SLABS = 2;

  private static final int SECTORS = 4;

  final Shells shells;
  final GridEntries entries = new GridEntries();

  /** First slab-and-sector cell, number of slabs and of sectors of each shell. */
  final int[] firstCell = new int[Shells.COUNT + 1];

  final int[] slabs = new int[Shells.COUNT];
  final int[] sectors = new int[Shells.COUNT];

  /** Reach of a shell apart from the entry's own terms, and half its height [m]. */
  final double[] top = new double[Shells.COUNT];

  final double[] maxMiss = new double[Shells.COUNT];

  /** {@code T} [s] and {@code W} [m/s] of a shell, see {@link PairKernel}. */
  final double[] reachTime = new double[Shells.COUNT];

  final double[] slack = new double[Shells.COUNT];

  /** Largest speed [m/s], pair's miss bound and reach [m] of all steps so far. */
  double largestSpeed;

  double largestMissBound;
  double largestReach;

  /** First entry of each cell; one more than there are cells. */
  int[] cellStart = new int[0];

  /** Outermost shell with entries, -1 when there is none. */
  int lastShell;

  private final int[] firstEntry = new int[Shells.COUNT + 1];
  private int[] object = new int[0];
  private int[] cell = new int[0];
  private float[] miss = new float[0];

  ShellGrid(int objects) {
    shells = new Shells(objects);
  }

  /** Sorts the entries of {@link #shells}, which must be filled, into cells. */
  void build(MotionTable motion, Roster roster, double threshold, double tau) {
    int total = listEntries();
    bound(motion, roster, threshold, tau);
    int cells = layOut();
    assignCells(motion, cells);
    scatter(motion, total);
  }

  private int listEntries() {
    int total = 0;
    lastShell = -1;
    for (int shell = 0; shell < Shells.COUNT; shell++) {
      firstEntry[shell] = total;
      if (shells.entries[shell] > 0) {
        lastShell = shell;
        total += shells.entries[shell];
      }
    }
    firstEntry[Shells.COUNT] = total;
    if (object.length < total) {
      int room = total + total / 4;
      object = new int[room];
      cell = new int[room];
      miss = new float[room];
    }
    for (int i = 0; i < shells.inner.length; i++) {
      for (int shell = shells.inner[i]; shell <= shells.outer[i]; shell++) {
        object[firstEntry[shell]++] = i;
      }
    }
    for (int shell = Shells.COUNT; shell > 0; shell--) {
      firstEntry[shell] = firstEntry[shell - 1];
    }
    firstEntry[0] = 0;
    return total;
  }

  /** Terms of each entry with its shell's kappa and beta, and their maxima. */
  private void bound(MotionTable motion, Roster roster, double threshold, double tau) {
    for (int shell = 0; shell <= lastShell; shell++) {
      double rate = shells.rate[shell];
      double kappa = shells.kappa[shell];
      double beta = EncounterBound.beta(rate, tau);
      double pairMiss = 0.5 * EncounterBound.missTerm(threshold, kappa, beta, tau);
      double largestMiss = 0;
      for (int e = firstEntry[shell]; e < firstEntry[shell + 1]; e++) {
        int i = object[e];
        double ownMiss =
            EncounterBound.missTerm(motion, i, roster.eps(i), kappa, beta, tau)
                + EncounterBound.rounding(motion, i, tau);
        miss[e] = Math.nextUp((float) (pairMiss + ownMiss));
        largestMiss = Math.max(largestMiss, miss[e]);
      }
      reachTime[shell] = EncounterBound.reachTime(rate, tau);
      slack[shell] = EncounterBound.roundingSpeed(shells.speed[shell]);
      maxMiss[shell] = largestMiss;
    }
  }

  /**
   * Chooses slabs and sectors: about half the reach in size, and not many more cells than entries.
   */
  private int layOut() {
    int cells = 0;
    for (int shell = 0; shell <= lastShell; shell++) {
      int n = shells.entries[shell];
      firstCell[shell] = cells;
      if (n == 0) {
        slabs[shell] = 0;
        sectors[shell] = 0;
        continue;
      }
      double reach = reach(shell, maxMiss[shell], shells.speed[shell]);
      largestSpeed = Math.max(largestSpeed, shells.speed[shell]);
      largestMissBound = Math.max(largestMissBound, 2 * maxMiss[shell]);
      largestReach = Math.max(largestReach, reach);
      // the centre of an entry's motion can lie outside its shell; this only sizes the slabs
      top[shell] = 1.01 * Shells.outerRadius(shell);
      double count = 2 * top[shell] / reach;
      slabs[shell] = (int) Math.max(1, Math.min(SLABS * count, Math.sqrt(n)));
      double around = Math.min(SECTORS * Math.PI * count, (double) n / slabs[shell]);
      sectors[shell] = (int) Math.max(1, around);
      cells += slabs[shell] * sectors[shell];
    }
    firstCell[lastShell + 1] = cells;
    return cells;
  }

  /** Distance at the step's centre within which a partner of an entry can be [m]. */
  double reach(int shell, double ownMiss, double ownSpeed) {
    double speeds = ownSpeed + shells.speed[shell];
    return (ownMiss + maxMiss[shell] + reachTime[shell] * speeds) * (1 + 1e-6);
  }

  private void assignCells(MotionTable motion, int cells) {
    if (cellStart.length < cells + 2) {
      cellStart = new int[cells + cells / 4 + 2];
    } else {
      Arrays.fill(cellStart, 0, cells + 2, 0);
    }
    for (int shell = 0; shell <= lastShell; shell++) {
      for (int e = firstEntry[shell]; e < firstEntry[shell + 1]; e++) {
        int i = object[e];
        int slab = slab(shell, motion.z[i]);
        int sector = sector(turn(motion.x[i], motion.y[i]), sectors[shell]);
        cell[e] = firstCell[shell] + slab * sectors[shell] + sector;
        cellStart[cell[e] + 2]++;
      }
    }
    for (int c = 2; c < cells + 2; c++) {
      cellStart[c] += cellStart[c - 1];
    }
  }

  /**
   * Moves the entries to their cells; afterwards {@code cellStart[c]} is the first entry of cell
   * {@code c}.
   */
  private void scatter(MotionTable motion, int total) {
    entries.require(total);
    for (int e = 0; e < total; e++) {
      int i = object[e];
      int to = cellStart[cell[e] + 1]++;
      entries.x[to] = (float) motion.x[i];
      entries.y[to] = (float) motion.y[i];
      entries.z[to] = (float) motion.z[i];
      entries.vx[to] = (float) motion.vx[i];
      entries.vy[to] = (float) motion.vy[i];
      entries.vz[to] = (float) motion.vz[i];
      entries.miss[to] = miss[e];
      entries.object[to] = i;
    }
  }

  /** The slab of a height, clamped to the shell. */
  int slab(int shell, double z) {
    double s = (z + top[shell]) * slabs[shell] / (2 * top[shell]);
    return (int) Math.max(0, Math.min(slabs[shell] - 1, s));
  }

  /** Lowest height of a slab [m]; that of the lowest is not bounded, since heights are clamped. */
  double slabBottom(int shell, int slab) {
    return slab * (2 * top[shell]) / slabs[shell] - top[shell];
  }

  /** The sector of a turn. */
  static int sector(double turn, int sectors) {
    return Math.min(sectors - 1, (int) (0.25 * turn * sectors));
  }

  /**
   * A direction in the equator as a number from 0 to 4 that grows with its angle: no trigonometry
   * needed.
   */
  static double turn(double x, double y) {
    double sum = Math.abs(x) + Math.abs(y);
    if (!(sum > 0)) {
      return 0;
    }
    double part = y / sum;
    if (x < 0) {
      return 2 - part;
    }
    return part < 0 ? 4 + part : part;
  }

  /** First coordinate of the direction of a turn, the inverse of {@link #turn}. */
  static double turnX(double turn) {
    return turn <= 2 ? 1 - turn : turn - 3;
  }

  /** Second coordinate of the direction of a turn. */
  static double turnY(double turn) {
    if (turn <= 1) {
      return turn;
    }
    return turn <= 3 ? 2 - turn : turn - 4;
  }
}
