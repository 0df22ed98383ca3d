package org.orbsieve.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.orbsieve.assessment.variant.Approach;
import org.orbsieve.assessment.variant.FormApproaches;
import org.orbsieve.assessment.variant.VariantOutcome;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;
import org.orekit.time.AbsoluteDate;

/** The columns of the comparison of candidate manoeuvres. */
final class VariantColumns {

  /**
   * A row.
   *
   * @param form a baseline, or a variant
   * @param rank 1 is the best; 0 for the baseline
   * @param outcome what the variant does; empty for the baseline
   */
  record Line(FormApproaches form, int rank, Optional<VariantOutcome> outcome) {}

  private final AbsoluteDate start;
  private final IntFunction<String> names;
  private final String probability;
  private final Function<AbsoluteDate, String> time;

  /**
   * The columns of one run.
   *
   * @param start start of the screening period
   * @param names of objects by their catalogue numbers
   * @param probability {@code PC} or {@code MAX_PROB}
   * @param time writes the ends of times without states
   */
  VariantColumns(
      AbsoluteDate start,
      IntFunction<String> names,
      String probability,
      Function<AbsoluteDate, String> time) {
    this.start = start;
    this.names = names;
    this.probability = probability;
    this.time = time;
  }

  /** The columns in their order. */
  List<Column<Line>> all() {
    List<Column<Line>> columns = new ArrayList<>(identity());
    columns.addAll(counts());
    columns.add(
        Column.fixed(
            "CLOSEST_RANGE",
            "",
            Unit.KILOMETRE,
            "miss distance of the closest",
            line -> line.form.closest().map(Approach::missDistance).orElse(Double.NaN)));
    columns.addAll(approach("CLOSEST", "the closest", FormApproaches::closest));
    columns.add(
        Column.scientific(
            "HIGHEST_" + probability,
            "",
            "probability of the likeliest",
            line -> line.form.likeliest().map(Approach::probability).orElse(Double.NaN)));
    columns.addAll(approach("HIGHEST", "the likeliest", FormApproaches::likeliest));
    columns.addAll(rest());
    return List.copyOf(columns);
  }

  private static List<Column<Line>> identity() {
    return List.of(
        Column.whole(
            "NORAD_CAT_ID", "", "catalogue number", l -> l.form.record().object().catalogNumber()),
        Column.text("OBJECT_NAME", "", "name", l -> l.form.record().object().displayName()),
        Column.whole(
            "RANK",
            "",
            "1 is the best; none for the baseline",
            l -> l.rank == 0 ? Value.NO_NUMBER : l.rank),
        Column.text(
            "VARIANT",
            "",
            "candidate manoeuvre; empty for the baseline",
            l -> l.form.record().object().variant()));
  }

  private static List<Column<Line>> counts() {
    return List.of(
        Column.whole(
            "CONJUNCTIONS",
            "",
            "conjunctions with objects without a manoeuvre",
            l -> l.form.conjunctions().size()),
        count("KEPT", "those of the baseline that it keeps", o -> o.kept().size()),
        count("REMOVED", "those of the baseline that it does not have", o -> o.removed().size()),
        count("ADDED", "those that only the variant has", o -> o.added().size()),
        count(
            "UNKNOWN",
            "those of the baseline at times at which the variant has no states",
            o -> o.unknown().size()),
        Column.whole(
            "WITH_VARIANTS",
            "",
            "conjunctions with variants of other objects, not included in the other counts",
            l -> l.form.withVariants()));
  }

  private static Column<Line> count(
      String name, String description, ToIntFunction<VariantOutcome> of) {
    return Column.whole(
        name,
        "",
        description,
        l -> l.outcome.isEmpty() ? Value.NO_NUMBER : of.applyAsInt(l.outcome.get()));
  }

  private List<Column<Line>> approach(
      String name, String which, Function<FormApproaches, Optional<Approach>> of) {
    return List.of(
        Column.time(
            name + "_TCA",
            "",
            Notation.MILLISECONDS,
            "TCA of " + which,
            l -> of.apply(l.form).map(a -> start.shiftedBy(a.time())).orElse(null)),
        Column.whole(
            name + "_NORAD_CAT_ID",
            "",
            "catalogue number of the other object of " + which,
            l -> of.apply(l.form).map(a -> (long) a.other()).orElse(Value.NO_NUMBER)),
        Column.text(
            name + "_OBJECT_NAME",
            "",
            "name of the other object of " + which,
            l -> of.apply(l.form).map(a -> names.apply(a.other())).orElse(null)));
  }

  private List<Column<Line>> rest() {
    return List.of(
        Column.whole(
            "WITHOUT_" + probability,
            "",
            "conjunctions whose probability is not known",
            l -> l.form.withoutProbability()),
        others("REMOVED_NORAD_CAT_IDS", "removed", VariantOutcome::removed),
        others("ADDED_NORAD_CAT_IDS", "added", VariantOutcome::added),
        Column.texts(
            "NOT_SCREENED",
            "",
            "times without states, `from/to`, separated by semicolons; also among the rejects",
            l ->
                l.form.unscreened().stream()
                    .map(span -> time(span.from()) + "/" + time(span.to()))
                    .toList()),
        Column.text("SOURCE", "", "where the form was read", l -> l.form.record().source()),
        Column.whole(
            "LINE",
            "",
            "line at which it was read; none where it has none",
            l -> l.form.record().line() > 0 ? l.form.record().line() : Value.NO_NUMBER));
  }

  private static Column<Line> others(
      String name, String which, Function<VariantOutcome, List<Approach>> of) {
    return Column.texts(
        name,
        "",
        "catalogue numbers of the other objects of the "
            + which
            + " conjunctions, in the order of TCA, separated by semicolons",
        l ->
            l.outcome
                .map(o -> of.apply(o).stream().map(a -> Integer.toString(a.other())).toList())
                .orElse(null));
  }

  private String time(double seconds) {
    return time.apply(start.shiftedBy(seconds));
  }
}
