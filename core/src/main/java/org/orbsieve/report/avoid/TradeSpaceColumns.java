package org.orbsieve.report.avoid;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.orbsieve.avoid.Cell;
import org.orbsieve.avoid.Meeting;
import org.orbsieve.avoid.Outcome;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/** The columns of a trade space. */
final class TradeSpaceColumns {

  /**
   * A row.
   *
   * @param cell a burn, or none
   * @param none what happens after the same time without a burn
   * @param rank place among the burns, from 1; 0 for none
   * @param space the trade space
   */
  record Line(Cell cell, Cell none, int rank, TradeSpace space) {

    Optional<Outcome> outcome() {
      return cell.outcome();
    }
  }

  private TradeSpaceColumns() {}

  /** The columns in their order. */
  static List<Column<Line>> all() {
    List<Column<Line>> columns = new ArrayList<>(burn());
    columns.addAll(event());
    columns.addAll(others());
    columns.addAll(verdict());
    return List.copyOf(columns);
  }

  private static List<Column<Line>> burn() {
    return List.of(
        Column.whole(
            "RANK",
            "rank",
            "place among the burns, for `--export`; none without a burn",
            l -> l.rank == 0 ? Value.NO_NUMBER : l.rank),
        Column.time(
            "BURN_TIME",
            "burn.time",
            Notation.MILLISECONDS,
            "time of the burn",
            l -> l.cell.burn().date()),
        fixed(
            "REVS_BEFORE",
            "burn.revolutionsBefore",
            Unit.NONE,
            "revolutions of the object from the burn to the event",
            l -> l.cell.revolutions()),
        fixed(
            "HOURS_BEFORE",
            "",
            Unit.NONE,
            "hours from the burn to the event",
            l -> l.space.event().tca().durationFrom(l.cell.burn().date()) / 3600),
        deltaV("R", "radial", l -> l.cell.burn().deltaV().getX()),
        deltaV("T", "transverse", l -> l.cell.burn().deltaV().getY()),
        deltaV("N", "normal", l -> l.cell.burn().deltaV().getZ()));
  }

  private static Column<Line> deltaV(String axis, String word, ToDoubleFunction<Line> of) {
    return fixed(
        "DV_" + axis + "_MM_S",
        "burn.deltaV." + word + "_mps",
        Unit.MILLIMETRE_PER_SECOND,
        word + " change of the velocity, in the axes of the object at the burn",
        of);
  }

  private static List<Column<Line>> event() {
    return List.of(
        Column.time(
            "EVENT_TCA",
            "event.tca",
            Notation.MILLISECONDS,
            "TCA of the event; none beyond the threshold",
            l -> event(l).map(Meeting::tca).orElse(null)),
        fixed(
            "EVENT_RANGE",
            "event.missDistance_m",
            Unit.KILOMETRE,
            "miss distance of the event; none beyond the threshold",
            l -> event(l).map(Meeting::range).orElse(Double.NaN)),
        Column.scientific(
            "EVENT_PC",
            "event.probability",
            "probability of collision of the event; none beyond the threshold or if unknown",
            l -> event(l).map(Meeting::pc).orElse(Double.NaN)),
        Column.scientific(
            "EVENT_MAX_PC",
            "event.maxProbability",
            "largest probability over all scales of the errors",
            l -> event(l).map(Meeting::maxPc).orElse(Double.NaN)),
        Column.text(
            "EVENT_PC_STATE",
            "event.state",
            "`ROBUST`, `DILUTED` or `UNKNOWN`; `BEYOND` where the two do not come within the"
                + " threshold",
            l ->
                l.outcome()
                    .map(o -> o.event().map(m -> m.state().name()).orElse("BEYOND"))
                    .orElse(null)));
  }

  private static List<Column<Line>> others() {
    return List.of(
        Column.scientific(
            "OTHERS_PC",
            "others.probability",
            "probability of a collision with any other, after the burn up to the horizon",
            l -> l.outcome().map(Outcome::othersPc).orElse(Double.NaN)),
        Column.scientific(
            "OTHERS_BASE",
            "others.probabilityWithoutBurn",
            "the same without a burn, after the same time",
            l -> l.none.outcome().map(Outcome::othersPc).orElse(Double.NaN)),
        Column.scientific(
            "WORST_PC",
            "others.worst.probability",
            "probability of the likeliest other conjunction",
            l -> worst(l).map(Meeting::pc).orElse(Double.NaN)),
        Column.whole(
            "WORST_NORAD_CAT_ID",
            "others.worst.catalogNumber",
            "the other object of that one",
            l -> worst(l).map(m -> (long) m.other()).orElse(Value.NO_NUMBER)),
        Column.time(
            "WORST_TCA",
            "others.worst.tca",
            Notation.MILLISECONDS,
            "its TCA",
            l -> worst(l).map(Meeting::tca).orElse(null)),
        count("KEPT", "kept", "conjunctions that remain, after the burn", Outcome::kept),
        count("REMOVED", "removed", "conjunctions that vanish", Outcome::removed),
        count("ADDED", "added", "conjunctions that only the burn brings", Outcome::added),
        count(
            "WITHOUT_PC",
            "withoutProbability",
            "conjunctions whose probability is unknown, which are in no sum",
            o -> (int) o.unknown()));
  }

  private static List<Column<Line>> verdict() {
    return List.of(
        Column.scientific(
            "TOTAL_PC",
            "total.probability",
            "probability of any collision, event and others, after the burn up to the horizon",
            l -> l.outcome().map(Outcome::totalPc).orElse(Double.NaN)),
        Column.scientific(
            "TOTAL_BASE",
            "total.probabilityWithoutBurn",
            "the same without a burn, after the same time",
            l -> l.none.outcome().map(Outcome::totalPc).orElse(Double.NaN)),
        Column.text(
            "MEETS_GOAL",
            "meetsGoal",
            "`ALL` if no conjunction is above the goal, `EVENT` if the event is not but another is,"
                + " `NO` otherwise; `UNKNOWN` if it is not known",
            TradeSpaceColumns::meets),
        fixed(
            "DELTA_SMA_M",
            "deltaSemiMajorAxis_m",
            Unit.METRE,
            "change of the semi-major axis",
            l -> l.cell.deltaAxis()),
        fixed(
            "DRIFT_M_PER_REV",
            "drift_mPerRevolution",
            Unit.METRE,
            "drift along the track in a revolution, negative where the object falls behind",
            l -> l.cell.driftPerRevolution()),
        fixed(
            "FUEL_G",
            "fuel_kg",
            Unit.GRAM,
            "fuel that the burn takes, with `--isp` and `--mass`",
            l ->
                l.space.request().propulsion().map(p -> p.fuel(l.cell.size())).orElse(Double.NaN)));
  }

  private static String meets(Line line) {
    return line.outcome()
        .map(
            o ->
                switch (o.verdict(line.space.request().goal())) {
                  case MET -> "ALL";
                  case OTHER -> "EVENT";
                  case RED, ABOVE -> "NO";
                  case UNKNOWN -> "UNKNOWN";
                })
        .orElse("UNKNOWN");
  }

  private static Column<Line> fixed(
      String name, String field, Unit unit, String description, ToDoubleFunction<Line> of) {
    // no minus before a zero
    return Column.fixed(name, field, unit, description, l -> of.applyAsDouble(l) + 0.0);
  }

  private static Column<Line> count(
      String name, String field, String description, ToIntFunction<Outcome> of) {
    return Column.whole(
        name,
        "conjunctions." + field,
        description,
        l -> l.outcome().map(o -> (long) of.applyAsInt(o)).orElse(Value.NO_NUMBER));
  }

  private static Optional<Meeting> event(Line line) {
    return line.outcome().flatMap(Outcome::event);
  }

  private static Optional<Meeting> worst(Line line) {
    return line.outcome().flatMap(Outcome::worst);
  }

  /** The rows: that without a burn at the earliest time first, then the burns by time and size. */
  static List<Line> lines(TradeSpace space) {
    List<Line> lines = new ArrayList<>();
    List<Cell> ranked = space.ranked();
    IdentityHashMap<Cell, Integer> ranks = new IdentityHashMap<>();
    for (int k = 0; k < ranked.size(); k++) {
      ranks.put(ranked.get(k), k + 1);
    }
    for (TradeSpace.Column column : space.columns()) {
      if (lines.isEmpty()) {
        lines.add(new Line(column.none(), column.none(), 0, space));
      }
      for (Cell cell : column.cells()) {
        lines.add(new Line(cell, column.none(), ranks.get(cell), space));
      }
    }
    return lines;
  }
}
