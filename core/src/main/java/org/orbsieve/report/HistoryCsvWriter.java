package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.assessment.history.AgeBin;
import org.orbsieve.assessment.history.HistoryFindings;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Unit;

/**
 * What histories of element sets say of their errors, as CSV: the table of errors at epoch and
 * their growth that a screening takes, and the bins behind it.
 */
public final class HistoryCsvWriter {

  private static final List<String> AXES = List.of("radial", "transverse", "normal");

  /**
   * A bin of an object.
   *
   * @param object the object
   * @param bin the bin
   */
  public record ObjectBin(HistoryFindings object, AgeBin bin) {}

  private HistoryCsvWriter() {}

  /**
   * The columns of the table of errors.
   *
   * @return in their order
   */
  public static List<Column<HistoryFindings>> tableColumns() {
    Stream<Column<HistoryFindings>> object =
        Stream.of(
            Column.whole("object", "", "catalogue number", row -> row.object().catalogNumber()));
    Stream<Column<HistoryFindings>> atEpoch = AXES.stream().map(HistoryCsvWriter::atEpoch);
    Stream<Column<HistoryFindings>> growth = AXES.stream().map(HistoryCsvWriter::growth);
    return Stream.of(object, atEpoch, growth).flatMap(columns -> columns).toList();
  }

  /**
   * The columns of the bins.
   *
   * @return in their order
   */
  public static List<Column<ObjectBin>> binColumns() {
    return List.of(
        Column.whole("object", "", "catalogue number", row -> row.object.object().catalogNumber()),
        Column.fixed("age_days", "", Unit.DAY, "median age of the bin", row -> row.bin.age()),
        Column.whole("pairs", "", "number of differences", row -> row.bin.pairs()),
        sigma(0),
        sigma(1),
        sigma(2),
        Column.fixed(
            "tail_share",
            "",
            Unit.NONE,
            "share of differences beyond three sigma along some axis",
            row -> row.bin.tail()));
  }

  /**
   * Writes one row for each object that has an estimate: catalogue number, one-sigma errors at
   * epoch [m] and their growth [m/day].
   *
   * @param out where to; is not flushed
   * @param findings the objects
   * @throws IOException if {@code out} fails
   */
  public static void writeTable(Writer out, List<HistoryFindings> findings) throws IOException {
    new CsvTable<>(tableColumns(), NoTimes.IN_TABLE)
        .write(out, findings.stream().filter(HistoryFindings::isKnown).toList());
  }

  /**
   * Writes one row for each bin of each object, also of those without an estimate.
   *
   * @param out where to; is not flushed
   * @param findings the objects
   * @throws IOException if {@code out} fails
   */
  public static void writeBins(Writer out, List<HistoryFindings> findings) throws IOException {
    List<ObjectBin> bins =
        findings.stream()
            .flatMap(object -> object.bins().stream().map(bin -> new ObjectBin(object, bin)))
            .toList();
    new CsvTable<>(binColumns(), NoTimes.IN_TABLE).write(out, bins);
  }

  private static Column<HistoryFindings> atEpoch(String axis) {
    int index = AXES.indexOf(axis);
    return Column.fixed(
        axis + "_m",
        "",
        Unit.METRE,
        "one-sigma error at the epoch of the elements",
        row -> row.growth().get(index).atEpoch());
  }

  private static Column<HistoryFindings> growth(String axis) {
    int index = AXES.indexOf(axis);
    return Column.fixed(
        axis + "_m_per_day",
        "",
        Unit.METRE_PER_DAY,
        "growth of the error",
        row -> row.growth().get(index).rate());
  }

  private static Column<ObjectBin> sigma(int axis) {
    return Column.fixed(
        AXES.get(axis) + "_m",
        "",
        Unit.METRE,
        "one-sigma error of the bin",
        row -> row.bin.sigma().get(axis));
  }
}
