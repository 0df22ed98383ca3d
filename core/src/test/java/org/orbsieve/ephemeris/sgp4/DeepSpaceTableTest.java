package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** Node indices of the resonance integrator, and the amplitudes that bound the periodics. */
class DeepSpaceTableTest {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "720, 0",
    "-720, 0",
    "720.0000000000001, 1",
    "-720.0000000000001, -1",
    "1440, 1",
    "1440.0000000000002, 2",
    "-1440.0000000000002, -2",
    "100, 0",
    "-100, 0",
    "7200000, 9999",
    "7200000.000000001, 10000",
    "1e15, 1000001",
    "-Infinity, -1000001"
  })
  void theLastWholeStepEndsShortOfTheTime(double minutes, int node) {
    assertEquals(node, ResonanceIntegrator.nodeOf(minutes));
  }

  /** The theory's own loop: whole steps while more than one is left. */
  @Test
  void nodesAreThoseOfTheTheorysLoop() {
    Random random = new Random(1);
    for (int n = 0; n < 20_000; n++) {
      double t = (2 * random.nextDouble() - 1) * 1e5;
      if (n % 2 == 0) {
        t = 720 * Math.rint(t / 720);
        t = n % 3 == 0 ? Math.nextUp(t) : n % 3 == 1 ? Math.nextDown(t) : t;
      }
      int node = 0;
      double time = 0;
      while (Math.abs(t - time) > 720) {
        node += (int) Math.signum(t);
        time += Math.copySign(720, t);
      }
      assertEquals(node, ResonanceIntegrator.nodeOf(t));
    }
  }

  @Test
  void amplitudesBoundThePeriodicTerms() {
    Random random = new Random(2);
    List<ElementSet> elements = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      elements.add(RandomElements.SYNCHRONOUS.next(random, REFERENCE));
      elements.add(RandomElements.HIGHLY_ECCENTRIC.next(random, REFERENCE));
    }
    DeepSpaceTable table = Sgp4Table.of(elements, REFERENCE, 0, 86400, CONTEXT.utc()).deepSpace();
    for (int slot = 0; slot < table.size; slot++) {
      check(table.sun, slot);
      check(table.moon, slot);
    }
  }

  private static void check(DeepSpaceTable.BodyColumns b, int slot) {
    double[] zero = new double[b.e2.length];
    reaches(b.eccentricityAmplitude(slot), b.e2, b.e3, zero, slot, true);
    reaches(b.inclinationAmplitude(slot), b.i2, b.i3, zero, slot, true);
    reaches(b.nodeAmplitude(slot), b.h2, b.h3, zero, slot, true);
    reaches(b.anomalyAmplitude(slot), b.l2, b.l3, b.l4, slot, false);
    reaches(b.perigeeAmplitude(slot), b.gh2, b.gh3, b.gh4, slot, false);
  }

  private static void reaches(
      double bound, double[] p2, double[] p3, double[] p4, int slot, boolean exactly) {
    double largest = 0;
    for (int k = 0; k < 3600; k++) {
      double sin = Math.sin(Math.toRadians(0.1 * k));
      double cos = Math.cos(Math.toRadians(0.1 * k));
      double p = p2[slot] * (0.5 * sin * sin - 0.25) - p3[slot] * 0.5 * sin * cos + p4[slot] * sin;
      largest = Math.max(largest, Math.abs(p));
    }
    assertTrue(largest <= bound * (1 + 1e-12));
    assertTrue(largest >= bound * (exactly ? 0.999 : 0.3));
  }
}
