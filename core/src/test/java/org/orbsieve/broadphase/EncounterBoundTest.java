package org.orbsieve.broadphase;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orbsieve.broadphase.Encounters.Scene;
import org.orbsieve.ephemeris.Curves.Curve;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionTable;

class EncounterBoundTest {

  /** What the inequalities consist of, besides the threshold. */
  private enum Term {
    EPS,
    GAMMA,
    KAPPA,
    RHO_IN_G,
    RHO_IN_RADIUS,
    BETA,
    T
  }

  private static final Set<Term> NOTHING = EnumSet.noneOf(Term.class);

  @Test
  void pairsThatMeetPass() {
    Random random = new Random(17);
    int bounded = 0;
    for (int k = 0; k < 6000; k++) {
      Scene scene = Encounters.random(random, "case " + k);
      if (scene.isBounded()) {
        bounded++;
        assertTrue(scene.isAccepted(), scene.name());
        assertTrue(holds(scene, NOTHING), scene.name());
      }
    }
    assertTrue(bounded > 5000);
  }

  /** Pairs that pass each other at ten times the threshold, in short steps. */
  @Test
  void mostPairsThatDoNotMeetFail() {
    Random random = new Random(18);
    int tried = 0;
    int accepted = 0;
    for (int k = 0; k < 2000; k++) {
      Scene far = Encounters.random(random, "case " + k);
      if (far.isBounded() && far.tau() < 60 && far.threshold() > 10_000) {
        tried++;
        boolean possible =
            EncounterBound.check(
                    far.motion(), 0, 1, far.eps0(), far.eps1(), 0.1 * far.threshold(), far.tau())
                >= 0;
        accepted += possible ? 1 : 0;
      }
    }
    int some = tried;
    assertTrue(tried > 100 && accepted < 0.75 * tried, accepted + " of " + some);
  }

  @Test
  void positionErrorIsNeeded() {
    Scene exact = passage(1, 5_000, new double[3], 0);
    double missed = 0.95 * exact.threshold();
    Scene scene = new Scene(exact.motion(), 150, 150, missed, 1, "eps");
    assertNeeded(Term.EPS, scene);
  }

  /** A constant force bends the relative path by much more than the threshold. */
  @Test
  void residualIsNeeded() {
    assertNeeded(Term.GAMMA, passage(120, 100, new double[] {0, 0, 1}, 0));
  }

  /** The same: the force's effect grows by central attraction. */
  @Test
  void betaIsNeeded() {
    assertNeeded(Term.BETA, passage(100, 10, new double[] {0, 0, 20}, 0));
  }

  /** Two springs of different strength: the objects' radii differ at the centre. */
  @Test
  void kappaAndTheRadialMotionInItAreNeeded() {
    Scene scene = passage(300, 1_000, new double[3], 100_000);
    assertNeeded(Term.KAPPA, scene);
    assertNeeded(Term.RHO_IN_G, scene);
    assertNeeded(Term.RHO_IN_RADIUS, scene);
  }

  /** Relative speed was lower at the centre than on the way. */
  @Test
  void reachTimeIsNeeded() {
    assertNeeded(Term.T, passage(300, 10, new double[3], 0));
  }

  private static void assertNeeded(Term term, Scene scene) {
    assertTrue(scene.isBounded() && scene.isAccepted(), scene.name());
    assertTrue(holds(scene, NOTHING), scene.name());
    assertFalse(holds(scene, EnumSet.of(term)), () -> term + " was not needed");
  }

  /**
   * Two objects that pull themselves along straight springs to the Earth's centre, of the strength
   * that the bound takes for central; the second also feels a constant force. They fly towards each
   * other and are {@code threshold} apart at the end of the step.
   *
   * @param force on the second object [m/s^2]
   * @param higher how much higher the second object is at the centre [m]
   */
  private static Scene passage(double tau, double threshold, double[] force, double higher) {
    double radius = 7e6;
    double swing = 7_500 * tau / radius;
    double[] first = {radius * Math.cos(swing), -radius * Math.sin(swing), 0};
    double[] speed = {7_500 * Math.sin(swing), 7_500 * Math.cos(swing), 0};
    double k = MotionKernel.MU / (radius * radius * radius);
    double bend = force[2] * (1 - Math.cos(Math.sqrt(k) * tau)) / k;
    double low = (-threshold - bend) / Math.cos(Math.sqrt(k) * tau);
    double outer = Math.sqrt((radius + higher) * (radius + higher) - low * low);
    double[] second = {outer * Math.cos(swing), outer * Math.sin(swing), low};
    double[] at = new double[3];
    spring(first, speed, new double[3], tau).at(2 * tau, at);
    if (higher > 0) {
      at[0] -= threshold;
    } else {
      at[2] -= threshold;
    }
    double[] other = new double[3];
    spring(second, new double[3], force, tau).at(2 * tau, other);
    double r = radius + higher;
    double rate = Math.sqrt(MotionKernel.MU / (r * r * r));
    double[] velocity = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      velocity[axis] = (at[axis] - other[axis]) * rate / Math.sin(rate * tau);
    }
    Curve one = spring(first, speed, new double[3], tau);
    Curve two = spring(second, velocity, force, tau);
    return Encounters.scene(tau, 2, one, two, 2 * tau, threshold, "passage");
  }

  /** {@code q'' = -mu/|q(0)|^3 q + force}, time from the centre. */
  private static Curve spring(double[] position, double[] velocity, double[] force, double centre) {
    double r = norm(position);
    double k = MotionKernel.MU / (r * r * r);
    double rate = Math.sqrt(k);
    return (t, out) -> {
      double cos = Math.cos(rate * (t - centre));
      double sin = Math.sin(rate * (t - centre));
      for (int axis = 0; axis < 3; axis++) {
        out[axis] =
            position[axis] * cos + velocity[axis] * sin / rate + force[axis] * (1 - cos) / k;
      }
    };
  }

  /** The three inequalities with exact arithmetic's terms, some left out. */
  private static boolean holds(Scene scene, Set<Term> without) {
    MotionTable m = scene.motion();
    double tau = scene.tau();
    double k = Math.max(EncounterBound.rate(m, 0), EncounterBound.rate(m, 1));
    double kappa =
        without.contains(Term.KAPPA)
            ? 0
            : Math.max(EncounterBound.kappa(m, 0), EncounterBound.kappa(m, 1));
    double rho = m.radialMotion[0] + m.radialMotion[1];
    double near =
        scene.threshold() + (without.contains(Term.EPS) ? 0 : scene.eps0() + scene.eps1());
    double g =
        kappa * (near + (without.contains(Term.RHO_IN_G) ? 0 : rho))
            + (without.contains(Term.GAMMA) ? 0 : m.residual[0] + m.residual[1]);
    double beta = without.contains(Term.BETA) ? 1 : 1 / Math.cos(Math.sqrt(k) * tau);
    double t = without.contains(Term.T) ? tau : Math.tan(Math.sqrt(k) * tau) / Math.sqrt(k);
    double miss = beta * (near + 0.5 * g * tau * tau);
    double[] x = {m.x[1] - m.x[0], m.y[1] - m.y[0], m.z[1] - m.z[0]};
    double[] u = {m.vx[1] - m.vx[0], m.vy[1] - m.vy[0], m.vz[1] - m.vz[0]};
    double[] h = {x[1] * u[2] - x[2] * u[1], x[2] * u[0] - x[0] * u[2], x[0] * u[1] - x[1] * u[0]};
    double speed = norm(u);
    double radial = near + (without.contains(Term.RHO_IN_RADIUS) ? 0 : rho);
    double rounding = 1e-12 * norm(new double[] {m.x[0], m.y[0], m.z[0]});
    return norm(h) <= (miss + rounding) * (speed + 1e-6)
        && norm(x) <= miss + rounding + t * (speed + 1e-6)
        && Math.abs(m.radius[0] - m.radius[1]) <= radial;
  }

  private static double norm(double[] a) {
    return Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
  }
}
