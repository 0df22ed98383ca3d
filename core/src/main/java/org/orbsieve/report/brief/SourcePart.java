package org.orbsieve.report.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.Disagreement;
import org.orbsieve.report.html.model.EventRow;

/** Where sources place an object of the events differently. */
final class SourcePart {

  /** Objects in the table. */
  private static final int LISTED = 5;

  private final List<Disagreement> all;

  SourcePart(Map<String, Object> facts, List<EventRow> events) {
    Set<String> objects = new HashSet<>();
    for (EventRow row : events) {
      objects.add(row.asset().number() + " ");
      objects.add(row.other().number() + " ");
    }
    all =
        Disagreement.of(facts).stream()
            .filter(one -> objects.stream().anyMatch(one.object()::startsWith))
            .toList();
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
              Figures.offset(one.largest()),
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
}
