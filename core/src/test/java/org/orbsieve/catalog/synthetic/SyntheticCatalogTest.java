package org.orbsieve.catalog.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TestContexts;
import org.orekit.time.AbsoluteDate;

class SyntheticCatalogTest {

  /** WGS-72, written out again so that a slip in the generator's constants shows. */
  private static final double MU = 3.986008e14;

  private static final double RADIUS_KM = 6378.135;

  private static final AstroContext CONTEXT = TestContexts.context();
  private static final AbsoluteDate EPOCH = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());

  private static List<SpaceObject> generate(int objects, long seed) {
    return SyntheticCatalog.generate(CONTEXT, objects, seed, EPOCH);
  }

  private static double semiMajorAxisKm(ElementSet elements) {
    return Math.cbrt(MU / (elements.meanMotion() * elements.meanMotion())) / 1e3;
  }

  private static double perigeeKm(ElementSet elements) {
    return semiMajorAxisKm(elements) * (1 - elements.eccentricity()) - RADIUS_KM;
  }

  private static double apogeeKm(ElementSet elements) {
    return semiMajorAxisKm(elements) * (1 + elements.eccentricity()) - RADIUS_KM;
  }

  private static String regime(ElementSet elements) {
    double revolutionsPerDay = elements.meanMotion() * 86400 / (2 * Math.PI);
    if (apogeeKm(elements) < 2000) {
      return "LEO";
    }
    if (revolutionsPerDay > 0.9 && revolutionsPerDay < 1.1 && elements.eccentricity() < 0.2) {
      return "GEO";
    }
    return elements.eccentricity() < 0.2 ? "MEO" : "HEO";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, 100, 2000, 50_000})
  void everyObjectIsValidAndUnique(int objects) {
    List<SpaceObject> catalogue = generate(objects, 42);
    assertEquals(objects, catalogue.size());
    Set<String> designators = new HashSet<>();
    Pattern designator = Pattern.compile("(19[6-9]\\d|20[01]\\d|202[0-6])-\\d{3}[A-HJ-NP-Z]{1,3}");
    Pattern name = Pattern.compile("[A-Z0-9/ -]{5,24}");
    int previous = 0;
    for (SpaceObject object : catalogue) {
      assertTrue(object.catalogNumber() > previous, "catalogue numbers increase");
      previous = object.catalogNumber();
      assertTrue(designators.add(object.designator()), "twice " + object.designator());
      assertTrue(designator.matcher(object.designator()).matches(), object.designator());
      assertTrue(name.matcher(object.name()).matches(), object.name());
      ElementSet elements = object.elements();
      double age = EPOCH.durationFrom(elements.epoch()) / 86400;
      assertTrue(age > 0 && age < 10.1, object.name() + " epoch");
      assertTrue(perigeeKm(elements) > 150, object.name() + " perigee");
      assertTrue(apogeeKm(elements) < 221_000, object.name() + " apogee");
      assertTrue(Math.abs(elements.bstar()) < 0.1, object.name() + " drag");
    }
  }

  /** The bounds enclose today's public catalogue: LEO 83 %, GEO 6 %, HEO 7 %, MEO 4 %. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, -5, Long.MIN_VALUE})
  void regimesHaveTheSharesOfTheRealCatalogue(long seed) {
    Map<String, Integer> count = new HashMap<>();
    int low = 0;
    int dense = 0;
    List<SpaceObject> catalogue = generate(30_000, seed);
    for (SpaceObject object : catalogue) {
      count.merge(regime(object.elements()), 1, Integer::sum);
      double height = semiMajorAxisKm(object.elements()) - RADIUS_KM;
      low += perigeeKm(object.elements()) < 225 && apogeeKm(object.elements()) < 2000 ? 1 : 0;
      dense += height > 500 && height < 600 ? 1 : 0;
    }
    assertShare(0.80, 0.90, count.get("LEO"));
    assertShare(0.04, 0.07, count.get("GEO"));
    assertShare(0.05, 0.09, count.get("HEO"));
    assertShare(0.01, 0.04, count.get("MEO"));
    assertShare(0.005, 0.02, low);
    assertShare(0.2, 0.4, dense);
  }

  private static void assertShare(double least, double most, int count) {
    double share = count / 30_000.0;
    assertTrue(share >= least && share <= most, share + " not in " + least + " to " + most);
  }

  @Test
  void growthGoesToConstellationsAndDebris() {
    Layout small = new Layout(30_000);
    Layout large = new Layout(1_000_000);
    int sum = 0;
    for (Family family : Family.values()) {
      assertTrue(large.size(family) >= small.size(family), family.toString());
      sum += large.size(family);
    }
    assertEquals(1_000_000, sum);
    assertEquals(7_950, small.size(Family.CONSTELLATION));
    assertEquals(589_950, large.size(Family.CONSTELLATION));
    assertEquals(252_850, large.size(Family.DEBRIS));
  }

  @Test
  void equalArgumentsGiveEqualObjectsInAnyOrderOfReading() {
    List<SpaceObject> forward = List.copyOf(generate(3000, 7));
    List<SpaceObject> view = generate(3000, 7);
    for (int row = view.size() - 1; row >= 0; row--) {
      assertEquals(forward.get(row), view.get(row));
    }
  }

  @Test
  void differentSeedsGiveDifferentObjects() {
    List<SpaceObject> one = generate(2000, 1);
    List<SpaceObject> other = generate(2000, 2);
    for (int row = 0; row < one.size(); row++) {
      assertNotEquals(one.get(row).elements(), other.get(row).elements());
    }
  }

  @Test
  void aMillionObjectsHaveUniqueIdentities() {
    List<SpaceObject> catalogue = generate(1_000_000, 1);
    assertEquals(1_000_000, catalogue.get(999_999).catalogNumber());
    Layout layout = new Layout(1_000_000);
    Set<String> designators = new HashSet<>();
    for (Family family : Family.values()) {
      Launches launches = layout.launches(family);
      for (int launch = 0; launch < launches.count(); launch++) {
        String designator = layout.designator(layout.firstLaunch(family) + launch, 0);
        assertTrue(designator.matches("\\d{4}-\\d{3}A"), designator);
        assertTrue(designators.add(designator), designator);
      }
    }
    for (int row = 0; row < 1_000_000; row += 997) {
      SpaceObject object = catalogue.get(row);
      assertTrue(object.designator().length() <= 11, object.designator());
      assertTrue(perigeeKm(object.elements()) > 150, object.name());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "680, 20", "252850, 402"})
  void everyFragmentBelongsToExactlyOneCloud(int objects, int clouds) {
    Launches launches = Launches.clouds(objects);
    assertEquals(clouds, launches.count());
    int piece = 0;
    for (int index = 0, launch = 0; index < objects; index++, piece++) {
      if (launches.launchOf(index) != launch) {
        assertEquals(launch + 1, launches.launchOf(index), "no cloud is empty");
        launch++;
        assertEquals(index, launches.firstOf(launch));
        piece = 0;
      }
      assertTrue(piece < 14_424, "designators of one launch run out");
    }
    assertEquals(clouds - 1, launches.launchOf(objects - 1));
  }

  @Test
  void dockedObjectsShareOneElementSet() {
    Layout layout = new Layout(2000);
    int first = layout.firstRow(Family.DOCKED);
    assertEquals(2, layout.size(Family.DOCKED));
    List<SpaceObject> catalogue = generate(2000, 9);
    assertEquals(catalogue.get(first).elements(), catalogue.get(first + 1).elements());
  }

  @Test
  void newestObjectsHaveNumbersAboveFiveDigits() {
    List<SpaceObject> catalogue = generate(2000, 1);
    assertEquals(1968, catalogue.get(1967).catalogNumber());
    assertEquals(100_001, catalogue.get(1968).catalogNumber());
    assertEquals(100_032, catalogue.get(1999).catalogNumber());
  }

  @Test
  void epochsFollowTheReferenceEpoch() {
    AbsoluteDate earlier = new AbsoluteDate(2017, 1, 1, 0, 0, 0.5, CONTEXT.utc());
    for (SpaceObject object : SyntheticCatalog.generate(CONTEXT, 500, 3, earlier)) {
      double age = earlier.durationFrom(object.elements().epoch()) / 86400;
      assertTrue(age > 0 && age < 10.1, object.name());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_001})
  void numberOfObjectsOutsideTheRangeIsRefused(int objects) {
    assertThrows(IllegalArgumentException.class, () -> generate(objects, 1));
  }
}
