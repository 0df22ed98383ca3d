package org.orbsieve.broadphase.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.broadphase.GridEntries;
import org.orbsieve.broadphase.PairBuffer;
import org.orbsieve.broadphase.PairCheck;
import org.orbsieve.broadphase.PairKernel;
import org.orbsieve.ephemeris.simd.VectorWidth;

/**
 * Twin of {@link PairKernel}: the entries of a block in lanes, each partner broadcast. The vectors
 * only say which partners come near a block at all, with limits a little wider than the scalar
 * ones, since fused operations round differently; the scalar kernel then says which pairs they are.
 * One partner in a thousand gets there, and the hits are the same.
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
      int from,
      int to,
      float reach,
      float speed,
      PairBuffer hits) {
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
    FloatVector wideReach = FloatVector.broadcast(SPECIES, WIDEN * reach);
    FloatVector wideSpeed = FloatVector.broadcast(SPECIES, WIDEN * speed);
    FloatVector wideFirst = FloatVector.broadcast(SPECIES, FIRST);
    for (int j = Math.max(from, first + 1); j < to; j++) {
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
      FloatVector lineSquare = wideFirst.fma(uu, wideSpeed).mul(aa);
      // both differences negative: one mask instead of two, which are slow on JDK 17
      VectorMask<Integer> near =
          xx.sub(reachSquare)
              .reinterpretAsInts()
              .and(hh.sub(lineSquare).reinterpretAsInts())
              .compare(VectorOperators.LT, 0);
      if (near.anyTrue()) {
        PairKernel.checkPartner(e, first, Math.min(last, j), j, reach, speed, hits);
      }
    }
  }

  @Override
  public String toString() {
    return SPECIES.vectorBitSize() + "-bit vectors";
  }
}
