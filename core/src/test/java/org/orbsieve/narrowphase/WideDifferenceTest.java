package org.orbsieve.narrowphase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;

/** Derivatives of motion on a circle, which jumps to another plane at some times. */
class WideDifferenceTest {

  private static final double RADIUS = 7e6;
  private static final double RATE = 1.1e-3;

  /** Rounding of positions, 1e-9 m, in differences over some seconds. */
  private static final double SLOPE = 1e-6;

  private static final double BEND = 1e-7;

  private static final class Circle implements Ephemeris {

    private final double[] jumps;

    Circle(double... jumps) {
      this.jumps = jumps;
    }

    private double height(double t) {
      double height = 0;
      for (double jump : jumps) {
        height += t >= jump ? 1000 + jump : 0;
      }
      return height;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public void state(int row, double t, double[] out) {
      double a = RATE * t;
      double speed = RADIUS * RATE;
      out[0] = RADIUS * Math.cos(a);
      out[1] = RADIUS * Math.sin(a);
      out[2] = height(t);
      out[3] = -speed * Math.sin(a);
      out[4] = speed * Math.cos(a);
      out[5] = 0;
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
    public double nextBreak(int row, double from, double to) {
      double next = Double.POSITIVE_INFINITY;
      for (double jump : jumps) {
        if (jump > from && jump <= to) {
          next = Math.min(next, jump);
        }
      }
      return next;
    }

    @Override
    public Ephemeris fork() {
      return this;
    }
  }

  private static void check(Circle circle, double t, boolean isBefore, double factor) {
    double[] expected = new double[6];
    circle.state(0, t, expected);
    double[] found = new double[9];
    new WideDifference(circle).at(0, t, isBefore, found);
    for (int axis = 0; axis < 3; axis++) {
      String where = "axis " + axis + " at " + t + (isBefore ? " before" : "");
      assertEquals(expected[3 + axis], found[3 + axis], factor * SLOPE, where);
      double bend = axis == 2 ? 0 : -RATE * RATE * expected[axis];
      assertEquals(bend, found[6 + axis], factor * factor * BEND, where);
    }
  }

  @Test
  void derivativesOfSmoothMotion() {
    Random random = new Random(1);
    for (int k = 0; k < 100; k++) {
      check(new Circle(), 1e5 * random.nextDouble(), random.nextBoolean(), 1);
    }
  }

  /** Whichever side of a jump the time is on, only positions of that side count. */
  @Test
  void derivativesBesideJumps() {
    Circle circle = new Circle(1000, 1020, 1100);
    for (double t : new double[] {1000, 1000.5, 1010, 1019, 1020, 1021, 1064, 1099, 1100, 1101}) {
      // the shorter the window, the more rounding, and the more a third derivative counts at its
      // end
      check(circle, t, false, 4);
      check(circle, t, true, 4);
    }
    check(circle, Math.nextDown(1000.0), false, 4);
    check(circle, Math.nextUp(1100.0), true, 4);
  }
}
