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

  /**
   * What moves one lane apart: read from {@code LANES - k} it is lane {@code k}, read from 0 none.
   */
  private static final float[] ASIDE = new float[2 * LANES];

  static {
    ASIDE[LANES] = APART;
  }

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
    float x = Math.abs(e.x[first]);
    float y = Math.abs(e.y[first]);
    float z = Math.abs(e.z[first]);
    boolean polar = z >= Math.max(x, y);
    boolean front = !polar && x >= y;
    float[] ex = polar ? e.x : front ? e.y : e.z;
    float[] ey = polar ? e.y : front ? e.z : e.x;
    float[] eu = polar ? e.vx : front ? e.vy : e.vz;
    float[] ev = polar ? e.vy : front ? e.vz : e.vx;
    int count = 0;
    for (int range = 0; range < partners.count; range++) {
      int from = Math.max(partners.from[range], first + 1);
      count = cross(ex, ey, eu, ev, e.miss, first, from, partners.to[range], limits.line, count);
    }
    near(e, first, last, count, limits, hits);
  }

  /**
   * Adds the partners of which one component of {@code x x u} is small enough for some lane to
   * those that are left.
   */
  private int cross(
      float[] ex,
      float[] ey,
      float[] eu,
      float[] ev,
      float[] miss,
      int first,
      int from,
      int to,
      float line,
      int before) {
    int[] out = left;
    FloatVector xi = FloatVector.fromArray(SPECIES, ex, first);
    FloatVector yi = FloatVector.fromArray(SPECIES, ey, first);
    FloatVector ui = FloatVector.fromArray(SPECIES, eu, first);
    FloatVector vi = FloatVector.fromArray(SPECIES, ev, first);
    FloatVector most = FloatVector.broadcast(SPECIES, WIDEN * line);
    FloatVector own = FloatVector.fromArray(SPECIES, miss, first).mul(most);
    int count = before;
    for (int j = from; j < to; j++) {
      FloatVector x = FloatVector.broadcast(SPECIES, ex[j]).sub(xi);
      FloatVector y = yi.sub(FloatVector.broadcast(SPECIES, ey[j]));
      FloatVector u = FloatVector.broadcast(SPECIES, eu[j]).sub(ui);
      FloatVector v = FloatVector.broadcast(SPECIES, ev[j]).sub(vi);
      FloatVector limit = FloatVector.broadcast(SPECIES, miss[j]).fma(most, own);
      VectorMask<Float> small = x.fma(v, y.mul(u)).abs().compare(VectorOperators.LE, limit);
      out[count] = j;
      count += small.anyTrue() ? 1 : 0;
    }
    return count;
  }

  /** Looks at what the first pass left as the scalar kernel does. */
  private void near(
      GridEntries e, int first, int last, int count, PairLimits limits, PairBuffer hits) {
    float[] ex = e.x;
    float[] ey = e.y;
    float[] ez = e.z;
    float[] eu = e.vx;
    float[] ev = e.vy;
    float[] ew = e.vz;
    float[] miss = e.miss;
    FloatVector xi = FloatVector.fromArray(SPECIES, ex, first);
    FloatVector yi = FloatVector.fromArray(SPECIES, ey, first);
    FloatVector zi = FloatVector.fromArray(SPECIES, ez, first);
    FloatVector ui = FloatVector.fromArray(SPECIES, eu, first);
    FloatVector vi = FloatVector.fromArray(SPECIES, ev, first);
    FloatVector wi = FloatVector.fromArray(SPECIES, ew, first);
    FloatVector missI = FloatVector.fromArray(SPECIES, miss, first);
    FloatVector wideReach = FloatVector.broadcast(SPECIES, WIDEN * limits.reachSquare);
    FloatVector wideSlack = FloatVector.broadcast(SPECIES, WIDEN * limits.slackSquare);
    FloatVector wideFirst = FloatVector.broadcast(SPECIES, FIRST);
    for (int k = 0; k < count; k++) {
      int j = left[k];
      FloatVector x = FloatVector.broadcast(SPECIES, ex[j]).sub(xi);
      FloatVector y = FloatVector.broadcast(SPECIES, ey[j]).sub(yi);
      FloatVector z = FloatVector.broadcast(SPECIES, ez[j]).sub(zi);
      FloatVector u = FloatVector.broadcast(SPECIES, eu[j]).sub(ui);
      FloatVector v = FloatVector.broadcast(SPECIES, ev[j]).sub(vi);
      FloatVector w = FloatVector.broadcast(SPECIES, ew[j]).sub(wi);
      FloatVector a = FloatVector.broadcast(SPECIES, miss[j]).add(missI);
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
