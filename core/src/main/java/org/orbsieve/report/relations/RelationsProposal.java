package org.orbsieve.report.relations;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orbsieve.catalog.select.RelationsReader;
import org.orbsieve.report.read.CompanionRecord;

/**
 * A file of relations with the pairs that flew together in a run, as {@code --relations} reads it.
 * It is a proposal: a line above each relation says why it stands there, and what is not certain is
 * a comment. Pairs of several objects become one relation only where all their pairs fly together,
 * so that no pair is excluded that was not seen.
 */
public final class RelationsProposal {

  private final List<CompanionRecord> pairs;

  /**
   * A proposal.
   *
   * @param pairs the pairs that fly together
   */
  public RelationsProposal(List<CompanionRecord> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  /**
   * What the file contains, for a person.
   *
   * @return one line
   */
  public String told() {
    long certain = pairs.stream().filter(CompanionRecord::isCertain).count();
    long uncertain = pairs.size() - certain;
    return String.format(
        Locale.ROOT,
        "%,d %s proposed%s",
        certain,
        certain == 1 ? "pair" : "pairs",
        uncertain == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", %,d more as comments: too few revolutions to tell them from slow strangers",
                uncertain));
  }

  /**
   * Writes the file, and flushes nothing.
   *
   * @param out receives the text
   * @param run name of the run, for the first line
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out, String run) throws IOException {
    out.write("# Pairs that fly together, proposed by the run " + plain(run) + ".\n");
    out.write(
        "# A run that is given these relations counts such pairs and does not report them: check first.\n");
    out.write(RelationsReader.HEADER + "\n");
    List<CompanionRecord> left =
        new ArrayList<>(pairs.stream().filter(CompanionRecord::isCertain).toList());
    while (!left.isEmpty()) {
      List<CompanionRecord> clique = Clique.of(left);
      left.removeAll(clique);
      write(out, clique);
    }
    for (CompanionRecord pair : pairs) {
      if (!pair.isCertain()) {
        out.write("# Not certain, the run has too few revolutions of the pair:\n");
        out.write("# " + plain(told(pair)) + "\n");
        out.write("#" + line(List.of(pair)) + "\n");
      }
    }
  }

  private static void write(Writer out, List<CompanionRecord> clique) throws IOException {
    for (CompanionRecord pair : clique) {
      out.write("# " + plain(told(pair)) + "\n");
    }
    out.write(line(clique) + "\n");
  }

  private static String line(List<CompanionRecord> clique) {
    Set<Integer> objects = new TreeSet<>();
    clique.forEach(pair -> objects.addAll(pair.objects()));
    return clique.get(0).relation()
        + ",\""
        + objects.stream().map(String::valueOf).collect(Collectors.joining(","))
        + "\",";
  }

  private static String told(CompanionRecord pair) {
    return String.format(
        Locale.ROOT,
        "%d %s and %d %s: %s",
        pair.objects().get(0),
        pair.names().get(0),
        pair.objects().get(1),
        pair.names().get(1),
        pair.conjunctions() == 0
            ? "the same motion"
            : String.format(
                Locale.ROOT,
                "%,d conjunctions, %.3f km at the closest, at most %.2f m/s",
                pair.conjunctions(),
                pair.closest() / 1000,
                pair.fastest()));
  }

  /** A text on one line, whatever the names contain. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
