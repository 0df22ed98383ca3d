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
        "Go on with a run to the same output that was interrupted or failed, from its last"
            + " checkpoint. Inputs and settings must be the same, threads apart; with --start now"
            + " the start is that of the interrupted run. What results is what the run would have"
            + " left had it not been interrupted."
      })
  private boolean resume;

  /** Whether to go on with an earlier run. */
  public boolean isWanted() {
    return resume;
  }
}
