package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.DeepSDP4;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** Compares rows of a table with Orekit's propagator and keeps the largest differences. */
final class OrekitComparison {

  static final AstroContext CONTEXT = AstroContext.bundled();

  private static final double GROUND = 6_378_135;
  private static final double LARGEST_RADIUS = 1e9;
  private static final double LARGEST_SPEED = 2e4;

  private final Sgp4Table table;
  private final AbsoluteDate reference;
  private final double[] state = new double[Sgp4.STATE];
  private TLEPropagator propagator;
  private int row;

  /** Number of states that were compared. */
  int compared;

  /** Largest difference of positions [m]. */
  double position;

  /** Largest difference of velocities [m/s]. */
  double velocity;

  OrekitComparison(Sgp4Table table, AbsoluteDate reference) {
    this.table = table;
    this.reference = reference;
  }

  /** Chooses a row; false where Orekit has no propagator for its elements. */
  boolean row(int newRow, ElementSet elements) {
    row = newRow;
    try {
      propagator = TLEPropagator.selectExtrapolator(toTle(elements), CONTEXT.teme());
    } catch (OrekitException e) {
      return false;
    }
    assertEquals(propagator instanceof DeepSDP4, table.isDeepSpace(row), "theory");
    return true;
  }

  /** Compares the states at a time [s since the reference]. */
  void at(double t) {
    Sgp4.state(table, row, t, state, 0);
    PVCoordinates expected;
    try {
      expected = propagator.getPVCoordinates(reference.shiftedBy(t));
    } catch (OrekitException e) {
      assertTrue(Double.isNaN(state[0]), "Orekit throws, so there is no state");
      return;
    }
    double radius = expected.getPosition().getNorm();
    if (isOrbit(radius, expected.getVelocity().getNorm())) {
      compared++;
      position = Math.max(position, distance(expected.getPosition().toArray(), 0));
      velocity = Math.max(velocity, distance(expected.getVelocity().toArray(), 3));
    } else if (Double.isNaN(radius)) {
      assertTrue(Double.isNaN(state[0]), "Orekit gives NaN");
    }
  }

  /**
   * Whether a state is one that an orbit of Earth can have. The drag polynomials of an object that
   * has come down run away to 1e20 m, where nothing is left of a metre.
   */
  private static boolean isOrbit(double radius, double speed) {
    return radius >= GROUND && radius <= LARGEST_RADIUS && speed <= LARGEST_SPEED;
  }

  /** Distance of a half of the last state from what is expected; infinite if there is no state. */
  private double distance(double[] expected, int offset) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double d = state[offset + k] - expected[k];
      sum += d * d;
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : Math.sqrt(sum);
  }

  /** Orekit's model of an element set, from the numbers. */
  static TLE toTle(ElementSet e) {
    return new TLE(
        1,
        'U',
        2000,
        1,
        "A",
        TLE.DEFAULT,
        1,
        e.epoch(),
        e.meanMotion(),
        e.meanMotionDot(),
        e.meanMotionDdot(),
        e.eccentricity(),
        e.inclination(),
        e.argPerigee(),
        e.raan(),
        e.meanAnomaly(),
        1,
        e.bstar(),
        CONTEXT.utc());
  }
}
