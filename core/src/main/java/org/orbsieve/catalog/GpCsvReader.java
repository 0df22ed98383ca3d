package org.orbsieve.catalog;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CelesTrak's GP CSV, also with all fields quoted as Space-Track writes it. A record is one
 * line: a quoted field cannot contain a line end, so that a stray quote spoils its own line only
 * and not the rest of the file.
 */
final class GpCsvReader {

  /**
   * Fields as they stand between commas: one record per line whatever the line holds, so record
   * number = line.
   */
  private static final CSVFormat BY_LINE =
      CSVFormat.DEFAULT.builder().setQuote(null).setIgnoreEmptyLines(false).get();

  private static final CSVFormat QUOTED =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  private final AstroContext context;
  private final BoundedText text;
  private final SourceFindings findings;

  /**
   * Creates a reader of one source.
   *
   * @param context gives the UTC scale
   * @param text knows which lines were cut
   * @param findings takes what is found
   */
  GpCsvReader(AstroContext context, BoundedText text, SourceFindings findings) {
    this.context = context;
    this.text = text;
    this.findings = findings;
  }

  /** Reads all records; the first line that is neither blank nor a comment is the header. */
  void read(Reader all) throws IOException {
    GpCsvDecoder decoder = null;
    GpCsvHeader header = null;
    try (CSVParser parser = CSVParser.builder().setReader(all).setFormat(BY_LINE).get()) {
      for (CSVRecord line : parser) {
        if (isIgnorable(line)) {
          continue;
        }
        if (header == null) {
          header = GpCsvHeader.of(headerFields(line), findings.source());
          decoder = new GpCsvDecoder(header, new GpDecoder(context.utc()));
        } else {
          readRow(header, decoder, line);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A comment may hold commas; a row with an empty first field is no blank line. */
  private static boolean isIgnorable(CSVRecord line) {
    String first = line.get(0);
    return CatalogFormat.isIgnorable(first) && (line.size() == 1 || !first.isBlank());
  }

  private List<String> headerFields(CSVRecord line) throws CatalogReadException {
    try {
      return fields(line);
    } catch (RecordProblem e) {
      throw new CatalogReadException(findings.source(), "CSV header: " + e.getMessage(), e);
    }
  }

  private void readRow(GpCsvHeader header, GpCsvDecoder decoder, CSVRecord line)
      throws CatalogReadException {
    long number = line.getRecordNumber();
    String catalogNumber = "";
    try {
      if (text.isCut(number)) {
        throw new RecordProblem("the line is longer than " + BoundedText.MAX_LINE + " characters");
      }
      List<String> fields = fields(line);
      if (header.isRepeatedBy(fields)) {
        return;
      }
      catalogNumber = decoder.catalogNumberAsWritten(fields);
      findings.accept(decoder.decode(fields), number);
    } catch (RecordProblem e) {
      findings.reject(number, catalogNumber, e.getMessage());
    }
  }

  /** The fields of a line, without their quotes. */
  private static List<String> fields(CSVRecord line) throws RecordProblem {
    List<String> plain = line.toList();
    boolean quotes = false;
    boolean simple = true;
    for (String field : plain) {
      boolean quoted = field.indexOf('"') >= 0;
      quotes |= quoted;
      simple &= !quoted || isSimplyQuoted(field);
    }
    if (!quotes) {
      return plain;
    }
    // a parser per line is dear, and nearly all quoted lines do not need one
    return simple ? plain.stream().map(GpCsvReader::withoutQuotes).toList() : parsed(plain);
  }

  /** Whether the only quotes are the first and the last character. */
  private static boolean isSimplyQuoted(String field) {
    int last = field.length() - 1;
    return last > 0 && field.charAt(0) == '"' && field.indexOf('"', 1) == last;
  }

  private static String withoutQuotes(String field) {
    return isSimplyQuoted(field) ? field.substring(1, field.length() - 1) : field;
  }

  private static List<String> parsed(List<String> plain) throws RecordProblem {
    try (CSVParser parser = CSVParser.parse(String.join(",", plain), QUOTED)) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.next().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new RecordProblem("the quotes of the line do not match");
    }
  }
}
