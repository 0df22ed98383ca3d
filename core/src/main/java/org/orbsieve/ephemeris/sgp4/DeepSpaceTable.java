package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.TWO_THIRDS;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.XKE;

import org.hipparchus.util.FastMath;

/**
 * Constants of deep-space objects (SDP4), beyond those of {@link SecularColumns}.
 *
 * <p>A periodic correction p is the sum over both bodies of p2 F2 + p3 F3 + p4 sin f, where f is
 * the body's true anomaly, F2 = sin^2 f / 2 - 1/4 and F3 = -sin f cos f / 2.
 */
public final class DeepSpaceTable extends SecularColumns {

  /** Slot of {@link #resonances} for an orbit without resonance. */
  static final int NOT_RESONANT = -1;

  /** (XKE/n0)^(2/3): semi-major axis by Kepler's third law [Earth radii]. */
  public final double[] axis0;

  /** Secular rates due to Sun and Moon: eccentricity [1/min]. */
  public final double[] eRate;

  /** Inclination [rad/min]. */
  public final double[] iRate;

  /** Mean anomaly [rad/min]. */
  public final double[] mRate;

  /** Argument of perigee [rad/min]. */
  public final double[] argpRate;

  /** Node [rad/min]. */
  public final double[] nodeRate;

  /** Periodic terms of the Sun. */
  public final BodyColumns sun;

  /** Periodic terms of the Moon. */
  public final BodyColumns moon;

  /** Slot in {@link #resonances}, or {@link #NOT_RESONANT}. */
  final int[] resonance;

  /** The resonant orbits. */
  ResonanceTable resonances;

  DeepSpaceTable(int size) {
    super(size);
    axis0 = new double[size];
    eRate = new double[size];
    iRate = new double[size];
    mRate = new double[size];
    argpRate = new double[size];
    nodeRate = new double[size];
    sun = new BodyColumns(size);
    moon = new BodyColumns(size);
    resonance = new int[size];
    resonances = new ResonanceTable(0);
  }

  /** Fills a slot, its resonance excepted. */
  void set(int slot, SecularInit orbit, LuniSolarInit bodies, double offset) {
    setSecular(slot, orbit, offset);
    axis0[slot] = axisOf(orbit.n0);
    eRate[slot] = bodies.sse;
    iRate[slot] = bodies.ssi;
    mRate[slot] = bodies.ssl;
    argpRate[slot] = bodies.ssg;
    nodeRate[slot] = bodies.ssh;
    sun.set(slot, bodies.sun, bodies.sunAnomaly);
    moon.set(slot, bodies.moon, bodies.moonAnomaly);
    resonance[slot] = NOT_RESONANT;
  }

  /** Copies a slot of another table, its resonance excepted. */
  void copy(int slot, DeepSpaceTable from, int fromSlot) {
    copySecular(slot, from, fromSlot);
    axis0[slot] = from.axis0[fromSlot];
    eRate[slot] = from.eRate[fromSlot];
    iRate[slot] = from.iRate[fromSlot];
    mRate[slot] = from.mRate[fromSlot];
    argpRate[slot] = from.argpRate[fromSlot];
    nodeRate[slot] = from.nodeRate[fromSlot];
    sun.copy(slot, from.sun, fromSlot);
    moon.copy(slot, from.moon, fromSlot);
  }

  /** Semi-major axis [Earth radii] of a mean motion [rad/min]. */
  static double axisOf(double meanMotion) {
    return FastMath.pow(XKE / meanMotion, TWO_THIRDS);
  }

  /** Amplitudes of one body's periodic terms, one column each, indexed by the object's slot. */
  public static final class BodyColumns {

    /** Mean anomaly of the body at epoch [rad]. */
    public final double[] anomaly;

    /** Eccentricity. */
    public final double[] e2;

    /** Second coefficient of the eccentricity. */
    public final double[] e3;

    /** Inclination [rad]. */
    public final double[] i2;

    /** Second coefficient of the inclination [rad]. */
    public final double[] i3;

    /** Mean anomaly [rad]. */
    public final double[] l2;

    /** Second coefficient of the mean anomaly [rad]. */
    public final double[] l3;

    /** Third coefficient of the mean anomaly [rad]. */
    public final double[] l4;

    /** Argument of perigee + cos i node [rad]. */
    public final double[] gh2;

    /** Second coefficient of argument of perigee + cos i node [rad]. */
    public final double[] gh3;

    /** Third coefficient of argument of perigee + cos i node [rad]. */
    public final double[] gh4;

    /** sin i node [rad]. */
    public final double[] h2;

    /** Second coefficient of sin i node [rad]. */
    public final double[] h3;

    BodyColumns(int size) {
      anomaly = new double[size];
      e2 = new double[size];
      e3 = new double[size];
      i2 = new double[size];
      i3 = new double[size];
      l2 = new double[size];
      l3 = new double[size];
      l4 = new double[size];
      gh2 = new double[size];
      gh3 = new double[size];
      gh4 = new double[size];
      h2 = new double[size];
      h3 = new double[size];
    }

    private void copy(int slot, BodyColumns from, int fromSlot) {
      anomaly[slot] = from.anomaly[fromSlot];
      e2[slot] = from.e2[fromSlot];
      e3[slot] = from.e3[fromSlot];
      i2[slot] = from.i2[fromSlot];
      i3[slot] = from.i3[fromSlot];
      l2[slot] = from.l2[fromSlot];
      l3[slot] = from.l3[fromSlot];
      l4[slot] = from.l4[fromSlot];
      gh2[slot] = from.gh2[fromSlot];
      gh3[slot] = from.gh3[fromSlot];
      gh4[slot] = from.gh4[fromSlot];
      h2[slot] = from.h2[fromSlot];
      h3[slot] = from.h3[fromSlot];
    }

    private void set(int slot, ThirdBody body, double anomalyAtEpoch) {
      anomaly[slot] = anomalyAtEpoch;
      e2[slot] = body.e2;
      e3[slot] = body.e3;
      i2[slot] = body.i2;
      i3[slot] = body.i3;
      l2[slot] = body.l2;
      l3[slot] = body.l3;
      l4[slot] = body.l4;
      gh2[slot] = body.gh2;
      gh3[slot] = body.gh3;
      gh4[slot] = body.gh4;
      h2[slot] = body.h2;
      h3[slot] = body.h3;
    }

    /** Largest correction of the eccentricity in size: both terms have the angle 2 f. */
    double eccentricityAmplitude(int slot) {
      return 0.25 * Math.hypot(e2[slot], e3[slot]);
    }

    /** Largest correction of the inclination in size [rad]. */
    double inclinationAmplitude(int slot) {
      return 0.25 * Math.hypot(i2[slot], i3[slot]);
    }

    /** Bound of the correction of the mean anomaly in size [rad]. */
    double anomalyAmplitude(int slot) {
      return 0.25 * Math.hypot(l2[slot], l3[slot]) + Math.abs(l4[slot]);
    }

    /** Bound of the correction of perigee + cos i node in size [rad]. */
    double perigeeAmplitude(int slot) {
      return 0.25 * Math.hypot(gh2[slot], gh3[slot]) + Math.abs(gh4[slot]);
    }

    /** Largest correction of sin i node in size [rad]. */
    double nodeAmplitude(int slot) {
      return 0.25 * Math.hypot(h2[slot], h3[slot]);
    }
  }
}
