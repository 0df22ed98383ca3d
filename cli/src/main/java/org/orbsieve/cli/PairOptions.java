package org.orbsieve.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.Relation;
import org.orbsieve.catalog.select.RelationsReader;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.report.ContentDigest;
import picocli.CommandLine.Option;

/** The options that say which pairs are reported, and how often. */
final class PairOptions {

  @Option(
      names = "--relations",
      paramLabel = "FILE",
      description = {
        "Do not report known pairs: a CSV 'relation,objects,others', such as 'same-fleet,STARLINK*,'"
            + " or 'docked,25544,49044', or a YAML list with these fields; objects are numbers, designators, names, also with *, and groups."
            + " What is left out is counted by relation, and listed with --suppressed."
            + " Default: everything is reported."
      })
  private Path relations;

  @Option(
      names = "--suppressed",
      paramLabel = "FILE",
      description = {
        "List every pair that --relations or --min-speed keeps out of the conjunctions, with the"
            + " rule, how often and how close, as CSV."
      })
  private Path suppressed;

  @Option(
      names = "--group-passes",
      description = {
        "Fold the passes of pairs that fly together (below 10 m/s at TCA, each at most 1.5"
            + " revolutions after the one before) into the row of the closest one. Adds PASSES,"
            + " FIRST_TCA and LAST_TCA to a CSV."
      })
  private boolean groupPasses;

  /** All files that are read. */
  List<String> files() {
    return Stream.ofNullable(relations).map(Path::toString).toList();
  }

  /** Where the list of what is not reported goes; null for nowhere. */
  Path suppressed() {
    return suppressed;
  }

  /**
   * Reads the files.
   *
   * @param filters the other part of what was asked for
   * @param groups what relations may name by a name of its own
   * @throws CommandFailure naming file and line of what is wrong
   * @throws IllegalArgumentException if options contradict each other
   */
  Choice load(FilterOptions filters, Map<String, ObjectSelector> groups) throws CommandFailure {
    if (suppressed != null && relations == null && filters.minSpeed() == 0) {
      throw new IllegalArgumentException("--suppressed needs --relations or --min-speed");
    }
    Map<String, ContentDigest> digests = new LinkedHashMap<>();
    List<Relation> known =
        relations == null
            ? List.of()
            : RiskOptions.read(digests, relations, file -> read(file, groups));
    return new Choice(
        filters.objects(), filters.minSpeed(), known, suppressed, groupPasses, digests);
  }

  /** Messages of the reader name the file themselves. */
  private static List<Relation> read(Path file, Map<String, ObjectSelector> groups)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      SelectorParser parser = new SelectorParser(groups, SelectorParser.FILES);
      return RelationsReader.read(in, parser, file.toString());
    }
  }
}
