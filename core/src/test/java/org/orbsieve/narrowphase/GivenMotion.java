package org.orbsieve.narrowphase;

import java.util.Arrays;
import java.util.BitSet;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionRemainders;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;

/**
 * Two objects whose relative motion is given in closed form: the first rests at some distance from
 * the Earth's centre, the second is at the given place relative to it. Numbers that are sums of few
 * powers of two stay exact.
 */
final class GivenMotion implements Ephemeris {

  /** A relative state as a function of time. */
  @FunctionalInterface
  interface Relative {

    /**
     * The state of the second object relative to the first.
     *
     * @param t time [s]
     * @param out receives position [m] and velocity [m/s]; zero before
     */
    void state(double t, double[] out);
  }

  /** A distance at which {@code mu / r^3} is that of low orbits [m]. */
  static final double LOW_ORBIT = 0x1p23 - 0x1p20;

  private final double radius;
  private final Relative relative;
  private final double nothingAfter;

  private GivenMotion(double radius, Relative relative, double nothingAfter) {
    this.radius = radius;
    this.relative = relative;
    this.nothingAfter = nothingAfter;
  }

  /** A relative motion in a low orbit. */
  static GivenMotion of(Relative relative) {
    return new GivenMotion(LOW_ORBIT, relative, Double.POSITIVE_INFINITY);
  }

  /** A relative motion where the orbital rate {@code sqrt(mu / r^3)} is this [rad/s]. */
  static GivenMotion atRate(double rate, Relative relative) {
    double radius = Math.cbrt(MotionKernel.MU / (rate * rate));
    return new GivenMotion(radius, relative, Double.POSITIVE_INFINITY);
  }

  /** A straight line: passes at a distance [m] with a speed [m/s] at a time [s]. */
  static Relative line(double miss, double speed, double time) {
    return (t, out) -> {
      out[0] = miss;
      out[1] = speed * (t - time);
      out[4] = speed;
    };
  }

  /**
   * What polynomials miss of such motions: they are bounded by 20 km where the imaginary part of
   * the time is at most 100 s, and the sieve's polynomials miss nothing.
   */
  static MotionRemainders remainders() {
    InterpolationBound bound = new InterpolationBound(2e4, 100, 0, 0, new BitSet());
    return new MotionRemainders(new InterpolationBound[] {bound, bound}, new int[] {0, 0}, 1e-3);
  }

  /** Positions are given as they are, rounded by a bit or two. */
  @Override
  public double rounding(int row, double t) {
    return 0x1p-51 * radius;
  }

  /** The same, but the second object is nowhere after a time [s]. */
  GivenMotion until(double time) {
    return new GivenMotion(radius, relative, time);
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public void state(int row, double t, double[] out) {
    Arrays.fill(out, 0, 6, 0);
    if (row == 1) {
      relative.state(t, out);
      if (t > nothingAfter) {
        Arrays.fill(out, 0, 6, Double.NaN);
      }
    }
    out[2] += radius;
  }

  @Override
  public void positions(int row, SampleTimes times, PositionBlock out) {
    double[] state = new double[6];
    for (int l = 0, at = out.offset(); l < times.count(); l++, at += out.stride()) {
      state(row, times.at(l), state);
      out.x()[at] = state[0];
      out.y()[at] = state[1];
      out.z()[at] = state[2];
    }
  }

  @Override
  public Ephemeris fork() {
    return this;
  }
}
