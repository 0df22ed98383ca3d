package org.orbsieve.ephemeris.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.KnotTable;
import org.orbsieve.ephemeris.MotionFit;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionTable;

/**
 * Twin of {@link MotionKernel}: objects in lanes, the same operations in the same order. The
 * coefficients of a block of objects pass from loop to loop through scratch that stays in the
 * first-level cache; small loops are what the compiler keeps in registers.
 */
public final class MotionLanes implements MotionFit {

  private static final VectorSpecies<Double> SPECIES = VectorWidth.SHAPE.withLanes(double.class);

  private static final int LANES = SPECIES.length();

  /** Objects of a block. */
  private static final int BLOCK = 64;

  /** Objects of one of the first blocks: two of the widest vectors. */
  private static final int SMALL_BLOCK = 16;

  /**
   * Coefficients c0 to c6 of the three coordinates: {@code [(3 power + axis) * BLOCK + object]}.
   */
  private final double[] c = new double[21 * BLOCK];

  /**
   * Blocks still to come that are small: until the loops are compiled their vectors are objects,
   * and a thousand times slower, and how soon that is depends on the number of calls.
   */
  private int smallBlocks = 64;

  /** Norms of c1 to c6: {@code [power * BLOCK + object]}; c0's is the radius. */
  private final double[] norm = new double[7 * BLOCK];

  /** A kernel for one thread. */
  public MotionLanes() {}

  @Override
  public void fit(KnotTable knots, int step, double tau, int base, MotionTable out) {
    int n = knots.objects();
    int whole = n - n % LANES;
    int centre = knots.centre(step);
    double h = knots.spacing();
    int count;
    for (int from = 0; from < whole; from += count) {
      count = Math.min(smallBlocks > 0 ? SMALL_BLOCK : BLOCK, whole - from);
      smallBlocks = Math.max(0, smallBlocks - 1);
      coefficients(knots.x(), centre + from, n, count, 0);
      coefficients(knots.y(), centre + from, n, count, 1);
      coefficients(knots.z(), centre + from, n, count, 2);
      centre(count, 1 / h, base + from, out);
      norms(count);
      radialMotion(count, tau / h, base + from, out);
      residual(count, h, tau / h, base + from, out);
    }
    MotionKernel.fit(knots, step, tau, base, whole, out);
  }

  private void coefficients(double[] f, int at, int n, int count, int axis) {
    for (int i = 0; i < count; i += LANES) {
      int p = at + i;
      DoubleVector f0 = DoubleVector.fromArray(SPECIES, f, p);
      DoubleVector a1 = DoubleVector.fromArray(SPECIES, f, p + n);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, f, p - n);
      DoubleVector a2 = DoubleVector.fromArray(SPECIES, f, p + 2 * n);
      DoubleVector b2 = DoubleVector.fromArray(SPECIES, f, p - 2 * n);
      DoubleVector a3 = DoubleVector.fromArray(SPECIES, f, p + 3 * n);
      DoubleVector b3 = DoubleVector.fromArray(SPECIES, f, p - 3 * n);
      DoubleVector g1 = a1.add(b1).mul(0.5).sub(f0);
      DoubleVector g2 = a2.add(b2).mul(0.5).sub(f0).mul(0.25);
      DoubleVector g3 = a3.add(b3).mul(0.5).sub(f0).mul(MotionKernel.NINTH);
      DoubleVector d1 = g2.sub(g1).mul(MotionKernel.THIRD);
      DoubleVector c6 = g3.sub(g2).mul(MotionKernel.FIFTH).sub(d1).mul(0.125);
      DoubleVector c4 = d1.sub(c6.mul(5));
      int to = axis * BLOCK + i;
      f0.intoArray(c, to);
      g1.sub(c4).sub(c6).intoArray(c, to + 6 * BLOCK);
      c4.intoArray(c, to + 12 * BLOCK);
      c6.intoArray(c, to + 18 * BLOCK);
      DoubleVector o1 = a1.sub(b1).mul(0.5);
      DoubleVector o2 = a2.sub(b2).mul(0.25);
      DoubleVector o3 = a3.sub(b3).mul(MotionKernel.SIXTH);
      DoubleVector e1 = o2.sub(o1).mul(MotionKernel.THIRD);
      DoubleVector c5 = o3.sub(o2).mul(MotionKernel.FIFTH).sub(e1).mul(0.125);
      DoubleVector c3 = e1.sub(c5.mul(5));
      o1.sub(c3).sub(c5).intoArray(c, to + 3 * BLOCK);
      c3.intoArray(c, to + 9 * BLOCK);
      c5.intoArray(c, to + 15 * BLOCK);
    }
  }

  /** Position and velocity at the centre. */
  private void centre(int count, double perSpacing, int base, MotionTable out) {
    System.arraycopy(c, 0, out.x, base, count);
    System.arraycopy(c, BLOCK, out.y, base, count);
    System.arraycopy(c, 2 * BLOCK, out.z, base, count);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector.fromArray(SPECIES, c, 3 * BLOCK + i).mul(perSpacing).intoArray(out.vx, base + i);
      DoubleVector.fromArray(SPECIES, c, 4 * BLOCK + i).mul(perSpacing).intoArray(out.vy, base + i);
      DoubleVector.fromArray(SPECIES, c, 5 * BLOCK + i).mul(perSpacing).intoArray(out.vz, base + i);
    }
  }

  /** Norms of c0 to c3, and upper bounds of those of c4 to c6. */
  private void norms(int count) {
    for (int power = 0; power < 4; power++) {
      int at = 3 * power * BLOCK;
      for (int i = 0; i < count; i += LANES) {
        DoubleVector x = DoubleVector.fromArray(SPECIES, c, at + i);
        DoubleVector y = DoubleVector.fromArray(SPECIES, c, at + BLOCK + i);
        DoubleVector z = DoubleVector.fromArray(SPECIES, c, at + 2 * BLOCK + i);
        x.mul(x).add(y.mul(y)).add(z.mul(z)).sqrt().intoArray(norm, power * BLOCK + i);
      }
    }
    for (int power = 4; power <= 6; power++) {
      int at = 3 * power * BLOCK;
      for (int i = 0; i < count; i += LANES) {
        DoubleVector x = DoubleVector.fromArray(SPECIES, c, at + i);
        DoubleVector y = DoubleVector.fromArray(SPECIES, c, at + BLOCK + i);
        DoubleVector z = DoubleVector.fromArray(SPECIES, c, at + 2 * BLOCK + i);
        x.abs().add(y.abs()).add(z.abs()).intoArray(norm, power * BLOCK + i);
      }
    }
  }

  private void radialMotion(int count, double limit, int base, MotionTable out) {
    double l2 = limit * limit;
    for (int i = 0; i < count; i += LANES) {
      DoubleVector radius = DoubleVector.fromArray(SPECIES, norm, i);
      radius.intoArray(out.radius, base + i);
      DoubleVector n1 = DoubleVector.fromArray(SPECIES, norm, BLOCK + i).mul(limit);
      DoubleVector n2 = DoubleVector.fromArray(SPECIES, norm, 2 * BLOCK + i).mul(l2);
      DoubleVector n3 = DoubleVector.fromArray(SPECIES, norm, 3 * BLOCK + i).mul(l2).mul(limit);
      DoubleVector n4 = DoubleVector.fromArray(SPECIES, norm, 4 * BLOCK + i).mul(l2).mul(l2);
      DoubleVector n5 =
          DoubleVector.fromArray(SPECIES, norm, 5 * BLOCK + i).mul(l2).mul(l2).mul(limit);
      DoubleVector n6 =
          DoubleVector.fromArray(SPECIES, norm, 6 * BLOCK + i).mul(l2).mul(l2).mul(l2);
      DoubleVector high = n3.add(n4).add(n5).add(n6);
      DoubleVector tail =
          radius
              .mul(n4.add(n5).add(n6))
              .add(n1.mul(high))
              .add(n2.mul(high))
              .mul(2)
              .add(n2.mul(n2))
              .add(high.mul(high));
      tail.intoArray(norm, BLOCK + i);
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector r1 = DoubleVector.zero(SPECIES);
      DoubleVector r2 = DoubleVector.zero(SPECIES);
      DoubleVector s2 = DoubleVector.zero(SPECIES);
      DoubleVector r3 = DoubleVector.zero(SPECIES);
      DoubleVector s3 = DoubleVector.zero(SPECIES);
      for (int axis = 0; axis < 3; axis++) {
        int at = axis * BLOCK + i;
        DoubleVector c0 = DoubleVector.fromArray(SPECIES, c, at);
        DoubleVector c1 = DoubleVector.fromArray(SPECIES, c, at + 3 * BLOCK);
        DoubleVector c2 = DoubleVector.fromArray(SPECIES, c, at + 6 * BLOCK);
        DoubleVector c3 = DoubleVector.fromArray(SPECIES, c, at + 9 * BLOCK);
        r1 = r1.add(c0.mul(c1));
        r2 = r2.add(c1.mul(c1));
        s2 = s2.add(c0.mul(c2));
        r3 = r3.add(c0.mul(c3));
        s3 = s3.add(c1.mul(c2));
      }
      r1 = r1.abs().mul(2);
      r2 = r2.add(s2.mul(2)).abs();
      r3 = r3.add(s3).abs().mul(2);
      DoubleVector tail = DoubleVector.fromArray(SPECIES, norm, BLOCK + i);
      DoubleVector change = r3.mul(limit).add(r2).mul(limit).add(r1).mul(limit).add(tail);
      DoubleVector radius = DoubleVector.fromArray(SPECIES, norm, i);
      // the root of a negative number is NaN, as it must be
      radius.sub(radius.mul(radius).sub(change).sqrt()).intoArray(out.radialMotion, base + i);
    }
  }

  private void residual(int count, double h, double limit, int base, MotionTable out) {
    double perSquare = (1 / h) * (1 / h);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector r = DoubleVector.fromArray(SPECIES, norm, i);
      DoubleVector k = DoubleVector.broadcast(SPECIES, MotionKernel.MU).div(r.mul(r).mul(r));
      k.mul(h).mul(h).intoArray(norm, i);
    }
    Arrays.fill(norm, BLOCK, BLOCK + count, 0);
    double scale = 1;
    for (int power = 0; power <= 3; power++, scale *= limit) {
      if (power < 2) {
        addNorm(count, power, scale);
      } else {
        addSize(count, power, scale);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector n4 = DoubleVector.fromArray(SPECIES, norm, 4 * BLOCK + i);
      DoubleVector n5 = DoubleVector.fromArray(SPECIES, norm, 5 * BLOCK + i);
      DoubleVector n6 = DoubleVector.fromArray(SPECIES, norm, 6 * BLOCK + i);
      DoubleVector tail =
          DoubleVector.fromArray(SPECIES, norm, i)
              .mul(n4.add(n5.add(n6.mul(limit)).mul(limit)))
              .add(n6.mul(30));
      DoubleVector.fromArray(SPECIES, norm, BLOCK + i)
          .add(tail.mul(scale))
          .mul(perSquare)
          .intoArray(out.residual, base + i);
    }
  }

  /**
   * Adds the norm of the coefficient of a power of {@code q''(u) + k h^2 q(u)}, scaled. The three
   * coordinates are written out, here and below: JDK 17 boxes the vector that a method returns
   * unless it inlines all of it.
   */
  private void addNorm(int count, int power, double scale) {
    int at = 3 * power * BLOCK;
    double factor = (power + 1) * (power + 2);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector k = DoubleVector.fromArray(SPECIES, norm, i);
      DoubleVector x =
          k.mul(DoubleVector.fromArray(SPECIES, c, at + i))
              .add(DoubleVector.fromArray(SPECIES, c, at + 6 * BLOCK + i).mul(factor));
      DoubleVector y =
          k.mul(DoubleVector.fromArray(SPECIES, c, at + BLOCK + i))
              .add(DoubleVector.fromArray(SPECIES, c, at + BLOCK + 6 * BLOCK + i).mul(factor));
      DoubleVector z =
          k.mul(DoubleVector.fromArray(SPECIES, c, at + 2 * BLOCK + i))
              .add(DoubleVector.fromArray(SPECIES, c, at + 2 * BLOCK + 6 * BLOCK + i).mul(factor));
      DoubleVector.fromArray(SPECIES, norm, BLOCK + i)
          .add(x.mul(x).add(y.mul(y)).add(z.mul(z)).sqrt().mul(scale))
          .intoArray(norm, BLOCK + i);
    }
  }

  /** The same with an upper bound of the norm. */
  private void addSize(int count, int power, double scale) {
    int at = 3 * power * BLOCK;
    double factor = (power + 1) * (power + 2);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector k = DoubleVector.fromArray(SPECIES, norm, i);
      DoubleVector x =
          k.mul(DoubleVector.fromArray(SPECIES, c, at + i))
              .add(DoubleVector.fromArray(SPECIES, c, at + 6 * BLOCK + i).mul(factor));
      DoubleVector y =
          k.mul(DoubleVector.fromArray(SPECIES, c, at + BLOCK + i))
              .add(DoubleVector.fromArray(SPECIES, c, at + BLOCK + 6 * BLOCK + i).mul(factor));
      DoubleVector z =
          k.mul(DoubleVector.fromArray(SPECIES, c, at + 2 * BLOCK + i))
              .add(DoubleVector.fromArray(SPECIES, c, at + 2 * BLOCK + 6 * BLOCK + i).mul(factor));
      DoubleVector.fromArray(SPECIES, norm, BLOCK + i)
          .add(x.abs().add(y.abs()).add(z.abs()).mul(scale))
          .intoArray(norm, BLOCK + i);
    }
  }
}
