package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * Conjunctions that made history, by the last element sets before them. Public element sets of the
 * US Space Force, as CelesTrak published them.
 */
class HistoricalConjunctionsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** The first collision of two intact satellites. */
  @Test
  void iridium33AndCosmos2251() throws IOException {
    String elements =
        """
        0 IRIDIUM 33
        1 24946U 97051C   09040.78448243  .00000153  00000-0  47668-4 0  4775
        2 24946  86.3994 121.7028 0002288  85.1644 274.9812 14.34219863597336
        0 COSMOS 2251
        1 22675U 93036A   09040.49834364 -.00000001  00000-0  95251-5 0  7411
        2 22675  74.0355  19.4646 0016027  98.7014 261.5952 14.31135643817415
        """;
    Conjunction found = closest(elements, "2009-02-10T00:00:00");
    assertEquals(22675, found.primary().catalogNumber());
    assertEquals(24946, found.secondary().catalogNumber());
    assertTca("2009-02-10T16:55:59.795", found);
    assertEquals(698, found.missDistance(), 0.5);
    assertEquals(11_647, found.relativeSpeed(), 0.5);
  }

  /** A near miss of two satellites that nobody could steer any more. */
  @Test
  void irasAndGgse4() throws IOException {
    String elements =
        """
        0 IRAS
        1 13777U 83004A   20028.88653061 -.00000112 +00000-0 -46267-4 0  9994
        2 13777 098.9546 214.5008 0017548 291.7607 068.1690 14.00452411560031
        0 GGSE 4
        1 02828U 67053C   20028.83195262 -.00000031 +00000-0 +16279-4 0  9993
        2 02828 069.9718 027.7275 0010105 305.9033 054.1135 13.97443552682482
        """;
    Conjunction found = closest(elements, "2020-01-29T00:00:00");
    assertEquals(2828, found.primary().catalogNumber());
    assertEquals(13777, found.secondary().catalogNumber());
    assertTca("2020-01-29T23:39:35.700", found);
    assertEquals(69, found.missDistance(), 0.5);
    assertEquals(14_672, found.relativeSpeed(), 0.5);
  }

  /**
   * The times come from the reference SGP4, whose epochs are Julian dates in days: rounded to 0.04
   * ms, and written with the calendar in between.
   */
  private static void assertTca(String expected, Conjunction found) {
    assertEquals(0, found.tca().durationFrom(new AbsoluteDate(expected, CONTEXT.utc())), 1e-3);
  }

  /** The closest conjunction within 5 km in one day. */
  private static Conjunction closest(String elements, String day) throws IOException {
    CatalogContents contents =
        CatalogReader.read(
            CONTEXT,
            new ByteArrayInputStream(elements.getBytes(StandardCharsets.US_ASCII)),
            "elements");
    assertEquals(List.of(), contents.rejects());
    AbsoluteDate start = new AbsoluteDate(day, CONTEXT.utc());
    ScreeningSettings settings = ScreeningSettings.of(start, 86_400, 5_000);
    return Screener.screen(CONTEXT, Catalog.select(contents, settings.stop()), settings)
        .conjunctions()
        .stream()
        .map(found -> found.conjunction())
        .min((a, b) -> Double.compare(a.missDistance(), b.missDistance()))
        .orElseThrow();
  }
}
