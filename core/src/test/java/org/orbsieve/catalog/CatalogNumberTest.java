package org.orbsieve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;

class CatalogNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "5, 5",
    "00005, 5",
    "999999999, 999999999",
    "0000000000005, 5",
    "1569.0, 1569",
    "1569.000, 1569",
    "1569., 1569",
    "A0000, 100000",
    "H9999, 179999",
    "J0000, 180000",
    "N0001, 220001",
    "P0001, 230001",
    "Z9999, 339999",
    "' 25544 ', 25544"
  })
  void numbersAreReadAsFilesWriteThem(String text, int number) {
    assertEquals(number, CatalogNumber.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-5",
        "+5",
        "1569.5",
        "1e3",
        "0x10",
        "1000000000",
        "I0001",
        "O0001",
        "a0001",
        "A001",
        "A00001",
        "AA001",
        "NaN",
        "\u0661\u0662",
        "1 569",
        "1,569",
        "25544A",
        "1998-067A"
      })
  void otherTextsAreNone(String text) {
    assertEquals(CatalogNumber.NONE, CatalogNumber.parse(text));
  }

  /** Orekit writes the same letters in a TLE. */
  @Test
  void everyLetterIsThatOfOrekit() {
    for (int number = 100_000; number < 340_000; number += 9_999) {
      String written = written(number);
      assertEquals(number, CatalogNumber.parse(written), written);
    }
  }

  private static String written(int number) {
    AstroContext context = AstroContext.bundled();
    AbsoluteDate epoch = new AbsoluteDate("2026-11-01", context.utc());
    return new TLE(
            number, 'U', 2020, 1, "A", 0, 1, epoch, 1e-3, 0, 0, 0, 1, 0, 0, 0, 1, 0, context.utc())
        .getLine1()
        .substring(2, 7);
  }
}
