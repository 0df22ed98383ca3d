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
  private final PartnerRanges partners = new PartnerRanges();
  private final PairLimits limits = new PairLimits();

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
    limits.ofShell(
        grid.list.reachTime[shell], EncounterBound.roundingSpeed(grid.list.speed[shell]));
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
        limits.ofBlock(window.fastest);
        partners.count = 0;
        findPartners(shell, slab, from, west, east);
        checks += (long) (to - from) * partners.size();
        pairs.check(grid.entries, from, to, partners, limits, hits);
      }
    }
  }

  /**
   * Number of sectors between neighbouring primaries above which separate searches are faster: half
   * as many as a window spans. A matter of speed only.
   */
  private int widestGap(int shell) {
    int sectors = grid.sectors[shell];
    if (grid.secondaryCells == 0) {
      return sectors;
    }
    double reach = grid.list.reach(shell);
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

  private void findPartners(int shell, int slab, int from, int west, int east) {
    int sectors = grid.sectors[shell];
    for (int other = slab; other < grid.slabs[shell]; other++) {
      double up = other == slab ? 0 : Math.max(0, grid.slabBottom(shell, other) - window.highest);
      if (up > window.reach) {
        break;
      }
      window.open(sectors, west, east, up);
      addSlab(from, sectors, grid.firstCell[shell] + other * sectors);
      if (grid.secondaryCells > 0) {
        addSlab(from, sectors, grid.secondaryCells + grid.firstCell[shell] + other * sectors);
      }
    }
    for (int other = slab - 1; other >= 0 && grid.secondaryCells > 0; other--) {
      double down = Math.max(0, window.lowest - grid.slabBottom(shell, other + 1));
      if (down > window.reach) {
        break;
      }
      window.open(sectors, west, east, down);
      addSlab(from, sectors, grid.secondaryCells + grid.firstCell[shell] + other * sectors);
    }
  }

  /** Adds the entries in the window of a slab that are not before a block's first one. */
  private void addSlab(int block, int sectors, int base) {
    if (window.first <= window.last) {
      add(block, base + window.first, base + window.last + 1);
    } else {
      add(block, base, base + window.last + 1);
      add(block, base + window.first, base + sectors);
    }
  }

  private void add(int block, int fromCell, int toCell) {
    int from = Math.max(block, grid.cellStart[fromCell]);
    int to = grid.cellStart[toCell];
    if (from < to) {
      partners.add(from, to);
    }
  }
}
