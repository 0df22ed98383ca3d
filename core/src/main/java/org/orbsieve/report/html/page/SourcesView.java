package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.report.html.chart.DifferenceChart;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.Disagreement;

/**
 * Where sources place objects differently.
 *
 * @param rows the largest difference first
 */
public record SourcesView(List<Row> rows) {

  /**
   * An object by two sources.
   *
   * @param object number and name
   * @param first source, and the age of its element set
   * @param second source, and the age of its element set
   * @param largest R, I, C and time of the largest difference
   * @param moved whose orbit changed
   * @param chart the differences over the period; empty for none
   */
  public record Row(
      String object, String first, String second, String largest, String moved, String chart) {}

  /**
   * Takes an immutable copy.
   *
   * @param rows the largest difference first
   */
  public SourcesView {
    rows = List.copyOf(rows);
  }

  static SourcesView of(List<Disagreement> all) {
    List<Row> rows = new ArrayList<>();
    for (Disagreement one : all) {
      rows.add(
          new Row(
              one.object(),
              side(one.first()),
              side(one.second()),
              Figures.offset(one.largest()),
              one.moved(),
              one.samples().size() < 2 ? "" : DifferenceChart.draw(one)));
    }
    return new SourcesView(rows);
  }

  private static String side(Disagreement.Side side) {
    return side.name() + ", " + Figures.fixed(side.age(), 1) + " d old at the start";
  }
}
