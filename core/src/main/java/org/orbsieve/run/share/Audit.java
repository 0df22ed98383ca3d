package org.orbsieve.run.share;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;

/** What went to whom and why, as CSV, for the owner only. */
final class Audit {

  /**
   * A line.
   *
   * @param partner name
   * @param decision about an input, a group, an option or a row
   * @param inPackage what became of it in the package
   */
  record Line(String partner, Decision decision, String inPackage) {}

  private static final List<Column<Line>> COLUMNS =
      List.of(
          Column.text("PARTNER", "", "who gets the package", Line::partner),
          Column.text("KIND", "", "what it is", line -> line.decision().kind()),
          Column.text("ITEM", "", "which one", line -> line.decision().item()),
          Column.text(
              "LABEL", "", "what its label grants", line -> line.decision().grant().words()),
          Column.text("RULE", "", "the rule that decides", line -> line.decision().because()),
          Column.text("IN_PACKAGE", "", "what became of a row", Line::inPackage));

  private Audit() {}

  static void write(Writer out, UtcFormat utc, List<Line> lines) throws IOException {
    new CsvTable<>(COLUMNS, utc).write(out, lines);
  }

  /** The decisions as a table for a person. */
  static String text(List<Line> lines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("PARTNER", "KIND", "ITEM", "LABEL", "RULE"));
    for (Line line : lines) {
      rows.add(
          List.of(
              line.partner(),
              line.decision().kind(),
              line.decision().item(),
              line.decision().grant().words(),
              line.decision().because()));
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder one = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int width = rows.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
        one.append(row.get(column)).append(" ".repeat(width - row.get(column).length() + 2));
      }
      text.append(one.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
