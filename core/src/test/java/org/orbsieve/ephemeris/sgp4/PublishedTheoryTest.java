package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** Where Orekit is no reference, the kernels follow the theory as published. */
class PublishedTheoryTest {

  private static final AbsoluteDate EPOCH = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());

  /** Perigee radius from which on states count [Earth radii], see {@link DragTerms}. */
  private static final double LEAST_PERIGEE = 0.1;

  private final double[] expected = new double[3];
  private final double[] state = new double[3];
  private int compared;

  /** Eccentricities up to 0.9999, apogees up to millions of kilometres, most inclinations low. */
  @Test
  void veryHighEccentricities() {
    Random random = new Random(21);
    for (int k = 0; k < 3_000; k++) {
      double e = 0.5 + 0.4999 * random.nextDouble();
      double revolutions = Math.pow(10, -2 + 2.8 * random.nextDouble());
      double degrees = (random.nextBoolean() ? 20 : 170) * random.nextDouble();
      compare(RandomElements.elements(EPOCH, revolutions, e, degrees, random, 0), random, 10);
    }
    assertTrue(compared > 5_000, "compared " + compared);
  }

  /** An orbit whose pole Sun and Moon turn by more than its inclination. */
  @Test
  void inclinationsThatPeriodicsBringFarBelowZero() {
    ElementSet elements =
        new ElementSet(
            EPOCH,
            0.0195 * Math.PI / 43_200,
            0.9884983,
            Math.toRadians(4.6198),
            Math.toRadians(89.0659),
            Math.toRadians(192.32),
            Math.toRadians(17.4027),
            0,
            0,
            0,
            1,
            1);
    compare(elements, new Random(1), 1);
    assertEquals(4, compared);
  }

  /** A transfer orbit whose node has turned round: Lyddane's form takes the turn off. */
  @Test
  void nodesBeyondATurn() {
    Random random = new Random(22);
    for (int k = 0; k < 50; k++) {
      AbsoluteDate old = EPOCH.shiftedBy(-86_400 * (900 + 300 * random.nextDouble()));
      double degrees = 4 + 3 * random.nextDouble();
      ElementSet elements = RandomElements.elements(old, 2.3, 0.7, degrees, random, 0);
      compare(elements, random, 20);
    }
    assertEquals(200, compared);
  }

  @ParameterizedTest
  @ValueSource(doubles = {15.2, 6.5, 5, 2.3, 1.0027, 0.5})
  void inclinationsOfAndAbout180Degrees(double revolutions) {
    Random random = new Random(23);
    for (double degrees : new double[] {180, 179.9999, 179.99, 178, 177.1, 176}) {
      ElementSet elements = RandomElements.elements(EPOCH, revolutions, 0.001, degrees, random, 0);
      boolean isDeepAtThePole = revolutions < 6.4 && degrees > 178;
      // divided by 1 + cos i, rounding of the inclination's periodics is as large as that
      compare(elements, random, isDeepAtThePole ? 1e5 : 1);
    }
    assertEquals(24, compared);
  }

  private void compare(ElementSet elements, Random random, double tolerance) {
    Sgp4Table table = Sgp4Table.of(List.of(elements), EPOCH, 0, 86_400, CONTEXT.utc());
    SecularColumns secular = table.secular(0);
    int slot = table.slot(0);
    if (secular.a0[slot] * (1 - secular.e0[slot]) < LEAST_PERIGEE) {
      return;
    }
    ReferenceSgp4 theory = new ReferenceSgp4(CONTEXT, elements);
    for (int k = 0; k < 4; k++) {
      double t = 86_400 * random.nextDouble();
      boolean isState = theory.position(secular.minutesSinceEpoch(slot, t), expected);
      Sgp4.position(table, 0, t, state, 0);
      assertEquals(isState, !Double.isNaN(state[0]), () -> "state of " + elements);
      if (isState) {
        compared++;
        double off =
            Math.hypot(
                Math.hypot(state[0] - expected[0], state[1] - expected[1]), state[2] - expected[2]);
        assertEquals(0, off, tolerance, () -> elements + " at " + t);
      }
    }
  }
}
