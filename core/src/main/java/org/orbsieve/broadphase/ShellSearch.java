package org.orbsieve.broadphase;

/**
 * Looks for pairs in the shells of a {@link ShellGrid}: block by block of neighbouring primaries,
 * each against the primaries behind it in its slab and all in the slabs above, and against the
 * secondaries in its slab and those above and below, within reach. Scratch of one thread.
 */
final class ShellSearch {

  private final ShellGrid grid;
  private final PairCheck pairs;
  private final BlockWindow window = new BlockWindow();

  /** Pairs of entries of the shell last searched that may meet. */
  final PairBuffer hits = new PairBuffer();

  /** Pairs looked at so far. */
  long checks;

  ShellSearch(ShellGrid grid, PairCheck pairs) {
    this.grid = grid;
    this.pairs = pairs;
  }

  /** Searches a shell. */
  void search(int shell) {
    hits.size = 0;
    int block = pairs.block();
    int sectors = grid.sectors[shell];
    int gap = widestGap(shell);
    for (int slab = 0; slab < grid.slabs[shell]; slab++) {
      int base = grid.firstCell[shell] + slab * sectors;
      int end = grid.cellStart[base + sectors];
      int west = 0;
      int to;
      for (int from = grid.cellStart[base]; from < end; from = to) {
        to = Math.min(from + block, end);
        while (grid.cellStart[base + west + 1] <= from) {
          west++;
        }
        int east = lastSector(base, west, to);
        if (east - west > gap) {
          to = cut(base, west, from, to, gap);
          east = lastSector(base, west, to);
        }
        window.around(grid, shell, from, to);
        searchBlock(shell, slab, from, to, west, east);
      }
    }
  }

  /**
   * Sectors between neighbouring primaries from which they are better searched for apart: half as
   * many as a window spans. A matter of speed only.
   */
  private int widestGap(int shell) {
    int sectors = grid.sectors[shell];
    if (grid.secondaryCells == 0) {
      return sectors;
    }
    ShellList list = grid.list;
    double reach = list.reach(shell, list.maxMiss[shell], list.speed[shell]);
    return (int) Math.min(sectors, 1 + reach / grid.top[shell] * sectors / Longitude.TURN);
  }

  /** End of the entries that follow each other without a wide gap. */
  private int cut(int base, int west, int from, int to, int gap) {
    int sector = west;
    for (int e = from + 1; e < to; e++) {
      int next = lastSector(base, sector, e + 1);
      if (next - sector > gap) {
        return e;
      }
      sector = next;
    }
    return to;
  }

  /** Sector of the entry before {@code to}, which is not west of a sector. */
  private int lastSector(int base, int sector, int to) {
    int east = sector;
    while (grid.cellStart[base + east + 1] < to) {
      east++;
    }
    return east;
  }

  private void searchBlock(int shell, int slab, int from, int to, int west, int east) {
    int sectors = grid.sectors[shell];
    for (int other = slab; other < grid.slabs[shell]; other++) {
      double up = other == slab ? 0 : Math.max(0, grid.slabBottom(shell, other) - window.highest);
      if (up > window.reach) {
        break;
      }
      window.open(sectors, west, east, up);
      checkSlab(shell, from, to, grid.firstCell[shell] + other * sectors);
      if (grid.secondaryCells > 0) {
        checkSlab(shell, from, to, grid.secondaryCells + grid.firstCell[shell] + other * sectors);
      }
    }
    for (int other = slab - 1; other >= 0 && grid.secondaryCells > 0; other--) {
      double down = Math.max(0, window.lowest - grid.slabBottom(shell, other + 1));
      if (down > window.reach) {
        break;
      }
      window.open(sectors, west, east, down);
      checkSlab(shell, from, to, grid.secondaryCells + grid.firstCell[shell] + other * sectors);
    }
  }

  /** Checks a block against the entries in the window of a slab. */
  private void checkSlab(int shell, int from, int to, int base) {
    if (window.first <= window.last) {
      check(shell, from, to, base + window.first, base + window.last + 1);
    } else {
      check(shell, from, to, base, base + window.last + 1);
      check(shell, from, to, base + window.first, base + grid.sectors[shell]);
    }
  }

  /** Checks a block against the entries of consecutive cells. */
  private void check(int shell, int first, int last, int fromCell, int toCell) {
    int from = Math.max(first, grid.cellStart[fromCell]);
    int to = grid.cellStart[toCell];
    if (from < to) {
      checks += (long) (last - first) * (to - from);
      ShellList list = grid.list;
      pairs.check(
          grid.entries,
          first,
          last,
          from,
          to,
          list.reachSquare[shell],
          list.slackSquare[shell],
          hits);
    }
  }
}
