package org.orbsieve.ephemeris.sgp4.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.sgp4.BlockKernel;
import org.orbsieve.ephemeris.sgp4.DeepSpaceTable.BodyColumns;

/** Periodic terms of Sun or Moon at an instant, see {@code DeepSpaceKernel.periodic}. */
final class BodyLanes {

  private static final VectorSpecies<Double> SPECIES = BlockVectors.SPECIES;
  private static final int SIZE = BlockKernel.SIZE;

  /** Correction of the eccentricity. */
  final double[] e = new double[SIZE];

  /** Of the inclination [rad]. */
  final double[] i = new double[SIZE];

  /** Of the mean anomaly [rad]. */
  final double[] l = new double[SIZE];

  /** Of the argument of perigee + cos i node [rad]. */
  final double[] gh = new double[SIZE];

  /** Of sin i node [rad]. */
  final double[] h = new double[SIZE];

  private final double meanMotion;
  private final double eccentricity;
  private final int[] all = BlockVectors.all();
  private final double[] angle = new double[SIZE];
  private final double[] sin = new double[SIZE];
  private final double[] cos = new double[SIZE];

  /**
   * Terms of one body.
   *
   * @param meanMotion of the body [rad/min]
   * @param eccentricity of its orbit
   */
  BodyLanes(double meanMotion, double eccentricity) {
    this.meanMotion = meanMotion;
    this.eccentricity = eccentricity;
  }

  /** Evaluates at times in minutes since epoch. */
  void evaluate(BodyColumns body, double[] minutes, int count) {
    int vectors = count / BlockVectors.LANES;
    meanAnomaly(body, minutes, count);
    TrigLanes.sinCos(angle, all, vectors, sin, cos);
    trueAnomaly(count);
    TrigLanes.sinCos(angle, all, vectors, sin, cos);
    terms(body, count);
  }

  private void meanAnomaly(BodyColumns body, double[] minutes, int count) {
    for (int at = 0; at < count; at += BlockVectors.LANES) {
      DoubleVector.fromArray(SPECIES, body.anomaly, at)
          .add(DoubleVector.fromArray(SPECIES, minutes, at).mul(meanMotion))
          .intoArray(angle, at);
    }
  }

  /** First order of the equation of the centre. */
  private void trueAnomaly(int count) {
    for (int at = 0; at < count; at += BlockVectors.LANES) {
      DoubleVector.fromArray(SPECIES, angle, at)
          .add(DoubleVector.fromArray(SPECIES, sin, at).mul(2 * eccentricity))
          .intoArray(angle, at);
    }
  }

  private void terms(BodyColumns body, int count) {
    for (int at = 0; at < count; at += BlockVectors.LANES) {
      DoubleVector s = DoubleVector.fromArray(SPECIES, sin, at);
      DoubleVector f2 = s.mul(0.5).mul(s).sub(0.25);
      DoubleVector f3 = s.mul(-0.5).mul(DoubleVector.fromArray(SPECIES, cos, at));
      DoubleVector.fromArray(SPECIES, body.e2, at)
          .mul(f2)
          .add(DoubleVector.fromArray(SPECIES, body.e3, at).mul(f3))
          .intoArray(e, at);
      DoubleVector.fromArray(SPECIES, body.i2, at)
          .mul(f2)
          .add(DoubleVector.fromArray(SPECIES, body.i3, at).mul(f3))
          .intoArray(i, at);
      DoubleVector.fromArray(SPECIES, body.l2, at)
          .mul(f2)
          .add(DoubleVector.fromArray(SPECIES, body.l3, at).mul(f3))
          .add(DoubleVector.fromArray(SPECIES, body.l4, at).mul(s))
          .intoArray(l, at);
      DoubleVector.fromArray(SPECIES, body.gh2, at)
          .mul(f2)
          .add(DoubleVector.fromArray(SPECIES, body.gh3, at).mul(f3))
          .add(DoubleVector.fromArray(SPECIES, body.gh4, at).mul(s))
          .intoArray(gh, at);
      DoubleVector.fromArray(SPECIES, body.h2, at)
          .mul(f2)
          .add(DoubleVector.fromArray(SPECIES, body.h3, at).mul(f3))
          .intoArray(h, at);
    }
  }
}
