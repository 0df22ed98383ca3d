package org.orbsieve.report.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.catalog.AstroContext;
import org.orekit.time.AbsoluteDate;

class UtcMicrosTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** Java's clock, which has no leap seconds either, is the oracle. */
  private static long micros(String instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T12:34:56.789012, 2026-11-01T12:34:56.789012Z",
    "2026-11-01T23:59:59.9999994, 2026-11-01T23:59:59.999999Z",
    "2026-11-01T23:59:59.9999996, 2026-11-02T00:00:00Z",
    "2016-12-31T23:59:59.5, 2016-12-31T23:59:59.5Z",
    "2016-12-31T23:59:60.5, 2016-12-31T23:59:59.999999Z",
    "2017-01-01T00:00:00, 2017-01-01T00:00:00Z",
    "1975-06-30T23:59:58.25, 1975-06-30T23:59:58.25Z"
  })
  void countsAsJavaDoes(String utc, String instant) {
    UtcMicros count = new UtcMicros(CONTEXT.utc());
    assertEquals(micros(instant), count.of(new AbsoluteDate(utc, CONTEXT.utc())));
  }

  @Test
  void everyCountIsTheInstantOfItself() {
    Random random = new Random(23);
    UtcMicros count = new UtcMicros(CONTEXT.utc());
    UtcMicros other = new UtcMicros(CONTEXT.utc());
    for (int i = 0; i < 5_000; i++) {
      long micros = random.nextLong(micros("1973-01-01T00:00:00Z"), micros("2040-01-01T00:00:00Z"));
      AbsoluteDate date = other.date(micros);
      assertEquals(micros, count.of(date));
      Instant java = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
      assertEquals(0, date.durationFrom(new AbsoluteDate(java, CONTEXT.utc())), 1e-9);
    }
  }
}
