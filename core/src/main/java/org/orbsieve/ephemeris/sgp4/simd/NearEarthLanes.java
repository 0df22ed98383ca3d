package org.orbsieve.ephemeris.sgp4.simd;

import static org.orbsieve.ephemeris.sgp4.NearEarthKernel.MIN_ECCENTRICITY;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.SECONDS_PER_MINUTE;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.MAX_ANGLE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.sgp4.BlockKernel;
import org.orbsieve.ephemeris.sgp4.BlockPositions;
import org.orbsieve.ephemeris.sgp4.NearEarthTable;

/** Twin of {@link org.orbsieve.ephemeris.sgp4.NearEarthKernel}. */
final class NearEarthLanes {

  private static final VectorSpecies<Double> SPECIES = BlockVectors.SPECIES;
  private static final int SIZE = BlockKernel.SIZE;
  private static final int SIGN_BIT = 63;

  private final OsculatingLanes osculating;
  private final int[] all = BlockVectors.all();
  private final double[] minutes = new double[SIZE];
  private final double[] anomaly = new double[SIZE];
  private final double[] sin = new double[SIZE];
  private final double[] cos = new double[SIZE];

  NearEarthLanes(OsculatingLanes osculating) {
    this.osculating = osculating;
  }

  void evaluate(NearEarthTable block, int count, double time, BlockPositions out) {
    secular(block, count, time);
    TrigLanes.sinCos(anomaly, all, count / BlockVectors.LANES, sin, cos);
    drag(block, count, out);
    longitude(block, count);
    osculating.evaluate(
        block.sinI0, block.cosI0, block.longitudeCoefficient, block.perigeeCoefficient, count, out);
  }

  /** Secular gravity. */
  private void secular(NearEarthTable block, int count, double time) {
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector t =
          DoubleVector.fromArray(SPECIES, block.epochOffset, i).add(time).div(SECONDS_PER_MINUTE);
      t.intoArray(minutes, i);
      DoubleVector.fromArray(SPECIES, block.m0, i)
          .add(DoubleVector.fromArray(SPECIES, block.mDot, i).mul(t))
          .intoArray(anomaly, i);
      DoubleVector.fromArray(SPECIES, block.argp0, i)
          .add(DoubleVector.fromArray(SPECIES, block.argpDot, i).mul(t))
          .intoArray(osculating.argp, i);
      DoubleVector.fromArray(SPECIES, block.node0, i)
          .add(DoubleVector.fromArray(SPECIES, block.nodeDot, i).mul(t))
          .add(DoubleVector.fromArray(SPECIES, block.nodeT2, i).mul(t.mul(t)))
          .intoArray(osculating.node, i);
    }
  }

  /** Drag on mean anomaly, perigee and eccentricity. */
  private void drag(NearEarthTable block, int count, BlockPositions out) {
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector t = DoubleVector.fromArray(SPECIES, minutes, i);
      DoubleVector s = DoubleVector.fromArray(SPECIES, sin, i);
      DoubleVector c = DoubleVector.fromArray(SPECIES, cos, i);
      DoubleVector delta = DoubleVector.fromArray(SPECIES, block.eta, i).mul(c).add(1.0);
      DoubleVector shift =
          DoubleVector.fromArray(SPECIES, block.argpDrag, i)
              .mul(t)
              .add(
                  delta
                      .mul(delta)
                      .mul(delta)
                      .sub(DoubleVector.fromArray(SPECIES, block.deltaM0, i))
                      .mul(DoubleVector.fromArray(SPECIES, block.mDrag, i)));
      shift.abs().intoArray(out.excess, i);
      DoubleVector.fromArray(SPECIES, anomaly, i).add(shift).intoArray(anomaly, i);
      DoubleVector.fromArray(SPECIES, osculating.argp, i).sub(shift).intoArray(osculating.argp, i);
      DoubleVector z = shift.mul(shift);
      DoubleVector sinShift = shift.mul(z).fma(z.fma(1.0 / 120, -1.0 / 6), shift);
      DoubleVector cosShift = z.fma(-1.0 / 720, 1.0 / 24);
      cosShift = z.fma(cosShift, DoubleVector.broadcast(SPECIES, -0.5));
      cosShift = z.fma(cosShift, DoubleVector.broadcast(SPECIES, 1.0));
      DoubleVector sinM = s.mul(cosShift).add(c.mul(sinShift));
      DoubleVector decay =
          DoubleVector.fromArray(SPECIES, block.bstarC4, i)
              .mul(t)
              .add(
                  DoubleVector.fromArray(SPECIES, block.bstarC5, i)
                      .mul(sinM.sub(DoubleVector.fromArray(SPECIES, block.sinM0, i))));
      DoubleVector.fromArray(SPECIES, block.e0, i)
          .sub(decay)
          .max(MIN_ECCENTRICITY)
          .intoArray(osculating.kepler.e, i);
    }
  }

  /** Drag on semi-major axis and mean longitude. */
  private void longitude(NearEarthTable block, int count) {
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector t = DoubleVector.fromArray(SPECIES, minutes, i);
      DoubleVector t2 = t.mul(t);
      DoubleVector t3 = t2.mul(t);
      DoubleVector t4 = t.mul(t3);
      DoubleVector shrink =
          DoubleVector.broadcast(SPECIES, 1.0)
              .sub(DoubleVector.fromArray(SPECIES, block.c1, i).mul(t))
              .sub(DoubleVector.fromArray(SPECIES, block.d2, i).mul(t2))
              .sub(DoubleVector.fromArray(SPECIES, block.d3, i).mul(t3))
              .sub(DoubleVector.fromArray(SPECIES, block.d4, i).mul(t4));
      DoubleVector drift =
          DoubleVector.fromArray(SPECIES, block.t2, i)
              .mul(t2)
              .add(DoubleVector.fromArray(SPECIES, block.t3, i).mul(t3))
              .add(
                  DoubleVector.fromArray(SPECIES, block.t5, i)
                      .mul(t)
                      .add(DoubleVector.fromArray(SPECIES, block.t4, i))
                      .mul(t4));
      DoubleVector m = DoubleVector.fromArray(SPECIES, anomaly, i);
      m.add(DoubleVector.fromArray(SPECIES, osculating.argp, i))
          .add(DoubleVector.fromArray(SPECIES, osculating.node, i))
          .add(DoubleVector.fromArray(SPECIES, block.n0, i).mul(drift))
          .intoArray(osculating.longitude, i);
      LongVector tooFar =
          DoubleVector.broadcast(SPECIES, MAX_ANGLE)
              .sub(m.abs())
              .reinterpretAsLongs()
              .lanewise(VectorOperators.LSHR, SIGN_BIT)
              .lanewise(VectorOperators.NEG);
      DoubleVector.fromArray(SPECIES, block.a0, i)
          .mul(shrink)
          .mul(shrink)
          .reinterpretAsLongs()
          .or(tooFar)
          .reinterpretAsDoubles()
          .intoArray(osculating.a, i);
    }
  }
}
