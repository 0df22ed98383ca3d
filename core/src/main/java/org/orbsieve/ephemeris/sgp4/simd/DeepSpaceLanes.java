package org.orbsieve.ephemeris.sgp4.simd;

import static org.orbsieve.ephemeris.sgp4.DeepSpaceKernel.LYDDANE_INCLINATION;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.A3_OVER_CK2;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.MIN_POLE;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.SECONDS_PER_MINUTE;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZEL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZES;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNS;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.sgp4.BlockKernel;
import org.orbsieve.ephemeris.sgp4.BlockPositions;
import org.orbsieve.ephemeris.sgp4.DeepSpaceKernel;
import org.orbsieve.ephemeris.sgp4.DeepSpaceTable;

/** Twin of {@link org.orbsieve.ephemeris.sgp4.DeepSpaceKernel}. */
final class DeepSpaceLanes {

  private static final VectorSpecies<Double> SPECIES = BlockVectors.SPECIES;
  private static final int SIZE = BlockKernel.SIZE;

  private final OsculatingLanes osculating;
  private final BodyLanes sun = new BodyLanes(ZNS, ZES);
  private final BodyLanes moon = new BodyLanes(ZNL, ZEL);
  private final int[] all = BlockVectors.all();
  private final double[] minutes = new double[SIZE];
  private final double[] inclination = new double[SIZE];
  private final double[] m = new double[SIZE];
  private final double[] sinI = new double[SIZE];
  private final double[] cosI = new double[SIZE];
  private final double[] pi = new double[SIZE];
  private final double[] ph = new double[SIZE];
  private final double[] deltaNode = new double[SIZE];
  private final double[] deltaArgp = new double[SIZE];
  private final double[] longitudeCoefficient = new double[SIZE];
  private final double[] perigeeCoefficient = new double[SIZE];

  DeepSpaceLanes(OsculatingLanes osculating) {
    this.osculating = osculating;
  }

  void evaluate(
      DeepSpaceTable block,
      double[] anomaly,
      double[] axis,
      int count,
      double time,
      BlockPositions out) {
    Arrays.fill(out.excess, 0);
    secular(block, anomaly, axis, count, time);
    elements(block, count);
    sun.evaluate(block.sun, minutes, count);
    moon.evaluate(block.moon, minutes, count);
    addPeriodics(count);
    TrigLanes.sinCos(inclination, all, count / BlockVectors.LANES, sinI, cosI);
    split(count);
    splitLowInclinations(count);
    join(count);
    osculating.evaluate(sinI, cosI, longitudeCoefficient, perigeeCoefficient, count, out);
  }

  /** Secular angles and, from the mean motion that resonance left, axis and anomaly with drag. */
  private void secular(
      DeepSpaceTable block, double[] anomaly, double[] axis, int count, double time) {
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector t =
          DoubleVector.fromArray(SPECIES, block.epochOffset, i).add(time).div(SECONDS_PER_MINUTE);
      DoubleVector tSq = t.mul(t);
      t.intoArray(minutes, i);
      DoubleVector.fromArray(SPECIES, block.argp0, i)
          .add(DoubleVector.fromArray(SPECIES, block.argpDot, i).mul(t))
          .add(DoubleVector.fromArray(SPECIES, block.argpRate, i).mul(t))
          .intoArray(osculating.argp, i);
      DoubleVector.fromArray(SPECIES, block.node0, i)
          .add(DoubleVector.fromArray(SPECIES, block.nodeDot, i).mul(t))
          .add(DoubleVector.fromArray(SPECIES, block.nodeT2, i).mul(tSq))
          .add(DoubleVector.fromArray(SPECIES, block.nodeRate, i).mul(t))
          .intoArray(osculating.node, i);
      DoubleVector shrink =
          DoubleVector.broadcast(SPECIES, 1.0)
              .sub(DoubleVector.fromArray(SPECIES, block.c1, i).mul(t));
      DoubleVector.fromArray(SPECIES, axis, i).mul(shrink).mul(shrink).intoArray(osculating.a, i);
      DoubleVector.fromArray(SPECIES, anomaly, i)
          .add(
              DoubleVector.fromArray(SPECIES, block.n0, i)
                  .mul(DoubleVector.fromArray(SPECIES, block.t2, i))
                  .mul(tSq))
          .intoArray(m, i);
    }
  }

  /** Secular eccentricity and inclination. */
  private void elements(DeepSpaceTable block, int count) {
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector t = DoubleVector.fromArray(SPECIES, minutes, i);
      DoubleVector.fromArray(SPECIES, block.e0, i)
          .add(DoubleVector.fromArray(SPECIES, block.eRate, i).mul(t))
          .sub(DoubleVector.fromArray(SPECIES, block.bstarC4, i).mul(t))
          .intoArray(osculating.kepler.e, i);
      DoubleVector.fromArray(SPECIES, block.i0, i)
          .add(DoubleVector.fromArray(SPECIES, block.iRate, i).mul(t))
          .intoArray(inclination, i);
    }
  }

  /** Adds the periodic terms of both bodies to eccentricity, inclination, anomaly and perigee. */
  private void addPeriodics(int count) {
    double[] e = osculating.kepler.e;
    double[] argp = osculating.argp;
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector.fromArray(SPECIES, e, i)
          .add(
              DoubleVector.fromArray(SPECIES, sun.e, i)
                  .add(DoubleVector.fromArray(SPECIES, moon.e, i)))
          .intoArray(e, i);
      DoubleVector both =
          DoubleVector.fromArray(SPECIES, sun.i, i).add(DoubleVector.fromArray(SPECIES, moon.i, i));
      both.intoArray(pi, i);
      DoubleVector.fromArray(SPECIES, inclination, i).add(both).intoArray(inclination, i);
      DoubleVector.fromArray(SPECIES, m, i)
          .add(
              DoubleVector.fromArray(SPECIES, sun.l, i)
                  .add(DoubleVector.fromArray(SPECIES, moon.l, i)))
          .intoArray(m, i);
      DoubleVector.fromArray(SPECIES, argp, i)
          .add(
              DoubleVector.fromArray(SPECIES, sun.gh, i)
                  .add(DoubleVector.fromArray(SPECIES, moon.gh, i)))
          .intoArray(argp, i);
      DoubleVector.fromArray(SPECIES, sun.h, i)
          .add(DoubleVector.fromArray(SPECIES, moon.h, i))
          .intoArray(ph, i);
    }
  }

  /** Splits the correction of sin i node between perigee and node. */
  private void split(int count) {
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector delta =
          DoubleVector.fromArray(SPECIES, ph, i).div(DoubleVector.fromArray(SPECIES, sinI, i));
      delta.intoArray(deltaNode, i);
      DoubleVector.fromArray(SPECIES, cosI, i).neg().mul(delta).intoArray(deltaArgp, i);
    }
  }

  /** Lyddane's form below {@code LYDDANE_INCLINATION}, object by object: an arc tangent each. */
  private void splitLowInclinations(int count) {
    for (int i = 0; i < count; i++) {
      if (!(inclination[i] >= LYDDANE_INCLINATION)) {
        deltaNode[i] = StrictMath.atan2(ph[i], pi[i] * cosI[i] + sinI[i]);
        double node = DeepSpaceKernel.withinTurn(osculating.node[i]);
        deltaArgp[i] = -node * sinI[i] * pi[i] - cosI[i] * deltaNode[i];
      }
    }
  }

  /** Corrected angles, and the long-period coefficients of the corrected inclination. */
  private void join(int count) {
    for (int i = 0; i < count; i += BlockVectors.LANES) {
      DoubleVector argp =
          DoubleVector.fromArray(SPECIES, osculating.argp, i)
              .add(DoubleVector.fromArray(SPECIES, deltaArgp, i));
      DoubleVector node =
          DoubleVector.fromArray(SPECIES, osculating.node, i)
              .add(DoubleVector.fromArray(SPECIES, deltaNode, i));
      argp.intoArray(osculating.argp, i);
      node.intoArray(osculating.node, i);
      DoubleVector.fromArray(SPECIES, m, i).add(argp).add(node).intoArray(osculating.longitude, i);
      DoubleVector si = DoubleVector.fromArray(SPECIES, sinI, i);
      DoubleVector ci = DoubleVector.fromArray(SPECIES, cosI, i);
      si.mul(0.125 * A3_OVER_CK2)
          .mul(ci.mul(5.0).add(3.0))
          .div(ci.add(1.0).max(MIN_POLE))
          .intoArray(longitudeCoefficient, i);
      si.mul(0.25 * A3_OVER_CK2).intoArray(perigeeCoefficient, i);
    }
  }
}
