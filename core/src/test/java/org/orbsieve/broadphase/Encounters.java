package org.orbsieve.broadphase;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.orbsieve.ephemeris.Curves;
import org.orbsieve.ephemeris.Curves.Curve;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionTable;

/** Scenes of two objects that are within a threshold of each other at some moment of a step. */
final class Encounters {

  private static final double J2 = 1.0826e-3;
  private static final double EARTH_RADIUS = 6.378e6;

  private Encounters() {}

  /**
   * A scene: motion of two objects, how far their polynomials are from their curves, and a moment
   * at which they are {@code threshold} apart.
   */
  record Scene(
      MotionTable motion, double eps0, double eps1, double threshold, double tau, String name) {

    /** Whether both objects would be entered in the sieve. */
    boolean isBounded() {
      double rate = Math.max(EncounterBound.rate(motion, 0), EncounterBound.rate(motion, 1));
      return Math.sqrt(rate) * tau < EncounterBound.MAX_ANGLE;
    }

    boolean isAccepted() {
      return EncounterBound.check(motion, 0, 1, eps0, eps1, threshold, tau) >= 0;
    }
  }

  /** A random scene of any regime. */
  public static Scene random(Random random, String name) {
    double tau = 0.5 * Math.pow(600, random.nextDouble());
    double moment = tau * (1 + choose(random, -1, 1, 2 * random.nextDouble() - 1));
    double threshold = 10 * Math.pow(50_000, random.nextDouble());
    double[] first = orbit(random);
    double[] second = first.clone();
    double[] way = direction(random);
    double[] velocity = orbit(random);
    double speed = Math.hypot(Math.hypot(velocity[3], velocity[4]), velocity[5]);
    double[] heading = direction(random);
    int kind = random.nextInt(4);
    for (int axis = 0; axis < 3; axis++) {
      second[axis] += threshold * way[axis];
      second[3 + axis] =
          switch (kind) {
            case 0 -> first[3 + axis] + 20 * random.nextDouble() * heading[axis];
            case 1 -> -first[3 + axis] * (0.9 + 0.2 * random.nextDouble());
            default -> speed * heading[axis] * circular(first) / circular(velocity);
          };
    }
    double j2 = random.nextInt(3) == 0 ? 0 : J2;
    return scene(
        tau,
        random.nextInt(3),
        fall(first, moment, j2),
        fall(second, moment, j2),
        moment,
        threshold,
        name);
  }

  /** The scene of two curves, one of whose moments is an encounter. */
  static Scene scene(
      double tau,
      int level,
      Curve first,
      Curve second,
      double moment,
      double threshold,
      String name) {
    MotionTable motion = Curves.motion(tau, level, first, second);
    return new Scene(
        motion,
        error(tau, level, first, moment),
        error(tau, level, second, moment),
        threshold,
        tau,
        name);
  }

  /** How far a polynomial is from its curve at the moment that matters [m], and rounding. */
  private static double error(double tau, int level, Curve curve, double moment) {
    double spacing = Math.scalb(2 * tau, -level);
    double u = (moment - tau) / spacing;
    double[] sum = new double[3];
    curve.at(moment, sum);
    double rounding = 1e-12 * Math.hypot(Math.hypot(sum[0], sum[1]), sum[2]);
    double[] knot = new double[3];
    for (int i = -3; i <= 3; i++) {
      double product = 1;
      for (int j = -3; j <= 3; j++) {
        product *= i == j ? 1 : (u - j) / (i - j);
      }
      curve.at(tau + i * spacing, knot);
      for (int axis = 0; axis < 3; axis++) {
        sum[axis] -= product * knot[axis];
      }
    }
    return Math.hypot(Math.hypot(sum[0], sum[1]), sum[2]) + rounding;
  }

  /** State of a bound orbit, most often above ground. */
  private static double[] orbit(Random random) {
    double radius = EARTH_RADIUS * (1.01 + Math.pow(6, random.nextDouble()) - 1);
    double[] p = direction(random);
    double[] v = direction(random);
    double speed = Math.sqrt(MotionKernel.MU / radius) * (0.5 + 0.9 * random.nextDouble());
    if (random.nextBoolean()) {
      double along = p[0] * v[0] + p[1] * v[1] + p[2] * v[2];
      double slant = 0.02 * random.nextGaussian();
      for (int axis = 0; axis < 3; axis++) {
        v[axis] += (slant - along) * p[axis];
      }
    }
    double size = Math.hypot(Math.hypot(v[0], v[1]), v[2]);
    double[] state = new double[6];
    for (int axis = 0; axis < 3; axis++) {
      state[axis] = radius * p[axis];
      state[3 + axis] = speed * v[axis] / size;
    }
    return state;
  }

  private static double circular(double[] state) {
    double r = Math.hypot(Math.hypot(state[0], state[1]), state[2]);
    return Math.sqrt(MotionKernel.MU / r);
  }

  private static double choose(Random random, double a, double b, double c) {
    int which = random.nextInt(4);
    return which == 0 ? a : which == 1 ? b : c;
  }

  static double[] direction(Random random) {
    double[] d = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    double size = Math.hypot(Math.hypot(d[0], d[1]), d[2]);
    return new double[] {d[0] / size, d[1] / size, d[2] / size};
  }

  /** Free fall about an oblate Earth from a state at a moment, by Runge and Kutta's method. */
  static Curve fall(double[] state, double moment, double j2) {
    return (t, out) -> {
      int steps = (int) Math.ceil(Math.abs(t - moment) / 20);
      double h = steps == 0 ? 0 : (t - moment) / steps;
      double[] s = state.clone();
      double[] k1 = new double[6];
      double[] k2 = new double[6];
      double[] k3 = new double[6];
      double[] k4 = new double[6];
      for (int step = 0; step < steps; step++) {
        derive(s, s, 0, j2, k1);
        derive(s, k1, 0.5 * h, j2, k2);
        derive(s, k2, 0.5 * h, j2, k3);
        derive(s, k3, h, j2, k4);
        for (int a = 0; a < 6; a++) {
          s[a] += h / 6 * (k1[a] + 2 * (k2[a] + k3[a]) + k4[a]);
        }
      }
      System.arraycopy(s, 0, out, 0, 3);
    };
  }

  private static void derive(double[] s, double[] k, double h, double j2, double[] out) {
    double x = s[0] + h * k[0];
    double y = s[1] + h * k[1];
    double z = s[2] + h * k[2];
    double u = s[3] + h * k[3];
    double v = s[4] + h * k[4];
    double w = s[5] + h * k[5];
    double rr = x * x + y * y + z * z;
    double pull = -MotionKernel.MU / (rr * Math.sqrt(rr));
    double oblate = 1.5 * j2 * EARTH_RADIUS * EARTH_RADIUS / rr;
    double tilt = 5 * z * z / rr;
    out[0] = u;
    out[1] = v;
    out[2] = w;
    out[3] = pull * x * (1 + oblate * (1 - tilt));
    out[4] = pull * y * (1 + oblate * (1 - tilt));
    out[5] = pull * z * (1 + oblate * (3 - tilt));
  }

  /** A roster of objects whose polynomials are exact and whose orbits last. */
  static Roster exactRoster(int size) {
    return roster(new double[size]);
  }

  /** A roster of objects with given position errors [m], whose orbits last. */
  static Roster roster(double[] eps) {
    return roster(eps, PairScope.all(1));
  }

  /** The same, of which only some pairs are screened. */
  static Roster roster(double[] eps, PairScope scope) {
    double[] forever = new double[eps.length];
    Arrays.fill(forever, Double.POSITIVE_INFINITY);
    InterpolationBound[] bounds = new InterpolationBound[eps.length];
    Arrays.fill(bounds, InterpolationBound.none(new BitSet()));
    return new Roster(IntStream.range(0, eps.length).toArray(), eps, bounds, forever, scope);
  }
}
