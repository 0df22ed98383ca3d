package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orbsieve.assessment.variant.Approach;
import org.orbsieve.assessment.variant.FormApproaches;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.assessment.variant.VariantOutcome;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * Comparison of candidate manoeuvres as CSV: for each object a row without a rank for the baseline,
 * if it was screened, and one for each variant, the best first. Number formats are those of {@link
 * SocratesCsvWriter}; columns are described in {@code docs/screening-modes.md}.
 */
public final class VariantCsvWriter {

  private static final List<String> COLUMNS =
      List.of(
          "NORAD_CAT_ID",
          "OBJECT_NAME",
          "RANK",
          "VARIANT",
          "CONJUNCTIONS",
          "KEPT",
          "REMOVED",
          "ADDED",
          "UNKNOWN",
          "WITH_VARIANTS",
          "CLOSEST_RANGE",
          "CLOSEST_TCA",
          "CLOSEST_NORAD_CAT_ID",
          "CLOSEST_OBJECT_NAME",
          "HIGHEST_PROB",
          "HIGHEST_TCA",
          "HIGHEST_NORAD_CAT_ID",
          "HIGHEST_OBJECT_NAME",
          "WITHOUT_PROB",
          "REMOVED_NORAD_CAT_IDS",
          "ADDED_NORAD_CAT_IDS",
          "NOT_SCREENED",
          "SOURCE",
          "LINE");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final double KILOMETRE = 1_000.0;

  private final UtcFormat utc;
  private final AbsoluteDate start;
  private final IntFunction<String> names;
  private final boolean risk;

  /**
   * Creates a writer.
   *
   * @param start start of the screening period
   * @param names of objects by their catalogue numbers
   * @param risk whether probabilities are probabilities of collision, {@code PC}, instead of their
   *     largest values, {@code MAX_PROB}
   * @param context provides UTC
   */
  public VariantCsvWriter(
      AstroContext context, AbsoluteDate start, IntFunction<String> names, boolean risk) {
    this.utc = new UtcFormat(context);
    this.start = start;
    this.names = names;
    this.risk = risk;
  }

  /**
   * Writes all comparisons, and flushes nothing.
   *
   * @param out receives the text
   * @param comparisons one for each object with variants
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out, List<VariantComparison> comparisons) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    String probability = risk ? "PC" : "MAX_PROB";
    printer.printRecord(
        COLUMNS.stream().map(column -> column.replaceFirst("PROB$", probability)).toList());
    for (VariantComparison comparison : comparisons) {
      if (comparison.asItFlies().isPresent()) {
        FormApproaches form = comparison.asItFlies().get();
        printer.printRecord(row(form, "", List.of("", "", "", ""), "", ""));
      }
      int rank = 1;
      for (VariantOutcome outcome : comparison.ranked()) {
        List<Integer> counts =
            List.of(
                outcome.kept().size(),
                outcome.removed().size(),
                outcome.added().size(),
                outcome.unknown().size());
        printer.printRecord(
            row(
                outcome.form(),
                Integer.toString(rank),
                counts,
                numbers(outcome.removed()),
                numbers(outcome.added())));
        rank++;
      }
    }
  }

  private List<Object> row(
      FormApproaches form, String rank, List<?> counts, String removed, String added) {
    SpaceObject object = form.record().object();
    List<Object> row = new ArrayList<>();
    row.add(object.catalogNumber());
    row.add(object.displayName());
    row.add(rank);
    row.add(object.variant());
    row.add(form.conjunctions().size());
    row.addAll(counts);
    row.add(form.withVariants());
    add(row, form.closest(), a -> Decimals.fixed3(a.missDistance() / KILOMETRE));
    add(row, form.likeliest(), a -> Decimals.scientific3(a.probability()));
    row.add(form.withoutProbability());
    row.add(removed);
    row.add(added);
    row.add(
        form.unscreened().stream()
            .map(span -> time(span.from()) + "/" + time(span.to()))
            .collect(Collectors.joining(";")));
    row.add(form.record().source());
    row.add(form.record().line() > 0 ? form.record().line() : "");
    return row;
  }

  /** What of an approach stands in a row. */
  @FunctionalInterface
  private interface Figure {
    String of(Approach approach);
  }

  private void add(List<Object> row, Optional<Approach> approach, Figure figure) {
    row.add(approach.map(figure::of).orElse(""));
    row.add(approach.map(a -> utc.socrates(start.shiftedBy(a.time()))).orElse(""));
    row.add(approach.map(a -> Integer.toString(a.other())).orElse(""));
    row.add(approach.map(a -> names.apply(a.other())).orElse(""));
  }

  private String time(double seconds) {
    return utc.isoSeconds(start.shiftedBy(seconds));
  }

  private static String numbers(List<Approach> approaches) {
    return approaches.stream()
        .map(a -> Integer.toString(a.other()))
        .collect(Collectors.joining(";"));
  }
}
