package org.orbsieve.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatedWriterTest {

  private static final String NOW = "2026-11-30T23:59:59Z ";

  /** A clock of a place that is not Greenwich: the time is UTC all the same. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T23:59:59.999Z"), ZoneId.of("Asia/Kathmandu"));

  @Test
  void onlyMessagesAreDatedAndOnlyAtTheBeginningOfALine() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(new DatedWriter(text, "job: ", CLOCK), true);
    out.print("job: one\njob: two\n");
    out.print("  table job: row");
    out.print("job: not at the start\n");
    out.write('x');
    out.write("\n".toCharArray());
    out.print("job: last");
    out.flush();
    assertEquals(
        NOW
            + "job: one\n"
            + NOW
            + "job: two\n  table job: rowjob: not at the start\nx\n"
            + NOW
            + "job: last",
        text.toString());
  }

  /** A part of an array that is written from its middle. */
  @Test
  void partsAreTakenAsTheyAre() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(new DatedWriter(text, "job: ", CLOCK), true);
    out.write("..job: one\n..".toCharArray(), 2, 9);
    out.write("..job: two\n..", 2, 9);
    out.flush();
    assertEquals(NOW + "job: one\n" + NOW + "job: two\n", text.toString());
  }
}
