package org.orbsieve.broadphase;

/**
 * The pair check of the sieve over consecutive entries of the grid, in single precision and without
 * division, square root or allocation. It accepts every pair that {@link EncounterBound} accepts,
 * and some more.
 *
 * <p>The squares of {@code A (|u| + W)} and {@code A + T |u|}, where {@code W} is what rounding
 * adds to the speed, are replaced by upper bounds that need no root: {@code (a + b)^2 <= (1 +
 * THETA) a^2 + (1 + 1/THETA) b^2} for any positive THETA.
 */
final class PairKernel {

  /** Trades the slack for fast pairs against that for slow ones; every positive value is sound. */
  private static final float THETA = 0.0625f;

  /** The factors of the two squares, enlarged by more than the rounding of the sums they bound. */
  private static final float FIRST = (1 + THETA) * (1 + 0x1p-18f);

  private static final float SECOND = (1 + 1 / THETA) * (1 + 0x1p-18f);

  private PairKernel() {}

  /**
   * Checks the entries {@code first} (inclusive) to {@code last} (exclusive), each against the
   * partners {@code from} (inclusive) to {@code to} (exclusive) that lie behind it.
   *
   * @param e entries of the grid
   * @param first first entry
   * @param last end of the entries
   * @param from first partner
   * @param to end of the partners
   * @param reachTime {@code T} of the shell [s]
   * @param slack {@code W} of the shell [m/s]
   * @param hits receives the pairs that pass
   */
  static void check(
      GridEntries e,
      int first,
      int last,
      int from,
      int to,
      float reachTime,
      float slack,
      PairBuffer hits) {
    float reach = FIRST * reachTime * reachTime;
    float speed = SECOND * slack * slack;
    for (int i = first; i < last; i++) {
      int begin = Math.max(from, i + 1);
      if (begin < to) {
        hits.require(to - begin);
        hits.size = check(e, i, begin, to, reach, speed, hits);
      }
    }
  }

  private static int check(
      GridEntries e, int i, int from, int to, float reach, float speed, PairBuffer hits) {
    int[] left = hits.left;
    int[] right = hits.right;
    int count = hits.size;
    float[] ex = e.x;
    float[] ey = e.y;
    float[] ez = e.z;
    float[] evx = e.vx;
    float[] evy = e.vy;
    float[] evz = e.vz;
    float[] miss = e.miss;
    float xi = ex[i];
    float yi = ey[i];
    float zi = ez[i];
    float ui = evx[i];
    float vi = evy[i];
    float wi = evz[i];
    float missI = miss[i];
    for (int j = from; j < to; j++) {
      float x = ex[j] - xi;
      float y = ey[j] - yi;
      float z = ez[j] - zi;
      float u = evx[j] - ui;
      float v = evy[j] - vi;
      float w = evz[j] - wi;
      float a = missI + miss[j];
      float aa = a * a;
      float uu = u * u + v * v + w * w;
      float xx = x * x + y * y + z * z;
      float hx = y * w - z * v;
      float hy = z * u - x * w;
      float hz = x * v - y * u;
      float hh = hx * hx + hy * hy + hz * hz;
      if (xx <= reach * uu + SECOND * aa && hh <= aa * (FIRST * uu + speed)) {
        left[count] = i;
        right[count++] = j;
      }
    }
    return count;
  }
}
