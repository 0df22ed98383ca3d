package org.orbsieve.ephemeris.sgp4.simd;

import static org.orbsieve.ephemeris.sgp4.OsculatingKernel.KEPLER_TOLERANCE;
import static org.orbsieve.ephemeris.sgp4.OsculatingKernel.MAX_ITERATIONS;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.SMALL_ANGLE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.orbsieve.ephemeris.sgp4.BlockKernel;

/**
 * Kepler's equation for a block, by the iteration of the scalar kernel. Each pass takes one step
 * with the vectors that still have a lane to move; lanes that have converged move by zero, and
 * therefore keep their bits.
 */
final class KeplerLanes {

  private static final VectorSpecies<Double> SPECIES = BlockVectors.SPECIES;
  private static final int SIZE = BlockKernel.SIZE;
  private static final int SIGN_BIT = 63;
  private static final double JUST_BELOW_TOLERANCE = Math.nextDown(KEPLER_TOLERANCE);

  /** e cos(perigee) with its long-period terms. */
  final double[] axn = new double[SIZE];

  /** e sin(perigee), likewise. */
  final double[] ayn = new double[SIZE];

  /** Mean eccentricity. */
  final double[] e = new double[SIZE];

  /** Right side of the equation: mean argument of latitude [rad]. */
  final double[] capU = new double[SIZE];

  /** Sine of the eccentric anomaly plus perigee, the solution. */
  final double[] sin = new double[SIZE];

  /** Its cosine. */
  final double[] cos = new double[SIZE];

  private final int[] all = BlockVectors.all();
  private final double[] anomaly = new double[SIZE];
  private final double[] step = new double[SIZE];
  private final double[] curvature = new double[SIZE];
  private final double[] residual = new double[SIZE];
  private final double[] derivative = new double[SIZE];
  private final double[] freshSin = new double[SIZE];
  private final double[] freshCos = new double[SIZE];

  /**
   * Offsets of the vectors that move, and of those of them that turn by more than a small angle.
   */
  private final int[] moving = new int[SIZE];

  private final int[] turning = new int[SIZE];
  private int movingCount;
  private int turningCount;

  /** Solves for the first {@code count} slots. */
  void solve(int count) {
    TrigLanes.sinCos(capU, all, count / BlockVectors.LANES, sin, cos);
    System.arraycopy(capU, 0, anomaly, 0, count);
    movingCount = count / BlockVectors.LANES;
    System.arraycopy(all, 0, moving, 0, movingCount);
    findResiduals();
    findSteps();
    boundSteps();
    turn();
    for (int j = 2; j < MAX_ITERATIONS && movingCount > 0; j++) {
      findResiduals();
      findSteps();
      turn();
    }
  }

  /** Residual and its derivatives of every vector that moves; drops those that have converged. */
  private void findResiduals() {
    int kept = 0;
    for (int v = 0; v < movingCount; v++) {
      int i = moving[v];
      DoubleVector sine = DoubleVector.fromArray(SPECIES, sin, i);
      DoubleVector cosine = DoubleVector.fromArray(SPECIES, cos, i);
      DoubleVector xn = DoubleVector.fromArray(SPECIES, axn, i);
      DoubleVector yn = DoubleVector.fromArray(SPECIES, ayn, i);
      DoubleVector esinE = xn.mul(sine).sub(yn.mul(cosine));
      DoubleVector f =
          DoubleVector.fromArray(SPECIES, capU, i)
              .sub(DoubleVector.fromArray(SPECIES, anomaly, i))
              .add(esinE);
      DoubleVector.broadcast(SPECIES, 1.0)
          .sub(xn.mul(cosine).add(yn.mul(sine)))
          .intoArray(derivative, i);
      esinE.intoArray(curvature, i);
      f.intoArray(residual, i);
      if (f.abs().compare(VectorOperators.GE, KEPLER_TOLERANCE).anyTrue()) {
        moving[kept++] = i;
      }
    }
    movingCount = kept;
  }

  /** Steps of second order, zero in lanes that have converged. */
  private void findSteps() {
    for (int v = 0; v < movingCount; v++) {
      int i = moving[v];
      DoubleVector f = DoubleVector.fromArray(SPECIES, residual, i);
      DoubleVector slope = DoubleVector.fromArray(SPECIES, derivative, i);
      DoubleVector esinE = DoubleVector.fromArray(SPECIES, curvature, i);
      LongVector moves =
          f.abs()
              .sub(KEPLER_TOLERANCE)
              .reinterpretAsLongs()
              .lanewise(VectorOperators.LSHR, SIGN_BIT)
              .sub(1);
      f.mul(slope)
          .div(slope.mul(slope).add(esinE.mul(0.5).mul(f)))
          .reinterpretAsLongs()
          .and(moves)
          .reinterpretAsDoubles()
          .intoArray(step, i);
    }
  }

  /** The first step is 1.25 e long where Newton's step of first order is longer. */
  private void boundSteps() {
    for (int v = 0; v < movingCount; v++) {
      int i = moving[v];
      DoubleVector max = DoubleVector.fromArray(SPECIES, e, i).abs().mul(1.25);
      DoubleVector f = DoubleVector.fromArray(SPECIES, residual, i);
      LongVector halley = DoubleVector.fromArray(SPECIES, step, i).reinterpretAsLongs();
      LongVector cut = f.reinterpretAsLongs().and(Long.MIN_VALUE).or(max.reinterpretAsLongs());
      // Longer than that, and not still.
      LongVector over =
          max.mul(DoubleVector.fromArray(SPECIES, derivative, i))
              .sub(f.abs())
              .reinterpretAsLongs()
              .and(
                  DoubleVector.broadcast(SPECIES, JUST_BELOW_TOLERANCE)
                      .sub(f.abs())
                      .reinterpretAsLongs())
              .lanewise(VectorOperators.LSHR, SIGN_BIT)
              .lanewise(VectorOperators.NEG);
      halley
          .lanewise(VectorOperators.XOR, halley.lanewise(VectorOperators.XOR, cut).and(over))
          .reinterpretAsDoubles()
          .intoArray(step, i);
    }
  }

  /** Takes the steps: by the short series of a small angle, or afresh from the anomaly. */
  private void turn() {
    turningCount = 0;
    for (int v = 0; v < movingCount; v++) {
      int i = moving[v];
      DoubleVector by = DoubleVector.fromArray(SPECIES, step, i);
      DoubleVector sine = DoubleVector.fromArray(SPECIES, sin, i);
      DoubleVector cosine = DoubleVector.fromArray(SPECIES, cos, i);
      DoubleVector.fromArray(SPECIES, anomaly, i).add(by).intoArray(anomaly, i);
      DoubleVector z = by.mul(by);
      DoubleVector sinStep = by.mul(z).fma(z.fma(1.0 / 120, -1.0 / 6), by);
      DoubleVector cosStep = z.fma(-1.0 / 720, 1.0 / 24);
      cosStep = z.fma(cosStep, DoubleVector.broadcast(SPECIES, -0.5));
      cosStep = z.fma(cosStep, DoubleVector.broadcast(SPECIES, 1.0));
      sine.mul(cosStep).add(cosine.mul(sinStep)).intoArray(sin, i);
      cosine.mul(cosStep).sub(sine.mul(sinStep)).intoArray(cos, i);
      if (by.abs().compare(VectorOperators.GT, SMALL_ANGLE).anyTrue()) {
        turning[turningCount++] = i;
      }
    }
    if (turningCount > 0) {
      TrigLanes.sinCos(anomaly, turning, turningCount, freshSin, freshCos);
      replaceLargeTurns();
    }
  }

  private void replaceLargeTurns() {
    for (int v = 0; v < turningCount; v++) {
      int i = turning[v];
      LongVector large =
          DoubleVector.broadcast(SPECIES, SMALL_ANGLE)
              .sub(DoubleVector.fromArray(SPECIES, step, i).abs())
              .reinterpretAsLongs()
              .lanewise(VectorOperators.LSHR, SIGN_BIT)
              .lanewise(VectorOperators.NEG);
      LongVector sine = DoubleVector.fromArray(SPECIES, sin, i).reinterpretAsLongs();
      LongVector fresh = DoubleVector.fromArray(SPECIES, freshSin, i).reinterpretAsLongs();
      sine.lanewise(VectorOperators.XOR, sine.lanewise(VectorOperators.XOR, fresh).and(large))
          .reinterpretAsDoubles()
          .intoArray(sin, i);
      LongVector cosine = DoubleVector.fromArray(SPECIES, cos, i).reinterpretAsLongs();
      fresh = DoubleVector.fromArray(SPECIES, freshCos, i).reinterpretAsLongs();
      cosine
          .lanewise(VectorOperators.XOR, cosine.lanewise(VectorOperators.XOR, fresh).and(large))
          .reinterpretAsDoubles()
          .intoArray(cos, i);
    }
  }
}
