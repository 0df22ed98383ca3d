package org.orbsieve.changes;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** Completes what one history shows by what the others do: cross-tags and break-ups. */
final class AcrossObjects {

  /** A change this near to a break-up goes with it [s]. */
  private static final double TOGETHER = 5 * SetSeries.DAY;

  /** A jump to another object can look like two changes that are this near [s]. */
  private static final double BESIDE = 3 * SetSeries.DAY;

  private final CrossTags crossTags;
  private final List<BreakUp> breakUps;

  AcrossObjects(List<ElementHistory> histories, List<BreakUp> breakUps) {
    this.crossTags = new CrossTags(histories);
    this.breakUps = breakUps;
  }

  /** The changes of an object; where its number goes to another object there is one. */
  List<OrbitChange> changes(HistoryChanges found) {
    List<OrbitChange> all =
        found.changes().stream().map(change -> complete(found.history(), change)).toList();
    return all.stream().filter(change -> !isPartOfCrossTag(change, all)).toList();
  }

  private static boolean isPartOfCrossTag(OrbitChange change, List<OrbitChange> all) {
    return all.stream()
        .filter(other -> other.notes().crossTag().isPresent())
        .filter(
            other ->
                Math.abs(other.time().newFrom().durationFrom(change.time().newFrom())) < BESIDE)
        .anyMatch(other -> change.notes().crossTag().isEmpty() || other.score() > change.score());
  }

  private OrbitChange complete(ElementHistory history, OrbitChange change) {
    Set<ChangeFlag> flags = EnumSet.noneOf(ChangeFlag.class);
    flags.addAll(change.notes().flags());
    OptionalInt other =
        crossTag(history, at(history, change.time().newFrom()), change.time().before());
    if (other.isPresent()) {
      flags.add(ChangeFlag.CROSS_TAG);
    }
    boolean brokeUp =
        breakUps.stream()
            .filter(one -> one.parent().catalogNumber() == change.object().catalogNumber())
            .anyMatch(
                one ->
                    Math.abs(one.time().durationFrom(change.time().before())) < TOGETHER
                        || Math.abs(one.time().durationFrom(change.time().after())) < TOGETHER);
    if (brokeUp) {
      flags.add(ChangeFlag.BREAK_UP);
    }
    return change.with(new OrbitChange.Notes(flags, other));
  }

  BadSet complete(ElementHistory history, BadSet bad) {
    int index = history.sets().indexOf(bad.elements());
    AbsoluteDate before = history.sets().get(Math.max(0, index - 1)).epoch();
    return new BadSet(bad.object(), bad.elements(), crossTag(history, bad.elements(), before));
  }

  private OptionalInt crossTag(ElementHistory history, ElementSet set, AbsoluteDate before) {
    return crossTags.of(history.object().catalogNumber(), at(history, before), set);
  }

  private static ElementSet at(ElementHistory history, AbsoluteDate epoch) {
    return history.sets().stream()
        .filter(set -> set.epoch().equals(epoch))
        .findFirst()
        .orElseThrow();
  }
}
