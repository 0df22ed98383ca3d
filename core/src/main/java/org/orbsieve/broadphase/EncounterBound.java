package org.orbsieve.broadphase;

import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionTable;

/**
 * The one place where the sieve's reach is derived: if two objects come within the threshold at any
 * moment of a step, then three inequalities hold for their relative position {@code x} and velocity
 * {@code u} and their radii {@code r} at the step's centre. A pair that violates one is excluded;
 * nothing else excludes a pair. Every step of the derivation: docs/completeness.md, section 7.
 *
 * <p>Let {@code q1, q2} be the objects' polynomials, {@code eps} the bounds of their distance from
 * the theory's positions (rounding included), {@code tau} half the step, {@code D} the threshold,
 * {@code x(s) = q2(s) - q1(s)}. If the theory's positions are within {@code D} at {@code s*}, then
 * {@code |x(s*)| <= D' = D + eps1 + eps2}. The radii differ by at most {@code D'} at {@code s*} and
 * change by the radial motions {@code rho} at most, so
 *
 * <pre>
 *   |r1 - r2| &lt;= D' + rho1 + rho2
 * </pre>
 *
 * With {@code k = mu/r^3} at the centre of the object with the <em>larger</em> radius and {@code
 * kappa} of the one with the smaller radius,
 *
 * <pre>
 *   x'' = -k x + e,   |e| &lt;= G = kappa (D' + rho1 + rho2) + gamma1 + gamma2,   kappa = 3 mu (r + rho) / (r - rho)^4
 * </pre>
 *
 * because the two rates {@code mu/r^3} differ by at most {@code 3 mu / r^4}, at the smaller radius,
 * times the difference of the radii, and multiply the smaller object's position; {@code gamma} is
 * the residual of {@link MotionTable#residual}. From the centre to {@code s*}
 *
 * <pre>
 *   x(s*) = x cos(sqrt(k) s*) + u sin(sqrt(k) s*) / sqrt(k) + d,   |d| &lt;= G tau^2 / 2
 * </pre>
 *
 * so that with {@code beta = 1 / cos(sqrt(k) tau)} and {@code T = tan(sqrt(k) tau) / sqrt(k)}
 *
 * <pre>
 *   |x x u| &lt;= A |u|,   A = beta (D' + G tau^2 / 2)     the line of relative motion passes near the origin
 *   |x|     &lt;= A + T |u|                                and does so within the step
 * </pre>
 *
 * {@code A} is a sum of one term per pair and one per object, and grows with {@code k} and {@code
 * kappa} as does {@code T}: larger ones, such as those of a whole shell, are sound.
 */
final class EncounterBound {

  /**
   * Relative spacing of float numbers: twice the largest relative rounding error of one operation.
   */
  private static final double FLOAT_ULP = 0x1p-23;

  /**
   * An object is exempt from the sieve unless its {@code sqrt(k) tau} is below this: {@code beta}
   * is below 4/3 then.
   */
  static final double MAX_ANGLE = Math.acos(0.75);

  private EncounterBound() {}

  /**
   * {@code 1 / cos(sqrt(k) tau)}; NaN or not positive when the step is too long for the bound to
   * hold.
   */
  static double beta(double k, double tau) {
    double angle = Math.sqrt(k) * tau;
    return angle < 0.5 * Math.PI ? 1 / Math.cos(angle) : Double.NaN;
  }

  /**
   * {@code T = tan(sqrt(k) tau) / sqrt(k)} [s]: below {@code beta tau}, and above {@code tau} which
   * it tends to with {@code k}.
   */
  static double reachTime(double k, double tau) {
    double angle = Math.sqrt(k) * tau;
    return angle > 0 ? tau * Math.tan(angle) / angle : tau;
  }

  /** Largest rate {@code mu / r^3} of an object during a step [1/s^2]. */
  static double rate(MotionTable motion, int i) {
    double inner = motion.radius[i] - motion.radialMotion[i];
    return MotionKernel.MU / (inner * inner * inner);
  }

  /**
   * {@code kappa}: change of the central acceleration with the radius, at its largest during a step
   * [1/s^2].
   */
  static double kappa(MotionTable motion, int i) {
    double inner = motion.radius[i] - motion.radialMotion[i];
    double outer = motion.radius[i] + motion.radialMotion[i];
    return 3 * MotionKernel.MU * outer / (inner * inner * inner * inner);
  }

  /** Term of a pair in {@code A} [m]. */
  static double missTerm(double threshold, double kappa, double beta, double tau) {
    return beta * threshold * (1 + 0.5 * kappa * tau * tau);
  }

  /**
   * What rounding to single precision adds to an object's term in {@code A} [m]. A rounded position
   * is off by at most half a {@code FLOAT_ULP} of the radius. The rounded velocities and the
   * operations of {@code x x u} put it off by less than six such halves of {@code |x| (|v1| +
   * |v2|)}, where {@code |x| <= A + T |u|}: the second summand acts like a miss distance, the first
   * like a relative speed, see {@link #roundingSpeed}. {@code T} is below {@code 4/3 tau}.
   */
  static double rounding(double radius, double speed, double tau) {
    return FLOAT_ULP * (radius + 4 * tau * speed);
  }

  /**
   * What rounding to single precision adds to the relative speed of two objects that are not faster
   * than {@code speed} [m/s]: eight halves of a {@code FLOAT_ULP} of {@code |v1| + |v2|}, six of
   * them for {@link #rounding}, two for the relative speed itself.
   */
  static double roundingSpeed(double speed) {
    return FLOAT_ULP * 8 * speed;
  }

  /**
   * How far from its place at the step's centre an object can be during the step [m]: its
   * polynomial moves by {@code d <= tau |v| + tau^2 / 2 (k (r + d) + gamma)}, and is off by {@code
   * eps}. Infinite when there is no such bound.
   */
  static double stray(MotionTable motion, int i, double eps, double tau) {
    double r = motion.radius[i];
    double k = MotionKernel.MU / (r * r * r);
    double pull = k * r + motion.residual[i];
    double d = (tau * speed(motion, i) + 0.5 * tau * tau * pull) / (1 - 0.5 * k * tau * tau);
    return k * tau * tau < 1 && d + eps >= 0 ? d + eps : Double.POSITIVE_INFINITY;
  }

  /** Magnitude of an object's velocity [m/s]. */
  static double speed(MotionTable motion, int i) {
    return Math.sqrt(
        motion.vx[i] * motion.vx[i] + motion.vy[i] * motion.vy[i] + motion.vz[i] * motion.vz[i]);
  }

  /**
   * The bound {@code G} of the relative acceleration beyond the central one [m/s^2], for a pair
   * that comes within the threshold during the step; NaN when there is none.
   */
  static double beyondCentral(
      MotionTable motion, int i, int j, double epsI, double epsJ, double threshold) {
    double kappa = Math.max(kappa(motion, i), kappa(motion, j));
    double near = threshold + epsI + epsJ;
    double radial = near + motion.radialMotion[i] + motion.radialMotion[j];
    return kappa * radial + motion.residual[i] + motion.residual[j];
  }

  /**
   * The exact check of one pair, in double precision. Its own rounding is part of {@code eps},
   * except that of the velocities, which follow from knots at least {@code tau / 2} apart.
   *
   * @return the bound {@code G} of the relative acceleration beyond the central one [m/s^2] when
   *     the pair may come within the threshold during the step; -1 when it cannot
   */
  static double check(
      MotionTable motion, int i, int j, double epsI, double epsJ, double threshold, double tau) {
    double x = motion.x[j] - motion.x[i];
    double y = motion.y[j] - motion.y[i];
    double z = motion.z[j] - motion.z[i];
    double u = motion.vx[j] - motion.vx[i];
    double v = motion.vy[j] - motion.vy[i];
    double w = motion.vz[j] - motion.vz[i];
    double rate = Math.max(rate(motion, i), rate(motion, j));
    double beta = beta(rate, tau);
    double near = threshold + epsI + epsJ;
    double radial = near + motion.radialMotion[i] + motion.radialMotion[j];
    double g = beyondCentral(motion, i, j, epsI, epsJ, threshold);
    double miss = beta * (near + 0.5 * g * tau * tau);
    double speed =
        Math.sqrt(u * u + v * v + w * w) + 0x1p-46 * (motion.radius[i] + motion.radius[j]) / tau;
    double hx = y * w - z * v;
    double hy = z * u - x * w;
    double hz = x * v - y * u;
    double line = miss * speed;
    double reach = miss + reachTime(rate, tau) * speed;
    boolean possible =
        !(beta > 0)
            || (hx * hx + hy * hy + hz * hz <= line * line
                && x * x + y * y + z * z <= reach * reach
                && Math.abs(motion.radius[i] - motion.radius[j]) <= radial);
    return possible ? g : -1;
  }
}
