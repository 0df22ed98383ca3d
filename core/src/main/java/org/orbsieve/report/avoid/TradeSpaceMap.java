package org.orbsieve.report.avoid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orbsieve.avoid.Cell;
import org.orbsieve.avoid.Outcome;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.avoid.Verdict;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;

/**
 * A trade space as a map of signs: a line for each time of a burn, a sign for each size, and the
 * least burns of that time.
 */
final class TradeSpaceMap {

  private static final int EDGE = 18;
  private static final int LEAST = 18;

  private final TradeSpace space;
  private final UtcFormat utc;
  private final List<String> labels;
  private final int width;

  /**
   * A map.
   *
   * @param columns columns of the terminal
   */
  TradeSpaceMap(AstroContext context, TradeSpace space, int columns) {
    this.space = space;
    this.utc = new UtcFormat(context);
    this.labels = new ArrayList<>();
    for (double size : space.sizes()) {
      if (size > 0 && !labels.contains("none")) {
        labels.add("none");
      }
      labels.add(label(size));
    }
    int wide = labels.stream().mapToInt(String::length).max().orElse(0) + 1;
    boolean fits = EDGE + LEAST + (long) wide * labels.size() <= columns;
    this.width = fits ? wide : EDGE + LEAST + 2L * labels.size() <= columns ? 2 : 1;
  }

  /** A size in millimetres per second, with its sign. */
  static String label(double size) {
    String text =
        BigDecimal.valueOf(size)
            .movePointRight(3)
            .setScale(3, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
    return size > 0 ? "+" + text : text;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.addAll(heading());
    for (TradeSpace.Column column : space.columns()) {
      lines.add(line(column));
    }
    lines.add(legend());
    return lines;
  }

  private List<String> heading() {
    String edge = "  revs  UTC";
    String least = "    least mm/s: event, all";
    if (labels.stream().allMatch(label -> label.length() < width)) {
      StringBuilder line = new StringBuilder(pad(edge, EDGE));
      labels.forEach(label -> line.append(padLeft(label, width)));
      return List.of(line + least);
    }
    String first = labels.get(0);
    String last = labels.get(labels.size() - 1);
    return List.of(
        "  from left to right " + first + " to " + last + " mm/s: " + String.join(" ", labels),
        pad(edge, EDGE + width * labels.size()) + least);
  }

  private String line(TradeSpace.Column column) {
    StringBuilder line = new StringBuilder();
    String time = utc.isoSeconds(column.none().burn().date());
    line.append(
        String.format(
            Locale.ROOT,
            "%6.3f  %s %s",
            column.none().revolutions(),
            time.substring(8, 10),
            time.substring(11, 16)));
    line.setLength(Math.min(line.length(), EDGE - 1));
    StringBuilder signs = new StringBuilder();
    boolean passed = false;
    for (Cell cell : column.cells()) {
      if (cell.size() > 0 && !passed) {
        signs.append(padLeft(String.valueOf(sign(column.none())), width));
        passed = true;
      }
      signs.append(padLeft(String.valueOf(sign(cell)), width));
    }
    return pad(line.toString(), EDGE)
        + signs
        + "    "
        + pad(size(column.leastForEvent(space.request().goal())), 7)
        + size(column.leastForAll(space.request().goal()));
  }

  private static String size(Optional<Cell> cell) {
    return cell.map(found -> label(found.size())).orElse("-");
  }

  private char sign(Cell cell) {
    return cell.outcome()
        .map((Outcome outcome) -> outcome.verdict(space.request().goal()).sign())
        .orElse(Verdict.UNKNOWN.sign());
  }

  private String legend() {
    String goal = String.format(Locale.ROOT, "%.0E", space.request().goal().probability());
    StringBuilder legend = new StringBuilder("  goal " + goal + ":");
    Arrays.stream(Verdict.values())
        .forEach(one -> legend.append("  ").append(one.sign()).append(' ').append(one.words()));
    return legend.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
