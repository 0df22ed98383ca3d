package org.orbsieve.report.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.UsedOrbit;
import org.orbsieve.report.UsedOrbitsWriter;

/** Reads lists of the orbits by which objects were screened. */
public final class UsedOrbitReader {

  private static final ResultFile KIND =
      new ResultFile(
          ResultFile.definitions(UsedOrbitsWriter.columns()),
          List.of("NORAD_CAT_ID", "EPOCH", "SOURCE", "PERIOD", "FINGERPRINT"),
          false);

  private UsedOrbitReader() {}

  /**
   * Opens a file.
   *
   * @param file CSV
   * @param context its UTC is used
   * @return the orbits, to be closed
   * @throws ResultReadException if it is not such a file
   * @throws IOException if it cannot be opened
   */
  public static RecordReader<UsedOrbit> open(Path file, AstroContext context) throws IOException {
    return KIND.open(file, context, UsedOrbitReader::orbit);
  }

  private static UsedOrbit orbit(TableRow row) throws RecordProblem {
    return new UsedOrbit(
        ObjectFields.number(row, "NORAD_CAT_ID"),
        row.time("EPOCH").orElseThrow(() -> new RecordProblem("the epoch is missing")),
        row.text("SOURCE").orElse(""),
        row.real("PERIOD").orElse(Double.NaN),
        row.text("FINGERPRINT").orElse(""));
  }
}
