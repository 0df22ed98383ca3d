package org.orbsieve.ephemeris;

import org.orbsieve.catalog.Wgs72;

/**
 * Polynomials through knots, and the bounds that the sieve takes from them.
 *
 * <pre>
 *   knots      f-3    f-2    f-1    f0     f1     f2     f3        u = s / spacing
 *   position    o------o------o------o------o------o------o        q(u) = c0 + c1 u + ... + c6 u^6
 *   step                      [   -tau  0  +tau   ]                 |u| &lt;= U = tau / spacing
 * </pre>
 *
 * <p>Nothing here is a model: {@code q} is exactly the interpolating polynomial, and each bound is
 * a sum of the norms of its coefficients, or of upper bounds of them. How far {@code q} is from the
 * theory's position is {@link InterpolationBound}'s matter.
 */
public final class MotionKernel {

  /**
   * Gravitational parameter of the bounds [m^3/s^2]. Any value is sound; the Earth's (WGS-72) makes
   * them tight.
   */
  public static final double MU = Wgs72.MU;

  /** Multiplied by, because a division takes ten times as long. */
  public static final double THIRD = 1.0 / 3;

  public static final double FIFTH = 1.0 / 5;
  public static final double SIXTH = 1.0 / 6;
  public static final double NINTH = 1.0 / 9;

  private MotionKernel() {}

  /**
   * Fits all objects of a knot table at one step.
   *
   * @param knots the knots, prepared and sampled for the step
   * @param step the step
   * @param tau half the step's width [s]
   * @param base entry of the table's first object in {@code out}
   * @param out receives the motion of the objects
   */
  public static void fit(KnotTable knots, int step, double tau, int base, MotionTable out) {
    fit(knots, step, tau, base, 0, out);
  }

  /** Fits the objects of a knot table from one on. */
  public static void fit(
      KnotTable knots, int step, double tau, int base, int from, MotionTable out) {
    int n = knots.objects();
    int centre = knots.centre(step);
    double h = knots.spacing();
    double perSpacing = 1 / h;
    double[] even = out.even;
    double[] odd = out.odd;
    for (int i = from, at = base + from; i < n; i++, at++) {
      coefficients(knots.x(), centre + i, n, even, odd, 0);
      coefficients(knots.y(), centre + i, n, even, odd, 1);
      coefficients(knots.z(), centre + i, n, even, odd, 2);
      out.x[at] = even[0];
      out.y[at] = even[1];
      out.z[at] = even[2];
      out.vx[at] = odd[0] * perSpacing;
      out.vy[at] = odd[1] * perSpacing;
      out.vz[at] = odd[2] * perSpacing;
      double radius = norm(even, 0);
      double k = MU / (radius * radius * radius);
      out.radius[at] = radius;
      out.radialMotion[at] = radialMotion(even, odd, radius, tau / h);
      out.residual[at] = residual(even, odd, k * h * h, tau / h) * (perSpacing * perSpacing);
    }
  }

  /**
   * Coefficients of one coordinate: {@code even} holds c0, c2, c4, c6 and {@code odd} c1, c3, c5,
   * three coordinates each.
   */
  private static void coefficients(
      double[] f, int at, int n, double[] even, double[] odd, int axis) {
    double f0 = f[at];
    double fa1 = f[at + n];
    double fb1 = f[at - n];
    double fa2 = f[at + 2 * n];
    double fb2 = f[at - 2 * n];
    double fa3 = f[at + 3 * n];
    double fb3 = f[at - 3 * n];
    double g1 = 0.5 * (fa1 + fb1) - f0;
    double g2 = (0.5 * (fa2 + fb2) - f0) * 0.25;
    double g3 = (0.5 * (fa3 + fb3) - f0) * NINTH;
    double c6 = divided2(g1, g2, g3);
    double c4 = divided1(g1, g2) - 5 * c6;
    even[axis] = f0;
    even[3 + axis] = g1 - c4 - c6;
    even[6 + axis] = c4;
    even[9 + axis] = c6;
    double o1 = 0.5 * (fa1 - fb1);
    double o2 = 0.25 * (fa2 - fb2);
    double o3 = (fa3 - fb3) * SIXTH;
    double c5 = divided2(o1, o2, o3);
    double c3 = divided1(o1, o2) - 5 * c5;
    odd[axis] = o1 - c3 - c5;
    odd[3 + axis] = c3;
    odd[6 + axis] = c5;
  }

  /** Divided difference over 1, 4: the squares of the knots' distances. */
  private static double divided1(double g1, double g2) {
    return (g2 - g1) * THIRD;
  }

  /** Divided difference over 1, 4, 9. */
  private static double divided2(double g1, double g2, double g3) {
    return ((g3 - g2) * FIFTH - (g2 - g1) * THIRD) * 0.125;
  }

  /**
   * Bound of {@code ||q(u)| - |q(0)||} for {@code |u| <= limit}. The coefficients of {@code |q|^2}
   * up to the third power are exact, since they cancel for near-circular motion; those above are
   * bounded by products of norms.
   */
  private static double radialMotion(double[] even, double[] odd, double radius, double limit) {
    double n1 = norm(odd, 0) * limit;
    double l2 = limit * limit;
    double n2 = norm(even, 3) * l2;
    double n3 = norm(odd, 3) * l2 * limit;
    double n4 = size(even, 6) * l2 * l2;
    double n5 = size(odd, 6) * l2 * l2 * limit;
    double n6 = size(even, 9) * l2 * l2 * l2;
    double r1 = 2 * Math.abs(dot(even, 0, odd, 0));
    double r2 = Math.abs(dot(odd, 0, odd, 0) + 2 * dot(even, 0, even, 3));
    double r3 = 2 * Math.abs(dot(even, 0, odd, 3) + dot(odd, 0, even, 3));
    double tail =
        2 * (radius * (n4 + n5 + n6) + n1 * (n3 + n4 + n5 + n6) + n2 * (n3 + n4 + n5 + n6))
            + n2 * n2
            + (n3 + n4 + n5 + n6) * (n3 + n4 + n5 + n6);
    double change = limit * (r1 + limit * (r2 + limit * r3)) + tail;
    // |r - r0| = |r^2 - r0^2| / (r + r0) <= change / r0, and the square root is concave
    double inner = radius * radius - change;
    return inner > 0 ? radius - Math.sqrt(inner) : Double.NaN;
  }

  /**
   * Bound of {@code |q''(u) + k h^2 q(u)|}, second derivative in u, for {@code |u| <= limit};
   * {@code kh2 = k h^2}. Up to the third power the coefficients are those of the sum, since its two
   * terms cancel for near-circular motion; from the fourth on they are bounded term by term.
   */
  private static double residual(double[] even, double[] odd, double kh2, double limit) {
    double sum = 0;
    double power = 1;
    for (int a = 0; a <= 3; a++, power *= limit) {
      double gx = acceleration(even, odd, kh2, a, 0);
      double gy = acceleration(even, odd, kh2, a, 1);
      double gz = acceleration(even, odd, kh2, a, 2);
      double size =
          a < 2
              ? Math.sqrt(gx * gx + gy * gy + gz * gz)
              : Math.abs(gx) + Math.abs(gy) + Math.abs(gz);
      sum += size * power;
    }
    double n6 = size(even, 9);
    double tail = kh2 * (size(even, 6) + limit * (size(odd, 6) + limit * n6)) + 30 * n6;
    return sum + tail * power;
  }

  /** Coefficient of a power of {@code q''(u) + k h^2 q(u)}. */
  private static double acceleration(double[] even, double[] odd, double kh2, int power, int axis) {
    return kh2 * coefficient(even, odd, power, axis)
        + (power + 1) * (power + 2) * coefficient(even, odd, power + 2, axis);
  }

  private static double coefficient(double[] even, double[] odd, int power, int axis) {
    int at = 3 * (power >> 1) + axis;
    return (power & 1) == 0 ? even[at] : odd[at];
  }

  private static double norm(double[] c, int at) {
    return Math.sqrt(dot(c, at, c, at));
  }

  /** An upper bound of the norm that needs no root: where the norm is small, it does. */
  private static double size(double[] c, int at) {
    return Math.abs(c[at]) + Math.abs(c[at + 1]) + Math.abs(c[at + 2]);
  }

  private static double dot(double[] a, int p, double[] b, int q) {
    return a[p] * b[q] + a[p + 1] * b[q + 1] + a[p + 2] * b[q + 2];
  }
}
