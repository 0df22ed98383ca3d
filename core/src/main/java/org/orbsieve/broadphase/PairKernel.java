package org.orbsieve.broadphase;

/**
 * The pair check, one pair at a time.
 *
 * <p>The squares of {@code A (|u| + W)} and {@code A + T |u|}, where {@code W} is what rounding
 * adds to the speed, are replaced by upper bounds that need no root: {@code (a + b)^2 <= (1 +
 * THETA) a^2 + (1 + 1/THETA) b^2} for any positive THETA.
 */
public final class PairKernel implements PairCheck {

  /** Trades the slack for fast pairs against that for slow ones; every positive value is sound. */
  private static final float THETA = 0.0625f;

  /** The factors of the two squares, enlarged by more than the rounding of the sums they bound. */
  public static final float FIRST = (1 + THETA) * (1 + 0x1p-18f);

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
   * Checks the entries {@code first} (inclusive) to {@code last} (exclusive) against one partner.
   */
  public static void checkPartner(
      GridEntries e, int first, int last, int j, PairLimits limits, PairBuffer hits) {
    float reach = limits.reachSquare;
    float slack = limits.slackSquare;
    float xj = e.x[j];
    float yj = e.y[j];
    float zj = e.z[j];
    float uj = e.vx[j];
    float vj = e.vy[j];
    float wj = e.vz[j];
    float missJ = e.miss[j];
    for (int i = first; i < last; i++) {
      float x = xj - e.x[i];
      float y = yj - e.y[i];
      float z = zj - e.z[i];
      float u = uj - e.vx[i];
      float v = vj - e.vy[i];
      float w = wj - e.vz[i];
      float a = missJ + e.miss[i];
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
