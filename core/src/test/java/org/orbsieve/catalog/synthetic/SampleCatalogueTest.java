package org.orbsieve.catalog.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TestContexts;
import org.orbsieve.catalog.gp.GpCsvWriter;
import org.orbsieve.catalog.gp.TleWriter;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * The files in {@code data/}: they are what their README says, and hold what a first screening
 * should meet.
 */
class SampleCatalogueTest {

  private static final int OBJECTS = 2000;
  private static final long SEED = 1;
  private static final double EARTH_RADIUS = 6378135;
  private static final Path DATA = Path.of("..", "data");

  private static final AstroContext CONTEXT = TestContexts.context();
  private static final AbsoluteDate EPOCH = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final List<SpaceObject> SAMPLE =
      List.copyOf(SyntheticCatalog.generate(CONTEXT, OBJECTS, SEED, EPOCH));

  @Test
  void csvIsTheGeneratorsOutput() throws IOException {
    StringBuilder expected = new StringBuilder();
    GpCsvWriter.write(expected, CONTEXT, SAMPLE);
    assertSame(expected.toString(), DATA.resolve("sample-catalogue.csv"));
  }

  @Test
  void tleIsTheGeneratorsOutput() throws IOException {
    StringBuilder expected = new StringBuilder();
    TleWriter.write(expected, CONTEXT, SAMPLE);
    assertSame(expected.toString(), DATA.resolve("sample-catalogue.tle"));
  }

  private static void assertSame(String expected, Path file) throws IOException {
    String[] expectedLines = expected.split("\n", -1);
    String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < Math.min(lines.length, expectedLines.length); i++) {
      assertEquals(expectedLines[i], lines[i], file + " line " + (i + 1));
    }
    assertEquals(expectedLines.length, lines.length, file + " length");
  }

  @Test
  void someObjectFallsWithinTheWeek() {
    int fallen = 0;
    for (SpaceObject object : SAMPLE) {
      if (object.name().equals("HALCYON R/B DEB")) {
        TLEPropagator propagator = propagator(object);
        boolean falls = false;
        for (double day = 0; day < 7 && !falls; day += 0.005) {
          falls = !(position(propagator, day * 86400).getNorm() > EARTH_RADIUS);
        }
        fallen += falls ? 1 : 0;
      }
    }
    assertTrue(fallen >= 2, fallen + " fallen");
  }

  /** A plain scan of the first hour: where the range rate changes sign, bisection. */
  @Test
  void closeApproachesHappenEarly() {
    double step = 20;
    int found = 0;
    int coincident = 0;
    List<TLEPropagator> propagators = SAMPLE.stream().map(SampleCatalogueTest::propagator).toList();
    for (double time = 0; time < 3600; time += step) {
      for (int[] pair : neighbours(propagators, time)) {
        TLEPropagator a = propagators.get(pair[0]);
        TLEPropagator b = propagators.get(pair[1]);
        if (position(a, time).equals(position(b, time))) {
          coincident += time == 0 ? 1 : 0;
        } else if (minimum(a, b, time, step) < 5000) {
          found++;
        }
      }
    }
    assertEquals(1, coincident, "coincident pairs");
    assertTrue(found >= 4, found + " conjunctions in an hour");
  }

  /** All pairs within what 16 km/s can close to 5 km in 20 s, by a sweep along x. */
  private static List<int[]> neighbours(List<TLEPropagator> propagators, double time) {
    double reach = 325e3;
    Vector3D[] places = new Vector3D[OBJECTS];
    Integer[] order = new Integer[OBJECTS];
    for (int i = 0; i < OBJECTS; i++) {
      places[i] = position(propagators.get(i), time);
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> places[i].getX()));
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < OBJECTS; i++) {
      Vector3D a = places[order[i]];
      for (int j = i + 1; j < OBJECTS && places[order[j]].getX() - a.getX() < reach; j++) {
        if (places[order[j]].distance(a) < reach) {
          pairs.add(new int[] {order[i], order[j]});
        }
      }
    }
    return pairs;
  }

  private static double minimum(TLEPropagator a, TLEPropagator b, double time, double step) {
    double low = time;
    double high = time + step;
    if (rangeRateSign(a, b, low) >= 0 || rangeRateSign(a, b, high) < 0) {
      return Double.POSITIVE_INFINITY;
    }
    while (high - low > 1e-3) {
      double middle = (low + high) / 2;
      if (rangeRateSign(a, b, middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return position(a, high).distance(position(b, high));
  }

  private static double rangeRateSign(TLEPropagator a, TLEPropagator b, double time) {
    AbsoluteDate date = EPOCH.shiftedBy(time);
    PVCoordinates relative = new PVCoordinates(a.getPVCoordinates(date), b.getPVCoordinates(date));
    return relative.getPosition().dotProduct(relative.getVelocity());
  }

  private static Vector3D position(TLEPropagator propagator, double time) {
    return propagator.getPVCoordinates(EPOCH.shiftedBy(time)).getPosition();
  }

  private static TLEPropagator propagator(SpaceObject object) {
    ElementSet elements = object.elements();
    TLE tle =
        new TLE(
            object.catalogNumber(),
            'U',
            2000,
            1,
            "A",
            TLE.DEFAULT,
            999,
            elements.epoch(),
            elements.meanMotion(),
            elements.meanMotionDot(),
            elements.meanMotionDdot(),
            elements.eccentricity(),
            elements.inclination(),
            elements.argPerigee(),
            elements.raan(),
            elements.meanAnomaly(),
            0,
            elements.bstar(),
            CONTEXT.utc());
    return TLEPropagator.selectExtrapolator(tle, CONTEXT.teme());
  }
}
