package org.orbsieve.ephemeris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orekit.time.AbsoluteDate;

/**
 * What the estimate says of ephemerides of motions that are known between the nodes too: orbits
 * about an oblate Earth, integrated second by second, with and without something that the nodes do
 * not show.
 */
class InterpolationLossTest {

  private static final AbsoluteDate START =
      new AbsoluteDate("2026-11-01", AstroContext.bundled().utc());
  private static final double MU = 3.986004418e14;
  private static final int NODES = 60;

  /** A motion: a state [m, m/s] each second. */
  private static final class Motion {
    private final List<double[]> states = new ArrayList<>();

    /** A low orbit with a change of velocity at some second. */
    Motion(Random random, int seconds, double kickTime, double kick) {
      double radius = 6_700e3 + 1_500e3 * random.nextDouble();
      double tilt = Math.PI * random.nextDouble();
      double speed = Math.sqrt(MU / radius) * (1 + 0.02 * random.nextDouble());
      double[] s = {radius, 0, 0, 0, speed * Math.cos(tilt), speed * Math.sin(tilt)};
      double[] push = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      double length = Math.sqrt(push[0] * push[0] + push[1] * push[1] + push[2] * push[2]);
      for (int t = 0; t <= seconds; t++) {
        states.add(s);
        s = step(s);
        if (t + 1 == kickTime) {
          for (int k = 0; k < 3; k++) {
            s[3 + k] += kick * push[k] / length;
          }
        }
      }
    }

    double[] at(int second) {
      return states.get(second);
    }
  }

  /** Runge and Kutta's step of a second. */
  private static double[] step(double[] s) {
    double[] k1 = rate(s);
    double[] k2 = rate(plus(s, k1, 0.5));
    double[] k3 = rate(plus(s, k2, 0.5));
    double[] k4 = rate(plus(s, k3, 1));
    double[] next = new double[6];
    for (int i = 0; i < 6; i++) {
      next[i] = s[i] + (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
    }
    return next;
  }

  private static double[] plus(double[] s, double[] rate, double h) {
    double[] out = new double[6];
    for (int i = 0; i < 6; i++) {
      out[i] = s[i] + h * rate[i];
    }
    return out;
  }

  private static double[] rate(double[] s) {
    double r2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
    double r = Math.sqrt(r2);
    double q = 1.5 * 1.08263e-3 * Math.pow(6378137 / r, 2);
    double z = 5 * s[2] * s[2] / r2;
    double g = -MU / (r2 * r);
    return new double[] {
      s[3],
      s[4],
      s[5],
      g * s[0] * (1 + q * (1 - z)),
      g * s[1] * (1 + q * (1 - z)),
      g * s[2] * (1 + q * (3 - z))
    };
  }

  /** Adds to each state [m, m/s]. */
  @FunctionalInterface
  private interface More {
    void add(int second, double[] state);
  }

  private static TabulatedOrbit table(
      Motion motion, int step, Method method, int nodes, More more) {
    double[] times = new double[NODES];
    double[] states = new double[6 * NODES];
    for (int i = 0; i < NODES; i++) {
      times[i] = i * step;
      double[] state = motion.at(i * step).clone();
      more.add(i * step, state);
      System.arraycopy(state, 0, states, 6 * i, 6);
    }
    TabulatedSegment segment =
        new TabulatedSegment(times, states, 0, times[NODES - 1], method, nodes, List.of());
    return new TabulatedOrbit("", "5", "x", START, List.of(segment), List.of());
  }

  private static double loss(TabulatedOrbit orbit, Motion motion, int step, More more) {
    TabulatedMotion interpolated = new TabulatedMotion(orbit, START);
    double worst = 0;
    double[] out = new double[6];
    for (int t = 0; t < (NODES - 1) * step; t++) {
      double[] state = motion.at(t).clone();
      more.add(t, state);
      interpolated.state(t, out);
      double square = 0;
      for (int k = 0; k < 3; k++) {
        square += (out[k] - state[k]) * (out[k] - state[k]);
      }
      worst = Math.max(worst, square);
    }
    return Math.sqrt(worst);
  }

  /** Anywhere in the table, also in its first and last interval. */
  @ParameterizedTest
  @CsvSource({
    "10, LAGRANGE, 12",
    "60, LAGRANGE, 12",
    "60, LAGRANGE, 16",
    "60, LAGRANGE, 8",
    "60, LAGRANGE, 2",
    "120, LAGRANGE, 10",
    "60, HERMITE, 4",
    "60, HERMITE, 8",
    "30, HERMITE, 2"
  })
  void changeOfVelocityBetweenNodesIsEstimatedAndPlaced(int step, Method method, int nodes) {
    Random random = new Random(step + nodes);
    for (int round = 0; round < 60; round++) {
      int end = (NODES - 1) * step;
      int interval = round < 6 ? round % 3 * (NODES - 2) / 2 : random.nextInt(NODES - 1);
      int time = interval * step + 1 + random.nextInt(step - 1);
      double kick = 0.02 * step * (1.6 + 6 * random.nextDouble());
      Motion motion = new Motion(random, end, time, kick);
      More none = (t, state) -> {};
      TabulatedOrbit orbit = table(motion, step, method, nodes, none);
      InterpolationLosses estimate = new TabulatedMotion(orbit, START).interpolationLosses();
      double loss = loss(orbit, motion, step, none);
      String what = "kick " + kick + " at " + time + ": " + loss + " m, " + estimate;
      assertTrue(estimate.metres() >= 0.8 * loss, what);
      assertTrue(estimate.irregular().metres() > 0, what);
      assertTrue(Math.abs(estimate.irregular().time() - time) <= 2 * step, what);
    }
  }

  /** Nothing but gravity: the estimate is of the order of the loss, and there is no alarm. */
  @ParameterizedTest
  @CsvSource({"10, 12, 0.001", "60, 12, 0.001", "180, 12, 1", "240, 12, 10", "60, 6, 2"})
  void undisturbedOrbitRaisesNoAlarm(int step, int nodes, double most) {
    Random random = new Random(step);
    for (int round = 0; round < 30; round++) {
      Motion motion = new Motion(random, (NODES - 1) * step, -1, 0);
      More none = (t, state) -> {};
      TabulatedOrbit orbit = table(motion, step, Method.LAGRANGE, nodes, none);
      InterpolationLosses estimate = new TabulatedMotion(orbit, START).interpolationLosses();
      double loss = loss(orbit, motion, step, none);
      assertTrue(estimate.metres() >= loss - 1e-6 && loss < most, loss + " m, " + estimate);
      assertTrue(estimate.irregular().metres() < 10, estimate::toString);
      for (int i = 0; step <= 60 && i + 1 < NODES; i++) {
        // what is left of gravity, in which the oblateness makes 0.8 m/s a minute
        double kick = orbit.segments().get(0).step(i).kick();
        assertTrue(kick < 0.02, () -> "kick " + kick);
      }
    }
  }

  /** A swing that the nodes sample too seldom, and that lasts for a part of the table only. */
  @ParameterizedTest
  @CsvSource({"60, 130", "60, 95", "60, 70", "30, 45"})
  void oscillationIsEstimatedWhereItIs(int step, double period) {
    Random random = new Random(9);
    for (int round = 0; round < 20; round++) {
      int begin = (10 + random.nextInt(20)) * step;
      int end = begin + 12 * step;
      double phase = 6 * random.nextDouble();
      Motion motion = new Motion(random, (NODES - 1) * step, -1, 0);
      double rate = 2 * Math.PI / period;
      More swing =
          (t, state) -> {
            if (t > begin && t < end) {
              double envelope = Math.pow(Math.sin(Math.PI * (t - begin) / (end - begin)), 2);
              state[2] += 100 * envelope * Math.sin(rate * t + phase);
              state[5] += 100 * envelope * rate * Math.cos(rate * t + phase);
            }
          };
      TabulatedOrbit orbit = table(motion, step, Method.LAGRANGE, 12, swing);
      InterpolationLosses estimate = new TabulatedMotion(orbit, START).interpolationLosses();
      double loss = loss(orbit, motion, step, swing);
      String what = loss + " m, " + estimate;
      double time = estimate.irregular().time();
      assertTrue(estimate.irregular().metres() >= 0.8 * loss, what);
      assertTrue(time > begin - step && time < end + step, what);
    }
  }

  /** One position that is wrong: what is left out is what it is off. */
  @ParameterizedTest
  @CsvSource({"20, 60", "50, 60", "200, 10"})
  void wrongPositionIsEstimatedAtItsNode(double off, int step) {
    Motion motion = new Motion(new Random(4), (NODES - 1) * step, -1, 0);
    More fault = (t, state) -> state[1] += t == 33 * step ? off : 0;
    TabulatedOrbit orbit = table(motion, step, Method.LAGRANGE, 12, fault);
    InterpolationLosses estimate = new TabulatedMotion(orbit, START).interpolationLosses();
    assertTrue(estimate.irregular().metres() >= off, estimate::toString);
    assertEquals(33 * step, estimate.irregular().time(), 2 * step);
  }

  /** The same of a motion that is a kink and nothing else, by the formula for two nodes. */
  @ParameterizedTest
  @CsvSource({"2, 0.25", "4, 0.1875"})
  void lossOfAKickIsThatOfItsInterpolation(int nodes, double share) {
    double[] times = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      times[i] = 60 * i;
    }
    TabulatedSegment segment =
        new TabulatedSegment(
            times, new double[6 * NODES], 0, 60, Method.LAGRANGE, nodes, List.of());
    assertEquals(share * 60 * 5, KickLoss.of(segment, 30, 5), 1e-9);
    assertTrue(KickLoss.of(segment, NODES - 2, 5) > 0.5 * share * 60 * 5);
  }
}
