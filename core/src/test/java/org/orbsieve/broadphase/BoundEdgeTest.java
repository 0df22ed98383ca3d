package org.orbsieve.broadphase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.ephemeris.MotionTable;

/**
 * The bounds at their very edge: what is just within the inequalities of docs/completeness.md,
 * section 7, calculated here anew, passes, and what is just beyond does not. So no term of the code
 * can be left out, or be that of the wrong object, without a pair that is lost.
 */
class BoundEdgeTest {

  private static final double MU = 3.986008e14;
  private static final double TAU = 120;
  private static final double THRESHOLD = 5_000;
  private static final double[] EPS = {150, 40};

  /** Two objects of different radii and motions, in either order. */
  private record Pair(MotionTable motion, double rate, double g, double radial, double miss) {}

  /**
   * The pair.
   *
   * @param apart difference of the radii [m]
   * @param isSwapped whether the inner object is the second
   */
  private static Pair pair(double apart, boolean isSwapped) {
    MotionTable m = new MotionTable(2);
    int inner = isSwapped ? 1 : 0;
    int outer = 1 - inner;
    m.radius[inner] = 6.9e6;
    m.radius[outer] = 6.9e6 + apart;
    m.radialMotion[inner] = 300_000;
    m.radialMotion[outer] = 1_000;
    m.residual[inner] = 0.02;
    m.residual[outer] = 0.7;
    // on parallel tracks, their radii being what they are
    m.x[inner] = m.radius[inner];
    m.x[outer] = m.radius[outer];
    m.vy[inner] = 7_000;
    m.vy[outer] = 500;
    double low = 6.9e6 - 300_000;
    double high = 6.9e6 + 300_000;
    double rate = MU / (low * low * low);
    double kappa = 3 * MU * high / (low * low * low * low);
    double near = THRESHOLD + EPS[0] + EPS[1];
    double radial = near + 301_000;
    double g = kappa * radial + 0.72;
    double miss = (near + g * TAU * TAU / 2) / Math.cos(Math.sqrt(rate) * TAU);
    return new Pair(m, rate, g, radial, miss);
  }

  private static double check(Pair pair) {
    return EncounterBound.check(pair.motion, 0, 1, EPS[0], EPS[1], THRESHOLD, TAU);
  }

  @Test
  void relativeAccelerationIsThatOfTheObjectsForWhichItIsLargest() {
    for (boolean isSwapped : new boolean[] {false, true}) {
      Pair pair = pair(5_000, isSwapped);
      assertEquals(pair.g, check(pair), 1e-12 * pair.g);
      assertEquals(
          pair.g,
          EncounterBound.beyondCentral(pair.motion, 0, 1, EPS[0], EPS[1], THRESHOLD),
          1e-12 * pair.g);
    }
  }

  /** Tracks that pass each other at the centre, at a distance, along every axis and side. */
  @Test
  void lineMayPassAsFarAsTheMissBound() {
    for (boolean isSwapped : new boolean[] {false, true}) {
      for (int flight = 0; flight < 3; flight++) {
        for (int side = 0; side < 3; side++) {
          if (side != flight) {
            checkLine(pair(0, isSwapped), flight, side);
          }
        }
      }
    }
  }

  private static void checkLine(Pair pair, int flight, int side) {
    MotionTable m = pair.motion;
    double[][] velocity = {m.vx, m.vy, m.vz};
    double[][] place = {m.x, m.y, m.z};
    m.vy[0] = 0;
    m.vy[1] = 0;
    velocity[flight][0] = 7_000;
    velocity[flight][1] = 500;
    for (int sign = -1; sign <= 1; sign += 2) {
      double from = place[side][0];
      place[side][1] = from + sign * pair.miss * (1 - 1e-9);
      assertTrue(check(pair) >= 0, "within");
      place[side][1] = from + sign * pair.miss * (1 + 1e-6);
      assertEquals(-1, check(pair), "beyond");
    }
  }

  /** Two objects that do not move against each other: their velocities have a rounding. */
  @Test
  void roundingOfVelocitiesIsARelativeSpeed() {
    Pair pair = pair(0, false);
    pair.motion.vy[1] = pair.motion.vy[0];
    double speed = 0x1p-46 * 2 * 6.9e6 / TAU;
    double root = Math.sqrt(pair.rate);
    double reach = pair.miss + Math.tan(root * TAU) / root * speed;
    pair.motion.y[1] = 0.5 * (pair.miss + reach);
    assertTrue(check(pair) >= 0, "within");
    pair.motion.y[1] = reach + (reach - pair.miss);
    assertEquals(-1, check(pair), "beyond");
  }

  /** A term for the pair and one for each object: their sum is the miss bound. */
  @Test
  void missBoundIsASumOfTerms() {
    Pair pair = pair(0, false);
    Footprints footprints = new Footprints(2);
    footprints.measure(pair.motion, Encounters.roster(EPS), TAU);
    double kappa = EncounterBound.kappa(pair.motion, 0);
    double beta = EncounterBound.beta(pair.rate, TAU);
    double sum = EncounterBound.missTerm(THRESHOLD, kappa, beta, TAU);
    for (int i = 0; i < 2; i++) {
      sum += footprints.missTerm(i, kappa, beta) - footprints.rounding[i];
    }
    assertEquals(pair.miss, sum, 1e-9 * pair.miss);
  }

  /** Tracks that pass through each other, sooner or later, along every axis. */
  @Test
  void linePassesWithinTheReach() {
    for (boolean isSwapped : new boolean[] {false, true}) {
      for (int flight = 0; flight < 3; flight++) {
        Pair pair = pair(0, isSwapped);
        MotionTable m = pair.motion;
        double[][] velocity = {m.vx, m.vy, m.vz};
        double[][] place = {m.x, m.y, m.z};
        m.vy[0] = 0;
        m.vy[1] = 0;
        velocity[flight][0] = 7_000;
        velocity[flight][1] = 500;
        double root = Math.sqrt(pair.rate);
        double reach = pair.miss + Math.tan(root * TAU) / root * 6_500;
        for (int sign = -1; sign <= 1; sign += 2) {
          place[flight][1] = place[flight][0] + sign * reach * (1 - 1e-9);
          assertTrue(check(pair) >= 0, "within");
          place[flight][1] = place[flight][0] + sign * reach * (1 + 1e-6);
          assertEquals(-1, check(pair), "beyond");
        }
      }
    }
  }

  @Test
  void radiiMayDifferByWhatTheyChangeAndTheThreshold() {
    for (boolean isSwapped : new boolean[] {false, true}) {
      Pair pair = pair(0, isSwapped);
      // on one line of sight, so that only the radii tell them apart
      double radius = pair.motion.radius[0];
      pair.motion.radius[1] = radius + 1e-7;
      pair.motion.x[1] = pair.motion.x[0];
      assertTrue(check(pair) >= 0);
      pair.motion.radialMotion[0] = 0;
      pair.motion.radialMotion[1] = 2_000;
      double most = THRESHOLD + EPS[0] + EPS[1] + 2_000;
      pair.motion.radius[1] = radius + most * (1 - 1e-9);
      assertTrue(check(pair) >= 0, "within");
      pair.motion.radius[1] = radius + most * (1 + 1e-9);
      assertEquals(-1, check(pair), "beyond");
      pair.motion.radius[1] = radius - most * (1 + 1e-9);
      assertEquals(-1, check(pair), "beyond, inwards");
    }
  }

  /** Far from the Earth an object flies straight on, and is beside its polynomial. */
  @Test
  void strayIsTheWayAndTheError() {
    MotionTable m = new MotionTable(1);
    m.radius[0] = 1e12;
    m.vx[0] = 2_000;
    m.vy[0] = -1_000;
    m.vz[0] = 2_000;
    assertEquals(3_000 * TAU + 777, EncounterBound.stray(m, 0, 777, TAU), 1e-3);
    m.residual[0] = 2;
    assertEquals(3_000 * TAU + TAU * TAU + 777, EncounterBound.stray(m, 0, 777, TAU), 1e-3);
    // and falls towards it
    m.radius[0] = 7e6;
    m.residual[0] = 0;
    double k = MU / (7e6 * 7e6 * 7e6);
    double fall = TAU * TAU / 2 * k;
    double d = (3_000 * TAU + fall * 7e6) / (1 - fall);
    assertEquals(d + 777, EncounterBound.stray(m, 0, 777, TAU), 1e-6 * d);
    assertTrue(EncounterBound.stray(m, 0, 777, 1.01 / Math.sqrt(k)) == Double.POSITIVE_INFINITY);
  }

  /**
   * Single precision where its inequalities have no room but for their own rounding: {@code (a +
   * b)^2 = (1 + THETA) a^2 + (1 + 1/THETA) b^2} if {@code b = THETA a}.
   */
  @Test
  void kernelAcceptsWhatIsWithinItsInequalitiesByNothing() {
    Random random = new Random(3);
    double theta = 0.0625;
    for (int k = 0; k < 20_000; k++) {
      float[] way = direction(random);
      float[] side = direction(random);
      double speed = 0.05 + 10 * random.nextDouble();
      float[] u = new float[3];
      float[] x = new float[3];
      double miss = 1_000 + 1e5 * random.nextDouble();
      boolean isLine = random.nextBoolean();
      double time = 10 + 200 * random.nextDouble();
      double reachMiss = theta * time * speed;
      for (int axis = 0; axis < 3; axis++) {
        u[axis] = (float) (speed * way[axis]);
        double across = side[axis] - dot(side, way) * way[axis];
        x[axis] = (float) (isLine ? miss * across : 17 * reachMiss * way[axis]);
      }
      double[] h = {
        (double) x[1] * u[2] - (double) x[2] * u[1],
        (double) x[2] * u[0] - (double) x[0] * u[2],
        (double) x[0] * u[1] - (double) x[1] * u[0]
      };
      double size = Math.sqrt(dot(u, u));
      PairLimits limits = new PairLimits();
      double slow = theta * size;
      limits.ofShell(isLine ? 1e9 : time, slow);
      double line = norm(h) / (size + slow);
      double reach = Math.sqrt(dot(x, x)) - time * size;
      float least = Math.nextUp((float) (isLine ? line : Math.max(line, reach)));
      assertTrue(accepts(x, u, least, limits), "case " + k);
      if (isLine || reach > 1.001 * line) {
        assertFalse(accepts(x, u, least * 0.9999f, limits), "beyond, case " + k);
      }
    }
  }

  private static boolean accepts(float[] x, float[] u, float miss, PairLimits limits) {
    GridEntries e = new GridEntries();
    e.require(2);
    e.set(0, 0, 0, 0, 0, 0, 0, 0, 0);
    e.set(1, x[0], x[1], x[2], u[0], u[1], u[2], miss, 0);
    PartnerRanges both = new PartnerRanges();
    both.add(0, 2);
    PairBuffer hits = new PairBuffer();
    new PairKernel().check(e, 0, 2, both, limits, hits);
    return hits.size == 1;
  }

  private static float[] direction(Random random) {
    double[] d = Encounters.direction(random);
    return new float[] {(float) d[0], (float) d[1], (float) d[2]};
  }

  private static double dot(float[] a, float[] b) {
    return (double) a[0] * b[0] + (double) a[1] * b[1] + (double) a[2] * b[2];
  }

  private static double norm(double[] a) {
    return Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
  }
}
