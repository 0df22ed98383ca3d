package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A spreadsheet runs no cell, and what was marked is read as it was. */
class SafeCellsTest {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private static String safe(String csv) throws IOException {
    StringWriter out = new StringWriter();
    SafeCells.of((AtomicFile.Content) to -> to.write(csv)).writeTo(out);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "=1+1,b|'=1+1,b",
        "a,@x|a,'@x",
        "-1.250,+3,-2.5e-07|-1.250,+3,-2.5e-07",
        "-1+cmd|'-1+cmd",
        "-,+|'-,'+",
        "\"=HYPERLINK(\"\"a\"\",1)\",x|\"'=HYPERLINK(\"\"a\"\",1)\",x",
        "\"-1,5\"|\"'-1,5\"",
        "'=x,'y|''=x,''y",
        "a=b,2026-11-01T00:00:00Z|a=b,2026-11-01T00:00:00Z",
        "\"\",,\"a\"\",=\"|\"\",,\"a\"\",=\"",
        "\uFF1Dx|'\uFF1Dx"
      })
  void cellsThatWouldRunAreMarked(String csv, String marked) throws IOException {
    assertEquals(marked + "\n", safe(csv + "\n"));
  }

  /** By commons-csv, which knows nothing of marks. */
  @Test
  void anyTextIsReadAsItWas() throws IOException {
    Random random = new Random(20);
    String letters = "=+-@'\t\r\n\",;1.e a\uFF0B\uFF20";
    for (int round = 0; round < 2_000; round++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        StringBuilder cell = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
          cell.append(letters.charAt(random.nextInt(letters.length())));
        }
        cells.add(cell.toString());
      }
      StringWriter plain = new StringWriter();
      new CSVPrinter(plain, FORMAT).printRecord(cells);
      List<String> marked = read(safe(plain.toString()));
      assertEquals(cells, marked.stream().map(SafeCells::restored).toList(), "round " + round);
      marked.forEach(SafeCellsTest::requireHarmless);
    }
  }

  private static void requireHarmless(String cell) {
    boolean runs = !cell.isEmpty() && "=+-@\t\r\n\uFF0B\uFF20".indexOf(cell.charAt(0)) >= 0;
    if (runs && !cell.matches("[+-]\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
      throw new AssertionError("a spreadsheet runs " + cell);
    }
  }

  private static List<String> read(String csv) throws IOException {
    List<CSVRecord> records = FORMAT.parse(new StringReader(csv)).getRecords();
    assertEquals(1, records.size());
    return records.get(0).toList();
  }
}
