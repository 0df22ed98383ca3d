package org.orbsieve.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final StringWriter screen = new StringWriter();
  private long now;
  private final ProgressBar bar =
      new ProgressBar(new PrintWriter(screen), ProgressBar.Style.BAR, () -> now);

  @Test
  void showsPhasePercentRateAndTimeLeft() {
    bar.progress("screening", 0, 400);
    assertEquals("screening    [............]   0 %", visible());
    now += 10_000_000_000L;
    bar.progress("screening", 100, 400);
    assertEquals("screening    [###.........]  25 %  10/s  0:30 left", visible());
    now += 10_000_000_000L;
    bar.progress("screening", 400, 400);
    assertEquals("screening    [############] 100 %  20/s  0:00 left", visible());
  }

  @Test
  void longTimesHaveHoursAndFitTheLine() {
    bar.progress("screening", 0, 4_000_000_000_000L);
    now += 3600_000_000_000L;
    bar.progress("screening", 1_000_000_000_000L, 4_000_000_000_000L);
    assertTrue(visible().endsWith(" 3:00:00 left"), visible());
    bar.progress("x".repeat(200), 0, 0);
    assertEquals(79, visible().length());
  }

  @Test
  void newPhaseStartsAnew() {
    bar.progress("reading", 0, 0);
    assertEquals("reading ...", visible());
    now += 5_000_000_000L;
    bar.progress("screening", 1, 2);
    assertEquals("screening    [######......]  50 %", visible());
  }

  @Test
  void isNotDrawnMoreOftenThanAnEyeSees() {
    bar.progress("screening", 0, 1000);
    int length = screen.toString().length();
    for (int i = 1; i <= 99; i++) {
      now += 1_000_000;
      bar.progress("screening", i, 1000);
    }
    assertEquals(length, screen.toString().length());
    now += 1_000_000;
    bar.progress("screening", 100, 1000);
    assertTrue(screen.toString().length() > length);
  }

  @Test
  void clearsWhatItDrewOnce() {
    bar.progress("a phase with a long name", 0, 0);
    bar.progress("short", 0, 0);
    assertEquals("short ...", visible());
    bar.clear();
    assertEquals("", visible());
    int length = screen.toString().length();
    bar.clear();
    assertEquals(length, screen.toString().length());
  }

  @Test
  void tellsWhatWasFound() {
    bar.progress("screening", 0, 400);
    bar.found(1234);
    now += 800_000_000_000L;
    bar.progress("screening", 200, 400);
    assertEquals("screening    [######......]  50 %  15.0/min  13:20 left  1,234 found", visible());
  }

  /** What an interrupted run had done was not done now. */
  @Test
  void rateOfAContinuedRunIsItsOwn() {
    bar.progress("screening", 300, 400);
    now += 10_000_000_000L;
    bar.progress("screening", 350, 400);
    assertEquals("screening    [##########..]  87 %  5.0/s  0:10 left", visible());
  }

  @Test
  void withoutATerminalThereIsALineEveryTenSeconds() {
    StringWriter log = new StringWriter();
    ProgressBar lines = new ProgressBar(new PrintWriter(log), ProgressBar.Style.LINES, () -> now);
    lines.progress("reading", 0, 0);
    lines.progress("screening", 0, 100);
    for (int done = 1; done <= 25; done++) {
      now += 1_000_000_000L;
      lines.found(2L * done);
      lines.progress("screening", done, 100);
    }
    lines.clear();
    assertEquals(
        """
        orbsieve: reading ...
        orbsieve: screening 0 %
        orbsieve: screening 10 %  1.0/s  1:30 left  20 found
        orbsieve: screening 20 %  1.0/s  1:20 left  40 found
        """,
        log.toString());
  }

  @Test
  void invisibleBarWritesNothing() {
    StringWriter nothing = new StringWriter();
    ProgressBar invisible =
        new ProgressBar(new PrintWriter(nothing), ProgressBar.Style.NONE, () -> now);
    invisible.progress("screening", 1, 2);
    invisible.clear();
    assertEquals("", nothing.toString());
  }

  /** Plays carriage returns as a terminal does, and refuses escape sequences. */
  private String visible() {
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (char c : screen.toString().toCharArray()) {
      assertTrue(c == '\r' || (c >= ' ' && c < 127), "plain characters only");
      if (c == '\r') {
        column = 0;
        continue;
      }
      if (column < line.length()) {
        line.setCharAt(column, c);
      } else {
        line.append(c);
      }
      column++;
    }
    assertTrue(line.length() < 80, "fits a terminal of 80 columns");
    return line.toString().stripTrailing();
  }
}
