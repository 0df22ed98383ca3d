package org.orbsieve.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import org.openjdk.jmh.Main;
import picocli.CommandLine;

/** Runs the suite where the first argument is {@code suite}, and else is JMH's own command line. */
public final class BenchmarksMain {

  private BenchmarksMain() {}

  /** Runs. */
  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("suite")) {
      String[] own = Arrays.copyOfRange(args, 1, args.length);
      System.exit(new CommandLine(new SuiteCommand()).execute(own));
    }
    Main.main(args);
  }
}
