package org.orbsieve.narrowphase;

import java.util.Arrays;

/**
 * The distance of a slow pair in an interval of time: the relative position as a polynomial {@code
 * p} in {@code w}, from -1 at its begin to 1 at its end, through the positions at Chebyshev's
 * nodes, or in the least squares of more of them. Of ephemerides, which are polynomials themselves,
 * through no nodes but as they are. The zeros of {@code F = p . p'} are found by halving, with the
 * bound of {@code |F''|} that the derivatives of {@code p} in the middle and its highest ones give.
 * Scratch of one thread.
 */
final class RangeSeries {

  /** Number of coefficients, and of nodes at least: the degree of the polynomial is one less. */
  static final int NODES = 12;

  /** Halvings after which the signs at the ends of an interval decide. */
  private static final int MAX_DEPTH = 16;

  /** Halvings that find a crossing to the last bit but a few. */
  private static final int MAX_ITERATIONS = 60;

  /** Precision of a crossing in {@code w}. */
  private static final double RESOLUTION = 1e-13;

  /** Derivatives of the polynomial that are looked at. */
  private static final int ORDERS = 5;

  private final RelativeMotion motion;

  /** Coefficients of the powers of {@code w} by the values at the nodes. */
  private final double[][] fromValues;

  private final double[] nodes;
  private final double[][] coefficients = new double[3][NODES];
  private final double[][] values;
  private final double[][] derivative = new double[ORDERS][3];
  private double middle;
  private double half;

  /** Bound of the fourth derivative of {@code p} [m]. */
  private double fourth;

  /** Places of the extrema, the distances there, and which are minima. */
  private double[] crossings = new double[8];

  private double[] distances = new double[8];
  private boolean[] minimum = new boolean[8];
  private int count;

  /**
   * For the pair that a motion is about.
   *
   * @param samples number of nodes, at least {@link #NODES}
   */
  RangeSeries(RelativeMotion motion, int samples) {
    this.motion = motion;
    this.nodes = new double[samples];
    for (int at = 0; at < samples; at++) {
      nodes[at] = -Math.cos(Math.PI * (at + 0.5) / samples);
    }
    this.values = new double[3][samples];
    this.fromValues = fromValues(nodes);
  }

  /** By discrete orthogonality of Chebyshev's polynomials at their nodes. */
  private static double[][] fromValues(double[] nodes) {
    double[][] powers = new double[NODES][NODES];
    powers[0][0] = 1;
    powers[1][1] = 1;
    for (int n = 2; n < NODES; n++) {
      for (int k = 0; k < NODES; k++) {
        powers[n][k] = (k > 0 ? 2 * powers[n - 1][k - 1] : 0) - powers[n - 2][k];
      }
    }
    double[][] matrix = new double[NODES][nodes.length];
    for (int n = 0; n < NODES; n++) {
      for (int at = 0; at < nodes.length; at++) {
        double weight = (n == 0 ? 1.0 : 2.0) / nodes.length * Math.cos(n * Math.acos(nodes[at]));
        for (int k = 0; k < NODES; k++) {
          matrix[k][at] += powers[n][k] * weight;
        }
      }
    }
    return matrix;
  }

  /**
   * Fits the polynomial to the pair that the motion is about.
   *
   * @param from begin of the interval [s]
   * @param to its end [s]
   * @return bound of what ephemerides have beyond the polynomial [m]; NaN where there is no
   *     position
   */
  double fit(double from, double to) {
    middle = 0.5 * (from + to);
    half = 0.5 * (to - from);
    for (int at = 0; at < nodes.length; at++) {
      motion.placeTheory(middle + half * nodes[at]);
      for (int axis = 0; axis < 3; axis++) {
        values[axis][at] = motion.x[axis];
      }
    }
    for (int axis = 0; axis < 3; axis++) {
      for (int k = 0; k < NODES; k++) {
        double sum = 0;
        for (int at = 0; at < nodes.length; at++) {
          sum += fromValues[k][at] * values[axis][at];
        }
        coefficients[axis][k] = sum;
      }
    }
    double rest = motion.addTabulated(from, to, coefficients);
    fourth = highest();
    return fourth < Double.POSITIVE_INFINITY ? rest : Double.NaN;
  }

  private double highest() {
    double sum = 0;
    for (int k = 4; k < NODES; k++) {
      double size =
          Math.abs(coefficients[0][k])
              + Math.abs(coefficients[1][k])
              + Math.abs(coefficients[2][k]);
      sum += size * k * (k - 1) * (k - 2) * (k - 3);
    }
    return sum;
  }

  /** Largest distance at the nodes [m]. */
  double largestDistance() {
    double largest = 0;
    for (double node : nodes) {
      evaluate(node);
      largest = Math.max(largest, size(0));
    }
    return largest;
  }

  /**
   * Searches the interval for minima of the distance. A maximum and a minimum next to each other
   * whose distances differ by less than a doubt are none.
   *
   * @param before a number of the sign at its begin, as the interval before sees it
   * @param after a number of the sign at its end, as the interval after sees it
   * @param doubt what is not known of a distance [m]
   */
  void search(double before, double after, double doubt) {
    count = 0;
    isolate(-1, withSign(evaluate(-1), before), 1, withSign(evaluate(1), after), 0);
    boolean isMinimum = before < 0;
    int kept = 0;
    for (int k = 0; k < count; k++, isMinimum = !isMinimum) {
      evaluate(crossings[k]);
      double distance = size(0);
      if (kept > 0 && Math.abs(distance - distances[kept - 1]) < doubt) {
        kept--;
      } else {
        crossings[kept] = crossings[k];
        distances[kept] = distance;
        minimum[kept++] = isMinimum;
      }
    }
    count = kept;
  }

  /** A value, or the smallest of another's sign where the two contradict each other. */
  private static double withSign(double value, double other) {
    return value < 0 == other < 0 ? value : other < 0 ? -Double.MIN_VALUE : 0;
  }

  /** Number of extrema that {@link #search} found. */
  int count() {
    return count;
  }

  /** Whether an extremum is a minimum. */
  boolean isMinimum(int index) {
    return minimum[index];
  }

  /** Time of an extremum [s]. */
  double time(int index) {
    return middle + half * crossings[index];
  }

  /** Second derivative of the distance at an extremum [m/s^2]. */
  double bend(int index) {
    evaluate(crossings[index]);
    return slope() / (half * half * size(0));
  }

  /**
   * The zero of {@code F} next to the middle of the interval, by Newton's method.
   *
   * @return time from the middle [s]; NaN if there is none nearer than a tenth of the interval
   */
  double zeroBesideMiddle() {
    double w = 0;
    for (int iteration = 0; iteration < 4; iteration++) {
      w -= evaluate(w) / slope();
      if (!(Math.abs(w) < 0.1)) {
        return Double.NaN;
      }
    }
    return half * w;
  }

  /** {@code F'} where {@code F} was last evaluated. */
  private double slope() {
    return RelativeMotion.dot(derivative[1], derivative[1])
        + RelativeMotion.dot(derivative[0], derivative[2]);
  }

  private void isolate(double l, double atL, double r, double atR, int depth) {
    double w = 0.5 * (l + r);
    double atW = evaluate(w);
    double bend = 0.25 * (r - l) * (r - l) * curvature(0.5 * (r - l));
    boolean crosses = atL < 0 != atR < 0;
    boolean isCertain =
        crosses
            ? Math.abs(atR - atL) > 2 * bend
            : Math.min(Math.abs(atL), Math.abs(atR)) > 0.5 * bend;
    if (isCertain || depth == MAX_DEPTH) {
      if (crosses) {
        add(crossing(l, r, atL < 0 ? 1 : -1));
      }
      return;
    }
    isolate(l, atL, w, atW, depth + 1);
    isolate(w, atW, r, atR, depth + 1);
  }

  /** {@code F} at a place, whose derivatives it leaves. */
  private double evaluate(double w) {
    for (int axis = 0; axis < 3; axis++) {
      double[] c = coefficients[axis];
      double p0 = 0;
      double p1 = 0;
      double p2 = 0;
      double p3 = 0;
      for (int k = NODES - 1; k >= 0; k--) {
        p3 = p3 * w + p2;
        p2 = p2 * w + p1;
        p1 = p1 * w + p0;
        p0 = p0 * w + c[k];
      }
      derivative[0][axis] = p0;
      derivative[1][axis] = p1;
      derivative[2][axis] = 2 * p2;
      derivative[3][axis] = 6 * p3;
    }
    return RelativeMotion.dot(derivative[0], derivative[1]);
  }

  /** Bound of {@code |F''| = |3 p'.p'' + p.p'''|} within {@code r} of where {@code p} was seen. */
  private double curvature(double r) {
    double third = size(3) + r * fourth;
    double second = size(2) + r * third;
    double slope = size(1) + r * second;
    double place = size(0) + r * slope;
    return 3 * slope * second + place * third;
  }

  private double size(int order) {
    return Math.sqrt(RelativeMotion.dot(derivative[order], derivative[order]));
  }

  /** The zero of {@code F} in an interval, by regula falsi (Illinois) and in the end by halving. */
  private double crossing(double l, double r, int direction) {
    double lo = l;
    double hi = r;
    double atLo = Math.min(0, direction * evaluate(l));
    double atHi = Math.max(0, direction * evaluate(r));
    int side = 0;
    for (int iteration = 0; iteration < MAX_ITERATIONS && hi - lo > RESOLUTION; iteration++) {
      double part = atHi > atLo && iteration < MAX_ITERATIONS / 2 ? -atLo / (atHi - atLo) : 0.5;
      double w = lo + part * (hi - lo);
      double at = direction * evaluate(w);
      if (at < 0) {
        lo = w;
        atLo = at;
        atHi = side < 0 ? 0.5 * atHi : atHi;
        side = -1;
      } else {
        hi = w;
        atHi = at;
        atLo = side > 0 ? 0.5 * atLo : atLo;
        side = 1;
      }
    }
    return hi;
  }

  private void add(double w) {
    if (count == crossings.length) {
      crossings = Arrays.copyOf(crossings, 2 * count);
      distances = Arrays.copyOf(distances, 2 * count);
      minimum = Arrays.copyOf(minimum, 2 * count);
    }
    crossings[count++] = w;
  }
}
