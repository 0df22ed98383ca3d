package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.catalog.SourcePreference;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.engine.Slicing;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** Single objects with successive element sets: counts, seams, ends, and copies. */
class SuccessiveSetsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final double PERIOD = 7200;
  private static final RandomOrbits ORBITS = new RandomOrbits(CONTEXT, new Random(11));

  @Test
  void anObjectIsOneObjectWhateverItsSets() {
    ScreeningResult result =
        screen(record(1, set(15, 600)), record(1, set(15.1, 3000)), record(2, set(14, 0)));
    assertEquals(2, result.stats().objects());
    assertEquals(1, result.stats().pairs());
    assertEquals(List.of(), result.rejects());
  }

  /** By the first set the pair meets right after the seam, by the second it is far away then. */
  @Test
  void approachAtASeamIsFoundOnceIfItExistsOnOneSide() {
    ElementSet first = set(15, 1000);
    double seam = 2000;
    for (double afterSeam : new double[] {0.2, 0.4}) {
      ElementSet other = meeting(first, seam + afterSeam);
      for (double shift : new double[] {40e3, -40e3}) {
        ElementSet second = shifted(first, 3000, shift);
        List<Conjunction> found =
            minima(screen(record(1, first), record(1, second), record(2, other)));
        List<Conjunction> atSeam =
            found.stream()
                .filter(c -> Math.abs(c.tca().durationFrom(START) - seam) < 1e-6)
                .toList();
        List<Conjunction> near =
            found.stream().filter(c -> Math.abs(c.tca().durationFrom(START) - seam) < 20).toList();
        assertEquals(1, near.size(), found::toString);
        assertEquals(1, atSeam.size(), found::toString);
        assertTrue(atSeam.get(0).missDistance() < 5_000, found::toString);
        assertEquals(first.epoch(), atSeam.get(0).primary().epoch());
      }
    }
  }

  /** By the second set the pair met right before the seam, by the first it was far away then. */
  @Test
  void approachAtASeamIsFoundIfOnlyTheLaterSetIsNear() {
    ElementSet second = set(15, 3000);
    double seam = 2000;
    ElementSet other = meeting(second, seam - 0.2);
    for (double shift : new double[] {40e3, -40e3}) {
      ElementSet first = shifted(second, 1000, shift);
      // a seam inside of a step, and one between two
      for (double width : new double[] {270, 200}) {
        ScreeningResult result =
            Screener.screen(
                CONTEXT,
                catalog(record(1, first), record(1, second), record(2, other)),
                ScreeningSettings.of(START, PERIOD, 5_000),
                ScreeningListener.NONE,
                new Slicing(width, 8, 64));
        List<Conjunction> found =
            minima(result).stream()
                .filter(c -> Math.abs(c.tca().durationFrom(START) - seam) < 20)
                .toList();
        assertEquals(1, found.size(), found::toString);
        assertEquals(seam, found.get(0).tca().durationFrom(START), 1e-6);
        assertEquals(second.epoch(), found.get(0).primary().epoch());
        assertTrue(found.get(0).missDistance() < 5_000);
      }
    }
  }

  /** The first set plunges into the ground, long before the second takes over. */
  @Test
  void orbitThatEndsInItsTimeIsListedAndTheNextSetStartsAtItsSeam() {
    ElementSet plunging =
        new ElementSet(START, 14.5 * Math.PI / 43_200, 0.2, 1, 2, 0.5, Math.PI, 0, 0, 0, 1, 1);
    ElementSet later = set(15, 2 * 5000);
    Catalog catalog = catalog(record(1, plunging), record(1, later), record(2, set(14, 0)));
    ScreeningSummary summary =
        Screener.screen(
            CONTEXT,
            catalog,
            ScreeningSettings.of(START, 3 * PERIOD, 5_000),
            ScreeningListener.NONE,
            found -> {});
    assertEquals(1, summary.rejects().size());
    String reason = summary.rejects().get(0).reason();
    assertTrue(reason.startsWith("decayed: below ground from 2026-11-01T00:"), reason);
    assertTrue(reason.endsWith(" to 2026-11-01T01:23:20Z; not screened then"), reason);
    List<Span> times = summary.unscreened().get(0);
    assertEquals(1, times.size());
    assertEquals(5000, times.get(0).to());
    assertEquals(1, summary.stats().truncatedObjects());
    assertEquals(2, summary.stats().objects());
  }

  /** Copies of an object, all sets alike, have no minimum and are listed once. */
  @Test
  void equalSuccessionsAreCoincident() {
    ElementSet one = set(15, 600);
    ElementSet two = set(15.1, 3000);
    ScreeningResult result = screen(record(1, one), record(1, two), record(2, one), record(2, two));
    assertEquals(1, result.stats().coincidentPairs());
    assertEquals(List.of(), minima(result));
    ScreeningResult different =
        screen(record(1, one), record(1, two), record(2, one), record(2, set(15.2, 3000)));
    // they move as one as long as the first sets count, and one row says so
    assertEquals(1, different.stats().coincidentPairs());
  }

  @Test
  void pairWithinTheThresholdAtASeamIsNoBoundaryCase() {
    ElementSet first = set(15, 1000);
    ElementSet second = shifted(first, 3000, 10);
    ElementSet near = shifted(first, 1000, 300);
    ScreeningResult result = screen(record(1, first), record(1, second), record(2, near));
    for (AssessedConjunction row : result.boundaryCases()) {
      double time = row.conjunction().tca().durationFrom(START);
      assertTrue(time == 0 || time == PERIOD, "at " + time);
    }
  }

  private static List<Conjunction> minima(ScreeningResult result) {
    return result.conjunctions().stream().map(AssessedConjunction::conjunction).toList();
  }

  private static ScreeningResult screen(CatalogRecord... records) {
    return Screener.screen(CONTEXT, catalog(records), ScreeningSettings.of(START, PERIOD, 5_000));
  }

  private static Catalog catalog(CatalogRecord... records) {
    return Catalog.select(
        new CatalogContents(List.of(records), List.of()),
        START,
        START.shiftedBy(3 * PERIOD),
        SourcePreference.NEWEST,
        ElementSetChoice.IN_TIME);
  }

  private static CatalogRecord record(int number, ElementSet elements) {
    return new CatalogRecord(new SpaceObject(number, "", "", 'U', elements), "test", number);
  }

  private static ElementSet set(double perDay, double seconds) {
    double meanMotion = perDay * Math.PI / 43_200;
    return new ElementSet(
        START.shiftedBy(seconds), meanMotion, 1e-3, 1, 2, 0.5, 1, 1e-5, 0, 0, 1, 1);
  }

  /** A low orbit that crosses another at a time [s]. */
  private static ElementSet meeting(ElementSet other, double time) {
    AbsoluteDate date = START.shiftedBy(time);
    PVCoordinates pv = ORBITS.state(other, date);
    double speed = pv.getVelocity().getNorm();
    Vector3D across = pv.getMomentum().normalize().scalarMultiply(speed);
    ElementSet made =
        ORBITS.through(date, pv.getPosition(), across, 0, RandomOrbits.EARTH_RADIUS + 60e3);
    assertNotNull(made);
    return made;
  }

  /** The same motion with another epoch [s], ahead by a distance [m]. */
  private static ElementSet shifted(ElementSet other, double seconds, double ahead) {
    AbsoluteDate date = START.shiftedBy(seconds);
    PVCoordinates pv = ORBITS.state(other, date);
    Vector3D along = pv.getVelocity().normalize().scalarMultiply(ahead);
    ElementSet made =
        ORBITS.through(
            date,
            pv.getPosition().add(along),
            pv.getVelocity(),
            1e-5,
            RandomOrbits.EARTH_RADIUS + 60e3);
    assertNotNull(made);
    return made;
  }
}
