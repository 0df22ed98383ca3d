package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.input.LevelRequest;
import picocli.CommandLine.Option;

/** The options that ask for action levels. */
@HelpTopic(Topic.RISK)
public final class LevelOptions {

  @Option(
      names = "--levels",
      paramLabel = "cara|handbook|FILE",
      description = {
        "Action levels: watch and mitigate of NASA CARA, report and emergency of the Spaceflight"
            + " Safety Handbook, or a CSV 'level,min_probability'. Default: cara."
      })
  private String levels;

  @HelpTopic(value = Topic.RISK, brief = "exit with 6 if a conjunction reaches this level")
  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with code 6 if a conjunction reaches this action level or a higher one.")
  private String failOn;

  /** Whether an option asks for levels. */
  public boolean isAsked() {
    return levels != null || failOn != null;
  }

  /** The levels that are asked for. */
  public LevelRequest request() {
    Optional<String> lowest = Optional.ofNullable(failOn);
    if (levels == null || levels.equalsIgnoreCase("cara")) {
      return new LevelRequest(ActionLevels.CARA, Optional.empty(), lowest);
    }
    return levels.equalsIgnoreCase("handbook")
        ? new LevelRequest(ActionLevels.HANDBOOK, Optional.empty(), lowest)
        : new LevelRequest(List.of(), Optional.of(Path.of(levels)), lowest);
  }
}
