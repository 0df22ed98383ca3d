package org.orbsieve.report.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/** The columns of trends: a row for each event and run or message. */
public final class TrendColumns {

  /**
   * A row.
   *
   * @param trend the event
   * @param point one of its points
   */
  public record Row(EventTrend trend, TrendPoint point) {}

  private static final List<String> AXES = List.of("radial", "transverse", "normal");

  private TrendColumns() {}

  /**
   * The rows of events.
   *
   * @param trends the events
   * @return a row for each point of each
   */
  public static List<Row> rows(List<EventTrend> trends) {
    return trends.stream()
        .flatMap(trend -> trend.points().stream().map(point -> new Row(trend, point)))
        .toList();
  }

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<Row>> all() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("EVENT_ID", "event", "the event", row -> row.trend().id()));
    columns.addAll(object("1", "one", Sighting::one));
    columns.addAll(object("2", "other", Sighting::other));
    columns.addAll(time());
    columns.addAll(distance());
    columns.addAll(odds());
    columns.add(
        Column.text(
            "STATE",
            "state",
            "what became of it since the row before",
            row -> row.point().state().name()));
    columns.add(
        Column.text(
            "NOTE",
            "note",
            "the objects whose orbit changed, or more about the state",
            row -> row.point().note().isEmpty() ? null : row.point().note()));
    columns.add(
        Column.text(
            "PEAK",
            "peak",
            "whether the largest probability of the event is over: `PAST`, `AHEAD` or `UNKNOWN`",
            row -> row.trend().peak().name()));
    columns.add(
        Column.text(
            "NOW",
            "now",
            "state of the event in the latest run",
            row -> row.trend().state().name()));
    columns.add(Column.text("SOURCE", "source", "the run or message", row -> row.point().source()));
    return List.copyOf(columns);
  }

  private static List<Column<Row>> object(
      String number, String field, Function<Sighting, Participant> of) {
    return List.of(
        Column.text(
            "OBJECT_" + number,
            field + ".designator",
            "catalogue number, or the designator of a message",
            row -> of.apply(row.point().event()).designator()),
        Column.text(
            "OBJECT_NAME_" + number,
            field + ".name",
            "name",
            row -> of.apply(row.point().event()).name()),
        Column.time(
            "EPOCH_" + number,
            field + ".epoch",
            Notation.EPOCH,
            "epoch of its elements, where it is known",
            row -> of.apply(row.point().event()).epoch().orElse(null)));
  }

  private static List<Column<Row>> time() {
    return List.of(
        Column.time(
            "MADE",
            "made",
            Notation.MICROSECONDS,
            "start of the period of the run, or creation of the message",
            row -> row.point().made()),
        Column.time(
            "TCA",
            "tca",
            Notation.MILLISECONDS,
            "time of closest approach",
            row -> row.point().event().span().tca()),
        Column.fixed(
            "DAYS_TO_TCA",
            "timeToTca_s",
            Unit.DAY,
            "from there to the TCA",
            row -> row.point().timeToTca()));
  }

  private static List<Column<Row>> distance() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.fixed(
            "TCA_RANGE",
            "missDistance_m",
            Unit.KILOMETRE,
            "miss distance",
            row -> row.point().event().miss().distance()));
    columns.addAll(components("MISS", "miss", "component of the miss vector", Miss::rtn));
    columns.addAll(components("SIGMA", "sigma", "one-sigma error of this component", Miss::sigmas));
    return columns;
  }

  private static List<Column<Row>> components(
      String name, String field, String description, Function<Miss, Optional<Vector3D>> of) {
    List<Function<Vector3D, Double>> axes = List.of(Vector3D::getX, Vector3D::getY, Vector3D::getZ);
    return Stream.of(0, 1, 2)
        .map(
            axis ->
                Column.<Row>fixed(
                    name + "_" + "RIC".charAt(axis),
                    field + "Rtn." + AXES.get(axis) + "_m",
                    Unit.KILOMETRE,
                    description,
                    row ->
                        of.apply(row.point().event().miss())
                            .map(axes.get(axis))
                            .orElse(Double.NaN)))
        .toList();
  }

  private static List<Column<Row>> odds() {
    return List.of(
        Column.scientific(
            "PC", "probability", "probability of collision", number(Odds::probability)),
        Column.scientific(
            "MAX_PC",
            "maxProbability",
            "largest probability over all scales of the errors",
            number(Odds::maxProbability)),
        Column.fixed(
            "MAX_PC_SCALE",
            "scale",
            Unit.NONE,
            "factor on the errors that gives the largest probability; below 1 the probability is diluted",
            number(Odds::scale)),
        Column.fixed(
            "MAHALANOBIS",
            "mahalanobisDistance",
            Unit.NONE,
            "miss distance in the encounter plane in units of the error",
            number(Odds::mahalanobis)),
        Column.text(
            "LEVEL",
            "level",
            "action level; none below all of them",
            row ->
                row.point().event().odds().level().isEmpty()
                    ? null
                    : row.point().event().odds().level()));
  }

  private static Value.Real<Row> number(Function<Odds, OptionalDouble> of) {
    return row -> of.apply(row.point().event().odds()).orElse(Double.NaN);
  }
}
