package org.orbsieve.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.orbsieve.run.Interruption;

/**
 * What one run of the command line gave.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record CommandLineRun(int code, String out, String err) {

  static CommandLineRun of(String... args) {
    return withInput("", args);
  }

  static CommandLineRun withInput(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int code = run(input, out, err, args);
    return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  /** With a standard output of its own. */
  static CommandLineRun withOutput(OutputStream out, String... args) {
    StringWriter err = new StringWriter();
    int code = run("", out, err, args);
    return new CommandLineRun(code, "", err.toString());
  }

  /** With an interruption of its own. */
  static CommandLineRun interruptedBy(Interruption interruption, String... args) {
    StringWriter err = new StringWriter();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    OutputStream out = OutputStream.nullOutputStream();
    int code = Main.run(args, in, out, new PrintWriter(err), interruption);
    return new CommandLineRun(code, "", err.toString());
  }

  private static int run(String input, OutputStream out, StringWriter err, String... args) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return Main.run(args, in, out, new PrintWriter(err), new Interruption());
  }
}
