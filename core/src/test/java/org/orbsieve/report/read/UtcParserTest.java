package org.orbsieve.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.UtcFormat;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateTimeComponents;
import org.orekit.time.TimeScale;

class UtcParserTest {

  private static final TimeScale UTC = RandomRows.CONTEXT.utc();

  /** Orekit parses a text by itself, and remembers nothing. */
  @Test
  void everyInstantIsReadAsByOrekit() throws RecordProblem {
    UtcParser parser = new UtcParser(UTC);
    UtcFormat format = new UtcFormat(RandomRows.CONTEXT);
    AbsoluteDate leap = new AbsoluteDate("2016-12-31T23:59:60", UTC);
    Random random = new Random(21);
    for (int i = 0; i < 20_000; i++) {
      double spread = Math.pow(10, random.nextInt(8) - 1);
      AbsoluteDate date = leap.shiftedBy(spread * random.nextGaussian());
      for (String text : new String[] {format.iso(date), format.socrates(date)}) {
        String iso = text.replace(' ', 'T').replace("Z", "");
        assertEquals(
            new AbsoluteDate(DateTimeComponents.parseDateTime(iso), UTC), parser.parse(text));
      }
    }
  }

  @Test
  void digitsBeyondMicrosecondsCount() throws RecordProblem {
    UtcParser parser = new UtcParser(UTC);
    AbsoluteDate date = parser.parse("2026-01-01T00:00:00.123456789012345678Z");
    assertEquals(
        123_456_789_012_345_678L,
        date.accurateDurationFrom(parser.parse("2026-01-01T00:00:00")).getAttoSeconds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-01-01",
        "2026-01-01T00:00",
        "2026-01-01T00:00:00.",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00.1234567890123456789",
        "2026-13-01T00:00:00",
        "2026-02-29T00:00:00",
        "2026-00-01T00:00:00",
        "2026-01-01T24:00:00",
        "2026-01-01T00:60:00",
        "2026-01-01T00:00:61",
        "2026-01-01T00:00:60",
        "2026-01-01T23:59:60",
        "2016-12-31T23:58:60",
        "2016-12-31T22:59:60",
        "1969-07-20T20:17:40",
        "2026-01-01t00:00:00",
        "2026-01-01 00:00:00 ",
        "+026-01-01 00:00:00",
        "2026-01-01T00:00:00+01:00",
        "\u0662026-01-01T00:00:00"
      })
  void otherTextIsRefused(String text) {
    RecordProblem problem = assertThrows(RecordProblem.class, () -> new UtcParser(UTC).parse(text));
    assertEquals(RecordProblem.quote(text) + " is not a time in UTC", problem.getMessage());
  }

  /** A day that was refused is not remembered. */
  @Test
  void refusedDaysLeaveNoTrace() throws RecordProblem {
    UtcParser parser = new UtcParser(UTC);
    AbsoluteDate date = parser.parse("2026-01-01T12:00:00");
    assertThrows(RecordProblem.class, () -> parser.parse("2026-02-30T12:00:00"));
    assertThrows(RecordProblem.class, () -> parser.parse("2026-02-30T12:00:00"));
    assertEquals(date, parser.parse("2026-01-01T12:00:00"));
  }
}
