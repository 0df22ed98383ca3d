package org.orbsieve.assessment.radius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

class HardBodyRadiiTest {

  private static final HardBodyRadii RADII = new HardBodyRadii(4, 3, 2, 1);

  /** Names as CelesTrak spells them. */
  @ParameterizedTest
  @CsvSource({
    "ISS (ZARYA), 4",
    "STARLINK-1007 [+], 4",
    "DEBUT (ORIZURU), 4",
    "TBATSAT, 4",
    "OBJECTIVE, 4",
    "SL-8 R/B, 3",
    "sl-8 r/b, 3",
    "SL-12 R/B(2), 3",
    "STAR-37FM R/B(AKM), 3",
    "COSMOS 2251 DEB, 2",
    "DELTA 1 R/B DEB, 2",
    "ARIANE 5 DEB [SYLDA], 2",
    "COSMOS 1818 COOLANT, 2",
    "WESTFORD NEEDLES DEBRIS, 2",
    "'', 1",
    "'  ', 1",
    "UNKNOWN, 1",
    "OBJECT A, 1",
    "OBJECT AB, 1",
    "TBA - TO BE ASSIGNED, 1"
  })
  void tellsTheClassFromTheName(String name, double expected) {
    ElementSet elements =
        new ElementSet(AbsoluteDate.ARBITRARY_EPOCH, 1e-3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1);
    assertEquals(expected, RADII.of(new SpaceObject(1, name, "", 'U', elements)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoRadius(double radius) {
    assertThrows(IllegalArgumentException.class, () -> new HardBodyRadii(5, radius, 5, 5));
  }

  @Test
  void defaultsAreTheDocumentedOnes() {
    assertEquals(new HardBodyRadii(5, 5, 0.5, 1), HardBodyRadii.DEFAULT);
  }
}
