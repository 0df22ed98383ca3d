package org.orbsieve.report.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.column.Definition;
import org.orekit.time.TimeScale;

/**
 * The rows of a CSV of ours. Columns that are not defined are passed over, so that a later version
 * may add some.
 */
final class CsvRows implements RowSource {

  private final ResultText text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final CellParser cells;
  private final Schema schema;

  /** Column of the file to place in a row; -1 for a column that is passed over. */
  private final int[] places;

  private long line = 1;

  /**
   * Reads the header.
   *
   * @param defined the columns that the file may have
   * @param required names of those that it must have
   * @throws RecordProblem if it is not a header of such a file
   */
  CsvRows(ResultText text, List<Definition> defined, List<String> required, TimeScale utc)
      throws IOException, RecordProblem {
    this.text = text;
    this.parser = CSVParser.builder().setReader(text).setFormat(CSVFormat.RFC4180).get();
    this.records = parser.iterator();
    this.cells = new CellParser(utc);
    CSVRecord header = read();
    if (header == null) {
      throw new RecordProblem("the file is empty: a CSV begins with a header");
    }
    List<Definition> columns = new ArrayList<>();
    this.places = places(header, defined, columns);
    this.schema = new Schema(columns, defined);
    for (String name : required) {
      if (!schema.has(name)) {
        throw new RecordProblem("no column " + name);
      }
    }
  }

  private static int[] places(CSVRecord header, List<Definition> defined, List<Definition> columns)
      throws RecordProblem {
    Set<String> names = new HashSet<>();
    int[] places = new int[header.size()];
    for (int i = 0; i < places.length; i++) {
      String name = header.get(i);
      if (!names.add(name)) {
        throw new RecordProblem("column " + RecordProblem.quote(name) + " occurs twice");
      }
      Optional<Definition> known =
          defined.stream().filter(d -> d.isInCsv() && d.name().equals(name)).findFirst();
      places[i] = known.isEmpty() ? -1 : columns.size();
      known.ifPresent(columns::add);
    }
    return places;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public TableRow next() throws IOException, RecordProblem {
    CSVRecord found = read();
    if (found == null) {
      return null;
    }
    if (found.size() != places.length) {
      throw new RecordProblem(
          found.size() + " fields instead of " + places.length + ", as the header has");
    }
    Object[] values = new Object[schema.definitions().size()];
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        values[places[i]] = cells.parse(schema.definitions().get(places[i]), found.get(i));
      }
    }
    return new TableRow(schema, values);
  }

  /** The next record; null at the end. */
  private CSVRecord read() throws IOException, RecordProblem {
    line = parser.getCurrentLineNumber() + 1;
    try {
      CSVRecord found = records.hasNext() ? records.next() : null;
      text.recordDone();
      if (text.isCutOff()) {
        line = 0;
        throw new RecordProblem(ResultText.CUT_OFF);
      }
      return found;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
