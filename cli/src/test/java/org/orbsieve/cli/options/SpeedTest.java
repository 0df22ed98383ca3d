package org.orbsieve.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.report.Speed;
import picocli.CommandLine.TypeConversionException;

/** Speeds as a person writes them. */
class SpeedTest {

  private static final SpeedConverter CONVERTER = new SpeedConverter();

  @ParameterizedTest
  @CsvSource({
    "10m/s, 10, 10 m/s",
    "0.5 km/s, 500, 500 m/s",
    "' .25 M/S ', 0.25, 0.25 m/s",
    "2.01km/s, 2009.9999999999998, 2010 m/s"
  })
  void isReadAndWritten(String text, double metresPerSecond, String written) {
    Speed speed = CONVERTER.convert(text);
    assertEquals(metresPerSecond, speed.metresPerSecond());
    assertEquals(written, speed.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "fast", "-1m/s", "10 mph", "1e3m/s"})
  void isRefusedWithWhatWouldDo(String text) {
    String message =
        assertThrows(TypeConversionException.class, () -> CONVERTER.convert(text)).getMessage();
    assertTrue(message.endsWith("10m/s or 0.5km/s"), message);
  }

  @Test
  void needsAUnit() {
    String message =
        assertThrows(TypeConversionException.class, () -> CONVERTER.convert("10")).getMessage();
    assertEquals("'10' has no unit: write 10m/s or 0.5km/s", message);
  }
}
