package org.orbsieve.ephemeris.sgp4.simd;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.CK2;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.EARTH_RADIUS_KM;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.MAX_ECCENTRICITY;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.METRES_PER_KM;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.TWO_PI;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.INTEGER_BIAS;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.MAX_ANGLE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.sgp4.BlockKernel;
import org.orbsieve.ephemeris.sgp4.BlockPositions;

/** Twin of {@link org.orbsieve.ephemeris.sgp4.OsculatingKernel}. */
final class OsculatingLanes {

  private static final VectorSpecies<Double> SPECIES = BlockVectors.SPECIES;
  private static final int SIZE = BlockKernel.SIZE;
  private static final int SIGN_BIT = 63;

  /** Mean semi-major axis [Earth radii]. */
  final double[] a = new double[SIZE];

  /** Mean argument of perigee [rad]. */
  final double[] argp = new double[SIZE];

  /** Mean node [rad]. */
  final double[] node = new double[SIZE];

  /** Mean anomaly + argp + node [rad]. */
  final double[] longitude = new double[SIZE];

  /** Holds the mean eccentricity. */
  final KeplerLanes kepler = new KeplerLanes();

  private final int[] all = BlockVectors.all();
  private final double[] sin = new double[SIZE];
  private final double[] cos = new double[SIZE];
  private final double[] radius = new double[SIZE];
  private final double[] sinU = new double[SIZE];
  private final double[] cosU = new double[SIZE];
  private final double[] temp2 = new double[SIZE];

  /** From the mean elements of this object, the inclination and its coefficients to positions. */
  void evaluate(
      double[] sinI,
      double[] cosI,
      double[] longitudeCoefficient,
      double[] perigeeCoefficient,
      int count,
      BlockPositions out) {
    int vectors = count / BlockVectors.LANES;
    TrigLanes.sinCos(argp, all, vectors, sin, cos);
    longPeriod(longitudeCoefficient, perigeeCoefficient, count);
    kepler.solve(count);
    planar(cosI, count);
    turn(sinI, cosI, count, out);
    TrigLanes.sinCos(node, all, vectors, sin, cos);
    place(count, out);
  }

  /** Long-period terms: the right side of Kepler's equation, NaN where nothing is defined. */
  private void longPeriod(double[] longitudeCoefficient, double[] perigeeCoefficient, int count) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1.0);
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector axis = DoubleVector.fromArray(SPECIES, a, i);
      DoubleVector e = DoubleVector.fromArray(SPECIES, kepler.e, i);
      DoubleVector perigee = DoubleVector.fromArray(SPECIES, argp, i);
      DoubleVector omega = DoubleVector.fromArray(SPECIES, node, i);
      DoubleVector l = DoubleVector.fromArray(SPECIES, longitude, i);
      DoubleVector perParameter = one.div(axis.mul(one.sub(e.mul(e))));
      DoubleVector axn = e.mul(DoubleVector.fromArray(SPECIES, cos, i));
      DoubleVector ayn =
          e.mul(DoubleVector.fromArray(SPECIES, sin, i))
              .add(perParameter.mul(DoubleVector.fromArray(SPECIES, perigeeCoefficient, i)));
      DoubleVector angle =
          l.add(perParameter.mul(DoubleVector.fromArray(SPECIES, longitudeCoefficient, i)).mul(axn))
              .sub(omega);

      // The whole turns below: rounded to nearest, less one where that was upwards.
      DoubleVector turns = angle.add(Math.PI).sub(Math.PI).div(TWO_PI);
      DoubleVector nearest = turns.add(INTEGER_BIAS).sub(INTEGER_BIAS);
      LongVector above =
          turns
              .sub(nearest)
              .reinterpretAsLongs()
              .lanewise(VectorOperators.LSHR, SIGN_BIT)
              .lanewise(VectorOperators.NEG);
      DoubleVector floor = nearest.sub(above.and(one.reinterpretAsLongs()).reinterpretAsDoubles());
      DoubleVector capU = angle.sub(floor.mul(TWO_PI));

      // Sign bits of what must not be negative; a semi-major axis must be positive.
      LongVector undefined =
          DoubleVector.broadcast(SPECIES, MAX_ECCENTRICITY)
              .sub(e)
              .reinterpretAsLongs()
              .or(
                  DoubleVector.broadcast(SPECIES, MAX_ANGLE)
                      .sub(perigee.abs().add(omega.abs()).add(l.abs()))
                      .reinterpretAsLongs())
              .or(
                  DoubleVector.zero(SPECIES)
                      .sub(axis)
                      .reinterpretAsLongs()
                      .lanewise(VectorOperators.NOT))
              .lanewise(VectorOperators.LSHR, SIGN_BIT)
              .lanewise(VectorOperators.NEG);
      capU.reinterpretAsLongs().or(undefined).reinterpretAsDoubles().intoArray(kepler.capU, i);
      axn.intoArray(kepler.axn, i);
      ayn.intoArray(kepler.ayn, i);
    }
  }

  /** Position in the orbit's plane, its radius with the short-period terms. */
  private void planar(double[] cosI, int count) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1.0);
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector axis = DoubleVector.fromArray(SPECIES, a, i);
      DoubleVector axn = DoubleVector.fromArray(SPECIES, kepler.axn, i);
      DoubleVector ayn = DoubleVector.fromArray(SPECIES, kepler.ayn, i);
      DoubleVector sinE = DoubleVector.fromArray(SPECIES, kepler.sin, i);
      DoubleVector cosE = DoubleVector.fromArray(SPECIES, kepler.cos, i);
      DoubleVector ecosE = axn.mul(cosE).add(ayn.mul(sinE));
      DoubleVector esinE = axn.mul(sinE).sub(ayn.mul(cosE));
      DoubleVector beta2 = one.sub(axn.mul(axn).add(ayn.mul(ayn)));
      DoubleVector beta = beta2.lanewise(VectorOperators.SQRT);
      DoubleVector r = axis.mul(one.sub(ecosE));
      DoubleVector temp = esinE.div(one.add(beta));
      DoubleVector perRadius = axis.div(r);
      DoubleVector cu = perRadius.mul(cosE.sub(axn).add(ayn.mul(temp)));
      DoubleVector su = perRadius.mul(sinE.sub(ayn).sub(axn.mul(temp)));
      DoubleVector cos2U = cu.mul(2.0).mul(cu).sub(1.0);
      DoubleVector ci = DoubleVector.fromArray(SPECIES, cosI, i);
      DoubleVector theta2 = ci.mul(ci);
      DoubleVector x3thm1 = theta2.mul(3.0).sub(1.0);
      DoubleVector x1mth2 = one.sub(theta2);
      DoubleVector parameter = axis.mul(beta2);
      DoubleVector perParameter = one.div(parameter);
      DoubleVector t1 = perParameter.mul(CK2);
      DoubleVector t2 = t1.mul(perParameter);
      r.mul(one.sub(t2.mul(1.5).mul(beta).mul(x3thm1)))
          .add(t1.mul(0.5).mul(x1mth2).mul(cos2U))
          .intoArray(radius, i);
      su.intoArray(sinU, i);
      cu.intoArray(cosU, i);
      t2.intoArray(temp2, i);
    }
  }

  /** Turns argument of latitude, inclination and node by their short-period terms. */
  private void turn(double[] sinI, double[] cosI, int count, BlockPositions out) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1.0);
    DoubleVector minusHalf = DoubleVector.broadcast(SPECIES, -0.5);
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector su = DoubleVector.fromArray(SPECIES, sinU, i);
      DoubleVector cu = DoubleVector.fromArray(SPECIES, cosU, i);
      DoubleVector ci = DoubleVector.fromArray(SPECIES, cosI, i);
      DoubleVector si = DoubleVector.fromArray(SPECIES, sinI, i);
      DoubleVector t2 = DoubleVector.fromArray(SPECIES, temp2, i);
      DoubleVector sin2U = su.mul(2.0).mul(cu);
      DoubleVector cos2U = cu.mul(2.0).mul(cu).sub(1.0);
      DoubleVector turnU = t2.mul(-0.25).mul(ci.mul(ci).mul(7.0).sub(1.0)).mul(sin2U);
      DoubleVector t2ci = t2.mul(1.5).mul(ci);
      DoubleVector turnI = t2ci.mul(si).mul(cos2U);
      DoubleVector.fromArray(SPECIES, node, i).add(t2ci.mul(sin2U)).intoArray(node, i);
      DoubleVector.fromArray(SPECIES, out.excess, i)
          .add(turnU.abs())
          .add(turnI.abs())
          .intoArray(out.excess, i);

      DoubleVector z = turnU.mul(turnU);
      DoubleVector s = turnU.mul(z).fma(z.fma(1.0 / 120, -1.0 / 6), turnU);
      DoubleVector c = z.fma(z.fma(z.fma(-1.0 / 720, 1.0 / 24), minusHalf), one);
      su.mul(c).add(cu.mul(s)).intoArray(sinU, i);
      cu.mul(c).sub(su.mul(s)).intoArray(cosU, i);
      z = turnI.mul(turnI);
      s = turnI.mul(z).fma(z.fma(1.0 / 120, -1.0 / 6), turnI);
      c = z.fma(z.fma(z.fma(-1.0 / 720, 1.0 / 24), minusHalf), one);
      // Until place takes them, the coordinates hold the turned inclination.
      si.mul(c).add(ci.mul(s)).intoArray(out.z, i);
      ci.mul(c).sub(si.mul(s)).intoArray(out.y, i);
    }
  }

  /** From radius, argument of latitude, inclination and node to TEME. */
  private void place(int count, BlockPositions out) {
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector su = DoubleVector.fromArray(SPECIES, sinU, i);
      DoubleVector cu = DoubleVector.fromArray(SPECIES, cosU, i);
      DoubleVector sinNode = DoubleVector.fromArray(SPECIES, sin, i);
      DoubleVector cosNode = DoubleVector.fromArray(SPECIES, cos, i);
      DoubleVector si = DoubleVector.fromArray(SPECIES, out.z, i);
      DoubleVector ci = DoubleVector.fromArray(SPECIES, out.y, i);
      DoubleVector metres =
          DoubleVector.fromArray(SPECIES, radius, i).mul(METRES_PER_KM).mul(EARTH_RADIUS_KM);
      DoubleVector mx = sinNode.neg().mul(ci);
      DoubleVector my = cosNode.mul(ci);
      metres.mul(mx.mul(su).add(cosNode.mul(cu))).intoArray(out.x, i);
      metres.mul(my.mul(su).add(sinNode.mul(cu))).intoArray(out.y, i);
      metres.mul(si.mul(su)).intoArray(out.z, i);
    }
  }
}
