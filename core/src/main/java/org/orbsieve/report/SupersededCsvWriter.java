package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectForm;

/**
 * The records that are not used because others of the same object are, as CSV: where each was read,
 * its epoch, and place and epoch of the record that is used, or of the newest of those that are.
 */
public final class SupersededCsvWriter {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "source",
              "line",
              "catalogue_number",
              "epoch",
              "used_source",
              "used_line",
              "used_epoch",
              "used_sets")
          .get();

  private SupersededCsvWriter() {}

  /**
   * Writes the superseded records of a catalogue in its order.
   *
   * @param out receives the CSV
   * @param context gives the UTC scale
   * @param catalog the objects
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, Catalog catalog) throws IOException {
    UtcFormat utc = new UtcFormat(context);
    Map<ObjectForm, CatalogRecord> byForm = new HashMap<>();
    catalog.records().forEach(found -> byForm.put(found.object().form(), found));
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (CatalogRecord found : catalog.superseded()) {
      CatalogRecord used = byForm.get(found.object().form());
      printer.printRecord(
          found.source(),
          line(found),
          found.object().catalogNumber(),
          utc.iso(found.object().epoch()),
          used == null ? "" : used.source(),
          used == null ? "" : line(used),
          used == null ? "" : utc.iso(used.object().epoch()),
          used == null ? 0 : used.succession().map(sets -> sets.sets().size()).orElse(1));
    }
  }

  private static String line(CatalogRecord found) {
    return found.line() == 0 ? "" : Long.toString(found.line());
  }
}
