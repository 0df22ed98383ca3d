package org.orbsieve.broadphase.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.broadphase.GridEntries;
import org.orbsieve.broadphase.PairBuffer;
import org.orbsieve.broadphase.PairCheck;
import org.orbsieve.broadphase.PairKernel;
import org.orbsieve.broadphase.PairLimits;
import org.orbsieve.broadphase.PartnerRanges;
import org.orbsieve.ephemeris.simd.VectorWidth;

/**
 * Twin of {@link PairKernel}: the entries of a block in lanes, each partner broadcast. A first pass
 * looks at one component of {@code x x u} and drops most partners; a second one looks at what the
 * scalar kernel does, with limits a little wider than its own, since fused operations round
 * differently. The scalar kernel then says which pairs of the one partner in a thousand that is
 * left they are, and the hits are the same.
 *
 * <p>In a shell, positions and velocities are nearly those on a sphere, and {@code x x u} points
 * along the axis of the sphere through the block: the component looked at is that along which the
 * block is farthest from the Earth's centre. Any other would be as sound.
 */
public final class PairLanes implements PairCheck {

  private static final VectorSpecies<Float> SPECIES = VectorWidth.SHAPE.withLanes(float.class);

  private static final int LANES = SPECIES.length();

  /** More than the sums of squares can differ by, fused or not. */
  private static final float WIDEN = 1 + 0x1p-18f;

  private static final float FIRST = WIDEN * PairKernel.FIRST;
  private static final float SECOND = WIDEN * PairKernel.SECOND;

  /** Squared distance that keeps a lane from being near: all of it, but no overflow [m^2]. */
  private static final float APART = 1e30f;

  /** Mask of one lane: read from {@code LANES - k} it is lane {@code k}, read from 0 none. */
  private static final float[] ASIDE = new float[2 * LANES];

  static {
    ASIDE[LANES] = APART;
  }

  /** The block's records up to {@link GridEntries#MISS}: number by number, lane by lane. */
  private final float[] own = new float[(GridEntries.MISS + 1) * LANES];

  /** Partners that the first pass leaves. */
  private int[] left = new int[1024];

  /** A kernel for one thread. */
  public PairLanes() {}

  @Override
  public int block() {
    return LANES;
  }

  @Override
  public void check(
      GridEntries e,
      int first,
      int last,
      PartnerRanges partners,
      PairLimits limits,
      PairBuffer hits) {
    int most = partners.size();
    if (left.length < most) {
      left = new int[2 * most];
    }
    float[] values = e.values;
    turn(values, first);
    float x = Math.abs(own[0]);
    float y = Math.abs(own[LANES]);
    float z = Math.abs(own[2 * LANES]);
    int axis = z >= Math.max(x, y) ? GridEntries.Z : x >= y ? GridEntries.X : GridEntries.Y;
    int right = axis == GridEntries.Z ? GridEntries.X : axis + 1;
    int up = right == GridEntries.Z ? GridEntries.X : right + 1;
    int count = 0;
    for (int range = 0; range < partners.count; range++) {
      int from = Math.max(partners.from[range], first + 1);
      count = cross(values, right, up, from, partners.to[range], limits.line, count);
    }
    near(e, first, last, count, limits, hits);
  }

  /** Turns the records of the block into lanes. */
  private void turn(float[] values, int first) {
    for (int lane = 0; lane < LANES; lane++) {
      int at = (first + lane) * GridEntries.STRIDE;
      for (int k = 0; k <= GridEntries.MISS; k++) {
        own[k * LANES + lane] = values[at + k];
      }
    }
  }

  /**
   * Adds the partners of which one component of {@code x x u} is small enough for some lane to
   * those that are left.
   *
   * @param right the first of the two axes perpendicular to the component's
   * @param up the second
   */
  private int cross(float[] values, int right, int up, int from, int to, float line, int before) {
    int[] out = left;
    FloatVector xi = FloatVector.fromArray(SPECIES, own, right * LANES);
    FloatVector yi = FloatVector.fromArray(SPECIES, own, up * LANES);
    FloatVector ui = FloatVector.fromArray(SPECIES, own, (GridEntries.VX + right) * LANES);
    FloatVector vi = FloatVector.fromArray(SPECIES, own, (GridEntries.VX + up) * LANES);
    FloatVector most = FloatVector.broadcast(SPECIES, WIDEN * line);
    FloatVector miss = FloatVector.fromArray(SPECIES, own, GridEntries.MISS * LANES).mul(most);
    int count = before;
    for (int j = from; j < to; j++) {
      int at = j * GridEntries.STRIDE;
      FloatVector x = FloatVector.broadcast(SPECIES, values[at + right]).sub(xi);
      FloatVector y = yi.sub(FloatVector.broadcast(SPECIES, values[at + up]));
      FloatVector u = FloatVector.broadcast(SPECIES, values[at + GridEntries.VX + right]).sub(ui);
      FloatVector v = FloatVector.broadcast(SPECIES, values[at + GridEntries.VX + up]).sub(vi);
      FloatVector limit =
          FloatVector.broadcast(SPECIES, values[at + GridEntries.MISS]).fma(most, miss);
      VectorMask<Float> small = x.fma(v, y.mul(u)).abs().compare(VectorOperators.LE, limit);
      out[count] = j;
      count += small.anyTrue() ? 1 : 0;
    }
    return count;
  }

  /** Checks the rest of the first pass as the scalar kernel does. */
  private void near(
      GridEntries e, int first, int last, int count, PairLimits limits, PairBuffer hits) {
    float[] values = e.values;
    FloatVector xi = FloatVector.fromArray(SPECIES, own, 0);
    FloatVector yi = FloatVector.fromArray(SPECIES, own, GridEntries.Y * LANES);
    FloatVector zi = FloatVector.fromArray(SPECIES, own, GridEntries.Z * LANES);
    FloatVector ui = FloatVector.fromArray(SPECIES, own, GridEntries.VX * LANES);
    FloatVector vi = FloatVector.fromArray(SPECIES, own, GridEntries.VY * LANES);
    FloatVector wi = FloatVector.fromArray(SPECIES, own, GridEntries.VZ * LANES);
    FloatVector missI = FloatVector.fromArray(SPECIES, own, GridEntries.MISS * LANES);
    FloatVector wideReach = FloatVector.broadcast(SPECIES, WIDEN * limits.reachSquare);
    FloatVector wideSlack = FloatVector.broadcast(SPECIES, WIDEN * limits.slackSquare);
    FloatVector wideFirst = FloatVector.broadcast(SPECIES, FIRST);
    for (int k = 0; k < count; k++) {
      int j = left[k];
      int at = j * GridEntries.STRIDE;
      FloatVector x = FloatVector.broadcast(SPECIES, values[at]).sub(xi);
      FloatVector y = FloatVector.broadcast(SPECIES, values[at + GridEntries.Y]).sub(yi);
      FloatVector z = FloatVector.broadcast(SPECIES, values[at + GridEntries.Z]).sub(zi);
      FloatVector u = FloatVector.broadcast(SPECIES, values[at + GridEntries.VX]).sub(ui);
      FloatVector v = FloatVector.broadcast(SPECIES, values[at + GridEntries.VY]).sub(vi);
      FloatVector w = FloatVector.broadcast(SPECIES, values[at + GridEntries.VZ]).sub(wi);
      FloatVector a = FloatVector.broadcast(SPECIES, values[at + GridEntries.MISS]).add(missI);
      FloatVector aa = a.mul(a);
      FloatVector uu = w.fma(w, v.fma(v, u.mul(u)));
      // a partner among the lanes is not near itself; added, since JDK 17 boxes it when fused
      FloatVector aside = FloatVector.fromArray(SPECIES, ASIDE, Math.max(0, LANES - (j - first)));
      FloatVector xx = z.fma(z, y.fma(y, x.mul(x).add(aside)));
      FloatVector hx = y.mul(w).sub(z.mul(v));
      FloatVector hy = z.mul(u).sub(x.mul(w));
      FloatVector hz = x.mul(v).sub(y.mul(u));
      FloatVector hh = hz.fma(hz, hy.fma(hy, hx.mul(hx)));
      FloatVector reachSquare = wideReach.fma(uu, aa.mul(SECOND));
      FloatVector lineSquare = wideFirst.fma(uu, wideSlack).mul(aa);
      // both differences negative: one mask instead of two, which are slow on JDK 17
      VectorMask<Integer> near =
          xx.sub(reachSquare)
              .reinterpretAsInts()
              .and(hh.sub(lineSquare).reinterpretAsInts())
              .compare(VectorOperators.LT, 0);
      if (near.anyTrue()) {
        PairKernel.checkPartner(e, first, Math.min(last, j), j, limits, hits);
      }
    }
  }

  @Override
  public String toString() {
    return SPECIES.vectorBitSize() + "-bit vectors";
  }
}
