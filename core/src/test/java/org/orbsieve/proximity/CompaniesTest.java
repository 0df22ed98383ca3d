package org.orbsieve.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/** What stays are told together. */
class CompaniesTest {

  private static final AbsoluteDate EPOCH =
      new AbsoluteDate(2024, 11, 1, AstroContext.bundled().utc());
  private static final double WEEK = 7 * 86_400.0;

  private static SpaceObject object(int number, String name, String owner) {
    ElementSet elements = new ElementSet(EPOCH, 7.3e-5, 1e-4, 1e-3, 1, 2, 3, 0, 0, 0, 999, 1);
    String launch = String.format("%04d-%03dA", 2000 + number % 20, number);
    return new SpaceObject(number, name, launch, 'U', elements)
        .withFacts(
            new ObjectFacts(
                ObjectFacts.Type.PAYLOAD,
                ObjectFacts.Status.UNSTATED,
                owner,
                ObjectFacts.Size.UNKNOWN));
  }

  private static Stay stay(SpaceObject first, SpaceObject second, PairRegime regime) {
    return new Stay(
        first,
        second,
        regime,
        0,
        WEEK,
        true,
        true,
        new Approach(1_000, 30_000, 2),
        14,
        50_000,
        90_000,
        4,
        WEEK,
        1,
        false,
        new PairGeometry(0, 30_000, 0, 0, 0, 0));
  }

  private static List<CompanyKind> kinds(Stay... stays) {
    return Companies.of(Arrays.asList(stays)).stream().map(Company::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ASTRA 1L, SES, ASTRA 1M, SES, FLEET",
    "AMC-6, SES, SES-22, SES, FLEET",
    "SXM-7, '', SXM-8, '', FLEET",
    "THOR 6, NOR, LUCH-5X, CIS, PAIR",
    "OBJECT A, '', OBJECT B, '', PAIR",
    // a state's series is no fleet, by name or by owner
    "TJS-3, PRC, TJS-10, PRC, PAIR",
    "TJS-3, '', TJS-10, '', PAIR",
    "COSMOS 2520, CIS, EXPRESS AM7, CIS, PAIR",
    "TJS-4, PRC, ZHONGXING-10, PRC, PAIR"
  })
  void geosynchronousPairs(String one, String owner, String other, String second, String kind) {
    Stay stay = stay(object(1, one, owner), object(2, other, second), PairRegime.GEO);
    assertEquals(List.of(CompanyKind.valueOf(kind)), kinds(stay));
    // what no group explains is told by itself
    boolean isLeft = kind.equals("PAIR");
    assertEquals(isLeft ? List.of(stay) : List.of(), Companies.of(List.of(stay)).get(0).left());
  }

  /** In low orbits a series may fly together, as those of one launch do. */
  @Test
  void lowSeriesIsFleet() {
    Stay stay = stay(object(1, "COSMOS 1", "CIS"), object(2, "COSMOS 2", "CIS"), PairRegime.LOW);
    assertEquals(List.of(CompanyKind.FLEET), kinds(stay));
  }

  @Test
  void connectedPairsAreOneSlot() {
    SpaceObject thor = object(1, "THOR 6", "NOR");
    SpaceObject luch = object(2, "LUCH-5X", "CIS");
    SpaceObject intelsat = object(3, "INTELSAT 10-02", "ITSO");
    assertEquals(
        List.of(CompanyKind.SLOT),
        kinds(stay(thor, luch, PairRegime.GEO), stay(luch, intelsat, PairRegime.GEO)));
  }
}
