package org.orbsieve.broadphase;

/**
 * Looks for pairs in the shells of a {@link ShellGrid}: block by block of neighbouring entries,
 * each against those behind it in its slab and all in the slabs above, within reach. Scratch of one
 * thread.
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
    for (int slab = 0; slab < grid.slabs[shell]; slab++) {
      int base = grid.firstCell[shell] + slab * sectors;
      int end = grid.cellStart[base + sectors];
      int west = 0;
      for (int from = grid.cellStart[base]; from < end; from += block) {
        int to = Math.min(from + block, end);
        while (grid.cellStart[base + west + 1] <= from) {
          west++;
        }
        int east = west;
        while (grid.cellStart[base + east + 1] < to) {
          east++;
        }
        window.around(grid, shell, from, to);
        searchBlock(shell, slab, from, to, west, east);
      }
    }
  }

  private void searchBlock(int shell, int slab, int from, int to, int west, int east) {
    int sectors = grid.sectors[shell];
    for (int other = slab; other < grid.slabs[shell]; other++) {
      double up = other == slab ? 0 : Math.max(0, grid.slabBottom(shell, other) - window.highest);
      if (up > window.reach) {
        break;
      }
      int base = grid.firstCell[shell] + other * sectors;
      window.open(sectors, west, east, up);
      if (window.first <= window.last) {
        check(shell, from, to, base + window.first, base + window.last + 1);
      } else {
        check(shell, from, to, base, base + window.last + 1);
        check(shell, from, to, base + window.first, base + sectors);
      }
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
