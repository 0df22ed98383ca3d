package org.orbsieve.catalog.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/** Which numbers are suspected to be one object's. */
class SharedIdentityTest {

  private static final AbsoluteDate EPOCH =
      new AbsoluteDate(2024, 11, 1, AstroContext.bundled().utc());

  private final List<CatalogRecord> records = new ArrayList<>();

  private void add(int number, String designator, double raan, double anomaly) {
    ElementSet elements =
        new ElementSet(EPOCH, 1e-3, 0.01, 1, raan, 2, anomaly, 1e-4, 0, 0, 999, 1);
    SpaceObject object = new SpaceObject(number, "NAME", designator, 'U', elements);
    records.add(new CatalogRecord(object, "test", 1));
  }

  private List<String> suspected() {
    records.sort(Comparator.comparingInt(record -> record.object().catalogNumber()));
    return SharedIdentity.suspected(new Catalog(records, List.of(), List.of())).stream()
        .map(SharedIdentity::text)
        .toList();
  }

  @Test
  void designatorOfAPieceBelongsToOneObject() {
    add(799_501_299, "2023-004AN", 1, 2);
    add(1569, "2023-004an", 3, 4);
    add(1570, "2023-004AP", 5, 6);
    add(5, "1998-067A", 7, 8);
    assertEquals(List.of("1569 and 799501299 (designator 2023-004AN)"), suspected());
  }

  /** Analyst objects share the designator of a launch. */
  @Test
  void designatorOfALaunchBelongsToMany() {
    add(81_123, "1970-025", 1, 2);
    add(81_254, "1970-025", 3, 4);
    add(81_255, "", 5, 6);
    add(81_256, "", 7, 8);
    assertEquals(List.of(), suspected());
  }

  /** The place in the orbit may differ: two providers' sets of one object. */
  @Test
  void oneOrbitAtOneEpochIsSuspectWithoutTwoDesignators() {
    add(9, "", 1, 2);
    add(8, "2024-001A", 1, 2.0001);
    add(7, "", 1.1, 2);
    assertEquals(List.of("8 and 9 (the same orbit at the same epoch)"), suspected());
  }

  @Test
  void dockedObjectsAreNot() {
    add(25_544, "1998-067A", 1, 2);
    add(49_044, "2021-066A", 1, 2);
    assertEquals(List.of(), suspected());
  }

  @Test
  void oneNumberIsNoSuspicion() {
    assertThrows(IllegalArgumentException.class, () -> new SharedIdentity(List.of(1), "x"));
  }
}
