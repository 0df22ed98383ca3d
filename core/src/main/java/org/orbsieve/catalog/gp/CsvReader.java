package org.orbsieve.catalog.gp;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SourceFindings;
import org.orbsieve.catalog.text.BoundedText;
import org.orbsieve.catalog.text.CsvLines;
import org.orbsieve.catalog.text.CsvLines.Line;

/** Reads CelesTrak's GP CSV, also with all fields quoted as Space-Track writes it. */
final class CsvReader {

  private final AstroContext context;
  private final BoundedText text;
  private final SourceFindings findings;
  private CsvHeader header;
  private CsvDecoder decoder;

  /**
   * Creates a reader of one source.
   *
   * @param context gives the UTC scale
   * @param text knows which lines were cut
   * @param findings takes what is found
   */
  CsvReader(AstroContext context, BoundedText text, SourceFindings findings) {
    this.context = context;
    this.text = text;
    this.findings = findings;
  }

  /** Reads all records; the first line that is neither blank nor a comment is the header. */
  void read(Reader all) throws IOException {
    CsvLines.read(
        all,
        line -> {
          if (header == null) {
            header = CsvHeader.of(headerFields(line), findings.source());
            decoder = new CsvDecoder(header, new RecordDecoder(context.utc()));
          } else {
            readRow(line);
          }
        });
  }

  private List<String> headerFields(Line line) throws CatalogReadException {
    try {
      return line.fields();
    } catch (RecordProblem e) {
      throw new CatalogReadException(findings.source(), "CSV header: " + e.getMessage(), e);
    }
  }

  private void readRow(Line line) throws CatalogReadException {
    String catalogNumber = "";
    // until it is known how many fields there are
    findings.setIncomplete(true);
    try {
      if (text.isCut(line.number())) {
        throw new RecordProblem("the line is longer than " + BoundedText.MAX_LINE + " characters");
      }
      List<String> fields = line.fields();
      findings.setIncomplete(fields.size() < header.size());
      if (header.isRepeatedBy(fields)) {
        return;
      }
      catalogNumber = decoder.catalogNumberAsWritten(fields);
      findings.accept(decoder.decode(fields), line.number());
    } catch (RecordProblem e) {
      findings.reject(line.number(), catalogNumber, e.getMessage());
    }
  }
}
