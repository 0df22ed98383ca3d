package org.orbsieve.ephemeris;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.FreshJvm;
import org.orbsieve.VectorClasses;
import org.orbsieve.ephemeris.Curves.Curve;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KnotKernels;

/** The vectors give the scalar kernel's polynomials and bounds, bit by bit. */
class MotionLanesTest {

  private static final double TAU = 120;

  @BeforeEach
  void needsVectors() {
    Assumptions.assumeTrue(
        ModuleLayer.boot().findModule(KnotKernels.MODULE).isPresent(), "without the module");
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256, 512})
  void equalsTheScalarKernel(int bits) {
    MotionFit vector =
        VectorClasses.ofWidth(MotionFit.class, "org.orbsieve.ephemeris.simd.MotionLanes", bits);
    Random random = new Random(bits);
    for (int size : new int[] {0, 1, 2, 3, 7, 8, 9, 15, 16, 63, 64, 65, 127, 128, 130, 200}) {
      for (int level = 0; level < InterpolationBound.LEVELS; level++) {
        KnotTable knots = knots(random, size, level);
        int base = random.nextInt(5);
        MotionTable expected = new MotionTable(size + base);
        MotionTable actual = new MotionTable(size + base);
        MotionKernel.fit(knots, 0, TAU, base, expected);
        vector.fit(knots, 0, TAU, base, actual);
        assertArrayEquals(expected.x, actual.x);
        assertArrayEquals(expected.y, actual.y);
        assertArrayEquals(expected.z, actual.z);
        assertArrayEquals(expected.vx, actual.vx);
        assertArrayEquals(expected.vy, actual.vy);
        assertArrayEquals(expected.vz, actual.vz);
        assertArrayEquals(expected.radius, actual.radius);
        assertArrayEquals(expected.radialMotion, actual.radialMotion);
        assertArrayEquals(expected.residual, actual.residual);
      }
    }
  }

  @Test
  void allocatesNothing() throws Exception {
    assertEquals("0", FreshJvm.run(Probe.class, List.of(), "--add-modules=" + KnotKernels.MODULE));
  }

  /** Free of other widths: prints the bytes that a fit allocates once it has been compiled. */
  static final class Probe {

    private Probe() {}

    public static void main(String[] args) {
      MotionFit vector = KnotKernels.of(Kernel.VECTOR).twin(MotionFit.class, null);
      KnotTable knots = knots(new Random(3), 256, 0);
      MotionTable out = new MotionTable(256);
      System.out.println(FreshJvm.allocated(50_000, () -> vector.fit(knots, 0, TAU, 0, out)));
    }
  }

  /** Orbits, lines and noise; one object in ten has a knot that is nowhere. */
  private static KnotTable knots(Random random, int size, int level) {
    Curve[] curves = IntStream.range(0, size).mapToObj(i -> curve(random)).toArray(Curve[]::new);
    KnotTable knots = new KnotTable(new TimeGrid(1, 2 * TAU), level, size);
    knots.prepare(0, 1);
    for (int i = 0; i < size; i++) {
      knots.sample(i, new int[] {i}, 0, 1, new Curves(curves));
    }
    return knots;
  }

  private static Curve curve(Random random) {
    double radius = 6.5e6 * Math.pow(10, random.nextDouble());
    double rate = 1e-3 * random.nextDouble();
    double wobble = 0.1 * radius * random.nextDouble();
    double broken = random.nextInt(10) == 0 ? TAU * random.nextDouble() : Double.POSITIVE_INFINITY;
    return (t, out) -> {
      out[0] = t > broken ? Double.NaN : radius * Math.cos(rate * t);
      out[1] = radius * Math.sin(rate * t) + wobble;
      out[2] = wobble * Math.sin(3 * rate * t);
    };
  }
}
