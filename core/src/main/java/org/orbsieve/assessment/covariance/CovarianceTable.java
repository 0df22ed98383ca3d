package org.orbsieve.assessment.covariance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.OrbitRegime;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.text.FileStream;
import org.orbsieve.catalog.text.KeyedTable;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * Errors from a user's file: a CSV with the columns {@code object}, {@code radial_m}, {@code
 * transverse_m}, {@code normal_m} (one-sigma at the epoch of the elements) and, if they grow,
 * {@code radial_m_per_day}, {@code transverse_m_per_day}, {@code normal_m_per_day}. An object is a
 * catalogue number, a kind ({@code payload}, {@code rocket-body}, {@code debris}, {@code unknown}),
 * a regime ({@code leo}, {@code meo}, {@code geo}, {@code heo}) or {@code *} for all others, tried
 * in this order.
 */
public final class CovarianceTable implements CovarianceSource {

  private static final List<String> COLUMNS =
      List.of(
          "radial_m",
          "transverse_m",
          "normal_m",
          "radial_m_per_day",
          "transverse_m_per_day",
          "normal_m_per_day");

  private static final int REQUIRED = 3;
  private static final String ALL = "*";

  private final KeyedTable table;
  private final String name;

  private CovarianceTable(KeyedTable table, String name) {
    this.table = table;
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the errors
   * @throws IOException if it cannot be read or has another form
   */
  public static CovarianceTable read(Path file) throws IOException {
    try (InputStream in = FileStream.open(file)) {
      return read(in, file);
    }
  }

  /**
   * Reads a stream, as {@link #read(Path)}.
   *
   * @param in the stream, left open
   * @param file its name
   * @return the errors
   * @throws IOException if it cannot be read or has another form
   */
  public static CovarianceTable read(InputStream in, Path file) throws IOException {
    KeyedTable table = KeyedTable.read(in, "object", COLUMNS, REQUIRED);
    List<String> words = new ArrayList<>();
    Arrays.stream(ObjectClass.values()).forEach(kind -> words.add(kind.id()));
    Arrays.stream(OrbitRegime.values()).forEach(regime -> words.add(regime.id()));
    words.add(ALL);
    table.requireKeys(words);
    return new CovarianceTable(table, "table " + file.getFileName());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state) {
    double[] s =
        table.first(
            Integer.toString(object.catalogNumber()),
            ObjectClass.of(object).id(),
            OrbitRegime.of(object.elements()).id(),
            ALL);
    if (s == null) {
      return Optional.empty();
    }
    RtnCovariance covariance =
        new ErrorGrowth(s[0], s[1], s[2], s[3], s[4], s[5])
            .at(date.durationFrom(object.elements().epoch()));
    return Optional.of(new SourcedCovariance(covariance, name, true));
  }
}
