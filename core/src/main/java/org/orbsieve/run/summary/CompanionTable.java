package org.orbsieve.run.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.companion.Companion;
import org.orbsieve.assessment.companion.PairTrack;
import org.orbsieve.run.tally.CompanionTally;

/** Prints the pairs that fly together. */
final class CompanionTable {

  private static final int MOST = 5;
  private static final int INDENT = 6;

  private final Lines out;

  CompanionTable(Lines out) {
    this.out = out;
  }

  /**
   * Prints.
   *
   * @param levels action levels
   */
  void print(CompanionTally together, List<ActionLevel> levels) {
    if (together.uncertain() > 0) {
      out.print(
          String.format(
              Locale.ROOT,
              "  Among the events: %,d slow %s that may fly together; the run is too short to tell.",
              together.uncertain(),
              together.uncertain() == 1 ? "pair" : "pairs"));
    }
    if (together.pairs().isEmpty()) {
      if (together.uncertain() > 0) {
        out.print("");
      }
      return;
    }
    List<Companion> passing =
        together.pairs().stream()
            .filter(pair -> pair.track().passing().minima() > 0)
            .sorted(order(levels))
            .toList();
    int same = together.pairs().size() - passing.size();
    out.print(
        String.format(
            Locale.ROOT,
            "Apart   %,d %s: %,d conjunctions, not among the events%s",
            passing.size(),
            passing.size() == 1 ? "pair that flies together" : "pairs that fly together",
            together.rows(),
            same == 0 ? "" : String.format(Locale.ROOT, "; %,d more with the same motion", same)),
        "Apart   ".length());
    for (Companion pair : passing.subList(0, Math.min(MOST, passing.size()))) {
      out.print(line(pair, levels), INDENT);
    }
    if (passing.size() > MOST) {
      out.print(String.format(Locale.ROOT, "  and %,d more", passing.size() - MOST));
    }
    out.print("  'orbsieve relations RUN' proposes them as known pairs for the next run.");
    out.print("");
  }

  private static Comparator<Companion> order(List<ActionLevel> levels) {
    return Comparator.comparingDouble(
            (Companion pair) ->
                -pair.track().highest(levels).map(ActionLevel::minProbability).orElse(-1.0))
        .thenComparingDouble(pair -> pair.track().closeness().closest());
  }

  private static String line(Companion pair, List<ActionLevel> levels) {
    PairTrack track = pair.track();
    return String.format(
        Locale.ROOT,
        "  %-10s %s - %s: %,d, closest %.3f km%s",
        pair.kind().word(),
        track.first().label(),
        track.second().label(),
        track.passing().minima(),
        track.closeness().closest() / 1000,
        track.highest(levels).map(level -> ", " + level.name()).orElse(""));
  }
}
