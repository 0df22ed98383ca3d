package org.orbsieve.ephemeris.sgp4;

/**
 * Constants that SGP4 and SDP4 share, one column per constant, indexed by the object's slot. Units
 * of the theory: Earth radii, minutes, radians. Written once while the table is built, read-only
 * from then on; the arrays are open for the kernels and for whoever bounds the motion of an object.
 * NaN or an infinity marks elements for which the theory has no solution: states are NaN then.
 */
public abstract class SecularColumns {

  /** Number of slots. */
  public final int size;

  /** Reference instant less epoch [s]: add to a time since the reference. */
  public final double[] epochOffset;

  /** Brouwer mean motion n0'' recovered from Kozai's [rad/min]. */
  public final double[] n0;

  /** Semi-major axis a0'' that belongs to it [Earth radii]. */
  public final double[] a0;

  /** Eccentricity at epoch. */
  public final double[] e0;

  /** Inclination at epoch [rad]. */
  public final double[] i0;

  /** Right ascension of the ascending node at epoch, in [0, 2 pi) [rad]. */
  public final double[] node0;

  /** Argument of perigee at epoch, in [0, 2 pi) [rad]. */
  public final double[] argp0;

  /** Mean anomaly at epoch, in [0, 2 pi) [rad]. */
  public final double[] m0;

  /** Secular rate of the mean anomaly, zonal terms [rad/min]. */
  public final double[] mDot;

  /** Secular rate of the argument of perigee, zonal terms [rad/min]. */
  public final double[] argpDot;

  /** Secular rate of the node, zonal terms [rad/min]. */
  public final double[] nodeDot;

  /** Drag term of the node [rad/min^2]. */
  public final double[] nodeT2;

  /** C1: the semi-major axis is that at epoch times (1 - C1 t - ...)^2 [1/min]. */
  public final double[] c1;

  /** BSTAR times C4: linear decrease of the eccentricity [1/min]. */
  public final double[] bstarC4;

  /** 3/2 C1: quadratic term of the mean longitude, per n0 [1/min]. */
  public final double[] t2;

  SecularColumns(int size) {
    this.size = size;
    epochOffset = new double[size];
    n0 = new double[size];
    a0 = new double[size];
    e0 = new double[size];
    i0 = new double[size];
    node0 = new double[size];
    argp0 = new double[size];
    m0 = new double[size];
    mDot = new double[size];
    argpDot = new double[size];
    nodeDot = new double[size];
    nodeT2 = new double[size];
    c1 = new double[size];
    bstarC4 = new double[size];
    t2 = new double[size];
  }

  /** Fills the columns of a slot. */
  final void setSecular(int slot, SecularInit init, double offset) {
    epochOffset[slot] = offset;
    n0[slot] = init.n0;
    a0[slot] = init.a0;
    e0[slot] = init.e0;
    i0[slot] = init.i0;
    node0[slot] = init.raan0;
    argp0[slot] = init.argp0;
    m0[slot] = init.m0;
    mDot[slot] = init.mDot;
    argpDot[slot] = init.argpDot;
    nodeDot[slot] = init.nodeDot;
    nodeT2[slot] = init.nodeT2;
    c1[slot] = init.c1;
    bstarC4[slot] = init.bstar * init.c4;
    t2[slot] = init.t2;
  }

  /** Copies a slot of another table of this kind. */
  final void copySecular(int slot, SecularColumns from, int fromSlot) {
    epochOffset[slot] = from.epochOffset[fromSlot];
    n0[slot] = from.n0[fromSlot];
    a0[slot] = from.a0[fromSlot];
    e0[slot] = from.e0[fromSlot];
    i0[slot] = from.i0[fromSlot];
    node0[slot] = from.node0[fromSlot];
    argp0[slot] = from.argp0[fromSlot];
    m0[slot] = from.m0[fromSlot];
    mDot[slot] = from.mDot[fromSlot];
    argpDot[slot] = from.argpDot[fromSlot];
    nodeDot[slot] = from.nodeDot[fromSlot];
    nodeT2[slot] = from.nodeT2[fromSlot];
    c1[slot] = from.c1[fromSlot];
    bstarC4[slot] = from.bstarC4[fromSlot];
    t2[slot] = from.t2[fromSlot];
  }

  /** Minutes since the epoch of a slot at {@code time} seconds since the reference. */
  final double minutesSinceEpoch(int slot, double time) {
    return (time + epochOffset[slot]) / Sgp4Constants.SECONDS_PER_MINUTE;
  }
}
