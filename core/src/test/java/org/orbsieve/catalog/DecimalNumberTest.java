package org.orbsieve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNumberTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "-.5, -0.5", "+1.25E-3, 0.00125", "7e2, 700", "5., 5", "1e-999, 0"})
  void decimalNumbersAreRead(String text, double value) {
    assertEquals(value, DecimalNumber.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NaN",
        "nan",
        "Infinity",
        "-Infinity",
        "inf",
        "1e999",
        "-1e999",
        "0x1p0",
        "0x10",
        "1d",
        "1D",
        "1f",
        "1e",
        "e5",
        "1,5",
        "1 5",
        "1_000",
        "--1",
        "1.2.3",
        "\u0661",
        "\uff11",
        "N/A"
      })
  void everythingElseIsNone(String text) {
    assertThrows(NumberFormatException.class, () -> DecimalNumber.parse(text));
  }
}
