package org.orbsieve.ephemeris.sgp4.simd;

import static org.orbsieve.ephemeris.sgp4.TrigKernel.C0;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.C1;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.C2;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.C3;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.C4;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.C5;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.HALF_PI_HIGH;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.HALF_PI_LOW;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.INTEGER_BIAS;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.S0;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.S1;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.S2;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.S3;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.S4;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.S5;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.TWO_OVER_PI;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Twin of {@link org.orbsieve.ephemeris.sgp4.TrigKernel}. */
final class TrigLanes {

  private static final VectorSpecies<Double> SPECIES = BlockVectors.SPECIES;

  private TrigLanes() {}

  /**
   * Sines and cosines of angles.
   *
   * @param angle angles [rad]
   * @param at offsets of the vectors to take, see {@link BlockVectors#all}
   * @param vectors number of those vectors
   * @param sin receives the sines
   * @param cos receives the cosines
   */
  static void sinCos(double[] angle, int[] at, int vectors, double[] sin, double[] cos) {
    DoubleVector bias = DoubleVector.broadcast(SPECIES, INTEGER_BIAS);
    for (int v = 0; v < vectors; v++) {
      int i = at[v];
      DoubleVector x = DoubleVector.fromArray(SPECIES, angle, i);
      DoubleVector turns = x.fma(DoubleVector.broadcast(SPECIES, TWO_OVER_PI), bias);
      DoubleVector k = bias.sub(turns);
      DoubleVector y = k.fma(DoubleVector.broadcast(SPECIES, HALF_PI_HIGH), x);
      y = k.fma(DoubleVector.broadcast(SPECIES, HALF_PI_LOW), y);

      DoubleVector z = y.mul(y);
      DoubleVector z2 = z.mul(z);
      DoubleVector low = z.fma(S1, S0);
      DoubleVector middle = z.fma(S3, S2);
      DoubleVector high = z.fma(S5, S4);
      DoubleVector s = y.mul(z).fma(z2.fma(z2.fma(high, middle), low), y);
      low = z.fma(C1, C0);
      middle = z.fma(C3, C2);
      high = z.fma(C5, C4);
      DoubleVector head = z.fma(-0.5, 1.0);
      DoubleVector c = z2.fma(z2.fma(z2.fma(high, middle), low), head);

      // An odd number of quarter turns exchanges the two; bit 1 of it, or of the next, is the sign.
      LongVector quarter = turns.reinterpretAsLongs();
      LongVector sineBits = s.reinterpretAsLongs();
      LongVector cosineBits = c.reinterpretAsLongs();
      LongVector exchange =
          sineBits
              .lanewise(VectorOperators.XOR, cosineBits)
              .and(quarter.and(1).lanewise(VectorOperators.NEG));
      LongVector sineSign = quarter.and(2).lanewise(VectorOperators.LSHL, 62);
      LongVector cosineSign = quarter.add(1).and(2).lanewise(VectorOperators.LSHL, 62);
      sineBits
          .lanewise(VectorOperators.XOR, exchange)
          .lanewise(VectorOperators.XOR, sineSign)
          .reinterpretAsDoubles()
          .intoArray(sin, i);
      cosineBits
          .lanewise(VectorOperators.XOR, exchange)
          .lanewise(VectorOperators.XOR, cosineSign)
          .reinterpretAsDoubles()
          .intoArray(cos, i);
    }
  }
}
