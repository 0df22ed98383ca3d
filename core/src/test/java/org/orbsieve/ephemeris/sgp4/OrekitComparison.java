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

  /** Difference of the published theory's constants from Orekit's, after a year [radii]. */
  private static final double LIKE_THEORY = 1e-4;

  private final Sgp4Table table;
  private final AbsoluteDate reference;
  private final double[] state = new double[Sgp4.STATE];
  private TLEPropagator propagator;
  private ReferenceSgp4 theory;
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
    theory = new ReferenceSgp4(CONTEXT, elements);
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
    if (isBeyondOrekit(t)) {
      if (isOrbit(radius, expected.getVelocity().getNorm())) {
        compareWithReference(t, radius);
      }
    } else if (isOrbit(radius, expected.getVelocity().getNorm())) {
      compared++;
      position = Math.max(position, distance(expected.getPosition().toArray(), 0));
      velocity = Math.max(velocity, distance(expected.getVelocity().toArray(), 3));
    } else if (Double.isNaN(radius)) {
      assertTrue(Double.isNaN(state[0]), "Orekit gives NaN");
    }
  }

  /**
   * Whether Lyddane's form is in use where Orekit and the published theory differ, a node beyond a
   * turn, which Orekit does not reduce, or an inclination below -0.2 rad or about a turn; or where
   * the node's secular rate is left out near 180 degrees.
   */
  private boolean isBeyondOrekit(double t) {
    if (!table.isDeepSpace(row)) {
      return false;
    }
    DeepSpaceTable deep = table.deepSpace();
    int slot = table.slot(row);
    double minutes = deep.minutesSinceEpoch(slot, t);
    double mean = deep.i0[slot] + deep.iRate[slot] * minutes;
    double periodic = deep.sun.inclinationAmplitude(slot) + deep.moon.inclinationAmplitude(slot);
    double node = DeepSpaceKernel.node(deep, slot, minutes);
    boolean isTurned = Math.abs(node) >= 2 * Math.PI;
    return deep.i0[slot] > Math.PI - 0.0524
        || mean - periodic < -0.2
        || mean + periodic > 2 * Math.PI - 0.2
        || (isTurned && mean - periodic < 0.2);
  }

  private void compareWithReference(double t, double radius) {
    double[] expected = new double[3];
    double minutes = table.secular(row).minutesSinceEpoch(table.slot(row), t);
    // it has none where periodics bring the eccentricity below 0, and keeps the mean one above
    if (theory.position(minutes, expected) && theory.meanEccentricity >= 1e-6) {
      assertEquals(0, distance(expected, 0), LIKE_THEORY * radius, "published theory");
    }
    compared++;
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
