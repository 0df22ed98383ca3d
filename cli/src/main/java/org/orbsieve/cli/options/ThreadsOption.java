package org.orbsieve.cli.options;

import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import picocli.CommandLine.Option;

/** The option that says how many threads work. */
@HelpTopic(Topic.MACHINE)
public final class ThreadsOption {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads; the result does not depend on it. Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Their number as given, which may be none that there can be. */
  public int count() {
    return threads;
  }
}
