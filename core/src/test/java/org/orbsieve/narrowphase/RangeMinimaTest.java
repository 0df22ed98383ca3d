package org.orbsieve.narrowphase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.narrowphase.GivenMotion.Relative;

/** Relative motions whose minima of range are known in closed form. */
class RangeMinimaTest {

  private static final double THRESHOLD = 5000;
  private static final double STEP = 240;

  /** Above {@code mu / r^3} of the low orbit and what it may grow to [1/s^2]. */
  private static final double RATE = 4e-6;

  @Test
  void straightLinesPassOnce() {
    Random random = new Random(1);
    for (int k = 0; k < 2000; k++) {
      double time = STEP * (2 * random.nextDouble() - 0.5);
      double speed = Math.pow(10, -1 + 5 * random.nextDouble());
      double miss = THRESHOLD * random.nextDouble();
      double bound = RATE * (miss + 2 * STEP * speed);
      double[] found = search(GivenMotion.of(GivenMotion.line(miss, speed, time)), bound, 0, STEP);
      double[] expected = time > 0 && time <= STEP ? new double[] {time} : new double[0];
      // positions are rounded to 1e-9 m, their derivatives to 1e-8 m/s; these lines are no orbits,
      // whose third derivative a difference of positions takes into account
      double tolerance = 2e-8 + (1e-8 + 6e-8 * miss) / speed + 1e-8 * miss / (speed * speed);
      assertArrayEquals(expected, found, tolerance, "passes at " + time);
    }
  }

  @Test
  void oscillationAcrossTheOriginHasAMinimumAtEachPassage() {
    double w = 0.034;
    Relative motion = (t, out) -> oscillate(100, 1000, w, t, out);
    GivenMotion pair = GivenMotion.atRate(0.005, motion);
    double half = Math.acos(-0.1) / w;
    double period = 2 * Math.PI / w;
    assertArrayEquals(
        new double[] {half, period - half, period + half},
        search(pair, 1000 * w * w + 0.04, 0, STEP),
        1e-7);
  }

  @Test
  void oscillationBesideTheOriginHasAMinimumPerPeriod() {
    double w = 0.034;
    Relative motion = (t, out) -> oscillate(1100, 1000, w, t, out);
    GivenMotion pair = GivenMotion.atRate(0.005, motion);
    assertArrayEquals(new double[] {Math.PI / w}, search(pair, 1000 * w * w + 0.1, 0, STEP), 1e-7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6})
  void neighbouringMinimumAndMaximumAreToldApart(double closeness) {
    double w = 0.007;
    double amplitude = 1000;
    Relative motion =
        (t, out) -> drift(2000, amplitude * w * (1 - closeness), amplitude, w, t, out);
    double time = (Math.PI - Math.asin(1 - closeness)) / w;
    double bound = amplitude * w * w + RATE * 6000;
    double[] found = search(GivenMotion.of(motion), bound, 100, 100 + STEP);
    assertArrayEquals(new double[] {time}, found, 1e-6 / closeness);
  }

  @Test
  void rangeThatAlmostStopsFallingInReverseHasNoMinimum() {
    double w = 0.007;
    double amplitude = 1000;
    Relative motion = (t, out) -> drift(2000, amplitude * w * (1 + 1e-9), amplitude, w, t, out);
    double bound = amplitude * w * w + RATE * 6000;
    assertEquals(0, search(GivenMotion.of(motion), bound, 100, 100 + STEP).length);
  }

  @Test
  void identicalMotionHasNoMinimum() {
    assertEquals(0, search(GivenMotion.of((t, out) -> {}), 1, 0, STEP).length);
    Relative fixed = (t, out) -> out[0] = 100;
    assertEquals(0, search(GivenMotion.of(fixed), 1, 0, STEP).length);
  }

  @Test
  void passageAtASeamBelongsToTheIntervalBefore() {
    GivenMotion pair = GivenMotion.of(GivenMotion.line(1024, 8, 128));
    assertArrayEquals(new double[] {128}, search(pair, 1, 0, 128));
    assertEquals(0, search(pair, 1, 128, 256).length);
  }

  @Test
  void cutsNeitherLoseNorDoubleAMinimum() {
    double w = 0.034;
    Relative motion = (t, out) -> oscillate(100, 1000, w, t, out);
    GivenMotion pair = GivenMotion.atRate(0.005, motion);
    double bound = 1000 * w * w + 0.04;
    double[] whole = search(pair, bound, 0, STEP);
    Random random = new Random(2);
    for (int k = 0; k < 200; k++) {
      double cut = k < 3 ? whole[k] : STEP * random.nextDouble();
      double[] before = search(pair, bound, 0, cut);
      double[] after = search(pair, bound, cut, STEP);
      double[] union = Arrays.copyOf(before, before.length + after.length);
      System.arraycopy(after, 0, union, before.length, after.length);
      assertArrayEquals(whole, union, 1e-7, "cut at " + cut);
    }
  }

  @Test
  void nothingBeyondTheThresholdIsSearchedFor() {
    GivenMotion far = GivenMotion.of(GivenMotion.line(3 * THRESHOLD, 10, 100));
    assertEquals(0, search(far, RATE * 4 * THRESHOLD, 0, STEP).length);
  }

  @Test
  void fastPassageIsFoundWithoutABoundOfTheAcceleration() {
    GivenMotion pair = GivenMotion.of(GivenMotion.line(10, 15_000, 77.7));
    assertArrayEquals(new double[] {77.7}, search(pair, Double.POSITIVE_INFINITY, 0, STEP), 1e-9);
  }

  /**
   * A velocity that is not the derivative of the position, as SGP4 gives under strong drag: the
   * minimum is that of the distance of positions.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 1, 10})
  void velocityThatIsNotTheDerivativeOfThePosition(double speed) {
    double drift = 300;
    Relative motion =
        (t, out) -> {
          out[0] = drift * (t - 120);
          out[1] = 400;
          out[3] = speed;
          out[4] = 0.5 * speed;
        };
    double bound = RATE * 120 * drift;
    assertArrayEquals(new double[] {120}, search(GivenMotion.of(motion), bound, 0, STEP), 1e-8);
  }

  /** The slope of {@code x . v} is half of what the velocity alone would make it. */
  @Test
  void rootIsFoundWhereTheVelocityMisjudgesTheSlope() {
    Relative motion =
        (t, out) -> {
          out[0] = 30;
          out[1] = 8 * (t - 50) + 0.1 * (t - 50) * (t - 50);
          out[4] = 4;
        };
    assertArrayEquals(
        new double[] {50}, search(GivenMotion.of(motion), 0.3 + RATE * 2000, 0, 100), 1e-8);
  }

  /** {@code c + a cos(w t)} on one axis. */
  private static void oscillate(double c, double a, double w, double t, double[] out) {
    out[0] = c + a * Math.cos(w * t);
    out[3] = -a * w * Math.sin(w * t);
  }

  /** {@code c + u t + a cos(w t)} on one axis: rests twice in a period if {@code u < a w}. */
  private static void drift(double c, double u, double a, double w, double t, double[] out) {
    out[0] = c + u * t + a * Math.cos(w * t);
    out[3] = u - a * w * Math.sin(w * t);
  }

  private static double[] search(GivenMotion pair, double bound, double from, double to) {
    RelativeMotion motion = new RelativeMotion(pair);
    motion.pair(0, 1);
    RangeMinima minima = new RangeMinima(motion, THRESHOLD, GivenMotion.remainders());
    minima.search(
        TrackSample.at(motion, from), TrackSample.at(motion, to), MotionLimits.ofTheory(bound));
    double[] times = new double[minima.count()];
    Arrays.setAll(times, minima::time);
    return times;
  }
}
