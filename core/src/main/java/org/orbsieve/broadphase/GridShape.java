package org.orbsieve.broadphase;

/**
 * How finely a step's grid is cut: a matter of speed only, since reach and widened radii decide
 * which pairs are checked whatever the cells are.
 *
 * @param bin width of the radial bins that shells consist of [m]: thinner ones save checks and cost
 *     entries, because an object is entered in every shell that it touches
 * @param shellEntries objects from which a shell is not widened any more
 * @param slabsPerReach slabs per reach: more of them cost bookkeeping, fewer cost checks
 * @param slabEntries entries that a slab should have at least, on average
 * @param cellEntries entries that a cell should have, on average
 */
record GridShape(
    double bin, int shellEntries, double slabsPerReach, int slabEntries, int cellEntries) {

  /** What was fastest with the public catalogue, flat about the optimum. */
  static final GridShape DEFAULT = new GridShape(35_000, 600, 2, 60, 4);

  GridShape {
    if (!(bin > 0 && slabsPerReach > 0)) {
      throw new IllegalArgumentException("no grid with bins of " + bin + " m");
    }
    if (shellEntries < 1 || slabEntries < 1 || cellEntries < 1) {
      throw new IllegalArgumentException("a shell, a slab and a cell need an entry");
    }
  }
}
