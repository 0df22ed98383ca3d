package org.orbsieve.cli.options;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.run.input.ScopeRequest;
import picocli.CommandLine.Option;

/** The options that say which pairs to screen. */
@HelpTopic(Topic.SUBJECT)
public final class ScopeOptions {

  @HelpTopic(value = Topic.SUBJECT, brief = "only pairs with one of these objects")
  @Option(
      names = "--primaries",
      paramLabel = "SELECTION",
      description = {
        "Screen only pairs with at least one of these objects. A list, separated by commas, of"
            + " catalogue numbers and ranges, international designators (1998-067A, 2019-074*),"
            + " names with * and ?, groups of --groups, and files with such a list on each line"
            + " (file:PATH, or just the path). Can be repeated. Default: all objects.",
        "Example: --primaries 25544,44713-44772,'STARLINK*',file:fleet.txt"
      })
  private List<String> primaries = new ArrayList<>();

  @HelpTopic(value = Topic.SUBJECT, brief = "groups of assets, each with a summary")
  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = {
        "Groups of assets, as YAML or CSV: a name, objects as in --primaries and, optionally, a"
            + " threshold or a volume as in --volume. Each group gets a summary, and rows name"
            + " the groups of both objects. Without --primaries, the objects of all groups are"
            + " the primaries. Can be repeated.",
        "Example: --groups assets.yaml --primaries gps"
      })
  private List<String> groups = new ArrayList<>();

  /** Which pairs to screen. */
  public ScopeRequest request() {
    return new ScopeRequest(primaries, groups);
  }
}
