package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.report.ContentDigest;
import picocli.CommandLine.Option;

/** The options that ask for action levels. */
final class LevelOptions {

  @Option(
      names = "--levels",
      paramLabel = "cara|handbook|FILE",
      description = {
        "Action levels: watch and mitigate as NASA CARA has them, report and emergency as the"
            + " Spaceflight Safety Handbook, or a CSV 'level,min_probability'. Default: cara."
      })
  private String levels;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with code 6 if a conjunction reaches this action level or a higher one.")
  private String failOn;

  /** The file to read; empty where the levels are built in. */
  Optional<Path> file() {
    boolean builtIn =
        levels == null || levels.equalsIgnoreCase("cara") || levels.equalsIgnoreCase("handbook");
    return builtIn ? Optional.empty() : Optional.of(Path.of(levels));
  }

  /** Whether an option asks for levels. */
  boolean isAsked() {
    return levels != null || failOn != null;
  }

  /**
   * The levels, the lowest first.
   *
   * @param digests takes length and hash of the file, if there is one
   * @throws CommandFailure if the file cannot be read
   */
  List<ActionLevel> levels(Map<String, ContentDigest> digests) throws CommandFailure {
    if (levels == null || levels.equalsIgnoreCase("cara")) {
      return ActionLevels.CARA;
    }
    return levels.equalsIgnoreCase("handbook")
        ? ActionLevels.HANDBOOK
        : RiskOptions.read(digests, Path.of(levels), ActionLevels::read);
  }

  /**
   * The level that makes the command fail.
   *
   * @param known all levels
   * @throws IllegalArgumentException if the option names none of them
   */
  Optional<ActionLevel> failOn(List<ActionLevel> known) {
    return failOn == null ? Optional.empty() : Optional.of(failLevel(known));
  }

  private ActionLevel failLevel(List<ActionLevel> known) {
    String wanted = failOn.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--fail-on "
                        + failOn
                        + ": the levels are "
                        + known.stream().map(ActionLevel::name).collect(Collectors.joining(", "))));
  }
}
