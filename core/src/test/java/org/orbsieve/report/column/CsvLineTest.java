package org.orbsieve.report.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

/** Lines are those of commons-csv, whatever the cells. */
class CsvLineTest {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  @Test
  void everyCharacterIsWrittenAsByCommonsCsv() throws IOException {
    for (char c = 0; c < 0x180; c++) {
      for (String cell : new String[] {"" + c, c + "a", "a" + c, "a" + c + "b"}) {
        assertSame(cell, "x");
        assertSame("x", cell);
      }
    }
  }

  @Test
  void everyLineIsWrittenAsByCommonsCsv() throws IOException {
    String characters = "aZ09 ,\"\n\r#-+.:;{}[]()'\\\t\u00e4\u2603!~\u007f";
    Random random = new Random(61);
    for (int i = 0; i < 20_000; i++) {
      String[] cells = new String[1 + random.nextInt(4)];
      for (int k = 0; k < cells.length; k++) {
        StringBuilder cell = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
          cell.append(characters.charAt(random.nextInt(characters.length())));
        }
        cells[k] = cell.toString();
      }
      assertSame(cells);
    }
  }

  private static void assertSame(String... cells) throws IOException {
    StringWriter expected = new StringWriter();
    CSVPrinter printer = new CSVPrinter(expected, FORMAT);
    StringWriter actual = new StringWriter();
    CsvLine line = new CsvLine(actual);
    // twice: a line starts anew after another one
    for (int i = 0; i < 2; i++) {
      printer.printRecord((Object[]) cells);
      for (String cell : cells) {
        line.add(cell);
      }
      line.end();
    }
    assertEquals(expected.toString(), actual.toString());
  }
}
