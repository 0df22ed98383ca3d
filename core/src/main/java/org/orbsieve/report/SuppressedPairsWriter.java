package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Unit;
import org.orbsieve.request.Suppression;

/**
 * Pairs that rules excluded from the conjunctions, as CSV: a row for each pair and rule, with the
 * number of conjunctions and the closest. Formats are those of {@link SocratesCsvWriter}.
 */
public final class SuppressedPairsWriter {

  /**
   * A row: a pair with what is known of its objects and its rule.
   *
   * @param pair what was kept out
   * @param rule the rule
   * @param first name of the first object
   * @param second name of the second object
   */
  public record Line(SuppressedPair pair, Suppression.Rule rule, String first, String second) {}

  private static final List<Column<Line>> COLUMNS =
      List.of(
          Column.whole(
              "NORAD_CAT_ID_1", "", "the smaller catalogue number", l -> l.pair.key().primary()),
          Column.text("OBJECT_NAME_1", "", "name of the first object", Line::first),
          Column.whole(
              "NORAD_CAT_ID_2", "", "the other catalogue number", l -> l.pair.key().secondary()),
          Column.text("OBJECT_NAME_2", "", "name of the second object", Line::second),
          Column.text("RULE", "", "the relation, or `min-speed`", l -> l.rule.name()),
          Column.text("RULE_PLACE", "", "file and line of the relation", l -> l.rule.place()),
          Column.whole("CONJUNCTIONS", "", "number of minima", l -> l.pair.conjunctions()),
          Column.whole(
              "OTHER_CASES",
              "",
              "number of `START`, `STOP` and `COINCIDENT` cases, which have rows only with"
                  + " `--boundaries`",
              l -> l.pair.otherCases()),
          Column.text("FIRST_TCA", "", "TCA of the first of all of them", l -> l.pair.first()),
          Column.text("LAST_TCA", "", "TCA of the last", l -> l.pair.last()),
          Column.text("TCA", "", "TCA of the closest", l -> l.pair.closest()),
          Column.fixed(
              "TCA_RANGE",
              "",
              Unit.KILOMETRE,
              "miss distance of the closest",
              l -> l.pair.missDistance()),
          Column.fixed(
              "TCA_RELATIVE_SPEED",
              "",
              Unit.KILOMETRE_PER_SECOND,
              "relative speed of the closest",
              l -> l.pair.relativeSpeed()));

  private SuppressedPairsWriter() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<Line>> columns() {
    return COLUMNS;
  }

  /**
   * Writes all of it, and flushes nothing.
   *
   * @param out where to
   * @param catalog the objects, for their names
   * @param rules the rules by their number
   * @param pairs in the order of the rows
   * @throws IOException if {@code out} fails
   */
  public static void write(
      Writer out, Catalog catalog, List<Suppression.Rule> rules, List<SuppressedPair> pairs)
      throws IOException {
    Map<Integer, SpaceObject> objects = new HashMap<>();
    for (CatalogRecord found : catalog.records()) {
      objects.put(found.object().catalogNumber(), found.object());
    }
    List<Line> lines =
        pairs.stream()
            .map(
                pair ->
                    new Line(
                        pair,
                        rules.get(pair.key().rule()),
                        objects.get(pair.key().primary()).displayName(),
                        objects.get(pair.key().secondary()).displayName()))
            .toList();
    new CsvTable<>(COLUMNS, NoTimes.IN_TABLE).write(out, lines);
  }
}
