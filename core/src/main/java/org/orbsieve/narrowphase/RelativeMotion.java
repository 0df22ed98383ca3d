package org.orbsieve.narrowphase;

import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.ElementSetSeams;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.MotionKernel;

/**
 * The relative motion of one pair, evaluated from the theory's states. Scratch of one thread:
 * {@link #evaluate} fills the fields.
 */
public final class RelativeMotion {

  private final Ephemeris ephemeris;
  private final double[] first = new double[6];
  private final double[] second = new double[6];
  private final StrayMemo strayOfFirst;
  private final StrayMemo strayOfSecond;
  private int i;
  private int j;

  /**
   * Half the derivative of the squared range, {@code x . v} [m^2/s]: negative while approaching.
   */
  public double closing;

  /** Position of the second relative to the first [m]. */
  public final double[] x = new double[3];

  /** Velocity of the second relative to the first [m/s]. */
  final double[] v = new double[3];

  /** Distance of the two [m]. */
  public double range;

  /** Magnitude of the relative velocity [m/s]. */
  double speed;

  /**
   * Derivative of {@link #closing} under two-body attraction [m^2/s^2]: the slope that Newton's
   * method needs.
   */
  double slope;

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

  /** Bound of the rounding error of the relative position at a time [m]. */
  double rounding(double t) {
    return ephemeris.rounding(i, t) + ephemeris.rounding(j, t);
  }

  /**
   * Evaluates the pair at a time; the components are NaN where the theory has no state.
   *
   * @param t time [s]
   */
  public void evaluate(double t) {
    ephemeris.state(i, t, first);
    ephemeris.state(j, t, second);
    relate();
  }

  /**
   * Evaluates the pair at a time.
   *
   * @param t time [s]
   * @param isBefore whether by the piece of an ephemeris, or the element set, that ends there
   */
  public void evaluate(double t, boolean isBefore) {
    if (isBefore) {
      evaluateBefore(t);
    } else {
      evaluate(t);
    }
  }

  /**
   * Evaluates the pair at a time at which a piece of an ephemeris or an element set ends, by that.
   */
  void evaluateBefore(double t) {
    ephemeris.stateBefore(i, t, first);
    ephemeris.stateBefore(j, t, second);
    relate();
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

  private void relate() {
    double k1 = rate(first);
    double k2 = rate(second);
    double xx = 0;
    double xv = 0;
    double vv = 0;
    double xa = 0;
    for (int axis = 0; axis < 3; axis++) {
      x[axis] = second[axis] - first[axis];
      v[axis] = second[3 + axis] - first[3 + axis];
      xx += x[axis] * x[axis];
      xv += x[axis] * v[axis];
      vv += v[axis] * v[axis];
      xa += x[axis] * (k1 * first[axis] - k2 * second[axis]);
    }
    closing = xv;
    range = Math.sqrt(xx);
    speed = Math.sqrt(vv);
    slope = vv + xa;
    rate = Math.max(k1, k2);
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
