package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orbsieve.assessment.history.AgeBin;
import org.orbsieve.assessment.history.HistoryFindings;
import org.orbsieve.assessment.history.SigmaGrowth;

/**
 * Errors estimated from histories of element sets, as CSV: the table of errors at epoch and their
 * growth that a screening reads, and the bins from which it was derived.
 */
public final class HistoryCsvWriter {

  private static final double DAY = 86_400.0;

  private static final CSVFormat TABLE =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "object",
              "radial_m",
              "transverse_m",
              "normal_m",
              "radial_m_per_day",
              "transverse_m_per_day",
              "normal_m_per_day")
          .get();

  private static final CSVFormat BINS =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "object", "age_days", "pairs", "radial_m", "transverse_m", "normal_m", "tail_share")
          .get();

  private HistoryCsvWriter() {}

  /**
   * Writes one row for each object that has an estimate: catalogue number, one-sigma errors at
   * epoch [m] and their growth [m/day].
   *
   * @param out receives the text
   * @param findings results of the estimator
   * @throws IOException if {@code out} fails
   */
  public static void writeTable(Writer out, List<HistoryFindings> findings) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, TABLE);
    for (HistoryFindings object : findings) {
      if (object.isKnown()) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(object.object().catalogNumber()));
        for (SigmaGrowth growth : object.growth()) {
          row.add(Decimals.fixed3(growth.atEpoch()));
        }
        for (SigmaGrowth growth : object.growth()) {
          row.add(Decimals.fixed3(growth.rate() * DAY));
        }
        printer.printRecord(row);
      }
    }
  }

  /**
   * Writes one row for each bin of each object, including objects without an estimate.
   *
   * @param out receives the text
   * @param findings results of the estimator
   * @throws IOException if {@code out} fails
   */
  public static void writeBins(Writer out, List<HistoryFindings> findings) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, BINS);
    for (HistoryFindings object : findings) {
      for (AgeBin bin : object.bins()) {
        printer.printRecord(
            Integer.toString(object.object().catalogNumber()),
            Decimals.fixed3(bin.age() / DAY),
            Integer.toString(bin.pairs()),
            Decimals.fixed3(bin.sigma().get(0)),
            Decimals.fixed3(bin.sigma().get(1)),
            Decimals.fixed3(bin.sigma().get(2)),
            Decimals.fixed3(bin.tail()));
      }
    }
  }
}
