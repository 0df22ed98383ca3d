package org.orbsieve.avoid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.variant.Approach;
import org.orbsieve.assessment.variant.FormApproaches;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.assessment.variant.VariantOutcome;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.ephemeris.Span;
import org.orekit.time.AbsoluteDate;

/** What each form of the object meets after a time, beside what it meets without a burn. */
final class Outcomes {

  private final AbsoluteDate start;
  private final double duration;
  private final MeetingSink meetings;
  private final Map<ObjectForm, List<Span>> unscreened = new HashMap<>();
  private final CatalogRecord baseline;

  /**
   * From what was found.
   *
   * @param baseline the object without a burn
   * @param catalog all objects and variants
   * @param start start of the screening
   * @param duration length of the screening [s]
   * @param meetings what was found
   * @param unscreened by row of the catalogue, times without states [s since the start]
   */
  Outcomes(
      CatalogRecord baseline,
      Catalog catalog,
      AbsoluteDate start,
      double duration,
      MeetingSink meetings,
      Map<Integer, List<Span>> unscreened) {
    this.baseline = baseline;
    this.start = start;
    this.duration = duration;
    this.meetings = meetings;
    unscreened.forEach((row, spans) -> this.unscreened.put(catalog.object(row).form(), spans));
  }

  /**
   * What a form meets.
   *
   * @param form the object or a variant
   * @param burn time after which conjunctions count
   * @param event the event as the objects fly
   */
  Outcome of(CatalogRecord form, AbsoluteDate burn, Meeting event) {
    List<Meeting> own = after(form, burn);
    double window =
        VariantComparison.REVOLUTIONS * 2 * Math.PI / form.object().elements().meanMotion();
    Optional<Meeting> same =
        own.stream()
            .filter(m -> m.other() == event.other() && apart(m, event) <= window)
            .min(Comparator.comparingDouble(m -> apart(m, event)));
    List<Meeting> others = new ArrayList<>(own);
    same.ifPresent(others::remove);
    VariantOutcome compared =
        VariantComparison.of(
                Optional.of(approaches(baseline, burn)), List.of(approaches(form, burn)))
            .ranked()
            .get(0);
    return new Outcome(
        same,
        others,
        compared.kept().size(),
        compared.removed().size(),
        compared.added().size(),
        isScreened(form, burn));
  }

  private static double apart(Meeting one, Meeting other) {
    return Math.abs(one.tca().durationFrom(other.tca()));
  }

  private List<Meeting> after(CatalogRecord form, AbsoluteDate burn) {
    return meetings.of(form.object().variant()).stream()
        .filter(m -> m.tca().isAfter(burn))
        .toList();
  }

  private FormApproaches approaches(CatalogRecord form, AbsoluteDate burn) {
    List<Approach> all =
        after(form, burn).stream()
            .map(m -> new Approach(m.other(), m.tca().durationFrom(start), m.range(), m.pc(), true))
            .toList();
    return new FormApproaches(
        form, all, 0, unscreened.getOrDefault(form.object().form(), List.of()));
  }

  private boolean isScreened(CatalogRecord form, AbsoluteDate burn) {
    double from = burn.durationFrom(start);
    return unscreened.getOrDefault(form.object().form(), List.of()).stream()
        .noneMatch(span -> span.to() > from && span.from() < duration);
  }
}
