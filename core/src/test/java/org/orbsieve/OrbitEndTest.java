package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** Objects that go below ground, or have no position, before or within the screening period. */
class OrbitEndTest {

  private static final double THRESHOLD = 5_000;
  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final RandomOrbits ORBITS = new RandomOrbits(CONTEXT, new Random(4));

  /** From apogee above the ground through a perigee below it and up again, within 1.6 hours. */
  private static final ElementSet PLUNGING = elements(14.5, 0.2, Math.PI, 0);

  @Test
  void objectIsScreenedUntilItIsBelowGround() {
    ScreeningSettings settings = ScreeningSettings.of(START, 5400, THRESHOLD);
    double end = DenseOracle.ends(CONTEXT, catalog(PLUNGING), settings, 1)[0];
    assertTrue(end > 600 && end < 2700, "goes below ground at " + end);
    double again = 5300;
    // met 60 s before it is below ground, and once more after it has come up again
    Catalog catalog = catalog(PLUNGING, meeting(end - 60), meeting(again));
    ScreeningResult result = Screener.screen(CONTEXT, catalog, settings);

    assertEquals(1, result.stats().truncatedObjects());
    assertEquals(1, result.rejects().size());
    assertEquals("100", result.rejects().get(0).catalogNumber());
    String minute = START.shiftedBy(end).toString(CONTEXT.utc()).substring(0, 16);
    String reason = result.rejects().get(0).reason();
    assertTrue(reason.startsWith("decayed: below ground from " + minute), reason);
    List<Conjunction> found = minima(result);
    assertEquals(1, found.size(), found::toString);
    assertEquals(100, found.get(0).primary().catalogNumber());
    assertEquals(107, found.get(0).secondary().catalogNumber());
    assertEquals(end - 60, found.get(0).tca().durationFrom(START), 1e-2);
  }

  /**
   * The meeting after the object's end is one for the theory: without the end it would be found.
   */
  @Test
  void meetingAfterTheEndIsThereForAnObjectThatIsScreenedFromThenOn() {
    ScreeningSettings late = ScreeningSettings.of(START.shiftedBy(5200), 200, THRESHOLD);
    List<Conjunction> found =
        minima(Screener.screen(CONTEXT, catalog(PLUNGING, meeting(5300)), late));
    assertEquals(1, found.size());
    assertEquals(5300, found.get(0).tca().durationFrom(START), 1e-2);
  }

  @Test
  void objectBelowGroundAtTheStartIsRejected() {
    ElementSet below = elements(14.5, 0.2, 0, 0);
    ScreeningResult result = screen(below, 3600);
    assertEquals(0, result.stats().truncatedObjects());
    assertEquals(1, result.stats().objects());
    assertReason(result, "decayed: ", " km below ground at the start of the period");
  }

  @Test
  void objectWithoutAPositionAtTheStartIsRejected() {
    // drag with the wrong sign, so that the eccentricity exceeds one a month after the epoch
    ElementSet nowhere = elements(14.5, 0.05, 1, -2);
    ElementSet later = at(nowhere, START.shiftedBy(-30 * 86_400.0));
    ScreeningResult result = screen(later, 3600);
    assertEquals(1, result.stats().objects());
    assertReason(result, "propagation error: ", " at the start of the period");
  }

  /** Sun and Moon raise the eccentricity to one half an hour into the period. */
  @Test
  void objectThatLosesItsPositionIsScreenedUntilThen() {
    ElementSet leaving =
        new ElementSet(
            START.shiftedBy(-2_073_600),
            6.804786377630832e-6,
            0.9961070470011791,
            2.2882877615278923,
            0.9921312762906549,
            4.245672875333229,
            5.559203457706074,
            0,
            0,
            0,
            1,
            1);
    ScreeningResult result = screen(leaving, 3600);
    assertEquals(2, result.stats().objects());
    assertEquals(1, result.stats().truncatedObjects());
    assertReason(
        result,
        "propagation error: SGP4 gives no position from 2024-11-01T00:44:28",
        "screened until then");
  }

  /** However the period is cut into steps, an orbit ends at the same moment and once. */
  @Test
  void endOfAnOrbitIsReportedOnceWhereverItFalls() {
    ScreeningSettings settings = ScreeningSettings.of(START, 5400, THRESHOLD);
    double end = DenseOracle.ends(CONTEXT, catalog(PLUNGING), settings, 1)[0];
    for (double duration : new double[] {end - 1, end + 1e-2, end + 1, 2 * end, 4 * end}) {
      ScreeningResult result = screen(PLUNGING, duration);
      int expected = duration > end ? 1 : 0;
      assertEquals(expected, result.rejects().size());
      assertEquals(expected, result.stats().truncatedObjects());
    }
  }

  private static void assertReason(ScreeningResult result, String begin, String end) {
    assertEquals(1, result.rejects().size());
    String reason = result.rejects().get(0).reason();
    assertTrue(reason.startsWith(begin) && reason.endsWith(end), reason);
    assertEquals("100", result.rejects().get(0).catalogNumber());
  }

  private static ScreeningResult screen(ElementSet elements, double duration) {
    ElementSet other = elements(15, 0.001, 0, 0);
    return Screener.screen(
        CONTEXT, catalog(elements, other), ScreeningSettings.of(START, duration, THRESHOLD));
  }

  private static List<Conjunction> minima(ScreeningResult result) {
    return result.conjunctions().stream().map(found -> found.conjunction()).toList();
  }

  private static Catalog catalog(ElementSet... elements) {
    return RandomScenes.catalog(List.of(elements));
  }

  /** A low orbit that crosses the plunging one at a time [s]. */
  private static ElementSet meeting(double time) {
    AbsoluteDate date = START.shiftedBy(time);
    PVCoordinates pv = ORBITS.state(PLUNGING, date);
    Vector3D position = pv.getPosition();
    double circular = Math.sqrt(3.986e14 / position.getNorm());
    Vector3D across = pv.getMomentum().normalize().scalarMultiply(circular);
    ElementSet made = ORBITS.through(date, position, across, 0, RandomOrbits.EARTH_RADIUS - 100e3);
    assertNotNull(made);
    return made;
  }

  private static ElementSet elements(double perDay, double e, double anomaly, double bstar) {
    double meanMotion = perDay * Math.PI / 43_200;
    return new ElementSet(START, meanMotion, e, 1, 2, 0.5, anomaly, bstar, 0, 0, 1, 1);
  }

  private static ElementSet at(ElementSet e, AbsoluteDate epoch) {
    return new ElementSet(
        epoch,
        e.meanMotion(),
        e.eccentricity(),
        e.inclination(),
        e.raan(),
        e.argPerigee(),
        e.meanAnomaly(),
        e.bstar(),
        0,
        0,
        1,
        1);
  }
}
