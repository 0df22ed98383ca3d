package org.orbsieve.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.Distance;
import org.orbsieve.report.UtcFormat;
import picocli.CommandLine.TypeConversionException;

class OptionValuesTest {

  @ParameterizedTest
  @CsvSource({
    "5km, 5000, 5 km",
    "5 km, 5000, 5 km",
    "0.5KM, 500, 500 m",
    "500m, 500, 500 m",
    "1500 m, 1500, 1.5 km",
    ".25km, 250, 250 m",
    "2.5m, 2.5, 2.5 m"
  })
  void distances(String text, double metres, String shown) {
    Distance distance = new DistanceConverter().convert(text);
    assertEquals(metres, distance.metres());
    assertEquals(shown, distance.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "km", "5", "5k", "5,5km", "-5km", "1e3m", "5km5", "NaNkm", "5 k m"})
  void otherTextIsNoDistance(String text) {
    assertThrows(TypeConversionException.class, () -> new DistanceConverter().convert(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-01T00:00:00Z, 2024-11-01T00:00:00.000000Z",
    "2024-11-01T00:00:00, 2024-11-01T00:00:00.000000Z",
    "2024-11-01 06:30, 2024-11-01T06:30:00.000000Z",
    "2024-11-01, 2024-11-01T00:00:00.000000Z",
    "2024-11-01T00:00:00.123456Z, 2024-11-01T00:00:00.123456Z",
    "2024-11-01T01:30:00+02:00, 2024-10-31T23:30:00.000000Z",
    "2016-12-31T23:59:60.5Z, 2016-12-31T23:59:60.500000Z"
  })
  void times(String text, String iso) {
    AstroContext context = AstroContext.bundled();
    assertEquals(iso, new UtcFormat(context).iso(UtcTime.parse(text).date(context)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "2024", "2024-13-01", "2024-11-01T25:00", "01/11/2024"})
  void otherTextIsNoTime(String text) {
    assertThrows(TypeConversionException.class, () -> UtcTime.parse(text));
  }
}
