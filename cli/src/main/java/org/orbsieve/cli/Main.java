package org.orbsieve.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entry point. */
public final class Main {

  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    // Not System.out, which swallows errors: a full disk or a closed pipe must be noticed.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, System.in, out, err));
  }

  /**
   * Runs the command line.
   *
   * @param args arguments, the first one is the command
   * @param in standard input, read when a catalogue is {@code -}
   * @param out standard output: results only
   * @param err messages and progress
   * @return one of {@link ExitCode}
   */
  static int run(String[] args, InputStream in, OutputStream out, PrintWriter err) {
    boolean debug = List.of(args).contains("--debug");
    try {
      return OrbsieveCommand.commandLine(new Streams(in, out, err), debug).execute(args);
    } catch (OutOfMemoryError e) {
      err.println("orbsieve: out of memory; give more, for example ORBSIEVE_JAVA_OPTS=-Xmx4g");
      return ExitCode.INTERNAL;
    } finally {
      err.flush();
    }
  }
}
