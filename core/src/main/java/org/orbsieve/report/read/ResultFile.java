package org.orbsieve.report.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.flat.FlatFormat;
import org.orbsieve.report.flat.FlatReader;

/**
 * A kind of result file.
 *
 * @param columns all that such a file can have
 * @param required names of those that a CSV must have
 * @param json whether such a file can be JSON lines or a flat table as well
 */
record ResultFile(List<Definition> columns, List<String> required, boolean json) {

  /** The definitions of columns. */
  static <R> List<Definition> definitions(List<Column<R>> columns) {
    return columns.stream().map(Column::definition).toList();
  }

  /** Opens a file; throws the exception of the system if it does not exist. */
  <T> RecordReader<T> open(Path file, AstroContext context, RecordReader.Maker<T> maker)
      throws IOException {
    Optional<FlatFormat> table = json ? FlatTables.format(file) : Optional.empty();
    if (table.isPresent()) {
      return openTable(file, table.get(), context, maker);
    }
    InputStream bytes = Files.newInputStream(file);
    try {
      return open(bytes, file.toString(), context, maker);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private <T> RecordReader<T> openTable(
      Path file, FlatFormat table, AstroContext context, RecordReader.Maker<T> maker)
      throws ResultReadException {
    FlatReader reader = null;
    try {
      reader = table.open(Files.newByteChannel(file));
      List<String> fields =
          columns.stream().filter(this::isRequired).map(Definition::field).toList();
      RowSource rows = new FlatRows(reader, columns, fields, context.utc());
      return new RecordReader<>(reader, file.toString(), rows, maker);
    } catch (IOException | RecordProblem | IllegalArgumentException e) {
      FlatTables.close(reader);
      throw RecordReader.damaged(file.toString(), 0, e);
    }
  }

  private boolean isRequired(Definition column) {
    return column.isInJson() && required.contains(column.name());
  }

  /** Opens a stream, which the reader closes. */
  <T> RecordReader<T> open(
      InputStream bytes, String source, AstroContext context, RecordReader.Maker<T> maker)
      throws ResultReadException {
    try {
      ResultText text = new ResultText(new BufferedInputStream(bytes));
      RowSource rows =
          json && isJson(text, source)
              ? new JsonRows(text, columns, context.utc())
              : new CsvRows(text, columns, required, context.utc());
      return new RecordReader<>(text, source, rows, maker);
    } catch (IOException | RecordProblem | IllegalArgumentException | IllegalStateException e) {
      throw RecordReader.damaged(source, 1, e);
    }
  }

  /** By the first character; of an empty file, which JSON lines without a line are, by the name. */
  private static boolean isJson(ResultText text, String source) throws IOException {
    int first = text.peek();
    String name = source.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return first == '{' || (first < 0 && name.matches("(?s).*\\.(json|jsonl|ndjson)"));
  }
}
