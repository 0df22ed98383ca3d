package org.orbsieve.report.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Type;
import org.orbsieve.report.column.Unit;

/**
 * Reads close approaches from whatever lists them: what {@link ConjunctionReader} reads, and plain
 * tables of other programs, which are a CSV with the columns {@code CATALOG_1}, {@code CATALOG_2},
 * {@code TCA} (UTC, ISO 8601) and {@code MISS_KM}, and perhaps {@code REL_SPEED_KM_S} and others.
 */
public final class ApproachReader {

  static final String FIRST = "CATALOG_1";
  static final String SECOND = "CATALOG_2";
  static final String TCA = "TCA";
  static final String MISS = "MISS_KM";
  static final String SPEED = "REL_SPEED_KM_S";

  private static final ResultFile PLAIN =
      new ResultFile(
          List.of(
              column(FIRST, Type.WHOLE, Unit.NONE, Notation.PLAIN),
              column(SECOND, Type.WHOLE, Unit.NONE, Notation.PLAIN),
              column(TCA, Type.TIME, Unit.NONE, Notation.MICROSECONDS),
              column(MISS, Type.REAL, Unit.KILOMETRE, Notation.FIXED),
              column(SPEED, Type.REAL, Unit.KILOMETRE_PER_SECOND, Notation.FIXED)),
          List.of(FIRST, SECOND, TCA, MISS),
          false);

  private ApproachReader() {}

  private static Definition column(String name, Type type, Unit unit, Notation notation) {
    return new Definition(name, "", type, unit, notation, name);
  }

  /**
   * Opens a file.
   *
   * @param file a list of close approaches, not a pipe
   * @param context its UTC is used
   * @return the records, to be closed
   * @throws ResultReadException if it is not such a file
   * @throws IOException if it cannot be opened
   */
  public static RecordReader<ApproachRecord> open(Path file, AstroContext context)
      throws IOException {
    return isPlain(file)
        ? PLAIN.open(file, context, ApproachRecord::ofPlain)
        : ConjunctionReader.KIND.open(file, context, ApproachRecord::ofConjunction);
  }

  /** By the header; what is not text is none. */
  private static boolean isPlain(Path file) throws IOException {
    if (FlatTables.format(file).isPresent()) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(file);
        BufferedReader text = new BufferedReader(new ResultText(bytes))) {
      String header = text.readLine();
      return header != null && List.of(header.split(",", -1)).contains(FIRST);
    } catch (IOException e) {
      // the reader of the file says what is wrong
      return false;
    }
  }
}
