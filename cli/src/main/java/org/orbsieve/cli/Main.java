package org.orbsieve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import org.orbsieve.cli.print.Terminal;
import org.orbsieve.report.text.DatedWriter;
import org.orbsieve.report.text.VisibleWriter;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.Interruption.Ending;

/** Entry point. */
public final class Main {

  /** How long an interrupt waits for the slice at work, before its checkpoint [s]. */
  private static final long PATIENCE = 5;

  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    // Not System.out, which swallows errors: a full disk or a closed pipe must be noticed.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    Writer log = new OutputStreamWriter(standardError(), UTF_8);
    PrintWriter err =
        new PrintWriter(
            Terminal.isTerminal() ? log : new DatedWriter(log, "orbsieve: ", Clock.systemUTC()),
            true);
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(interruption, err)));
    int code = run(args, System.in, out, err, interruption);
    interruption.end();
    // After a signal the JVM ends with the code of the signal, and this waits for it.
    System.exit(code);
  }

  /**
   * Standard error, or the copy of it that the launcher names where it keeps the JVM's own warnings
   * away from a user who wants none.
   */
  private static OutputStream standardError() {
    String copy = System.getProperty("orbsieve.stderr", "");
    if (copy.isEmpty()) {
      return System.err;
    }
    try {
      PrintStream stream = new PrintStream(new FileOutputStream(copy, true), true, UTF_8);
      System.setErr(stream);
      return stream;
    } catch (FileNotFoundException e) {
      return System.err;
    }
  }

  private static void interrupt(Interruption interruption, PrintWriter err) {
    interruption
        .request(PATIENCE)
        .ifPresent(
            ending -> {
              err.println("orbsieve: " + Failures.interrupted(ending == Ending.RESUMABLE));
              err.flush();
            });
  }

  /**
   * Runs the command line.
   *
   * @param args arguments, the first one is the command
   * @param in standard input, read when a catalogue is {@code -}
   * @param out standard output: results only
   * @param err messages and progress
   * @param interruption lets a run be ended
   * @return one of {@link ExitCode}
   */
  static int run(
      String[] args, InputStream in, OutputStream out, PrintWriter err, Interruption interruption) {
    return run(args, new Streams(in, out, new VisibleWriter(err)), interruption);
  }

  /** The same with other streams and another environment. */
  static int run(String[] args, Streams streams, Interruption interruption) {
    PrintWriter err = streams.err();
    try {
      return OrbsieveCommand.execute(List.of(args), streams, interruption);
    } catch (OutOfMemoryError e) {
      err.println("orbsieve: " + Failures.exhausted(e));
      return ExitCode.INTERNAL;
    } finally {
      err.flush();
    }
  }
}
