package org.orbsieve.avoid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropulsionTest {

  private static final Propulsion PROPULSION = new Propulsion(220, 500);

  /** The exhaust speed times the logarithm of 2 takes half of the mass, in either direction. */
  @Test
  void fuelIsThatOfTheRocketEquation() {
    double half = 220 * 9.80665 * Math.log(2);
    assertEquals(250, PROPULSION.fuel(half), 1e-9);
    assertEquals(250, PROPULSION.fuel(-half), 1e-9);
    assertEquals(375, PROPULSION.fuel(2 * half), 1e-9);
    assertEquals(0, PROPULSION.fuel(0));
  }

  /** To the first order the mass times the ratio of the speeds, of which nothing is cancelled. */
  @Test
  void smallBurnsKeepTheirDigits() {
    assertEquals(500 * 1e-6 / (220 * 9.80665), PROPULSION.fuel(1e-6), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, 500", "-1, 500", "220, 0", "220, -1", "NaN, 500", "220, NaN", "Infinity, 500"})
  void whatIsNotAboveZeroIsRefused(double impulse, double mass) {
    assertThrows(IllegalArgumentException.class, () -> new Propulsion(impulse, mass));
  }
}
