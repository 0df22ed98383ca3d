package org.orbsieve.report.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.0,
        0.0005,
        0.0015,
        1.0005,
        0.9994999,
        0.9995,
        0.99951,
        9.9995,
        999.9995,
        4.9999999999,
        1e-4,
        4.9e-324,
        123456789.0005,
        1e15,
        1e22,
        1.7976931348623157e308,
        0.1,
        1.0 / 3,
        -1.0005,
        -7.8385,
        0.001,
        9.9995e-5,
        9.99949e-5,
        9.9995e-10,
        1e-100,
        9.9996e-100,
        1e100
      })
  void awkwardValuesAreFormattedAsByTheJdk(double value) {
    assertAsJdk(value);
  }

  @Test
  void randomValuesAreFormattedAsByTheJdk() {
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      assertAsJdk(random.nextGaussian() * Math.pow(10, random.nextInt(24) - 12));
    }
  }

  /** Numbers with few decimals are where ties are. */
  @Test
  void tiesAreFormattedAsByTheJdk() {
    for (int i = 0; i < 20_000; i++) {
      assertAsJdk(i / 2000.0);
      assertAsJdk((i + 1) * 1e-8);
    }
  }

  private static void assertAsJdk(double value) {
    String fixed = String.format(Locale.ROOT, "%.3f", value);
    assertEquals(fixed.equals("-0.000") ? "0.000" : fixed, Decimals.fixed3(value));
    assertEquals(String.format(Locale.ROOT, "%.3E", value), Decimals.scientific3(value));
  }

  @ParameterizedTest
  @CsvSource({"-0.0", "-0.0004", "-1e-300"})
  void zeroHasNoSign(double value) {
    assertEquals("0.000", Decimals.fixed3(value));
  }

  @Test
  void zeroProbabilityIsZero() {
    assertEquals("0.000E+00", Decimals.scientific3(0.0));
    assertEquals("0.000E+00", Decimals.scientific3(-0.0));
  }
}
