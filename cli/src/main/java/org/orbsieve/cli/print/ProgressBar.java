package org.orbsieve.cli.print;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.orbsieve.ScreeningListener;

/**
 * Says how far the work has come: phase, percent, rate, time left and what was found. In a file or
 * a pipe that is a line every ten seconds; on a terminal it is one line with a bar, which is drawn
 * over itself with a carriage return and blanks, without escape sequences, and stays under 80
 * columns, so that it leaves no trace on any terminal.
 */
public final class ProgressBar implements ScreeningListener {

  /** How to show it. */
  public enum Style {
    NONE,
    BAR,
    LINES
  }

  private static final int COLUMNS = 79;
  private static final int BAR = 12;
  private static final long NANOS = 1_000_000_000L;
  private static final long REDRAW_NANOS = NANOS / 10;
  private static final long LINE_NANOS = 10 * NANOS;

  private final PrintWriter out;
  private final Style style;
  private final LongSupplier clock;

  private String phase = "";
  private long phaseStart;
  private long doneBefore;
  private long found;
  private long lastDrawn;
  private int width;

  /**
   * A bar that shows nothing yet.
   *
   * @param out the terminal
   * @param style how to show it
   * @param clock nanoseconds that only grow
   */
  public ProgressBar(PrintWriter out, Style style, LongSupplier clock) {
    this.out = out;
    this.style = style;
    this.clock = clock;
  }

  @Override
  public void progress(String phaseNow, long done, long total) {
    if (style == Style.NONE) {
      return;
    }
    long now = clock.getAsLong();
    boolean newPhase = !phaseNow.equals(phase);
    if (newPhase) {
      phase = phaseNow;
      phaseStart = now;
      doneBefore = done;
    }
    if (newPhase || now - lastDrawn >= (style == Style.BAR ? REDRAW_NANOS : LINE_NANOS)) {
      lastDrawn = now;
      String line = line(done, total, (double) (now - phaseStart) / NANOS);
      if (style == Style.BAR) {
        draw(line);
      } else {
        out.println("orbsieve: " + line);
      }
    }
  }

  /** Tells how many conjunctions there are so far; shown with the next progress. */
  public void found(long conjunctions) {
    found = conjunctions;
  }

  /** Takes the bar away, for instance before a message. */
  public void clear() {
    if (width > 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
      width = 0;
    }
  }

  private String line(long done, long total, double seconds) {
    if (total <= 0) {
      return phase + " ...";
    }
    double share = Math.min(1.0, (double) done / total);
    String line = String.format(Locale.ROOT, "%3d %%", (int) (100 * share));
    if (style == Style.BAR) {
      int filled = (int) (share * BAR);
      String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
      line = String.format(Locale.ROOT, "%-12s [%s] %s", phase, bar, line);
    } else {
      line = phase + " " + line.strip();
    }
    // a run that is continued has not done all of it now
    long doneNow = done - doneBefore;
    if (doneNow > 0 && seconds > 0) {
      double rate = doneNow / seconds;
      line += "  " + rate(rate) + "  " + duration((total - done) / rate) + " left";
    }
    return found > 0 ? line + String.format(Locale.ROOT, "  %,d found", found) : line;
  }

  private static String rate(double perSecond) {
    if (perSecond < 1) {
      return String.format(Locale.ROOT, "%.1f/min", 60 * perSecond);
    }
    return String.format(Locale.ROOT, perSecond < 10 ? "%.1f/s" : "%,.0f/s", perSecond);
  }

  private static String duration(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  private void draw(String whole) {
    // A line that wraps could not be taken away again.
    String line = whole.substring(0, Math.min(whole.length(), COLUMNS));
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    out.flush();
    width = line.length();
  }
}
