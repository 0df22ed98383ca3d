package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;
import org.orekit.time.TimeScale;

class UtcFormatTest {

  private final UtcFormat utc = new UtcFormat(Samples.CONTEXT);

  @ParameterizedTest
  @CsvSource({
    "2026-09-27T22:46:51.724, 2026-09-27 22:46:51.724",
    "2026-09-27T22:46:51.7234999, 2026-09-27 22:46:51.723",
    "2026-09-27T22:46:51.7235, 2026-09-27 22:46:51.724",
    "2026-09-27T22:46:59.9994, 2026-09-27 22:46:59.999",
    "2026-09-27T22:46:59.9996, 2026-09-27 22:47:00.000",
    "2026-12-31T23:59:59.9996, 2027-01-01 00:00:00.000",
    "2024-02-28T23:59:59.9999, 2024-02-29 00:00:00.000",
    "2016-12-31T23:59:59.9996, 2016-12-31 23:59:60.000",
    "2016-12-31T23:59:60.5, 2016-12-31 23:59:60.500",
    "2016-12-31T23:59:60.9996, 2017-01-01 00:00:00.000"
  })
  void roundingCarries(String iso, String expected) {
    assertEquals(expected, utc.socrates(Samples.utc(iso)));
  }

  /** Days are remembered from one call to the next; Orekit remembers nothing. */
  @Test
  void everyOrderOfInstantsIsFormattedAsByOrekit() {
    TimeScale scale = Samples.CONTEXT.utc();
    AbsoluteDate leap = Samples.utc("2016-12-31T23:59:60");
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      double spread = Math.pow(10, random.nextInt(9));
      AbsoluteDate date = leap.shiftedBy(spread * random.nextGaussian());
      DateTimeComponents components = date.getComponents(scale);
      int minute = scale.minuteDuration(date);
      assertEquals(
          components.toStringWithoutUtcOffset(minute, 3).replace('T', ' '), utc.socrates(date));
      assertEquals(components.toStringWithoutUtcOffset(minute, 6) + "Z", utc.iso(date));
      assertEquals(components.toStringWithoutUtcOffset(minute, 0) + "Z", utc.isoSeconds(date));
    }
  }

  @Test
  void isoHasMicrosecondsOrWholeSeconds() {
    assertEquals("2026-01-02T03:04:05.678901Z", utc.iso(Samples.utc("2026-01-02T03:04:05.678901")));
    assertEquals("2026-01-02T03:04:06Z", utc.isoSeconds(Samples.utc("2026-01-02T03:04:05.6")));
    assertEquals("2016-12-31T23:59:60Z", utc.isoSeconds(Samples.utc("2016-12-31T23:59:60.4")));
  }
}
