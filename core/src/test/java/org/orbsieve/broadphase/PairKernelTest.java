package org.orbsieve.broadphase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.ephemeris.MotionTable;

/** Single precision loses no pair that double precision accepts. */
class PairKernelTest {

  /** Pairs at the very edge of the bound, of every magnitude, where rounding decides. */
  @Test
  void acceptsWhatTheBoundAccepts() {
    Random random = new Random(41);
    int accepted = 0;
    int lostWithoutRounding = 0;
    for (int k = 0; k < 200_000; k++) {
      double tau = 0.5 * Math.pow(600, random.nextDouble());
      double threshold = 0.1 * Math.pow(1e6, random.nextDouble());
      MotionTable motion = atTheEdge(random, threshold, tau);
      if (isBounded(motion, tau) && EncounterBound.check(motion, 0, 1, 0, 0, threshold, tau) >= 0) {
        accepted++;
        String place = "case " + k;
        assertTrue(kernelAccepts(motion, threshold, tau, 1), place);
        lostWithoutRounding += kernelAccepts(motion, threshold, tau, 0) ? 0 : 1;
      }
    }
    assertTrue(accepted > 50_000, "few pairs at the edge");
    assertTrue(lostWithoutRounding > 1_000, "rounding did not matter");
  }

  @Test
  void rejectsMostOfWhatTheBoundRejects() {
    Random random = new Random(42);
    int rejected = 0;
    int passed = 0;
    for (int k = 0; k < 50_000; k++) {
      MotionTable motion = atTheEdge(random, 50_000, 60);
      if (isBounded(motion, 60) && EncounterBound.check(motion, 0, 1, 0, 0, 5_000, 60) < 0) {
        rejected++;
        passed += kernelAccepts(motion, 5_000, 60, 1) ? 1 : 0;
      }
    }
    assertTrue(rejected > 10_000 && passed < 0.2 * rejected, passed + " of " + rejected);
  }

  @Test
  void allocatesNothing() {
    GridEntries entries = new GridEntries();
    Random random = new Random(43);
    int size = 500;
    entries.require(size);
    for (int i = 0; i < size; i++) {
      entries.set(
          i,
          7e6f + 1e5f * random.nextFloat(),
          1e5f * random.nextFloat(),
          1e5f * random.nextFloat(),
          7e3f * random.nextFloat(),
          0,
          0,
          5e3f,
          0);
    }
    PairKernel kernel = new PairKernel();
    PartnerRanges all = new PartnerRanges();
    all.add(0, size);
    PairLimits limits = new PairLimits();
    limits.ofShell(120, 0.01);
    PairBuffer hits = new PairBuffer();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 200; round++) {
      long before = threads.getThreadAllocatedBytes(thread);
      hits.size = 0;
      kernel.check(entries, 0, size, all, limits, hits);
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    assertTrue(hits.size > 0);
    assertEquals(0, least);
  }

  private static boolean isBounded(MotionTable motion, double tau) {
    double rate = Math.max(EncounterBound.rate(motion, 0), EncounterBound.rate(motion, 1));
    return Math.sqrt(rate) * tau < EncounterBound.MAX_ANGLE;
  }

  /**
   * Two objects whose line of relative motion passes the origin at nearly the bound, from either
   * side, somewhere along it up to the reach.
   */
  private static MotionTable atTheEdge(Random random, double threshold, double tau) {
    MotionTable m = new MotionTable(2);
    double radius = 6.4e6 * Math.pow(16, random.nextDouble());
    double[] first = Encounters.direction(random);
    double[] speed = Encounters.direction(random);
    double[] way = Encounters.direction(random);
    double v = 1.2e4 * random.nextDouble();
    double size = random.nextInt(3) == 0 ? 1e-4 * Math.pow(1e4, random.nextDouble()) : 1e4;
    double u = Math.min(2 * v, size * random.nextDouble());
    double[] side = cross(way, Encounters.direction(random));
    double length = Math.sqrt(side[0] * side[0] + side[1] * side[1] + side[2] * side[2]);
    double k = 3.986e14 / (radius * radius * radius);
    double beta = EncounterBound.beta(k, tau);
    double miss = EncounterBound.missTerm(threshold, 3 * k, beta, tau);
    double off = miss * (1 + 1e-7 * random.nextGaussian());
    double along = (random.nextInt(3) - 1) * EncounterBound.reachTime(k, tau) * u;
    along *= random.nextBoolean() ? 1 : random.nextDouble();
    double[][] p = new double[2][3];
    double[][] w = new double[2][3];
    for (int axis = 0; axis < 3; axis++) {
      p[0][axis] = radius * first[axis];
      p[1][axis] = p[0][axis] + off * side[axis] / length - along * way[axis];
      w[0][axis] = v * speed[axis];
      w[1][axis] = w[0][axis] + u * way[axis];
    }
    for (int i = 0; i < 2; i++) {
      m.x[i] = p[i][0];
      m.y[i] = p[i][1];
      m.z[i] = p[i][2];
      m.vx[i] = w[i][0];
      m.vy[i] = w[i][1];
      m.vz[i] = w[i][2];
      m.radius[i] = Math.sqrt(p[i][0] * p[i][0] + p[i][1] * p[i][1] + p[i][2] * p[i][2]);
    }
    // as if the radii were known to change by what they differ by
    m.radialMotion[0] = Math.max(0, Math.abs(m.radius[0] - m.radius[1]) - threshold);
    return m;
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** The kernel's verdict with the terms of a shell that holds just these two. */
  private static boolean kernelAccepts(
      MotionTable m, double threshold, double tau, double rounding) {
    double rate = Math.max(EncounterBound.rate(m, 0), EncounterBound.rate(m, 1));
    double kappa = Math.max(EncounterBound.kappa(m, 0), EncounterBound.kappa(m, 1));
    double beta = EncounterBound.beta(rate, tau);
    GridEntries e = new GridEntries();
    e.require(2);
    Footprints footprints = new Footprints(2);
    footprints.measure(m, Encounters.exactRoster(2), tau);
    for (int i = 0; i < 2; i++) {
      double miss =
          0.5 * EncounterBound.missTerm(threshold, kappa, beta, tau)
              + footprints.missTerm(i, kappa, beta)
              - (1 - rounding) * footprints.rounding[i];
      e.set(i, m, i, Math.nextUp((float) miss), 0);
    }
    double fastest = Math.max(EncounterBound.speed(m, 0), EncounterBound.speed(m, 1));
    PartnerRanges both = new PartnerRanges();
    both.add(0, 2);
    PairLimits limits = new PairLimits();
    limits.ofShell(
        EncounterBound.reachTime(rate, tau), rounding * EncounterBound.roundingSpeed(fastest));
    PairBuffer hits = new PairBuffer();
    new PairKernel().check(e, 0, 2, both, limits, hits);
    return hits.size == 1 && hits.left[0] == 0 && hits.right[0] == 1;
  }
}
