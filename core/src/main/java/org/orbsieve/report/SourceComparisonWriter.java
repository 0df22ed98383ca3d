package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.compare.SourceDifference;

/**
 * Differences of sources as CSV: kilometres with three decimals, times in UTC. Difference and
 * components are empty where an orbit ends within the period; {@code TIME} then tells where.
 */
public final class SourceComparisonWriter {

  private static final double KILOMETRE = 1_000.0;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "NORAD_CAT_ID",
              "OBJECT_NAME",
              "SOURCE_1",
              "EPOCH_1",
              "SOURCE_2",
              "EPOCH_2",
              "TIME",
              "DIFFERENCE",
              "RADIAL",
              "TRANSVERSE",
              "NORMAL")
          .get();

  private SourceComparisonWriter() {}

  /**
   * Writes {@code rows} in the order given.
   *
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, List<SourceDifference> rows)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    UtcFormat utc = new UtcFormat(context);
    for (SourceDifference row : rows) {
      Vector3D rtn = row.rtn();
      printer.printRecord(
          row.first().catalogNumber(),
          row.first().displayName(),
          row.first().sourceName(),
          utc.iso(row.first().elements().epoch()),
          row.second().sourceName(),
          utc.iso(row.second().elements().epoch()),
          utc.iso(row.time()),
          kilometres(row, row.distance()),
          kilometres(row, rtn.getX()),
          kilometres(row, rtn.getY()),
          kilometres(row, rtn.getZ()));
    }
  }

  private static String kilometres(SourceDifference row, double metres) {
    return row.isKnown() ? Decimals.fixed3(metres / KILOMETRE) : "";
  }
}
