package org.orbsieve.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Map;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.OptionNames;
import org.orbsieve.run.input.InputContext;

/**
 * What a command talks through.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err messages and progress
 * @param environment variables of the process
 */
record Streams(InputStream in, OutputStream out, PrintWriter err, Map<String, String> environment) {

  /** In the environment of this process. */
  Streams(InputStream in, OutputStream out, PrintWriter err) {
    this(in, out, err, System.getenv());
  }

  /** What the reading of a job needs. */
  InputContext input(AstroContext context) {
    return new InputContext(context, in, new OptionNames());
  }
}
