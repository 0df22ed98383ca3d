package org.orbsieve.catalog.oem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.catalog.TestRecords.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.NominalElements;
import org.orbsieve.catalog.SourcePreference;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orbsieve.catalog.TestContexts;
import org.orbsieve.catalog.TestRecords;
import org.orbsieve.catalog.oem.EphemerisPlacement.Match;
import org.orekit.time.AbsoluteDate;

/** Whose orbit an ephemeris is taken for. */
class EphemerisPlacementsTest {

  private static final AstroContext CONTEXT = TestContexts.context();
  private static final AbsoluteDate START = TestRecords.EPOCH;

  private static final CatalogContents CONTENTS =
      new CatalogContents(
          List.of(
              record(5, "ALPHA", "1998-067A"),
              record(7, "BETA", "1998-067B"),
              record(9, "GAMMA", ""),
              record(11, "DELTA DEB", ""),
              record(12, "DELTA DEB", ""),
              record(13, "EPSILON", "2001-001A"),
              record(14, "ZETA", "2001-001A"),
              record(999_999_999, "LAST", "")),
          List.of());

  private static TabulatedSegment segment(double from, double to) {
    double[] times = new double[20];
    double[] states = new double[120];
    for (int i = 0; i < times.length; i++) {
      times[i] = 100 * i;
      double phase = 1.1e-3 * times[i];
      states[6 * i] = 7e6 * Math.cos(phase);
      states[6 * i + 1] = 7e6 * Math.sin(phase);
      states[6 * i + 3] = -7700 * Math.sin(phase);
      states[6 * i + 4] = 7700 * Math.cos(phase);
    }
    return new TabulatedSegment(times, states, from, to, Method.LAGRANGE, 8, List.of());
  }

  private static TabulatedOrbit orbit(String name, String id, double from, String source) {
    return new TabulatedOrbit(
        name, id, source, START, List.of(segment(from, 1_500)), List.of("of " + source));
  }

  private static TabulatedOrbit orbit(String name, String id) {
    return orbit(name, id, 100, name + id + ".oem");
  }

  private static EphemerisPlacement only(TabulatedOrbit orbit) throws CatalogReadException {
    List<EphemerisPlacement> placements =
        EphemerisPlacements.of(CONTENTS, List.of(orbit)).placements();
    assertEquals(1, placements.size());
    return placements.get(0);
  }

  private static void assertPlaced(Match match, int number, String name, String id)
      throws CatalogReadException {
    EphemerisPlacement placed = only(orbit(name, id));
    assertEquals(match, placed.match(), name + " " + id);
    assertEquals(number, placed.object().catalogNumber());
  }

  @Test
  void numberThenDesignatorThenNameTell() throws CatalogReadException {
    assertPlaced(Match.NUMBER, 5, "BETA", "5");
    assertPlaced(Match.NUMBER, 5, "BETA", "00005");
    assertPlaced(Match.NONE, 6, "BETA", "6"); // a number is believed
    assertPlaced(Match.DESIGNATOR, 7, "ALPHA", "1998-067B");
    assertPlaced(Match.DESIGNATOR, 7, "ALPHA", "1998-067-b");
    assertPlaced(Match.NAME, 9, " gamma ", "2020-001A"); // it has no designator
    assertPlaced(Match.NAME, 5, "ALPHA", "");
    assertPlaced(Match.NAME, 5, "ALPHA", "SAT-17");
    assertPlaced(Match.NONE, 999_999_998, "ALPHA", "2020-001A"); // another one of this name
    assertPlaced(Match.NONE, 999_999_998, "DELTA DEB", ""); // which of the two?
    assertPlaced(Match.NONE, 999_999_998, "", "");
  }

  @Test
  void designatorOfSeveralIsRefused() {
    CatalogReadException e =
        assertThrows(CatalogReadException.class, () -> only(orbit("EPSILON", "2001-001A")));
    assertEquals(
        "EPSILON2001-001A.oem: OBJECT_ID 2001-001A is that of the objects 13, 14", e.getMessage());
    assertEquals(Optional.of(CatalogReadException.Hint.GIVE_NUMBER), e.hint());
  }

  @Test
  void objectIsThatOfTheCatalogueWhereItsOperatorSays() throws CatalogReadException {
    SpaceObject object = only(orbit("OTHER", "1998-067A")).object();
    assertEquals("ALPHA", object.name());
    assertEquals("1998-067A", object.designator());
    assertEquals("OTHER1998-067A.oem", object.sourceName());
    assertEquals(START.shiftedBy(100), object.epoch());
    SpaceObject unknown = only(orbit("OTHER", "2020-001A")).object();
    assertEquals("OTHER", unknown.name());
    assertEquals("2020-001A", unknown.designator());
    // 7700 m/s at the perigee of 7000 km: a = 1 / (2 / r - v^2 / mu), e = r v^2 / mu - 1
    assertEquals(1.0120e-3, unknown.elements().meanMotion(), 1e-7);
    assertEquals(0.0412, unknown.elements().eccentricity(), 1e-3);
  }

  @Test
  void ephemerisCountsInsteadOfAllElementSets() throws CatalogReadException {
    EphemerisPlacements placed =
        EphemerisPlacements.of(CONTENTS, List.of(orbit("", "5"), orbit("NEW", "2020-001A")));
    Catalog catalog = Catalog.select(placed.contents(), START, new SourcePreference(List.of("a")));
    assertEquals(CONTENTS.records().size() + 1, catalog.size());
    assertEquals(1, catalog.superseded().size());
    assertEquals(
        List.of(5, 999_999_998),
        catalog.records().stream()
            .map(CatalogRecord::object)
            .filter(SpaceObject::isTabulated)
            .map(SpaceObject::catalogNumber)
            .toList());
    assertEquals(START, placed.contents().newestEpoch());
    assertEquals(
        START.shiftedBy(100),
        EphemerisPlacements.of(new CatalogContents(List.of(), List.of()), List.of(orbit("", "5")))
            .contents()
            .newestEpoch());
  }

  @Test
  void severalOfOneObjectAreJoined() throws CatalogReadException {
    List<TabulatedOrbit> orbits =
        List.of(
            orbit("ALPHA", "1998-067A", 500, "b/b.oem"),
            orbit("ALPHA", "5", 100, "a/a.oem"),
            orbit("", "NAMELESS 1"),
            orbit("", "NAMELESS 2"));
    EphemerisPlacements placed = EphemerisPlacements.of(CONTENTS, orbits);
    assertEquals(
        List.of(5, 999_999_997, 999_999_998),
        placed.placements().stream().map(p -> p.object().catalogNumber()).toList());
    TabulatedOrbit joined = placed.placements().get(0).orbit();
    assertEquals(Match.NUMBER, placed.placements().get(0).match());
    assertEquals("b/b.oem, a/a.oem", joined.source());
    assertEquals("b.oem,a.oem", joined.fileName());
    assertEquals(List.of("of b/b.oem", "of a/a.oem"), joined.warnings());
    assertEquals(2, joined.segments().size());
    assertEquals(100, joined.segments().get(0).usableFrom());
    List<TabulatedOrbit> reversed = new ArrayList<>(orbits);
    Collections.reverse(reversed);
    assertEquals(
        placed.placements().stream()
            .map(EphemerisPlacement::object)
            .map(o -> o.catalogNumber())
            .toList(),
        EphemerisPlacements.of(CONTENTS, reversed).placements().stream()
            .map(p -> p.object().catalogNumber())
            .toList());
  }

  @Test
  void joinedOrbitsKeepTheirTimes() {
    TabulatedOrbit later =
        new TabulatedOrbit(
            "", "5", "b", START.shiftedBy(1_000), List.of(segment(0, 1_500)), List.of());
    TabulatedOrbit joined = TabulatedOrbit.joined(List.of(orbit("", "5", 100, "a"), later));
    assertEquals(START.shiftedBy(100), joined.begin());
    assertEquals(START.shiftedBy(2_500), joined.end());
    assertEquals(1_100, joined.segments().get(1).time(1));
    assertEquals(List.of(), joined.gaps(100, 2_500));
  }

  /** Below ground, unbound, at rest: elements for a regime, never an error. */
  @Test
  void anyStateHasNominalElements() {
    double[][] states = {
      {7e6, 0, 0, 0, 12_000, 0},
      {6.37e6, 0, 0, 0, 400, 0},
      {0, 0, 0, 0, 0, 0},
      {1e3, 0, 0, 0, 1, 0},
      {7e6, 0, 0, 0, 0, 0},
      {2e9, 0, 0, 1, 0, 0}
    };
    for (double[] state : states) {
      double[] both = new double[12];
      System.arraycopy(state, 0, both, 0, 6);
      System.arraycopy(state, 0, both, 6, 6);
      TabulatedSegment segment =
          new TabulatedSegment(new double[] {0, 60}, both, 0, 60, Method.LAGRANGE, 2, List.of());
      ElementSet elements =
          NominalElements.of(new TabulatedOrbit("", "1", "x", START, List.of(segment), List.of()));
      assertTrue(elements.meanMotion() > 0);
    }
  }
}
