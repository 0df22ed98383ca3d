package org.orbsieve.ephemeris.sgp4;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;

/**
 * Constants of near-earth objects (SGP4), beyond those of {@link SecularColumns}. With a perigee
 * below 220 km the theory drops the higher drag terms: their coefficients are zero here, so that
 * one kernel without a branch serves both.
 */
public final class NearEarthTable extends SecularColumns {

  /** Perigee height [km] below which the drag terms are cut to the lowest order. */
  private static final double TRUNCATION_HEIGHT_KM = 220;

  /** Eccentricity below which the periodic drag terms are left out: they divide by it. */
  private static final double MIN_ECCENTRICITY = 1e-4;

  /** Sine of the inclination. */
  public final double[] sinI0;

  /** Cosine of the inclination. */
  public final double[] cosI0;

  /** Long-period coefficient of the mean longitude [Earth radii]. */
  public final double[] longitudeCoefficient;

  /** Long-period coefficient of e sin(perigee) [Earth radii]. */
  public final double[] perigeeCoefficient;

  /** eta = a0 e0 / (a0 - s) of the density function. */
  public final double[] eta;

  /** (1 + eta cos M0)^3. */
  public final double[] deltaM0;

  /** sin M0. */
  public final double[] sinM0;

  /** D2 of the semi-major axis' drag polynomial [1/min^2]. */
  public final double[] d2;

  /** D3 [1/min^3]. */
  public final double[] d3;

  /** D4 [1/min^4]. */
  public final double[] d4;

  /** Cubic term of the mean longitude, per n0 [1/min^2 per min]. */
  public final double[] t3;

  /** Quartic term [1/min^4]. */
  public final double[] t4;

  /** Quintic term [1/min^5]. */
  public final double[] t5;

  /** Linear drag term moved from perigee to mean anomaly [rad/min]. */
  public final double[] argpDrag;

  /** Periodic drag term moved from perigee to mean anomaly [rad]. */
  public final double[] mDrag;

  /** BSTAR times C5: periodic decrease of the eccentricity. */
  public final double[] bstarC5;

  NearEarthTable(int size) {
    super(size);
    sinI0 = new double[size];
    cosI0 = new double[size];
    longitudeCoefficient = new double[size];
    perigeeCoefficient = new double[size];
    eta = new double[size];
    deltaM0 = new double[size];
    sinM0 = new double[size];
    d2 = new double[size];
    d3 = new double[size];
    d4 = new double[size];
    t3 = new double[size];
    t4 = new double[size];
    t5 = new double[size];
    argpDrag = new double[size];
    mDrag = new double[size];
    bstarC5 = new double[size];
  }

  /** Fills a slot. */
  void set(int slot, SecularInit init, double offset) {
    setSecular(slot, init, offset);
    sinI0[slot] = init.sinI0;
    cosI0[slot] = init.cosI0;
    longitudeCoefficient[slot] = init.longitudeCoefficient();
    perigeeCoefficient[slot] = init.perigeeCoefficient();
    if (!(init.perigeeKm < TRUNCATION_HEIGHT_KM)) {
      setDragPolynomials(slot, init);
      setPeriodicDrag(slot, init);
    }
  }

  /** Copies a slot of another table. */
  void copy(int slot, NearEarthTable from, int fromSlot) {
    copySecular(slot, from, fromSlot);
    sinI0[slot] = from.sinI0[fromSlot];
    cosI0[slot] = from.cosI0[fromSlot];
    longitudeCoefficient[slot] = from.longitudeCoefficient[fromSlot];
    perigeeCoefficient[slot] = from.perigeeCoefficient[fromSlot];
    eta[slot] = from.eta[fromSlot];
    deltaM0[slot] = from.deltaM0[fromSlot];
    sinM0[slot] = from.sinM0[fromSlot];
    d2[slot] = from.d2[fromSlot];
    d3[slot] = from.d3[fromSlot];
    d4[slot] = from.d4[fromSlot];
    t3[slot] = from.t3[fromSlot];
    t4[slot] = from.t4[fromSlot];
    t5[slot] = from.t5[fromSlot];
    argpDrag[slot] = from.argpDrag[fromSlot];
    mDrag[slot] = from.mDrag[fromSlot];
    bstarC5[slot] = from.bstarC5[fromSlot];
  }

  private void setDragPolynomials(int slot, SecularInit init) {
    double c1 = init.c1;
    double c1Sq = c1 * c1;
    double cube2 = 4 * init.a0 * init.tsi * c1Sq;
    double temp = cube2 * init.tsi * c1 / 3.0;
    double cube3 = (17 * init.a0 + init.s4) * temp;
    double cube4 = 0.5 * temp * init.a0 * init.tsi * (221 * init.a0 + 31 * init.s4) * c1;
    d2[slot] = cube2;
    d3[slot] = cube3;
    d4[slot] = cube4;
    t3[slot] = cube2 + 2 * c1Sq;
    t4[slot] = 0.25 * (3 * cube3 + c1 * (12 * cube2 + 10 * c1Sq));
    t5[slot] =
        0.2 * (3 * cube4 + 12 * c1 * cube3 + 6 * cube2 * cube2 + 15 * c1Sq * (2 * cube2 + c1Sq));
  }

  private void setPeriodicDrag(int slot, SecularInit init) {
    SinCos anomaly = FastMath.sinCos(init.m0);
    double etaSq = init.etaSq;
    double delta = 1.0 + init.eta * anomaly.cos();
    eta[slot] = init.eta;
    deltaM0[slot] = delta * (delta * delta);
    sinM0[slot] = anomaly.sin();
    double c5 =
        2
            * init.coef1
            * init.a0
            * init.beta02
            * (1 + 2.75 * (etaSq + init.eeta) + init.eeta * etaSq);
    bstarC5[slot] = init.bstar * c5;
    if (!(init.e0 < MIN_ECCENTRICITY)) {
      double c3 =
          init.coef * init.tsi * Sgp4Constants.A3_OVER_CK2 * init.n0 * 1.0 * init.sinI0 / init.e0;
      mDrag[slot] = -Sgp4Constants.TWO_THIRDS * init.coef * init.bstar * 1.0 / init.eeta;
      argpDrag[slot] = init.bstar * c3 * FastMath.cos(init.argp0);
    }
  }
}
