package org.orbsieve.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.Disagreement;

/** Where sources place an object of the events differently. */
final class SourcePart {

  /** Objects in the table. */
  private static final int LISTED = 5;

  private final List<Disagreement> all;

  SourcePart(Map<String, Object> facts) {
    all = Disagreement.of(facts);
  }

  /** Empty for a run of one source, or one that did not compare. */
  Optional<Brief.Section> section() {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Disagreement one : all.subList(0, Math.min(LISTED, all.size()))) {
      rows.add(
          List.of(
              one.object(),
              one.first().name() + ", " + Figures.fixed(one.first().age(), 1) + " d",
              one.second().name() + ", " + Figures.fixed(one.second().age(), 1) + " d",
              words(one.largest()),
              one.moved()));
    }
    String said =
        "Objects of these events that sources place differently; the largest difference in the"
            + " period, in the frame of the first source.";
    return Optional.of(
        new Brief.Section(
            "Sources",
            List.of(said),
            List.of("Object", "First, age", "Second, age", "Difference", "Change of orbit"),
            rows));
  }

  /** R, I, C and the time. */
  private static String words(Disagreement.Offset offset) {
    return "R "
        + Figures.signed(offset.radial())
        + ", I "
        + Figures.signed(offset.inTrack())
        + ", C "
        + Figures.signed(offset.crossTrack())
        + " at T+"
        + Figures.clock(offset.hours() * 3600);
  }
}
