package org.orbsieve.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "9.6e-5, 9.6e-5",
    "9.96e-5, 1.0e-4",
    "1e-300, 1.0e-300",
    "0.123, 0.12",
    "0.0996, 0.10",
    "0.05, 5.0e-2"
  })
  void chances(double value, String text) {
    assertEquals(text, Figures.chance(value));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 m",
    "7.62, 7.6 m",
    "396.8, 397 m",
    "55.24, 55.2 m",
    "999.4, 999 m",
    "999.6, 1.00 km",
    "3052, 3.05 km",
    "11700, 11.7 km",
    "123456, 123 km",
    "12345678, '12,346 km'"
  })
  void distances(double metres, String text) {
    assertEquals(text, Figures.distance(metres));
  }

  @ParameterizedTest
  @CsvSource({"-378.6, −379 m", "72.1, +72.1 m", "0, 0 m", "-2500, −2.50 km"})
  void signedDistances(double metres, String text) {
    assertEquals(text, Figures.signed(metres));
  }

  @ParameterizedTest
  @CsvSource({
    "1.4, 1.4 s",
    "59.9, 60 s",
    "60, 1 min",
    "4313, 1 h 11 min",
    "17313, 4 h 48 min",
    "7200, 2 h",
    "86400, 1 day",
    "259200, 3 days",
    "90000, 25 h"
  })
  void spans(double seconds, String text) {
    assertEquals(text, Figures.span(seconds));
  }

  @ParameterizedTest
  @CsvSource({"5000, 5 km", "400, 400 m", "0.5, 0.5 m", "12345.6, 12.35 km", "51000, 51 km"})
  void sizes(double metres, String text) {
    assertEquals(text, Figures.size(metres));
  }

  @Test
  void aNegativeZeroHasNoSign() {
    assertEquals("0.0", Figures.fixed(-0.04, 1));
    assertEquals("−0.1", Figures.fixed(-0.06, 1));
    assertEquals("0", Figures.signedWhole(-0.4));
    assertEquals("−1,234", Figures.signedWhole(-1234.4));
  }

  @Test
  void cutsNamesBetweenCharacters() {
    assertEquals("COSMOS", Figures.cut("COSMOS", 6));
    assertEquals("COSM…", Figures.cut("COSMOS", 5));
    assertEquals("A…", Figures.cut("A\uD83D\uDEF0BCD", 3));
  }

  @Test
  void clocksCountHoursBeyondADay() {
    assertEquals("66:33", Figures.clock(66 * 3600 + 33 * 60 + 34));
    assertEquals("0:00", Figures.clock(-20));
  }

  /** The same as the formats of Java, which are the independent oracle, over all sizes. */
  @Test
  void numbersAreRoundedAsFormatsRoundThem() {
    Random random = new Random(20261201);
    for (int i = 0; i < 20_000; i++) {
      double value = Math.pow(10, 18 * random.nextDouble() - 6) * (random.nextBoolean() ? 1 : 5);
      int decimals = random.nextInt(5);
      assertEquals(
          String.format(Locale.ROOT, "%,." + decimals + "f", value),
          Figures.fixed(value, decimals));
      double chance = Math.pow(10, -300 * random.nextDouble() - 1.01);
      String[] parts = String.format(Locale.ROOT, "%.1e", chance).split("e");
      assertEquals(parts[0] + "e" + Integer.parseInt(parts[1]), Figures.chance(chance));
      long count = random.nextLong() >> random.nextInt(63);
      assertEquals(String.format(Locale.ROOT, "%,d", count), Figures.count(count));
    }
  }
}
