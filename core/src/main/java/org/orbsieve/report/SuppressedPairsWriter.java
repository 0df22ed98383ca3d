package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.request.Suppression;

/**
 * The pairs that rules kept out of the conjunctions, as CSV: a row for each pair and rule, with how
 * often and how close. Formats are those of {@link SocratesCsvWriter}.
 */
public final class SuppressedPairsWriter {

  private static final String[] COLUMNS = {
    "NORAD_CAT_ID_1",
    "OBJECT_NAME_1",
    "NORAD_CAT_ID_2",
    "OBJECT_NAME_2",
    "RULE",
    "RULE_PLACE",
    "CONJUNCTIONS",
    "OTHER_CASES",
    "FIRST_TCA",
    "LAST_TCA",
    "TCA",
    "TCA_RANGE",
    "TCA_RELATIVE_SPEED"
  };

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final double KILOMETRE = 1_000.0;

  private SuppressedPairsWriter() {}

  /**
   * Writes all of it, and flushes nothing.
   *
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
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord((Object[]) COLUMNS);
    for (SuppressedPair pair : pairs) {
      Suppression.Rule rule = rules.get(pair.key().rule());
      printer.printRecord(
          pair.key().primary(),
          objects.get(pair.key().primary()).displayName(),
          pair.key().secondary(),
          objects.get(pair.key().secondary()).displayName(),
          rule.name(),
          rule.place(),
          pair.conjunctions(),
          pair.otherCases(),
          pair.first(),
          pair.last(),
          pair.closest(),
          Decimals.fixed3(pair.missDistance() / KILOMETRE),
          Decimals.fixed3(pair.relativeSpeed() / KILOMETRE));
    }
  }
}
