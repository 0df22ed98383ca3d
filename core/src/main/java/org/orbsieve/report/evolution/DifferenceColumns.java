package org.orbsieve.report.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.orbsieve.report.UsedOrbit;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;
import org.orekit.time.AbsoluteDate;

/** The columns of a difference between two runs: a row for each event. */
public final class DifferenceColumns {

  private DifferenceColumns() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<EventChange>> all() {
    List<Column<EventChange>> columns = new ArrayList<>();
    columns.add(
        Column.text(
            "STATE",
            "state",
            "`NEW`, `WORSE`, `BETTER`, `SAME`, `CLEARED`, `PASSED` or `LOST`",
            change -> change.state().name()));
    columns.addAll(object("1", "one", Sighting::one));
    columns.addAll(object("2", "other", Sighting::other));
    columns.addAll(side("OLD_", "old", EventChange::before));
    columns.addAll(side("", "new", EventChange::after));
    columns.add(
        Column.whole(
            "TOGETHER",
            "passes",
            "number of passes of a pair that flies together, which are one event; else none",
            change ->
                change.latest().isSlow() ? change.latest().span().passes() : Value.NO_NUMBER));
    columns.add(
        Column.texts(
            "CHANGED",
            "changedOrbits",
            "the objects whose orbit is another one",
            change -> change.cause().objects()));
    columns.addAll(orbits("1", "one", Cause::one));
    columns.addAll(orbits("2", "other", Cause::other));
    columns.add(
        Column.text(
            "REASON",
            "reason",
            "why an event is lost, or why the earlier run did not have it",
            change -> change.reason().isEmpty() ? null : change.reason()));
    return List.copyOf(columns);
  }

  private static List<Column<EventChange>> object(
      String number, String field, Function<Sighting, Participant> of) {
    return List.of(
        Column.text(
            "NORAD_CAT_ID_" + number,
            field + ".catalogNumber",
            "catalogue number; the smaller one first",
            change -> of.apply(change.latest()).designator()),
        Column.text(
            "OBJECT_NAME_" + number,
            field + ".name",
            "name",
            change -> of.apply(change.latest()).name()));
  }

  private static List<Column<EventChange>> side(
      String prefix, String field, Function<EventChange, Optional<Sighting>> of) {
    String run = prefix.isEmpty() ? "later run" : "earlier run";
    return List.of(
        Column.time(
            prefix + "TCA",
            field + ".tca",
            Notation.MILLISECONDS,
            "TCA in the " + run,
            change -> of.apply(change).map(event -> event.span().tca()).orElse(null)),
        Column.fixed(
            prefix + "TCA_RANGE",
            field + ".missDistance_m",
            Unit.KILOMETRE,
            "miss distance in the " + run,
            change -> of.apply(change).map(event -> event.miss().distance()).orElse(Double.NaN)),
        Column.scientific(
            prefix + "PC",
            field + ".probability",
            "probability of collision in the " + run,
            change -> number(of.apply(change).map(event -> event.odds().probability()))),
        Column.text(
            prefix + "LEVEL",
            field + ".level",
            "action level in the " + run,
            change ->
                of.apply(change)
                    .map(event -> event.odds().level())
                    .filter(level -> !level.isEmpty())
                    .orElse(null)));
  }

  private static List<Column<EventChange>> orbits(
      String number, String field, Function<Cause, Cause.Change> of) {
    return List.of(
        Column.time(
            "OLD_EPOCH_" + number,
            field + ".oldEpoch",
            Notation.EPOCH,
            "epoch of the orbit that the earlier run used",
            change -> epoch(of.apply(change.cause()).before())),
        Column.time(
            "EPOCH_" + number,
            field + ".newEpoch",
            Notation.EPOCH,
            "epoch of the orbit that the later run used",
            change -> epoch(of.apply(change.cause()).after())),
        Column.text(
            "ORBIT_" + number,
            field + ".orbit",
            "`SAME`, `CHANGED`, `APPEARED`, `GONE` or `UNKNOWN`",
            change -> of.apply(change.cause()).kind().name()));
  }

  private static AbsoluteDate epoch(Optional<UsedOrbit> orbit) {
    return orbit.map(UsedOrbit::epoch).orElse(null);
  }

  private static double number(Optional<OptionalDouble> value) {
    return value.orElse(OptionalDouble.empty()).orElse(Double.NaN);
  }
}
