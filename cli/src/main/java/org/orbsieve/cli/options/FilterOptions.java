package org.orbsieve.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.report.Speed;
import org.orbsieve.request.AgeLimit;
import org.orbsieve.request.FilterWords;
import org.orbsieve.request.ObjectFilter;
import org.orbsieve.request.WordFilter;
import picocli.CommandLine.Option;

/** The options that say which objects and which speeds count. */
@HelpTopic(Topic.SUBJECT)
public final class FilterOptions {

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = {
        "Screen only objects of these types: payload, rocket-body, debris, unknown; with '!' before"
            + " each, all but these. Types come from --satcat, otherwise from the names.",
        "Example: --type payload,rocket-body"
      })
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--owner",
      paramLabel = "CODE",
      split = ",",
      description = {
        "Screen only objects of these owners, by the codes of --satcat, or 'unknown'; with '!'"
            + " before each, all but these.",
        "Example: --owner '!CIS,!PRC'"
      })
  private List<String> owners = new ArrayList<>();

  @Option(
      names = "--regime",
      paramLabel = "REGIME",
      split = ",",
      description = {
        "Screen only these regimes: leo (period below 225 min), geo (1300 to 1800 min), meo (all"
            + " other), each with an eccentricity below 0.1, and heo; with '!' before each, all"
            + " but these."
      })
  private List<String> regimes = new ArrayList<>();

  @HelpTopic(Topic.INPUT)
  @Option(
      names = "--max-age",
      paramLabel = "AGE[:reject|flag]",
      converter = MaxAge.class,
      description = {
        "Reject objects whose epoch is farther than this from the period, such as 7d or 36h; with"
            + " ':flag', screen them and mark their rows."
      })
  private AgeLimit maxAge;

  @HelpTopic(Topic.CRITERION)
  @Option(
      names = "--min-speed",
      paramLabel = "SPEED",
      converter = SpeedConverter.class,
      description = {
        "Report only conjunctions with at least this relative speed, such as 10m/s; the others"
            + " are counted, and listed with --suppressed."
      })
  private Speed minSpeed = new Speed(0);

  /**
   * Which objects are screened.
   *
   * @throws IllegalArgumentException naming the option and the invalid word
   */
  public ObjectFilter objects() {
    return new ObjectFilter(
        words("--type", types, FilterWords::type),
        words("--owner", owners, FilterWords::owner),
        words("--regime", regimes, FilterWords::regime),
        Optional.ofNullable(maxAge));
  }

  /** Smallest relative speed that is reported [m/s]. */
  public double minSpeed() {
    return minSpeed.metresPerSecond();
  }

  private static WordFilter words(
      String option, List<String> words, UnaryOperator<String> spelling) {
    try {
      return WordFilter.of(words, spelling);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }
}
