package org.orbsieve.cli.print;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches standard error. */
public final class Terminal {

  /** When to show progress. */
  public enum Progress {
    /** On a terminal, as a bar. */
    AUTO,
    /** Wherever standard error goes: where it is no terminal, as lines. */
    ALWAYS,
    /** Not at all. */
    NEVER
  }

  /** Set by the launcher, which can ask the system; Java cannot. */
  private static final String PROPERTY = "orbsieve.stderr.terminal";

  private static final Path LINUX_STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private static final File TERMINAL = new File("/dev/tty");
  private static final int NARROW = 55;
  private static final int WIDE = 100;

  private Terminal() {}

  public static ProgressBar.Style style(Progress progress) {
    return switch (progress) {
      case ALWAYS -> isTerminal() ? ProgressBar.Style.BAR : ProgressBar.Style.LINES;
      case NEVER -> ProgressBar.Style.NONE;
      case AUTO -> isTerminal() ? ProgressBar.Style.BAR : ProgressBar.Style.NONE;
    };
  }

  /**
   * Asks the launcher, then Linux. Not the console of Java, which says something else on every
   * release and nothing about standard error: elsewhere, without the launcher, there is no bar.
   */
  public static boolean isTerminal() {
    String told = System.getProperty(PROPERTY);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    try {
      String target = Files.readSymbolicLink(LINUX_STANDARD_ERROR).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Columns for messages: those of the terminal, without end where they go elsewhere. */
  public static int widthOfErrors() {
    return isTerminal() ? width() : Integer.MAX_VALUE;
  }

  /**
   * Columns of the terminal, between {@value #NARROW} and {@value #WIDE}; {@value #WIDE} where
   * there is none. Asks the system, which costs a process.
   */
  public static int width() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      int columns = Integer.parseInt(size.strip().replaceFirst("\\d+ ", ""));
      return columns == 0 ? WIDE : Math.max(NARROW, Math.min(WIDE, columns));
    } catch (IOException | NumberFormatException e) {
      return WIDE;
    }
  }
}
