package org.orbsieve.broadphase;

/**
 * The pair check, one pair at a time.
 *
 * <p>The squares of {@code A (|u| + W)} and {@code A + T |u|}, where {@code W} is what rounding
 * adds to the speed, are replaced by upper bounds that need no root: {@code (a + b)^2 <= (1 +
 * THETA) a^2 + (1 + 1/THETA) b^2} for any positive THETA.
 */
public final class PairKernel implements PairCheck {

  /**
   * Balances the slack for fast pairs against that for slow ones; every positive value is valid.
   */
  private static final float THETA = 0.0625f;

  /** Factor of the first square, enlarged by more than the rounding of the sums that it bounds. */
  public static final float FIRST = (1 + THETA) * (1 + 0x1p-18f);

  /** Factor of the second square, enlarged likewise. */
  public static final float SECOND = (1 + 1 / THETA) * (1 + 0x1p-18f);

  /** Entries that share their window of partners: more of them save windows and cost checks. */
  private static final int BLOCK = 3;

  @Override
  public int block() {
    return BLOCK;
  }

  @Override
  public void check(
      GridEntries e,
      int first,
      int last,
      PartnerRanges partners,
      PairLimits limits,
      PairBuffer hits) {
    for (int range = 0; range < partners.count; range++) {
      for (int j = Math.max(partners.from[range], first + 1); j < partners.to[range]; j++) {
        checkPartner(e, first, Math.min(last, j), j, limits, hits);
      }
    }
  }

  /**
   * Checks a range of entries against one partner.
   *
   * @param e entries of the grid
   * @param first first entry
   * @param last end of the entries, exclusive
   * @param j the partner
   * @param limits limits common to the pairs
   * @param hits receives the pairs that pass
   */
  public static void checkPartner(
      GridEntries e, int first, int last, int j, PairLimits limits, PairBuffer hits) {
    float reach = limits.reachSquare;
    float slack = limits.slackSquare;
    float[] values = e.values;
    int at = j * GridEntries.STRIDE;
    float xj = values[at + GridEntries.X];
    float yj = values[at + GridEntries.Y];
    float zj = values[at + GridEntries.Z];
    float uj = values[at + GridEntries.VX];
    float vj = values[at + GridEntries.VY];
    float wj = values[at + GridEntries.VZ];
    float missJ = values[at + GridEntries.MISS];
    for (int i = first; i < last; i++) {
      int own = i * GridEntries.STRIDE;
      float x = xj - values[own + GridEntries.X];
      float y = yj - values[own + GridEntries.Y];
      float z = zj - values[own + GridEntries.Z];
      float u = uj - values[own + GridEntries.VX];
      float v = vj - values[own + GridEntries.VY];
      float w = wj - values[own + GridEntries.VZ];
      float a = missJ + values[own + GridEntries.MISS];
      float aa = a * a;
      float uu = u * u + v * v + w * w;
      float xx = x * x + y * y + z * z;
      float hx = y * w - z * v;
      float hy = z * u - x * w;
      float hz = x * v - y * u;
      float hh = hx * hx + hy * hy + hz * hz;
      if (xx <= reach * uu + SECOND * aa && hh <= aa * (FIRST * uu + slack)) {
        hits.add(i, j);
      }
    }
  }
}
