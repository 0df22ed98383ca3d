package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.input.FilterRequest;
import picocli.CommandLine.Option;

/** The options that say which pairs are reported, and how often. */
@HelpTopic(Topic.SUBJECT)
public final class PairOptions {

  @HelpTopic(value = Topic.SUBJECT, brief = "known pairs, which are not reported")
  @Option(
      names = "--relations",
      paramLabel = "FILE",
      description = {
        "Do not report pairs that are known to be close: a CSV 'relation,objects,others', such as"
            + " 'same-fleet,STARLINK*,' or 'docked,25544,49044', or a YAML list with these"
            + " fields; objects are numbers, designators, names, also with *, and groups."
            + " Suppressed conjunctions are counted by relation, and listed with --suppressed."
            + " Default: everything is reported."
      })
  private Path relations;

  @HelpTopic(Topic.OUTPUT)
  @Option(
      names = "--suppressed",
      paramLabel = "FILE",
      description = {
        "File for the pairs that --relations or --min-speed suppresses, with the rule, how often"
            + " and how close, as CSV."
      })
  private Path suppressed;

  @HelpTopic(Topic.OUTPUT)
  @Option(
      names = "--group-passes",
      description = {
        "Combine the passes of pairs that fly together (below 10 m/s at TCA, each at most 1.5"
            + " revolutions after the previous one) in the row of the closest pass. Adds PASSES,"
            + " FIRST_TCA and LAST_TCA to a CSV."
      })
  private boolean groupPasses;

  @HelpTopic(Topic.INPUT)
  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description = {
        "Changes of orbit, as 'orbsieve changes' writes them. Objects whose elements are from before"
            + " a change are named, and their rows are marked: OLD_ELEMENTS."
      })
  private Path changes;

  /** Where the list of what is not reported goes. */
  public Optional<Path> suppressed() {
    return Optional.ofNullable(suppressed);
  }

  /**
   * Which objects are screened, and what is reported of them.
   *
   * @param filters the other part of what was asked for
   * @throws IllegalArgumentException if options contradict each other
   */
  public FilterRequest request(FilterOptions filters) {
    FilterRequest request =
        new FilterRequest(
            filters.objects(),
            filters.minSpeed(),
            Optional.ofNullable(relations),
            groupPasses,
            Optional.ofNullable(changes));
    if (suppressed != null && !request.suppresses()) {
      throw new IllegalArgumentException("--suppressed needs --relations or --min-speed");
    }
    return request;
  }
}
