package org.orbsieve.catalog.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.TestContexts;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;
import org.orekit.time.TimeScale;

/** Epochs are what Orekit makes of them, to the attosecond. */
class GpEpochTest {

  private static final TimeScale UTC = TestContexts.context().utc();

  @Test
  void epochsAreThoseOfOrekit() throws RecordProblem {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      int year = 1957 + random.nextInt(100);
      String date =
          random.nextBoolean()
              ? String.format(
                  Locale.ROOT, "%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28))
              : String.format(Locale.ROOT, "%d-%03d", year, 1 + random.nextInt(365));
      StringBuilder time =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  "%02d:%02d:%02d",
                  random.nextInt(24),
                  random.nextInt(60),
                  random.nextInt(60)));
      int digits = random.nextInt(25);
      time.append(digits > 0 ? "." : "");
      random.ints(digits, 0, 10).forEach(time::append);
      String text = date + "T" + time + (random.nextBoolean() ? "Z" : "");
      AbsoluteDate expected = new AbsoluteDate(DateTimeComponents.parseDateTime(text), UTC);
      assertEquals(expected, GpEpoch.of(text, UTC), text);
      assertEquals(expected, GpEpoch.of(text.replace('T', ' '), UTC), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30T00:00:00",
        "2024-13-01T00:00:00",
        "2023-366T00:00:00",
        "2024-000T00:00:00",
        "2024-01-01T24:00:01",
        "2024-01-01T12:60:00",
        "2024-01-01T12:00:6.",
        "2024-01-01T1a:00:00",
        "2024-01-01T12:0b:00",
        "2024-01-01T12:00:5.5",
        "2024-01-01T12:00:5Z",
        "2024-01-01T12:00:00.1.2",
        "2024-01-01T12:00:00.Z",
        "2024-01-01T12:00:000"
      })
  void whatOrekitRefusesIsRefusedForItsReason(String text) {
    RecordProblem refused = assertThrows(RecordProblem.class, () -> GpEpoch.of(text, UTC));
    Exception expected =
        assertThrows(RuntimeException.class, () -> DateTimeComponents.parseDateTime(text));
    assertEquals("EPOCH \"" + text + "\": " + expected.getMessage(), refused.getMessage());
  }
}
