package org.orbsieve.narrowphase;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.ElementSetSeams;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.TabulatedMotion;

/**
 * The relative motion of one pair. What the refinement looks for are minima of the distance of
 * positions, so everything about approach and recession comes from positions alone: the velocities
 * of a theory are not the derivatives of its positions. Scratch of one thread.
 */
public final class RelativeMotion {

  /** Rate of the distance that is 0 but for rounding [m/s]. */
  private static final double STANDSTILL = 1e-3;

  private final Ephemeris ephemeris;
  private final PositionTrack track;

  /** Position, velocity or the derivative of the position, and the second derivative. */
  private final double[] first = new double[9];

  private final double[] second = new double[9];
  private final StrayMemo strayOfFirst;
  private final StrayMemo strayOfSecond;
  private int i;
  private int j;

  /** Position of the second relative to the first [m]. */
  public final double[] x = new double[3];

  /**
   * After {@link #evaluate} the difference of the velocities, after {@link #follow} the derivative
   * of {@link #x} [m/s].
   */
  final double[] v = new double[3];

  /** After {@link #follow} the second derivative of {@link #x} [m/s^2]. */
  final double[] a = new double[3];

  /** Distance of the two [m]. */
  public double range;

  /** Larger of the two rates {@code mu / r^3} [1/s^2]. */
  public double rate;

  /** Distance of the centre of {@link #components} from that of the Earth [m]. */
  public double centreRadius;

  /** Angular momentum {@code |r x v|} of the centre of {@link #components} [m^2/s]. */
  public double centreMomentum;

  /**
   * The motion of pairs of an ephemeris.
   *
   * @param ephemeris states of all objects, used by one thread
   */
  public RelativeMotion(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
    this.track = new PositionTrack(ephemeris);
    this.strayOfFirst = new StrayMemo(ephemeris);
    this.strayOfSecond = new StrayMemo(ephemeris);
  }

  /**
   * Chooses the pair.
   *
   * @param rowI row of the first object
   * @param rowJ row of the second object
   */
  public void pair(int rowI, int rowJ) {
    i = rowI;
    j = rowJ;
    strayOfFirst.choose(rowI);
    strayOfSecond.choose(rowJ);
  }

  /**
   * Magnitude of {@link #v}.
   *
   * @return the speed [m/s]
   */
  public double speed() {
    return Math.sqrt(dot(v, v));
  }

  /**
   * Bound of how far the objects that a theory gives move within an interval, added up [m];
   * infinite when there is none.
   *
   * @param from start of the interval [s]
   * @param to end of the interval [s]
   * @return the bound [m]
   */
  public double stray(double from, double to) {
    return strayOfFirst.within(from, to) + strayOfSecond.within(from, to);
  }

  /** Row of the first object. */
  int first() {
    return i;
  }

  /** Row of the second object. */
  int second() {
    return j;
  }

  /**
   * Evaluates positions and velocities at a time; NaN where the theory gives nothing.
   *
   * @param t time [s]
   */
  public void evaluate(double t) {
    ephemeris.state(i, t, first);
    ephemeris.state(j, t, second);
    relate();
  }

  /**
   * Evaluates positions and velocities at a time.
   *
   * @param t time [s]
   * @param isBefore whether by the motion that ends there, if one does
   */
  public void evaluate(double t, boolean isBefore) {
    if (isBefore) {
      stateBefore(i, t, first);
      stateBefore(j, t, second);
      relate();
    } else {
      evaluate(t);
    }
  }

  private void stateBefore(int row, double t, double[] out) {
    TabulatedMotion tabulated = ephemeris.tabulated(row);
    if (tabulated == null) {
      ephemeris.state(row, track.lastBefore(row, t), out);
    } else {
      tabulated.stateBefore(t, out);
    }
  }

  /**
   * Evaluates positions alone.
   *
   * @param isBefore whether by the motion that ends there, if one does
   */
  void place(double t, boolean isBefore) {
    track.position(i, t, isBefore, first);
    track.position(j, t, isBefore, second);
    locate();
  }

  /** Evaluates the positions that a theory gives, as if an ephemeris had its object at zero. */
  void placeTheory(double t) {
    placeTheory(i, t, first);
    placeTheory(j, t, second);
    locate();
  }

  private void placeTheory(int row, double t, double[] out) {
    if (ephemeris.tabulated(row) == null) {
      track.position(row, t, false, out);
    } else {
      Arrays.fill(out, 0, 3, 0);
    }
  }

  /**
   * Adds to the coefficients of a polynomial the relative positions that ephemerides give, see
   * {@link TabulatedMotion#addPolynomial}.
   *
   * @return bound of what the powers that there is no room for add [m]
   */
  double addTabulated(double from, double to, double[][] coefficients) {
    TabulatedMotion one = ephemeris.tabulated(i);
    TabulatedMotion other = ephemeris.tabulated(j);
    double rest = one == null ? 0 : one.addPolynomial(from, to, -1, coefficients);
    return other == null ? rest : rest + other.addPolynomial(from, to, 1, coefficients);
  }

  /**
   * Evaluates positions and their derivatives.
   *
   * @param isBefore whether by the motion that ends there, if one does
   */
  void follow(double t, boolean isBefore) {
    track.follow(i, t, isBefore, first);
    track.follow(j, t, isBefore, second);
    difference();
  }

  private void difference() {
    relate();
    for (int axis = 0; axis < 3; axis++) {
      a[axis] = second[6 + axis] - first[6 + axis];
    }
  }

  /**
   * Half the derivative of the squared distance of the positions [m^2/s]: negative while they
   * approach. A function of the time alone, whoever asks.
   *
   * @param t time since the start [s]
   * @param isBefore whether by the motion that ends there, if one does
   * @return half the derivative [m^2/s]
   */
  public double closing(double t, boolean isBefore) {
    follow(t, isBefore);
    double closing = dot(x, v);
    // rounding moves a one-sided difference by four times itself
    if (Math.abs(closing) * PositionTrack.STEP <= 4 * range * rounding(t)) {
      followWidely(t, isBefore);
      closing = dot(x, v);
    }
    return closing;
  }

  /** Replaces the derivatives by those of wide differences, with less of the rounding in them. */
  private void followWidely(double t, boolean isBefore) {
    track.refine(i, t, isBefore, first);
    track.refine(j, t, isBefore, second);
    difference();
  }

  /**
   * Second derivative of the distance at a minimum [m/s^2]; empty where the motion breaks, so that
   * the distance turns at once. Leaves the fields as {@link #evaluate} does.
   *
   * @param t time of the minimum since the start [s]
   * @param isBefore whether by the motion that ends there, if one does
   * @return the second derivative [m/s^2]
   */
  public OptionalDouble flatness(double t, boolean isBefore) {
    follow(t, isBefore);
    followWidely(t, isBefore);
    double rate = dot(x, v) / range;
    double bend = (dot(v, v) + dot(x, a) - rate * rate) / range;
    evaluate(t, isBefore);
    return Math.abs(rate) < STANDSTILL && bend >= 0
        ? OptionalDouble.of(bend)
        : OptionalDouble.empty();
  }

  /**
   * An object with the elements that count at a time.
   *
   * @param catalog the objects
   * @param row row of the object
   * @param t time [s]
   * @param isBefore at a seam, whether the elements that end there are meant
   * @return the object
   */
  public SpaceObject object(Catalog catalog, int row, double t, boolean isBefore) {
    ElementSetSeams seams = ephemeris.seams(row);
    return seams == null ? catalog.object(row) : seams.object(t, isBefore);
  }

  /** Whether one of the two is an ephemeris, or a theory changes its formula in an interval. */
  boolean breaksWithin(double from, double to) {
    return isTabulated(i)
        || isTabulated(j)
        || ephemeris.nextBreak(i, from, to) <= to
        || ephemeris.nextBreak(j, from, to) <= to;
  }

  /** Whether an ephemeris gives an object. */
  boolean isTabulated(int row) {
    return ephemeris.tabulated(row) != null;
  }

  /** Bound of the rounding error of the relative position at a time [m]. */
  double rounding(double t) {
    return ephemeris.rounding(i, t) + ephemeris.rounding(j, t);
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private void locate() {
    for (int axis = 0; axis < 3; axis++) {
      x[axis] = second[axis] - first[axis];
    }
    range = Math.sqrt(dot(x, x));
    rate = Math.max(rate(first), rate(second));
  }

  private void relate() {
    locate();
    for (int axis = 0; axis < 3; axis++) {
      v[axis] = second[3 + axis] - first[3 + axis];
    }
  }

  /**
   * Components of the other object's relative position in the RTN frame of one, {@link RtnFrame},
   * at the time last evaluated; NaN where that object has no such frame.
   *
   * @param fromSecond whether the second object is the centre
   * @param rtn receives the components [m]
   */
  public void components(boolean fromSecond, double[] rtn) {
    double[] s = fromSecond ? second : first;
    double sign = fromSecond ? -1 : 1;
    double hx = s[1] * s[5] - s[2] * s[4];
    double hy = s[2] * s[3] - s[0] * s[5];
    double hz = s[0] * s[4] - s[1] * s[3];
    double r = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    double h = Math.sqrt(hx * hx + hy * hy + hz * hz);
    // (h x r) . x, the transverse direction
    double along =
        (hy * s[2] - hz * s[1]) * x[0]
            + (hz * s[0] - hx * s[2]) * x[1]
            + (hx * s[1] - hy * s[0]) * x[2];
    rtn[0] = sign * (s[0] * x[0] + s[1] * x[1] + s[2] * x[2]) / r;
    rtn[1] = sign * along / (h * r);
    rtn[2] = sign * (hx * x[0] + hy * x[1] + hz * x[2]) / h;
    centreRadius = r;
    centreMomentum = h;
  }

  private static double rate(double[] state) {
    double rr = state[0] * state[0] + state[1] * state[1] + state[2] * state[2];
    return MotionKernel.MU / (rr * Math.sqrt(rr));
  }

  /**
   * State of the first object at the time last evaluated.
   *
   * @return state in TEME [m, m/s]
   */
  public StateVector firstState() {
    return vector(first);
  }

  /**
   * State of the second object at the time last evaluated.
   *
   * @return state in TEME [m, m/s]
   */
  public StateVector secondState() {
    return vector(second);
  }

  private static StateVector vector(double[] s) {
    return new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]);
  }
}
