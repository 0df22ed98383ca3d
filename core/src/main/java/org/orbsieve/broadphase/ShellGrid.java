package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.MotionTable;

/**
 * The spatial bins of one step: each shell is cut into slabs of equal height along z, each slab
 * into sectors of longitude, and the entries are sorted by cell. Reach, not cells, decides which
 * pairs are checked: the number of slabs and sectors is a matter of speed only.
 *
 * <pre>
 *        z ^   ___---___        slab s + 1     partners of a block of entries: in its own slab those
 *          | /___________\      slab s         behind them within the window of longitude, in the
 *          |/_____________\     slab s - 1     slabs above all within it, up to the reach
 * </pre>
 */
final class ShellGrid {

  final Shells shells;
  final ShellList list = new ShellList();
  final GridEntries entries = new GridEntries();

  /** First cell, number of slabs and of sectors of each shell, and half its height [m]. */
  int[] firstCell = new int[1];

  int[] slabs = new int[0];
  int[] sectors = slabs;
  double[] top = new double[0];

  /** Largest speed [m/s], pair's miss bound and reach [m] of all steps so far. */
  double largestSpeed;

  double largestMissBound;
  double largestReach;

  /**
   * Where the cells of the secondaries begin: behind those of the primaries and laid out as they
   * are; 0 when all objects are primaries.
   */
  int secondaryCells;

  /** First entry of each cell; one more than there are cells. */
  int[] cellStart = new int[0];

  private int[] cell = new int[0];

  private final GridShape shape;

  ShellGrid(int objects, GridShape shape) {
    this.shape = shape;
    shells = new Shells(objects, shape);
  }

  /** Sorts the objects of {@link #shells}, which must be entered, into cells. */
  void build(
      MotionTable motion, Roster roster, Footprints footprints, double threshold, double tau) {
    shells.choose();
    list.fill(shells, footprints, threshold, tau);
    int cells = layOut();
    secondaryCells = roster.hasSecondaries() ? cells : 0;
    assignCells(motion, roster, footprints, cells + secondaryCells);
    scatter(motion);
  }

  /** Chooses slabs and sectors. */
  private int layOut() {
    if (slabs.length < shells.count) {
      int room = shells.count + shells.count / 4;
      firstCell = new int[room + 1];
      slabs = new int[room];
      sectors = new int[room];
      top = new double[room];
    }
    int cells = 0;
    double below = 0;
    for (int shell = 0; shell < shells.count; shell++) {
      int n = shells.entries[shell];
      firstCell[shell] = cells;
      double reach = list.reach(shell);
      largestSpeed = Math.max(largestSpeed, list.speed[shell]);
      largestMissBound = Math.max(largestMissBound, 2 * list.maxMiss[shell]);
      largestReach = Math.max(largestReach, n > 0 ? reach : 0);
      // what lies beyond is clamped: this only sizes the slabs
      top[shell] = Math.min(1.01 * shells.outerRadius[shell], below + 1e7);
      below = top[shell];
      double many =
          Math.min(
              shape.slabsPerReach() * 2 * top[shell] / reach, (double) n / shape.slabEntries());
      slabs[shell] = (int) Math.max(1, many);
      sectors[shell] = Math.max(1, n / (slabs[shell] * shape.cellEntries()));
      cells += slabs[shell] * sectors[shell];
    }
    firstCell[shells.count] = cells;
    return cells;
  }

  private void assignCells(MotionTable motion, Roster roster, Footprints footprints, int cells) {
    int total = list.size(shells);
    if (cell.length < total) {
      cell = new int[list.object.length];
    }
    if (cellStart.length < cells + 2) {
      cellStart = new int[cells + cells / 4 + 2];
    } else {
      Arrays.fill(cellStart, 0, cells + 2, 0);
    }
    for (int shell = 0; shell < shells.count; shell++) {
      double perMetre = slabs[shell] / (2 * top[shell]);
      double perRadian = sectors[shell] / Longitude.TURN;
      int lastSlab = slabs[shell] - 1;
      int lastSector = sectors[shell] - 1;
      for (int e = list.first[shell]; e < list.first[shell + 1]; e++) {
        int i = list.object[e];
        int slab = clamp((motion.z[i] + top[shell]) * perMetre, lastSlab);
        int sector = clamp(footprints.longitude[i] * perRadian, lastSector);
        cell[e] = firstCell[shell] + slab * sectors[shell] + sector;
        if (secondaryCells > 0 && !roster.isPrimary(i)) {
          cell[e] += secondaryCells;
        }
        cellStart[cell[e] + 2]++;
      }
    }
    for (int c = 2; c < cells + 2; c++) {
      cellStart[c] += cellStart[c - 1];
    }
  }

  private static int clamp(double place, int last) {
    return Math.max(0, Math.min(last, (int) place));
  }

  /**
   * Moves the entries to their cells; afterwards {@code cellStart[c]} is the first entry of cell
   * {@code c}.
   */
  private void scatter(MotionTable motion) {
    int total = list.size(shells);
    entries.require(total);
    for (int e = 0; e < total; e++) {
      int i = list.object[e];
      int to = cellStart[cell[e] + 1]++;
      entries.set(to, motion, i, list.miss[e], list.stretch[e]);
      entries.object[to] = i;
    }
  }

  /** Lowest height of a slab [m]; that of the lowest is not bounded, since heights are clamped. */
  double slabBottom(int shell, int slab) {
    return slab * (2 * top[shell]) / slabs[shell] - top[shell];
  }
}
