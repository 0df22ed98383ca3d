package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of columns in the documentation are what the definitions say. With the property {@code
 * orbsieve.docs=write} they are written instead of compared.
 */
class ColumnTablesTest {

  private static final Path DOCS = Path.of("..", "docs");

  private static final Pattern TABLE =
      Pattern.compile("(<!-- columns:([a-z-]+) -->\n)(.*?)(<!-- /columns -->\n)", Pattern.DOTALL);

  @Test
  void documentationHasTheColumnsAsTheyAreDefined() throws IOException {
    boolean write = "write".equals(System.getProperty("orbsieve.docs"));
    Map<String, String> tables = ColumnTables.all();
    Map<String, Integer> found = new HashMap<>();
    tables.keySet().forEach(name -> found.put(name, 0));
    for (Path file : pages()) {
      String text = Files.readString(file);
      String current =
          TABLE
              .matcher(text)
              .replaceAll(
                  table -> {
                    String name = table.group(2);
                    found.merge(name, 1, Integer::sum);
                    String wanted = tables.getOrDefault(name, "no such table\n");
                    return Matcher.quoteReplacement(table.group(1) + wanted + table.group(4));
                  });
      if (write) {
        Files.writeString(file, current);
      } else {
        assertEquals(current, text, file + " is not up to date: see docs/formats.md, Columns");
      }
    }
    tables.keySet().forEach(name -> assertEquals(1, found.get(name), "table " + name));
    assertEquals(tables.keySet(), found.keySet());
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
