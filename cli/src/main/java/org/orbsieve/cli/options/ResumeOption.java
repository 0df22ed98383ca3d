package org.orbsieve.cli.options;

import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import picocli.CommandLine.Option;

/** The option that continues a run which ended early. */
@HelpTopic(Topic.MACHINE)
public final class ResumeOption {

  /** Name of the option. */
  public static final String NAME = "--resume";

  @HelpTopic(value = Topic.MACHINE, brief = "continue an interrupted run")
  @Option(
      names = NAME,
      description = {
        "Continue an interrupted or failed run to the same output from its last checkpoint. Inputs"
            + " and settings must be the same, except for the number of threads; with --start"
            + " now, the start is that of the interrupted run. The results are the same as"
            + " without the interruption."
      })
  private boolean resume;

  /** Whether to go on with an earlier run. */
  public boolean isWanted() {
    return resume;
  }
}
