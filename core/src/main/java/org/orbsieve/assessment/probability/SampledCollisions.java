package org.orbsieve.assessment.probability;

import java.util.Optional;
import java.util.Random;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.assessment.covariance.Matrices;
import org.orbsieve.assessment.covariance.OrbitError;

/**
 * The probability of a collision by sampling: both orbits are drawn from their Gaussians in
 * equinoctial elements and flown as two-body orbits. Seeded, so that the same encounter gives the
 * same answer. The interval is that of C. J. Clopper and E. S. Pearson, <em>The Use of Confidence
 * or Fiducial Limits</em>, Biometrika 26, 1934: it holds the true value in at least 95 of 100
 * cases, also after no hit at all.
 */
public final class SampledCollisions {

  /** Draws, where nothing else is said. */
  public static final int DEFAULT_SAMPLES = 5_000;

  private static final long SEED = 0x0B51E7E;
  private static final double OUTSIDE = 0.05;
  private static final int TIMES = 64;
  private static final int NEWTON_STEPS = 8;

  private final OrbitError primary;
  private final OrbitError secondary;
  private final double radius;

  private SampledCollisions(OrbitError primary, OrbitError secondary, double radius) {
    this.primary = primary;
    this.secondary = secondary;
    this.radius = radius;
  }

  /**
   * The probability of a collision within an interval about TCA.
   *
   * @param begin [s] after TCA
   * @param end [s] after TCA
   * @return empty where an object is on no ellipse, or its covariance has no square root
   */
  public static Optional<Probability> of(
      Encounter encounter, double begin, double end, int samples) {
    Optional<OrbitError> one =
        OrbitError.of(encounter.primaryState(), encounter.primaryCovariance().covariance());
    Optional<OrbitError> other =
        OrbitError.of(encounter.secondaryState(), encounter.secondaryCovariance().covariance());
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    double[] root = one.get().root();
    double[] otherRoot = other.get().root();
    if (root == null || otherRoot == null) {
      return Optional.empty();
    }
    SampledCollisions sampler =
        new SampledCollisions(one.get(), other.get(), encounter.radius().metres());
    Random random = new Random(SEED);
    int hits = 0;
    for (int i = 0; i < samples; i++) {
      EquinoctialMotion first = draw(one.get().mean(), root, random);
      EquinoctialMotion second = draw(other.get().mean(), otherRoot, random);
      hits +=
          first.isValid() && second.isValid() && sampler.collide(first, second, begin, end) ? 1 : 0;
    }
    return Optional.of(interval(hits, samples));
  }

  /** The share of hits with its interval. */
  static Probability interval(int hits, int samples) {
    double lower =
        hits == 0
            ? 0
            : new BetaDistribution(hits, samples - hits + 1.0)
                .inverseCumulativeProbability(OUTSIDE / 2);
    double upper =
        hits == samples
            ? 1
            : new BetaDistribution(hits + 1.0, samples - hits)
                .inverseCumulativeProbability(1 - OUTSIDE / 2);
    double value = (double) hits / samples;
    return new Probability.Known(
        PcMethod.MONTE_CARLO, value, Math.min(lower, value), Math.max(upper, value));
  }

  private static EquinoctialMotion draw(EquinoctialMotion mean, double[] root, Random random) {
    double[] normal = new double[6];
    for (int i = 0; i < 6; i++) {
      normal[i] = random.nextGaussian();
    }
    double[] e = Matrices.times(root, normal);
    double[] m = mean.elements();
    return new EquinoctialMotion(
        m[0] + e[0], m[1] + e[1], m[2] + e[2], m[3] + e[3], m[4] + e[4], m[5] + e[5]);
  }

  private boolean collide(
      EquinoctialMotion first, EquinoctialMotion second, double begin, double end) {
    double step = (end - begin) / TIMES;
    double[] before = relative(first, second, begin);
    for (int k = 1; k <= TIMES; k++) {
      double[] after = relative(first, second, begin + k * step);
      boolean turns = rangeRate(before) < 0 && rangeRate(after) >= 0;
      if (norm2(after) <= radius * radius
          || norm2(before) <= radius * radius
          || (turns && passes(first, second, begin + (k - 1) * step, begin + k * step))) {
        return true;
      }
      before = after;
    }
    return false;
  }

  /** Whether the minimum between two times is within the radius: Newton's method, kept inside. */
  private boolean passes(
      EquinoctialMotion first, EquinoctialMotion second, double from, double to) {
    double low = from;
    double high = to;
    double t = 0.5 * (low + high);
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double[] x = relative(first, second, t);
      if (norm2(x) <= radius * radius) {
        return true;
      }
      double rate = rangeRate(x);
      low = rate < 0 ? t : low;
      high = rate < 0 ? high : t;
      double next = t - rate / (x[3] * x[3] + x[4] * x[4] + x[5] * x[5]);
      t = next > low && next < high ? next : 0.5 * (low + high);
    }
    return norm2(relative(first, second, t)) <= radius * radius;
  }

  private double[] relative(EquinoctialMotion first, EquinoctialMotion second, double t) {
    double[] a = first.state(t);
    double[] b = second.state(t);
    double[] r = primary.toInertial(a[0], a[1], a[2]);
    double[] v = primary.toInertial(a[3], a[4], a[5]);
    double[] s = secondary.toInertial(b[0], b[1], b[2]);
    double[] w = secondary.toInertial(b[3], b[4], b[5]);
    return new double[] {
      s[0] - r[0], s[1] - r[1], s[2] - r[2], w[0] - v[0], w[1] - v[1], w[2] - v[2]
    };
  }

  private static double norm2(double[] x) {
    return x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
  }

  private static double rangeRate(double[] x) {
    return x[0] * x[3] + x[1] * x[4] + x[2] * x[5];
  }
}
