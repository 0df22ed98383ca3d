package org.orbsieve.broadphase;

/**
 * Where the partners of a cell's entries can be: how far up, and in which sectors of a slab.
 * Scratch of one thread.
 *
 * <p>Seen from the axis, a disc of radius {@code d} at distance {@code r > d} spans the half angle
 * {@code asin(d / r)}; the window is the cell's own sector, widened by that of the entry nearest to
 * the axis. A disc that covers the axis spans everything.
 */
final class CellWindow {

  /** Sectors below which a window is not worth its computation, and too wide for it. */
  private static final int MIN_SECTORS = 8;

  /** Distance at the step's centre within which partners can be [m]. */
  double reach;

  /** Height of the highest entry [m]. */
  double highest;

  /**
   * Sectors of the window, inclusive; the last before the first where the window passes turn zero.
   */
  int first;

  int last;

  private double axialSquare;
  private double fromX;
  private double fromY;
  private double toX;
  private double toY;

  /** Looks at a cell. */
  void around(ShellGrid grid, int shell, int sector, int cell) {
    GridEntries e = grid.entries;
    double miss = 0;
    double speedSquare = 0;
    axialSquare = Double.POSITIVE_INFINITY;
    highest = Double.NEGATIVE_INFINITY;
    for (int i = grid.cellStart[cell]; i < grid.cellStart[cell + 1]; i++) {
      double x = e.x[i];
      double y = e.y[i];
      double u = e.vx[i];
      double v = e.vy[i];
      double w = e.vz[i];
      axialSquare = Math.min(axialSquare, x * x + y * y);
      highest = Math.max(highest, e.z[i]);
      speedSquare = Math.max(speedSquare, u * u + v * v + w * w);
      miss = Math.max(miss, e.miss[i]);
    }
    reach = grid.reach(shell, miss, Math.sqrt(speedSquare));
    int sectors = grid.sectors[shell];
    fromX = ShellGrid.turnX(4.0 * sector / sectors);
    fromY = ShellGrid.turnY(4.0 * sector / sectors);
    toX = ShellGrid.turnX(4.0 * (sector + 1) / sectors);
    toY = ShellGrid.turnY(4.0 * (sector + 1) / sectors);
  }

  /** Finds the window in a slab that begins {@code up} metres above the highest entry. */
  void sectors(int sectors, double up) {
    double square = reach * reach - up * up;
    double sine = Math.sqrt(square / axialSquare) * (1 + 1e-6);
    if (sectors < MIN_SECTORS || !(sine < 1)) {
      first = 0;
      last = sectors - 1;
      return;
    }
    double cosine = Math.sqrt(1 - sine * sine);
    double from = ShellGrid.turn(fromX * cosine + fromY * sine, fromY * cosine - fromX * sine);
    double to = ShellGrid.turn(toX * cosine - toY * sine, toY * cosine + toX * sine);
    first = ShellGrid.sector(from, sectors);
    last = ShellGrid.sector(to, sectors);
    if (from > to && first <= last) {
      first = 0;
      last = sectors - 1;
    }
  }
}
