package org.orbsieve.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.orbsieve.ScreeningListener;

/**
 * One line on a terminal that says how far the work has come: phase, bar, percent, rate and time
 * left. It is drawn over itself with a carriage return and blanks, without escape sequences, and
 * stays under 80 columns, so that it leaves no trace on any terminal.
 */
final class ProgressBar implements ScreeningListener {

  private static final int COLUMNS = 79;
  private static final int BAR = 24;
  private static final long NANOS = 1_000_000_000L;
  private static final long REDRAW_NANOS = NANOS / 10;

  private final PrintWriter out;
  private final boolean visible;
  private final LongSupplier clock;

  private String phase = "";
  private long phaseStart;
  private long lastDrawn;
  private int width;

  /**
   * A bar that shows nothing yet.
   *
   * @param out the terminal
   * @param visible whether to draw at all
   * @param clock nanoseconds that only grow
   */
  ProgressBar(PrintWriter out, boolean visible, LongSupplier clock) {
    this.out = out;
    this.visible = visible;
    this.clock = clock;
  }

  @Override
  public void progress(String phaseNow, long done, long total) {
    if (!visible) {
      return;
    }
    long now = clock.getAsLong();
    boolean newPhase = !phaseNow.equals(phase);
    if (newPhase) {
      phase = phaseNow;
      phaseStart = now;
    }
    if (newPhase || now - lastDrawn >= REDRAW_NANOS) {
      lastDrawn = now;
      draw(line(done, total, (double) (now - phaseStart) / NANOS));
    }
  }

  /** Takes the bar away, for instance before a message. */
  void clear() {
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
    int filled = (int) (share * BAR);
    String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
    String line = String.format(Locale.ROOT, "%-12s [%s] %3d %%", phase, bar, (int) (100 * share));
    if (done <= 0 || !(seconds > 0)) {
      return line;
    }
    double rate = done / seconds;
    return line
        + String.format(Locale.ROOT, "  %,.0f/s  %s left", rate, duration((total - done) / rate));
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
