package org.orbsieve.catalog;

import org.orekit.time.AbsoluteDate;

/** Records for tests that care about the identity of an object, not about its orbit. */
public final class TestRecords {

  /** Epoch of all elements. */
  public static final AbsoluteDate EPOCH =
      new AbsoluteDate(2026, 11, 1, AstroContext.bundled().utc());

  private static final ElementSet ELEMENTS =
      new ElementSet(EPOCH, 1e-3, 1e-3, 1, 1, 1, 1, 0, 0, 0, 1, 1);

  private TestRecords() {}

  /** A record of an object, from the source {@code catalogue}. */
  public static CatalogRecord record(int number, String name, String designator) {
    SpaceObject object = new SpaceObject(number, name, designator, 'U', ELEMENTS);
    return new CatalogRecord(object, "catalogue", number);
  }
}
